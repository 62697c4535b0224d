/// @file jvp, vjp, hvp: products of a Jacobian or Hessian with a vector, without the matrix.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "base/version.hpp"
#include "question/seeds.hpp"

namespace tapeless {

/// What jvp returns.
template <class Value>
struct value_with_tangent {
    Value value;
    Value tangent;
};
/// What vjp returns.
template <class Value, class Gradient>
struct value_with_cotangent : returned<Gradient> {
    Value value;
    Gradient cotangent;
};
/// What hvp returns.
template <class Value, class Gradient>
struct value_with_product : returned<Gradient> {
    Value value;
    Gradient gradient;
    Gradient product;
};

// What the questions ask of a call without its seeds, and the programs that answer them.
struct jvp_question {
    static constexpr seed_role role = seed_role::tangent;
    template <class F, class... A>
    static consteval bool check() {
        if constexpr (check_active_call<F, A...>())
            return check_derivatives<program<call<F, A...>>>();
        else
            return false;
    }
    template <class Call>
    using program = typename Call::programs::pushforward;
};
struct vjp_question {
    static constexpr seed_role role = seed_role::cotangent;
    template <class F, class... A>
    static consteval bool check() {
        if constexpr (check_active_call<F, A...>())
            return check_derivatives<program<call<F, A...>>>();
        else
            return false;
    }
    template <class Call>
    using program = typename Call::programs::pullback;
};
struct hvp_question {
    static constexpr seed_role role = seed_role::tangent;
    template <class F, class... A>
    static consteval bool check() {
        if constexpr (check_scalar_call<F, A...>())
            return check_derivatives<program<call<F, A...>>>();
        else
            return false;
    }
    template <class Call>
    using program = typename Call::programs::hessian_product;
};

// The answers, without noexcept: see gradient.hpp.
template <class Seeds, class F, class... A>
constexpr auto computed_jvp(Seeds const& v, F const& f, A const&... a) {
    using this_call = call<F, A...>;
    value_with_tangent<typename this_call::value_type> result;
    run_seeded<typename this_call::programs::pushforward, this_call>(
        in_turn(value_target<this_call>{result.value}, value_target<this_call>{result.tangent}), v,
        f, a...);
    return result;
}
template <class Seeds, class F, class... A>
constexpr auto computed_vjp(Seeds const& w, F const& f, A const&... a) {
    using this_call = call<F, A...>;
    value_with_cotangent<typename this_call::value_type, typename this_call::gradient_type> result;
    run_seeded<typename this_call::programs::pullback, this_call>(
        in_turn(value_target<this_call>{result.value},
                gradient_target<this_call>{result.cotangent}),
        w, f, a...);
    return result;
}
template <class Seeds, class F, class... A>
constexpr auto computed_hvp(Seeds const& v, F const& f, A const&... a) {
    using this_call = call<F, A...>;
    value_with_product<typename this_call::value_type, typename this_call::gradient_type> result;
    run_seeded<typename this_call::programs::hessian_product, this_call>(
        in_turn(value_target<this_call>{result.value}, gradient_target<this_call>{result.gradient},
                no_target<1>{}, gradient_target<this_call>{result.product}),
        v, f, a...);
    return result;
}

// Checks a call whose last argument is seeds of this role.
template <seed_role Role, class... A>
consteval bool check_last() {
    constexpr bool last = [] {
        if constexpr (sizeof...(A) == 0)
            return false;
        else
            return is_seeds_for<std::tuple_element_t<sizeof...(A) - 1, std::tuple<A...>>, Role>;
    }();
    static_assert(last || Role == seed_role::cotangent,
                  "tapeless: jvp and hvp take a direction as their last argument: "
                  "jvp(f, x, tangents(v))");
    static_assert(last || Role == seed_role::tangent,
                  "tapeless: vjp takes the weights of f's results as its last argument: "
                  "vjp(f, x, cotangents(w))");
    return last;
}
// Whether seeds are numbers of the language.
template <class T>
constexpr bool has_noexcept_seeds = false;
template <seed_role Role, class... T>
constexpr bool has_noexcept_seeds<seeds<Role, T...>> =
    (std::is_floating_point_v<deciding_scalar<std::remove_cvref_t<T>>> && ...);

// As throws_nothing, of a call whose last argument is seeds.
template <class Question, class F, class... A>
consteval bool seeded_throws_nothing() {
    if constexpr (!check_last<Question::role, A...>())
        return false;
    else
        return []<std::size_t... K>(std::index_sequence<K...>) {
            using all = std::tuple<A...>;
            return has_noexcept_seeds<std::tuple_element_t<sizeof...(K), all>> &&
                   throws_nothing<Question, F, std::tuple_element_t<K, all>...>();
        }(std::make_index_sequence<sizeof...(A) - 1>{});
}

/// f's value, and its derivative in a direction: the Jacobian times a vector, in one forward sweep.
///
///     auto [value, tangent] = tapeless::jvp(f, a, b, tapeless::tangents(da, db));
///
/// or, of an expression,
///
///     auto [value, tangent] = tapeless::jvp(x * y, x = 2.0, y = 3.0,
///                                           tapeless::tangents(x = 1.0, y = 0.0));
///
/// The direction has a value of its shape for each differentiated argument. The tangent has the
/// type of the value. Allocates nothing; throws nothing of its own.
template <class F, class... A>
constexpr auto jvp(F const& f,
                   A const&... a) noexcept(seeded_throws_nothing<jvp_question, F, A...>()) {
    if constexpr (check_last<seed_role::tangent, A...>())
        return with_last_first(
            [&]<class Seeds, class... X>(Seeds const& given, X const&... arguments) {
                if constexpr (check_active_call<F, X...>())
                    if constexpr (seed_check<seed_role::tangent, F, X...>::run(
                                      std::type_identity<Seeds>{}) &&
                                  check_derivatives<
                                      typename call<F, X...>::programs::pushforward>())
                        return computed_jvp(given, f, arguments...);
            },
            a...);
}

/// f's value, and a weighted sum of the gradients of its results: a vector times the Jacobian, in
/// one reverse sweep.
///
///     auto [value, cotangent] = tapeless::vjp(f, a, b, tapeless::cotangents(w));
///
/// The weights have the shape of f's result, the cotangent that of its gradient. Allocates nothing;
/// throws nothing of its own.
template <class F, class... A>
constexpr auto vjp(F const& f,
                   A const&... a) noexcept(seeded_throws_nothing<vjp_question, F, A...>()) {
    if constexpr (check_last<seed_role::cotangent, A...>())
        return with_last_first(
            [&]<class Seeds, class... X>(Seeds const& given, X const&... arguments) {
                if constexpr (check_active_call<F, X...>())
                    if constexpr (seed_check<seed_role::cotangent, F, X...>::run(
                                      std::type_identity<Seeds>{}) &&
                                  check_derivatives<typename call<F, X...>::programs::pullback>())
                        return computed_vjp(given, f, arguments...);
            },
            a...);
}

/// The value and gradient of f, which returns one scalar, and the Hessian times a vector, without
/// the Hessian: the tangent of the gradient.
///
///     auto [value, gradient, product] = tapeless::hvp(f, a, tapeless::tangents(v));
///
/// The direction is as in jvp; the product has the type of the gradient. Of a sparse Hessian, or
/// one of few inputs, all entries may cost less than the product: compare cost_of_hessian and
/// cost_of_hessian_product. Allocates nothing; throws nothing of its own.
template <class F, class... A>
constexpr auto hvp(F const& f,
                   A const&... a) noexcept(seeded_throws_nothing<hvp_question, F, A...>()) {
    if constexpr (check_last<seed_role::tangent, A...>())
        return with_last_first(
            [&]<class Seeds, class... X>(Seeds const& given, X const&... arguments) {
                if constexpr (check_scalar_call<F, X...>())
                    if constexpr (seed_check<seed_role::tangent, F, X...>::run(
                                      std::type_identity<Seeds>{}) &&
                                  check_derivatives<
                                      typename call<F, X...>::programs::hessian_product>())
                        return computed_hvp(given, f, arguments...);
            },
            a...);
}

} // namespace tapeless
