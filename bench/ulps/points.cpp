// SPDX-License-Identifier: BSL-1.0
#include "points.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace ulps {
namespace {

class random_numbers {
  public:
    double unit() { // splitmix64
        std::uint64_t z = state_ += 0x9e3779b97f4a7c15u;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return static_cast<double>((z ^ (z >> 31)) >> 11) * 0x1p-53;
    }
    double in(double low, double high) { return low + (high - low) * unit(); }
    std::size_t below(std::size_t end) { return static_cast<std::size_t>(in(0, double(end))); }

  private:
    std::uint64_t state_ = 14;
};

template <class S>
using limits = std::numeric_limits<S>;

// 2 to a power that need not be whole, with a mantissa that has all digits.
template <class S>
S power_of_two(double exponent) {
    return static_cast<S>(std::exp2(static_cast<long double>(exponent)));
}

// Numbers of every size: denormal, at parts of the range's exponents and of the digits, and those at
// which functions saturate.
template <class S>
std::vector<S> magnitudes() {
    S const least = limits<S>::denorm_min(), smallest = limits<S>::min(), most = limits<S>::max();
    std::vector<S> result{0,        least,         3 * least,     smallest / S(1.37),
                          smallest, 2 * smallest,  most / S(4.1), most / 2,
                          most,     most / S(1.1), S(1)};
    for (double const part : {0.97, 0.95, 0.76, 0.75, 0.67, 0.66, 0.51, 0.5, 0.49, 0.34, 0.33, 0.26,
                              0.25, 0.24, 0.2, 0.12})
        for (double const sign : {-1, 1})
            result.push_back(power_of_two<S>(sign * part * limits<S>::max_exponent));
    for (double const part : {4.1, 3.0, 2.1, 2.0, 1.5, 1.1, 1.0, 0.9, 0.76, 0.67, 0.51, 0.5, 0.49,
                              0.34, 0.25, 0.2, 0.15})
        for (double const sign : {-1, 1})
            result.push_back(power_of_two<S>(sign * part * limits<S>::digits));
    // Where exponentials leave the range, of x and of x*x.
    for (double const exponent :
         {limits<S>::max_exponent, limits<S>::digits - limits<S>::min_exponent})
        for (double const edge : {exponent, exponent * 0.6931471805599453}) {
            S const last = static_cast<S>(edge);
            for (S const each :
                 {last, std::nextafter(last, S(0)), std::nextafter(last, S(2) * last),
                  std::sqrt(last), std::sqrt(2 * last)})
                result.push_back(each);
        }
    for (double const each :
         {1e-3, 0.01, 0.03, 0.1,  0.2,   0.3,   0.4,   0.45,  0.55,  0.6,        0.7,  0.8,
          0.9,  0.95, 1.05, 1.1,  1.3,   1.5,   1.7,   2.0,   2.2,   2.5,        3.0,  3.3,
          4.0,  4.5,  5.0,  5.6,  6.0,   6.7,   7.5,   8.1,   9.0,   10.,        12.,  13.,
          14.,  15.,  17.,  20.,  22.,   25.,   27.,   30.,   33.,   38.,        40.,  45.,
          50.,  60.,  75.,  87.,  89.,   95.,   100.,  104.,  120.,  150.,       170., 172.,
          200., 300., 340., 360., 400.,  500.,  700.,  708.,  709.5, 711.,       715., 720.,
          744., 746., 760., 900., 1022., 1025., 1080., 1500., 1e4,   12345.6789, 1e5,  3e7})
        result.push_back(static_cast<S>(each));
    return result;
}

template <class S>
void add_close(std::vector<double>& result, double at) {
    S const middle = static_cast<S>(at);
    result.push_back(double(middle));
    S below = middle, above = middle;
    for (int k = 0; k < 3; ++k) {
        below = std::nextafter(below, -limits<S>::infinity());
        above = std::nextafter(above, limits<S>::infinity());
        result.push_back(double(below));
        result.push_back(double(above));
    }
    S const size = middle == 0 ? S(1) : std::fabs(middle);
    for (int k = 3; k <= limits<S>::digits; k += 5)
        for (S const sign : {S(-1), S(1)})
            result.push_back(double(middle + sign * power_of_two<S>(-k + 0.3) * size));
}

// Where both signs, bounds and critical numbers of an axis allow.
template <class S>
std::vector<double> values_on(axis const& where) {
    std::vector<double> all;
    for (S const each : magnitudes<S>()) {
        all.push_back(double(each));
        if (each != 0)
            all.push_back(-double(each));
    }
    for (double const each : where.critical) {
        add_close<S>(all, each);
        if (where.low == -infinity && where.high == infinity)
            add_close<S>(all, -each);
    }
    for (double const bound : {where.low, where.high})
        if (std::fabs(bound) < infinity && bound != 0)
            add_close<S>(all, bound);
    std::erase_if(all, [&](double x) { return x < where.low || x > where.high; });
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

// A few numbers of every size: all pairs of them are looked at.
template <class S>
std::vector<double> few_values(axis const& where) {
    double const half = 0.502 * limits<S>::max_exponent;
    std::vector<double> result{0};
    for (S const each :
         {limits<S>::denorm_min(), S(1.7) * limits<S>::min(), power_of_two<S>(-half),
          limits<S>::epsilon(), S(1), S(40), power_of_two<S>(half), limits<S>::max()}) {
        result.push_back(double(each));
        result.push_back(-double(each));
    }
    std::erase_if(result, [&](double x) { return x < where.low || x > where.high; });
    return result;
}

// A number between the bounds, of any size or of that of the numbers one meets.
template <class S>
double any_number(axis const& where, random_numbers& random) {
    double const reach = 20, low = std::max(where.low, std::min(-reach, where.high - reach)),
                 high = std::min(where.high, std::max(reach, where.low + reach));
    while (true) {
        double x = random.in(low, high);
        if (random.unit() < 0.4) {
            x = std::exp2(random.in(double(limits<S>::min_exponent - limits<S>::digits),
                                    double(limits<S>::max_exponent)));
            if (random.unit() < 0.5)
                x = -x;
        }
        x = double(static_cast<S>(x));
        if (x >= where.low && x <= where.high && std::fabs(x) <= double(limits<S>::max()))
            return x;
    }
}

// Mostly one of these numbers.
template <class S>
double one_of(std::vector<double> const& values, axis const& where, random_numbers& random) {
    return random.unit() < 0.7 ? values[random.below(values.size())] : any_number<S>(where, random);
}

// Numbers whose relation is what matters: equal, opposite, close, of neighbouring sizes.
template <class S>
double related_to(double other, random_numbers& random) {
    S const x = static_cast<S>(other), sign = random.unit() < 0.5 ? S(-1) : S(1);
    switch (random.below(5)) {
    case 0:
        return double(std::nextafter(x, sign * limits<S>::infinity()));
    case 1:
        return double(x * sign);
    case 2:
        return double(x * (1 + sign * power_of_two<S>(-random.in(1, limits<S>::digits))));
    case 3:
        return double(x * power_of_two<S>(random.in(-1.0, 1.0) * limits<S>::digits));
    default:
        return double(x + sign * static_cast<S>(random.in(0, 40)));
    }
}

} // namespace

template <class S>
std::vector<point> points_of(function const& f) {
    random_numbers random;
    std::vector<std::vector<double>> values;
    for (axis const& each : f.axes)
        values.push_back(values_on<S>(each));
    std::vector<point> result;
    auto const add = [&](point const& x) {
        for (std::size_t j = 0; j < f.axes.size(); ++j)
            if (!(std::fabs(x[j]) <= double(limits<S>::max())) || x[j] < f.axes[j].low ||
                x[j] > f.axes[j].high)
                return;
        if (f.is_smooth == nullptr || f.is_smooth(x))
            result.push_back(x);
    };

    if (f.variables == 1) {
        for (double const x : values[0])
            add({x});
        for (int k = 0; k < 60 || result.size() < 220; ++k)
            add({any_number<S>(f.axes[0], random)});
        return result;
    }
    if (f.variables == 2)
        for (double const x : few_values<S>(f.axes[0]))
            for (double const y : few_values<S>(f.axes[1]))
                add({x, y});
    std::size_t const wanted = result.size() + 350;
    while (result.size() < wanted) {
        point x{};
        for (std::size_t j = 0; j < f.axes.size(); ++j)
            x[j] = one_of<S>(values[j], f.axes[j], random);
        // Arguments that have to do with each other; of three or more also from the few.
        double const kind = random.unit();
        for (std::size_t j = 1; kind < 0.35 && j < f.axes.size(); ++j)
            x[j] = related_to<S>(x[j - 1], random);
        for (std::size_t j = 0; kind > 0.65 && f.variables > 2 && j < f.axes.size(); ++j) {
            std::vector<double> const few = few_values<S>(f.axes[j]);
            x[j] = few[random.below(few.size())];
        }
        add(x);
    }
    return result;
}

template std::vector<point> points_of<float>(function const&);
template std::vector<point> points_of<double>(function const&);

} // namespace ulps
