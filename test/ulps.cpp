// What measures the errors of derivatives (bench/ulps): that it misses no row, that its programs are
// those of the questions, that its reference is right, and how it counts.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE ulps
#include "laws/special_rows.hpp"

#include <functions.hpp>
#include <measure.hpp>
#include <points.hpp>
#include <truth.hpp>

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <set>

namespace {

using ulps::ball;
using ulps::jet;

std::vector<ulps::function> const& all() {
    static auto const result = ulps::all_functions();
    return result;
}

// The rows of the functions as they are written, of their derivatives up to order 2, and what
// composite rows among them are made of.
std::set<std::uint64_t> recorded_rows() {
    std::set<std::uint64_t> result;
    auto const collect = [&](tapeless::builder const& program) {
        for (tapeless::instruction const& each : program.instructions)
            result.insert(each.row->hash);
    };
    for (ulps::function const& f : all()) {
        tapeless::builder program = f.record();
        collect(program);
        for (int order = 1; order <= 2; ++order) {
            program =
                tapeless::with_jacobian(static_cast<tapeless::builder&&>(program), 0,
                                        tapeless::elimination::forward, tapeless::symmetry::none);
            collect(program);
            collect(tapeless::expanded(program));
        }
    }
    return result;
}
template <class... Entry>
void expect_all(std::tuple<Entry...>*, std::set<std::uint64_t> const& found) {
    auto const expect = [&]<class Row>(std::type_identity<Row>) {
        bool is_found = false;
        for (unsigned arity = 0; arity < 9; ++arity)
            is_found =
                is_found ||
                found.contains(tapeless::mix(tapeless::hash_of(tapeless::type_name<Row>), arity));
        BOOST_TEST(is_found, tapeless::type_name<Row> << " is in no function of bench/ulps");
    };
    (expect(std::type_identity<typename Entry::row>{}), ...);
}

} // namespace

BOOST_AUTO_TEST_CASE(every_row_is_measured) {
    auto const found = recorded_rows();
    expect_all(static_cast<rows::all*>(nullptr), found);
    expect_all(static_cast<rows::special*>(nullptr), found);
}

BOOST_AUTO_TEST_CASE(every_function_is_looked_at_in_200_points) {
    for (ulps::function const& f : all()) {
        BOOST_TEST(ulps::points_of<double>(f).size() >= 200u, f.name);
        BOOST_TEST(ulps::points_of<float>(f).size() >= 200u, f.name);
    }
}

// The derivatives that come of Arb's series are the slopes of Arb's values.
BOOST_AUTO_TEST_CASE(the_reference_is_the_slope_of_itself) {
    ball::precision = 2048;
    ball h = 1;
    arb_mul_2exp_si(h.raw(), h.raw(), -300);
    ball tolerance = 1;
    arb_mul_2exp_si(tolerance.raw(), tolerance.raw(), -400);
    for (ulps::function const& f : all()) {
        if (f.name == "stop_gradient")
            continue;
        auto const at = [&](ulps::point const& x, std::size_t moved, ball const& by) {
            std::vector<jet> result;
            for (std::size_t j = 0; j < f.axes.size(); ++j)
                result.push_back(jet::variable(f.variables, static_cast<int>(j),
                                               j == moved ? x[j] + by : ball(x[j])));
            return f.exact(result);
        };
        auto const& monomials = ulps::monomials::of(f.variables);
        int compared = 0;
        for (ulps::point const& x : ulps::points_of<double>(f)) {
            bool is_moderate = true;
            for (std::size_t j = 0; j < f.axes.size(); ++j)
                is_moderate = is_moderate && std::fabs(x[j]) > 0.05 && std::fabs(x[j]) < 20;
            if (!is_moderate || compared == 4)
                continue;
            ++compared;
            for (std::size_t j = 0; j < f.axes.size(); ++j) {
                jet const middle = at(x, j, 0), right = at(x, j, h), left = at(x, j, -h);
                for (int k = 0; k < static_cast<int>(monomials.all.size()); ++k) {
                    auto next = monomials.all[static_cast<std::size_t>(k)];
                    if (ulps::order_of(next) == ulps::degree || !middle.is_finite())
                        continue;
                    ++next[j];
                    ball const slope = middle.derivative(monomials.place(next));
                    ball const found = (right.derivative(k) - left.derivative(k)) / (2 * h);
                    ball const value = middle.derivative(k);
                    ball const size = 1 + slope * slope + value * value;
                    ball const wrong = (found - slope) * (found - slope) - tolerance * size;
                    BOOST_TEST(arb_is_positive(wrong.raw()) == 0,
                               f.name << ": derivative " << k << " by argument " << j << " at "
                                      << x[0] << ", " << x[1] << ", " << x[2]);
                }
            }
        }
        BOOST_TEST(compared > 0, f.name);
    }
}

namespace {

ulps::true_value known(ball const& value) {
    ulps::true_value result;
    result.value = value;
    result.is_known = true;
    return result;
}
double error(double computed, ball const& expected) {
    return ulps::error_in_ulps(computed, known(expected), ulps::range_of<double>);
}
ball scaled(double mantissa, slong exponent) {
    ball result = mantissa;
    arb_mul_2exp_si(result.raw(), result.raw(), exponent);
    return result;
}

} // namespace

BOOST_AUTO_TEST_CASE(errors_are_counted_in_ulps_of_the_true_value) {
    double const inf = std::numeric_limits<double>::infinity();
    double const most = std::numeric_limits<double>::max();
    BOOST_TEST(error(1, ball(1)) == 0);
    BOOST_TEST(error(1 + 0x1p-52, ball(1)) == 1);
    BOOST_TEST(error(1, ball(1) + scaled(1, -54)) == 0.25);
    BOOST_TEST(error(1, ball(1) - scaled(1, -54)) == 0.5); // below 1 ulps are half as large
    BOOST_TEST(error(-1, ball(1)) == 0x1p53);
    // Below the normal numbers an ulp is the distance between denormal ones, also at 0.
    BOOST_TEST(error(0x1p-1074, scaled(3, -1075)) == 0.5);
    BOOST_TEST(error(0, scaled(1, -5000)) == 0);
    BOOST_TEST(error(0x1p-1074, ball(0)) == 1);
    // Above the largest number an infinity is right; just below it, it is off by what is missing.
    BOOST_TEST(error(inf, scaled(1, 5000)) == 0);
    BOOST_TEST(error(-inf, scaled(1, 5000)) == inf);
    BOOST_TEST(error(most, scaled(1, 1024)) == 1);
    BOOST_TEST(error(inf, ball(most)) == 1);
    BOOST_TEST(error(inf, ball(1e300)) == inf);
    BOOST_TEST(error(std::nan(""), ball(1)) == inf);
    BOOST_TEST(error(std::nan(""), scaled(1, 5000)) == inf);
}

BOOST_AUTO_TEST_CASE(the_condition_is_that_of_the_true_derivative) {
    for (ulps::function const& f : all())
        if (f.name == "exp") {
            auto const at_40 = ulps::truth(f, {40}, ulps::range_of<double>);
            for (auto const& each : at_40)
                BOOST_TEST(each.condition == 40, boost::test_tools::tolerance(1e-3));
        } else if (f.name == "x / y") {
            auto const found = ulps::truth(f, {3, 7}, ulps::range_of<float>);
            BOOST_TEST(found[0].condition == 2, boost::test_tools::tolerance(1e-3));
            auto const by_y = ulps::monomials::of(2).place({0, 1});
            BOOST_TEST(found[static_cast<std::size_t>(by_y)].condition == 3,
                       boost::test_tools::tolerance(1e-3));
        }
}
