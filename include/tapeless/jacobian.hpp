/// @file jacobian, value_and_jacobian.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "base/version.hpp"
#include "question/question.hpp"

namespace tapeless {

/// What value_and_jacobian returns.
template <class Value, class Jacobian>
struct value_with_jacobian : returned<Jacobian> {
    Value value;
    Jacobian jacobian;
};

// The answers, without noexcept: see gradient.hpp.
template <class F, class... A>
constexpr auto computed_value_and_jacobian(F const& f, A const&... a) {
    using this_call = call<F, A...>;
    value_with_jacobian<typename this_call::value_type, typename this_call::matrices::jacobian_type>
        result;
    run<typename this_call::programs::jacobian::dense, this_call>(
        in_turn(value_target<this_call>{result.value}, jacobian_target<this_call>{result.jacobian}),
        f, a...);
    return result;
}
template <class F, class... A>
constexpr auto computed_jacobian(F const& f, A const&... a) {
    using this_call = call<F, A...>;
    typename this_call::matrices::jacobian_type result;
    run<typename this_call::programs::jacobian::dense, this_call>(
        in_turn(no_target<this_call::programs::outputs>{}, jacobian_target<this_call>{result}), f,
        a...);
    return result;
}

struct jacobian_question {
    template <class F, class... A>
    static consteval bool check() {
        if constexpr (check_active_call<F, A...>())
            return check_derivatives<program<call<F, A...>>>();
        else
            return false;
    }
    template <class Call>
    using program = typename Call::programs::jacobian::dense;
};

/// f's result and its Jacobian.
///
///     auto [value, jacobian] = tapeless::value_and_jacobian(f, std::array{1.0, 2.0, 3.0});
///     jacobian[i][j];   // of result i, by argument j
///
/// The Jacobian has the shape of f's result with a gradient in place of each scalar. Of several
/// differentiated arguments it is a std::tuple of one such block for each; of a result that is a
/// std::tuple, a tuple of the Jacobians of its members. Of a scalar result, and of an expression,
/// it is the gradient. It is accumulated forward, in reverse, or by eliminating intermediate values
/// in an order between these, whichever takes the fewest products for this very f; see
/// cost_of_jacobian. Where a local derivative is infinite and meets one that is 0, it takes 0,
/// which a gradient and the products may give NaN for. Allocates nothing; throws nothing of its
/// own.
template <class F, class... A>
constexpr auto
value_and_jacobian(F const& f,
                   A const&... a) noexcept(throws_nothing<jacobian_question, F, A...>()) {
    if constexpr (jacobian_question::check<F, A...>())
        return computed_value_and_jacobian(f, a...);
}

/// f's Jacobian, as value_and_jacobian gives it.
template <class F, class... A>
constexpr auto jacobian(F const& f,
                        A const&... a) noexcept(throws_nothing<jacobian_question, F, A...>()) {
    if constexpr (jacobian_question::check<F, A...>())
        return computed_jacobian(f, a...);
}

/// @name Not allowed: the name of a function template, which is no object
/// @{
template <class... A>
constexpr auto jacobian(named_function<A...>, A const&...) {
    refuse_named_function<A...>();
}
template <class... A>
constexpr auto value_and_jacobian(named_function<A...>, A const&...) {
    refuse_named_function<A...>();
}
/// @}

} // namespace tapeless
