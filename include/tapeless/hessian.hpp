/// @file hessian, value_gradient_and_hessian.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "base/version.hpp"
#include "question/question.hpp"

namespace tapeless {

/// What value_gradient_and_hessian returns.
template <class Value, class Gradient, class Hessian>
struct value_with_hessian : returned<Gradient, Hessian> {
    Value value;
    Gradient gradient;
    Hessian hessian;
};

// The answers, without noexcept: see gradient.hpp.
template <class F, class... A>
constexpr auto computed_value_gradient_and_hessian(F const& f, A const&... a) {
    using this_call = call<F, A...>;
    value_with_hessian<typename this_call::value_type, typename this_call::gradient_type,
                       typename this_call::matrices::hessian_type>
        result;
    run<typename this_call::programs::hessian::dense, this_call>(
        in_turn(value_target<this_call>{result.value}, gradient_target<this_call>{result.gradient},
                hessian_target<this_call>{result.hessian}),
        f, a...);
    return result;
}
template <class F, class... A>
constexpr auto computed_hessian(F const& f, A const&... a) {
    using this_call = call<F, A...>;
    typename this_call::matrices::hessian_type result;
    run<typename this_call::programs::hessian::dense, this_call>(
        in_turn(no_target<1 + this_call::programs::active_inputs>{},
                hessian_target<this_call>{result}),
        f, a...);
    return result;
}

struct hessian_question {
    template <class F, class... A>
    static consteval bool check() {
        if constexpr (check_scalar_call<F, A...>())
            return check_derivatives<program<call<F, A...>>>();
        else
            return false;
    }
    template <class Call>
    using program = typename Call::programs::hessian::dense;
};

/// f's value, gradient and Hessian, of a function or expression with one scalar as result.
///
///     auto [value, gradient, hessian] =
///         tapeless::value_gradient_and_hessian(f, std::array{1.0, 2.0});
///     hessian[i][j];
///
/// The Hessian has the shape of the gradient with a gradient in place of each scalar. Of several
/// differentiated arguments it is a std::tuple of std::tuples of blocks,
/// `std::get<1>(std::get<0>(hessian))` that of the first two; an expression's is a Boost.Hana map
/// of maps, `hessian[x][y]`. Each pair of mirror images is one number, computed once, so it is
/// symmetric to the last bit. Value, gradient and Hessian are one straight-line program; it
/// allocates nothing, and throws nothing of its own.
template <class F, class... A>
constexpr auto
value_gradient_and_hessian(F const& f,
                           A const&... a) noexcept(throws_nothing<hessian_question, F, A...>()) {
    if constexpr (hessian_question::check<F, A...>())
        return computed_value_gradient_and_hessian(f, a...);
}

/// f's Hessian, as value_gradient_and_hessian gives it.
template <class F, class... A>
constexpr auto hessian(F const& f,
                       A const&... a) noexcept(throws_nothing<hessian_question, F, A...>()) {
    if constexpr (hessian_question::check<F, A...>())
        return computed_hessian(f, a...);
}

/// @name Not allowed: the name of a function template, which is no object
/// @{
template <class... A>
constexpr auto hessian(named_function<A...>, A const&...) {
    refuse_named_function<A...>();
}
template <class... A>
constexpr auto value_gradient_and_hessian(named_function<A...>, A const&...) {
    refuse_named_function<A...>();
}
/// @}

} // namespace tapeless
