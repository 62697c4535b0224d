/// @file derivative<k> and taylor<k>: derivatives of higher order of functions of one scalar.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "base/version.hpp"
#include "derivative.hpp"

namespace tapeless {

// Checks a call that is differentiated with respect to one scalar, so many times.
template <int Order, class F, class... A>
consteval bool check_scalar_argument() {
    constexpr bool order = Order >= 0;
    static_assert(order, "tapeless: the order of a derivative is 0 or more");
    if constexpr (!order || !check_active_call<F, A...>()) {
        return false;
    } else {
        constexpr bool one = call<F, A...>::programs::active_inputs == 1;
        static_assert(one, "tapeless: derivative<k> and taylor<k> differentiate with respect to "
                           "one scalar; mark the other arguments or variables tapeless::fixed(a), "
                           "or ask for a gradient, a Jacobian or a Hessian");
        return one;
    }
}

template <int Order>
struct derivative_question {
    template <class F, class... A>
    static consteval bool check() {
        if constexpr (check_scalar_argument<Order, F, A...>())
            return check_derivatives<program<call<F, A...>>>();
        else
            return false;
    }
    template <class Call>
    using program = typename Call::programs::template of_order<Order>;
};
template <int Order>
struct taylor_question {
    template <class F, class... A>
    static consteval bool check() {
        if constexpr (check_scalar_argument<Order, F, A...>())
            return check_derivatives<program<call<F, A...>>>();
        else
            return false;
    }
    template <class Call>
    using program = typename Call::programs::template up_to_order<Order>;
};

/// Where the outputs of a taylor program go: each order's behind the one before, divided by the
/// factorial of the order.
template <class Call, std::size_t Count>
struct coefficients_target {
    static constexpr int outputs = Call::programs::outputs;
    std::array<typename Call::value_type, Count>& coefficients;

    template <int K, class S>
    [[gnu::always_inline]] constexpr void put(S const& output) const {
        constexpr long double factorial = [] {
            long double result = 1;
            for (int k = 2; k <= K / outputs; ++k)
                result *= k;
            return result;
        }();
        auto& to = Call::template value_at<K % outputs>(coefficients[K / outputs]);
        if constexpr (factorial == 1)
            assign(to, output);
        else
            assign(to, output / static_cast<S>(factorial));
    }
};

// The answers, without noexcept: see gradient.hpp.
template <int Order, class F, class... A>
constexpr auto computed_derivative(F const& f, A const&... a) {
    using this_call = call<F, A...>;
    typename this_call::value_type result;
    run<typename this_call::programs::template of_order<Order>, this_call>(
        value_target<this_call>{result}, f, a...);
    return result;
}
template <int Order, class F, class... A>
constexpr auto computed_coefficients(F const& f, A const&... a) {
    using this_call = call<F, A...>;
    constexpr auto count = static_cast<std::size_t>(Order + 1);
    std::array<typename this_call::value_type, count> result;
    run<typename this_call::programs::template up_to_order<Order>, this_call>(
        coefficients_target<this_call, count>{result}, f, a...);
    return result;
}

/// The derivative of order k of f, a function of one scalar, or of an expression with one variable
/// that is not fixed; order 0 is the value.
///
///     tapeless::derivative<2>([](auto x) { return x * x * x; }, 5.0);   // 30
///     tapeless::derivative<2>(x * x * y, x = 5.0, y = tapeless::fixed(1.0));   // 2
///
/// f may return any shape, of which it is the derivative scalar by scalar. Allocates nothing;
/// throws nothing of its own.
template <int Order, class F, class... A>
requires(!Expression<F> || (is_binding<A> && ...))
constexpr auto
derivative(F const& f,
           A const&... a) noexcept(throws_nothing<derivative_question<Order>, F, A...>()) {
    if constexpr (derivative_question<Order>::template check<F, A...>())
        return computed_derivative<Order>(f, a...);
}

/// The derivative of order k of the expression f with respect to the variable x, as an expression.
///
///     std::cout << tapeless::derivative<2>(sin(x) * y, x);   // -sin(x)*y
template <int Order, Expression F, fixed_string Name>
constexpr auto derivative(F const& f, variable<Name> const& x) {
    static_assert(Order >= 0, "tapeless: the order of a derivative is 0 or more");
    if constexpr (Order <= 0)
        return f;
    else
        return derivative<Order - 1>(derivative(f, x), x);
}

/// The Taylor coefficients of f at a, a function of one scalar, up to order k: a std::array of
/// k + 1, of which number i is the derivative of order i divided by i!.
///
///     auto c = tapeless::taylor<2>(f, a);   // f(a + h) = c[0] + c[1] h + c[2] h^2 + ...
///
/// As in derivative<k>, other arguments are fixed, expressions are given with bindings, and f may
/// return any shape. Compile time grows with a power of the order; up to about 16 is practical.
/// Allocates nothing; throws nothing of its own.
template <int Order, class F, class... A>
constexpr auto taylor(F const& f,
                      A const&... a) noexcept(throws_nothing<taylor_question<Order>, F, A...>()) {
    if constexpr (taylor_question<Order>::template check<F, A...>())
        return computed_coefficients<Order>(f, a...);
}

/// @name Not allowed: the name of a function template, which is no object
/// @{
template <int Order, class... A>
constexpr auto derivative(named_function<A...>, A const&...) {
    refuse_named_function<A...>();
}
template <int Order, class... A>
constexpr auto taylor(named_function<A...>, A const&...) {
    refuse_named_function<A...>();
}
/// @}

} // namespace tapeless
