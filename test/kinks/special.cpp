// Derivatives at kinks and singular points of logarithms of differences, rounded kinks and special
// functions.
// SPDX-License-Identifier: BSL-1.0
#include "kinks.hpp"

#include <tapeless/operation/special.hpp>

namespace {

using namespace kinks;
using namespace tapeless::literals;

constexpr auto cardinal_sine = [](auto a) { return sinc(a); };
constexpr auto log_of_gamma = [](auto a) { return lgamma(a); };
constexpr auto excess = [](auto a, auto b) { return fdim(a, b); };
constexpr auto nearest_rest = [](auto a, auto b) { return remainder(a, b); };
constexpr auto rounded_absolute = [](auto a, auto b) { return smooth_abs(a, b); };
constexpr auto rounded_largest = [](auto a, auto b) { return smooth_max(a, b, 0.5); };
constexpr auto rounded_smallest = [](auto a, auto b) { return smooth_min(a, b, 0.5); };
constexpr auto log_odds = [](auto a) { return logit(a); };
constexpr auto log_of_rest = [](auto a) { return log1mexp(a); };
constexpr auto log_of_difference = [](auto a, auto b) { return log_diff_exp(a, b); };
constexpr auto log_normal = [](auto a) { return log_normal_cdf(a); };

} // namespace

BOOST_AUTO_TEST_CASE_TEMPLATE(positive_differences, S, scalars) {
    check<S>("fdim", excess, {3, 3}, 0, {0, 0}, hessian{0, 0, 0});
    check<S>("fdim", excess, {4, 3}, 1, {1, -1}, hessian{0, 0, 0});
    check<S>("fdim", excess, {2, 3}, 0, {0, 0}, hessian{0, 0, 0});
    check<S>("remainder", nearest_rest, {3, 2}, -1, {1, -2}, hessian{0, 0, 0});
    check<S>("remainder", nearest_rest, {1, 2}, 1, {1, 0}, hessian{0, 0, 0});
}

BOOST_AUTO_TEST_CASE_TEMPLATE(rounded_kinks, S, scalars) {
    check<S>("smooth_abs", rounded_absolute, {0, S(0.5)}, S(0.5), {0, 1}, hessian{2, 0, 0});
    check<S>("smooth_abs", rounded_absolute, {0, 0}, 0, {0, 0},
             hessian{infinity<S>, -infinity<S>, infinity<S>});
    check<S>("smooth_abs", rounded_absolute, {-2, 0}, 2, {-1, 0});
    check<S>("smooth_max", rounded_largest, {3, 3}, S(3.25), {S(0.5), S(0.5)}, hessian{1, -1, 1});
    check<S>("smooth_min", rounded_smallest, {3, 3}, S(2.75), {S(0.5), S(0.5)}, hessian{-1, 1, -1});
}

BOOST_AUTO_TEST_CASE_TEMPLATE(logarithms_and_special_functions, S, scalars) {
    check<S>("sinc", cardinal_sine, 0, 1, 0, -S(1) / 3);
    check<S>("lgamma", log_of_gamma, 0, infinity<S>, -infinity<S>, infinity<S>);
    check<S>("lgamma", log_of_gamma, -S(0), infinity<S>, infinity<S>, infinity<S>);
    check<S>("lgamma", log_of_gamma, -1, infinity<S>, not_a_number<S>, infinity<S>);
    check<S>("logit", log_odds, 0, -infinity<S>, infinity<S>, -infinity<S>);
    check<S>("logit", log_odds, 1, infinity<S>, infinity<S>, infinity<S>);
    check<S>("log1mexp", log_of_rest, 0, -infinity<S>, infinity<S>);
    check<S>("log1mexp", log_of_rest, 20000, 0, 0);
    check<S>("log_diff_exp", log_of_difference, {1, 1}, -infinity<S>, {infinity<S>, -infinity<S>});
    check<S>("log_diff_exp", log_of_difference, {20000, -20000}, 20000, {1, 0});
    check<S>("log_diff_exp", log_of_difference, {1, -infinity<S>}, 1, {1, 0});
    check<S>("log_normal_cdf", log_normal, infinity<S>, 0, 0);
    check<S>("log_normal_cdf", log_normal, -infinity<S>, -infinity<S>, infinity<S>);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(no_special_function_hides_a_nan, S, scalars) {
    check<S>("sinc", cardinal_sine, not_a_number<S>, not_a_number<S>, not_a_number<S>);
    check<S>("lgamma", log_of_gamma, not_a_number<S>, not_a_number<S>, not_a_number<S>);
    check<S>("logit", log_odds, not_a_number<S>, not_a_number<S>, not_a_number<S>);
    check<S>("log1mexp", log_of_rest, not_a_number<S>, not_a_number<S>, not_a_number<S>);
    check<S>("log_normal_cdf", log_normal, not_a_number<S>, not_a_number<S>, not_a_number<S>);
    check<S>("smooth_abs", rounded_absolute, {not_a_number<S>, 1}, not_a_number<S>,
             {not_a_number<S>, not_a_number<S>});
    check<S>("fdim", excess, {not_a_number<S>, 1}, not_a_number<S>, {1, -1});
}
