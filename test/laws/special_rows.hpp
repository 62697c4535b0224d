/// @file The rows of special functions, as functions of real numbers on a domain where they are
/// smooth. Apart, since Boost.Math is expensive to compile.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "rows.hpp"

#include <tapeless/operation/special.hpp>

namespace rows {

struct between_poles { // of tgamma
    static constexpr interval domain{-1.85, -1.15};
};
struct above_branch_point { // of lambert_w0
    static constexpr interval domain{-0.33, 5};
};
struct beyond_branch_point { // of lambert_wm1
    static constexpr interval domain{-0.33, -0.02};
};
struct beyond_inflection { // of lambert_wm1, whose second derivative has a zero at -0.27
    static constexpr interval domain{-0.24, -0.02};
};

/// A row of two parameters, which are not differentiated, and x.
template <class Row>
struct of_two_parameters : plain<Row, probability> {
    static constexpr auto call(auto const& x) { return tapeless::apply<Row>(2.5, 0.75, x); }
};

/// A derivative of a Bessel function of order 2.
template <class Row, int Of>
struct derivative_of_bessel : plain<Row, positive> {
    static constexpr auto call(auto const& x) {
        return tapeless::apply<Row>(std::integral_constant<int, Of>{},
                                    std::integral_constant<int, 2>{}, x);
    }
};

/// A row of the order of a derivative, more that is constant, a function's value at x, and x.
template <class Row, class Function, class Domain, int Order, int... More>
struct derivative_with_value : plain<Row, Domain> {
    static constexpr auto call(auto const& x) {
        return tapeless::apply<Row>(std::integral_constant<int, Order>{},
                                    std::integral_constant<int, More>{}...,
                                    tapeless::apply<Function>(x), x);
    }
};

/// A derivative of the beta function.
template <int ByFirst, int BySecond>
struct derivative_of_beta : plain<tapeless::beta_derivative, positive, positive> {
    static constexpr auto call(auto const& a, auto const& b) {
        return tapeless::apply<tapeless::beta_derivative>(
            std::integral_constant<int, ByFirst>{}, std::integral_constant<int, BySecond>{},
            tapeless::apply<tapeless::beta_function>(a, b), a, b);
    }
};

/// All of them.
using special = std::tuple<
    plain<tapeless::gamma_function, positive>, plain<tapeless::gamma_function, between_poles>,
    plain<tapeless::logarithm_of_gamma, positive>,
    plain<tapeless::logarithm_of_gamma, between_poles>, plain<tapeless::digamma_function, positive>,
    plain<tapeless::digamma_function, between_poles>, plain<tapeless::trigamma_function, positive>,
    of_order<tapeless::polygamma_function, 0, positive>,
    of_order<tapeless::polygamma_function, 6, positive>,
    plain<tapeless::beta_function, positive, positive>,
    plain<tapeless::logarithm_of_beta, positive, positive>,
    plain<tapeless::logarithm_of_beta, positive, between<20, 90>>,
    plain<tapeless::gamma_density, positive, positive>,
    of_order<tapeless::lower_gamma_fraction, 3, positive>,
    of_order<tapeless::upper_gamma_fraction, 1, positive>,
    plain<tapeless::beta_density, positive, positive, probability>,
    of_two_parameters<tapeless::lower_beta_fraction>,
    of_two_parameters<tapeless::upper_beta_fraction>,
    derivative_with_value<tapeless::gamma_derivative, tapeless::gamma_function, positive, 3>,
    derivative_of_beta<0, 1>, derivative_of_beta<2, 0>, derivative_of_beta<1, 2>,
    derivative_of<tapeless::digamma_difference, 0, positive, positive>,
    derivative_of<tapeless::digamma_difference, 1, positive, positive>,
    derivative_of<tapeless::gamma_density_derivative, 1, positive, positive>,
    derivative_of<tapeless::gamma_density_derivative, 3, positive, positive>,
    derivative_of<tapeless::beta_density_derivative, 1, positive, positive, probability>,
    derivative_of<tapeless::beta_density_derivative, 3, positive, positive, probability>,

    of_order<tapeless::bessel_function, 0, any>, of_order<tapeless::bessel_function, 5, positive>,
    of_order<tapeless::neumann_function, 2, positive>,
    of_order<tapeless::neumann_function, 3, positive>,
    of_order<tapeless::modified_bessel_function, 4, any>,
    of_order<tapeless::modified_bessel_function, 1, positive>,
    of_order<tapeless::macdonald_function, 0, positive>,
    of_order<tapeless::macdonald_function, 3, positive>,
    derivative_of_bessel<tapeless::bessel_derivative, 2>,
    derivative_of_bessel<tapeless::neumann_derivative, 2>,
    derivative_of_bessel<tapeless::modified_bessel_derivative, 2>,
    derivative_of_bessel<tapeless::macdonald_derivative, 3>,
    plain<tapeless::sine_over_argument, any>, of_order<tapeless::spherical_bessel_function, 0, any>,
    of_order<tapeless::spherical_bessel_function, 4, any>,

    plain<tapeless::inverse_error_function, inside_one>,
    plain<tapeless::inverse_complementary_error_function, probability>,
    plain<tapeless::normal_quantile_function, probability>,
    plain<tapeless::principal_lambert_function, above_branch_point>,
    plain<tapeless::lower_lambert_function, beyond_branch_point>,
    derivative_with_value<tapeless::inverse_error_derivative, tapeless::inverse_error_function,
                          inside_one, 2, tapeless::inverse_kind::error>,
    derivative_with_value<tapeless::lambert_derivative, tapeless::principal_lambert_function,
                          above_branch_point, 2, 0>,
    derivative_with_value<tapeless::lambert_derivative, tapeless::lower_lambert_function,
                          beyond_inflection, 2, -1>,
    derivative_of<tapeless::exponential_over_argument, 2, positive>,
    plain<tapeless::exponential_integral, positive>,
    plain<tapeless::exponential_integral, negative>,
    of_order<tapeless::generalised_exponential_integral, 2, positive>,
    of_order<tapeless::generalised_exponential_integral, -2, positive>,
    constant<tapeless::half_turn>, plain<tapeless::sine_of_half_turns, any>,
    plain<tapeless::cosine_of_half_turns, any>>;

template <class Entry>
requires(place_in<Entry, special> < std::tuple_size_v<special>)
constexpr std::size_t place<Entry> = count + place_in<Entry, special>;

} // namespace rows
