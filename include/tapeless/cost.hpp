/// @file cost(f, a...) and program_of(f, a...): what will run.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "base/version.hpp"
#include "gradient.hpp"
#include "sparse.hpp"
#include "taylor.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace tapeless {

/// The operations of f's value, and of its value and gradient together; both sides of a branch are
/// counted.
struct operation_counts {
    operation_count value;
    operation_count value_and_gradient;

    friend constexpr bool operator==(operation_counts const&, operation_counts const&) = default;
};

/// The program of f's value, as plain data for printing, drawing and tests; of any f that value()
/// takes.
template <class... A, class F>
constexpr auto value_program_of(F const&) {
    if constexpr (check_call<F, A...>())
        return listed(call<F, A...>::programs::value::program);
}
/// The same of a call, value_program_of(f, a...).
template <class F, class A, class... More>
constexpr auto value_program_of(F const& f, A const&, More const&...) {
    return value_program_of<A, More...>(f);
}

/// The program of f's value and gradient, as plain data for printing, drawing and tests. Its first
/// output is the value, the others are the derivatives with respect to the active inputs. A
/// constant expression whatever the arguments hold.
///
///     std::cout << tapeless::program_of(f, 2.0, 3.0);
template <class... A, class F>
constexpr auto program_of(F const&) {
    if constexpr (check_scalar_call<F, A...>())
        return listed(call<F, A...>::programs::gradient::program);
}
/// The same of a call, program_of(f, a...).
template <class F, class A, class... More>
constexpr auto program_of(F const& f, A const&, More const&...) {
    return program_of<A, More...>(f);
}

/// What f's value, and its value and gradient together, cost. A constant expression whatever the
/// arguments hold.
///
///     static_assert(tapeless::cost(f, 2.0, 3.0).value_and_gradient.transcendentals == 2);
///
/// Here as in all that follows the types of the arguments are enough: `cost<Eigen::Vector3d>(f)`,
/// where an object of Eigen's is no constant. `std::cout << cost` prints it.
template <class... A, class F>
constexpr operation_counts cost(F const&) {
    if constexpr (check_scalar_call<F, A...>()) {
        using programs = typename call<F, A...>::programs;
        return {cost_of<typename programs::value>, cost_of<typename programs::gradient>};
    } else {
        return {};
    }
}
/// The same of a call, cost(f, a...).
template <class F, class A, class... More>
constexpr operation_counts cost(F const& f, A const&, More const&...) {
    return cost<A, More...>(f);
}

/// What value and gradient would cost without one of the passes.
struct cost_without {
    std::string_view pass; ///< its name, as improve/passes.hpp has it
    operation_count value_and_gradient;

    friend constexpr bool operator==(cost_without const&, cost_without const&) = default;
};

/// What f's value and gradient together would cost if one of the passes did not run, a line for
/// each pass; next to `cost(f, a...)` it shows what each brings. A constant expression whatever the
/// arguments hold. (The passes named packs and order change no cost: they run when the scalar is
/// known.)
template <class... A, class F>
constexpr std::array<cost_without, left_out_passes.size()> cost_without_passes(F const&) {
    if constexpr (check_scalar_call<F, A...>()) {
        return []<int... K>(std::integer_sequence<int, K...>) {
            using programs = typename call<F, A...>::programs;
            return std::array{cost_without{left_out_passes[K].name,
                                           cost_of<typename programs::template with_passes<
                                               left_out_passes[K].others>::gradient>}...};
        }(std::make_integer_sequence<int, left_out_passes.size()>{});
    } else {
        return {};
    }
}
/// The same of a call, cost_without_passes(f, a...).
template <class F, class A, class... More>
constexpr std::array<cost_without, left_out_passes.size()> cost_without_passes(F const& f, A const&,
                                                                               More const&...) {
    return cost_without_passes<A, More...>(f);
}

/// What f's value costs, of any f that value() takes. A constant expression whatever the arguments
/// hold.
template <class... A, class F>
constexpr operation_count cost_of_value(F const&) {
    if constexpr (check_call<F, A...>())
        return cost_of<typename call<F, A...>::programs::value>;
    else
        return {};
}
/// The same of a call, cost_of_value(f, a...).
template <class F, class A, class... More>
constexpr operation_count cost_of_value(F const& f, A const&, More const&...) {
    return cost_of_value<A, More...>(f);
}

/// What f's Taylor coefficients up to this order cost. A constant expression whatever the arguments
/// hold.
template <int Order, class F, class... A>
constexpr operation_count cost_of_taylor(F const&, A const&...) {
    if constexpr (check_scalar_argument<Order, F, A...>())
        return cost_of<typename call<F, A...>::programs::template up_to_order<Order>>;
    else
        return {};
}

/// What a Jacobian costs, its function's value included, accumulated in each of three orders, and
/// which of these is taken.
struct jacobian_counts {
    operation_count forward;
    operation_count reverse;
    operation_count mixed; ///< the cheapest intermediate value is eliminated first
    elimination order;

    /// The one that runs.
    constexpr operation_count const& taken() const {
        return order == elimination::forward   ? forward
               : order == elimination::reverse ? reverse
                                               : mixed;
    }
};

/// What f's value and Jacobian cost. A constant expression whatever the arguments hold.
///
///     static_assert(tapeless::cost_of_jacobian(f, a).taken().multiplications < 20);
template <class... A, class F>
constexpr jacobian_counts cost_of_jacobian(F const&) {
    if constexpr (jacobian_question::check<F, A...>()) {
        using programs = typename call<F, A...>::programs;
        return {programs::template jacobian_cost<elimination::forward>,
                programs::template jacobian_cost<elimination::reverse>,
                programs::template jacobian_cost<elimination::cheapest_first>,
                programs::jacobian::order};
    } else {
        return {};
    }
}
/// The same of a call, cost_of_jacobian(f, a...).
template <class F, class A, class... More>
constexpr jacobian_counts cost_of_jacobian(F const& f, A const&, More const&...) {
    return cost_of_jacobian<A, More...>(f);
}

/// What f's value, gradient and Hessian cost together, and sparse_hessian too: what is structurally
/// 0 is a literal, which costs nothing. A constant expression whatever the arguments hold.
template <class... A, class F>
constexpr operation_count cost_of_hessian(F const&) {
    if constexpr (hessian_question::check<F, A...>())
        return cost_of<typename call<F, A...>::programs::hessian::dense>;
    else
        return {};
}
/// The same of a call, cost_of_hessian(f, a...).
template <class F, class A, class... More>
constexpr operation_count cost_of_hessian(F const& f, A const&, More const&...) {
    return cost_of_hessian<A, More...>(f);
}

/// What f's value, gradient and the product of its Hessian with one vector cost together. A
/// constant expression whatever the arguments hold.
template <class... A, class F>
constexpr operation_count cost_of_hessian_product(F const&) {
    if constexpr (check_scalar_call<F, A...>())
        return cost_of<typename call<F, A...>::programs::hessian_product>;
    else
        return {};
}
/// The same of a call, cost_of_hessian_product(f, a...).
template <class F, class A, class... More>
constexpr operation_count cost_of_hessian_product(F const& f, A const&, More const&...) {
    return cost_of_hessian_product<A, More...>(f);
}

} // namespace tapeless
