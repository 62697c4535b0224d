// SPDX-License-Identifier: BSL-1.0
#include "series.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace random_programs::power_series {

monomials::monomials(int variables_, int degree_) : variables(variables_), degree(degree_) {
    for (int now = 0; now <= degree; ++now) {
        exponents each{};
        auto const choose = [&](auto const& self, int from, int left) -> void {
            if (left == 0) {
                all.push_back(each);
                degrees.push_back(now);
                return;
            }
            for (int j = from; j < variables; ++j) {
                ++each[static_cast<std::size_t>(j)];
                self(self, j, left - 1);
                --each[static_cast<std::size_t>(j)];
            }
        };
        choose(choose, 0, now);
    }
    products.resize(all.size());
    for (std::size_t a = 0; a < all.size(); ++a)
        for (std::size_t b = 0; b < all.size() && degrees[a] + degrees[b] <= degree; ++b) {
            exponents sum{};
            for (std::size_t j = 0; j < sum.size(); ++j)
                sum[j] = all[a][j] + all[b][j];
            products[a].push_back({b, place(sum)});
        }
}

monomials const& monomials::of(int variables, int degree) {
    static std::map<std::pair<int, int>, monomials> known;
    auto const found = known.find({variables, degree});
    return found != known.end()
               ? found->second
               : known.emplace(std::pair(variables, degree), monomials(variables, degree))
                     .first->second;
}

std::size_t monomials::place(exponents const& wanted) const {
    return static_cast<std::size_t>(std::find(all.begin(), all.end(), wanted) - all.begin());
}

namespace {

// f(x) from f's coefficients at x's constant, by Horner's rule.
exact_series composed(std::vector<real> const& f, exact_series x) {
    x[0] = 0;
    exact_series result(*x.terms, f.back());
    for (std::size_t k = f.size() - 1; k-- > 0;)
        result = result * x + f[k];
    return result;
}

// The coefficients of a function, from its value and its slope as a function of series.
template <class Slope>
exact_series by_slope(exact_series const& x, real const& value, Slope const& slope) {
    int const degree = x.terms->degree;
    std::vector<real> coefficients{value};
    exact_series const slopes =
        slope(exact_series(monomials::of(1, std::max(degree - 1, 1)), x.constant(), 0));
    for (int k = 1; k <= degree; ++k)
        coefficients.push_back(slopes[static_cast<std::size_t>(k - 1)] / k);
    return composed(coefficients, x);
}

real const one = 1, half = real(1) / 2;

exact_series bell(exact_series const& t) { // the slope of erf
    return exp(-(t * t)) * boost::math::constants::two_div_root_pi<real>();
}

} // namespace

exact_series exp(exact_series const& x) {
    std::vector<real> coefficients{exp(x.constant())};
    for (int k = 1; k <= x.terms->degree; ++k)
        coefficients.push_back(coefficients.back() / k);
    return composed(coefficients, x);
}
exact_series pow(exact_series const& x, real const& p) {
    std::vector<real> coefficients{pow(x.constant(), p)};
    for (int k = 0; k < x.terms->degree; ++k)
        coefficients.push_back(coefficients.back() * (p - k) / ((k + 1) * x.constant()));
    return composed(coefficients, x);
}
exact_series cbrt(exact_series const& x) {
    return x.constant() < 0 ? -pow(-x, one / 3) : pow(x, one / 3);
}
exact_series log(exact_series const& x) {
    return by_slope(x, log(x.constant()), [](exact_series const& t) { return pow(t, -1); });
}
exact_series sin(exact_series const& x) {
    real const s = sin(x.constant()), c = cos(x.constant());
    std::vector<real> coefficients;
    real factorial = 1;
    for (int k = 0; k <= x.terms->degree; ++k) {
        factorial *= k == 0 ? 1 : k;
        real const size = (k % 2 == 0 ? s : c) / factorial;
        coefficients.push_back(k % 4 < 2 ? size : real(-size));
    }
    return composed(coefficients, x);
}
exact_series cos(exact_series const& x) { return sin(x + boost::math::constants::half_pi<real>()); }
exact_series atan(exact_series const& x) {
    return by_slope(x, atan(x.constant()),
                    [](exact_series const& t) { return pow(t * t + one, -1); });
}
exact_series asin(exact_series const& x) {
    return by_slope(x, asin(x.constant()),
                    [](exact_series const& t) { return pow(-(t * t) + one, -half); });
}
exact_series asinh(exact_series const& x) {
    return by_slope(x, asinh(x.constant()),
                    [](exact_series const& t) { return pow(t * t + one, -half); });
}
exact_series acosh(exact_series const& x) {
    return by_slope(x, acosh(x.constant()),
                    [](exact_series const& t) { return pow(t * t + -one, -half); });
}
exact_series atanh(exact_series const& x) {
    return by_slope(x, atanh(x.constant()),
                    [](exact_series const& t) { return pow(-(t * t) + one, -1); });
}
exact_series erf(exact_series const& x) {
    return by_slope(x, boost::math::erf(x.constant()), &bell);
}
exact_series erfc(exact_series const& x) {
    return by_slope(x, boost::math::erfc(x.constant()),
                    [](exact_series const& t) { return -bell(t); });
}

} // namespace random_programs::power_series
