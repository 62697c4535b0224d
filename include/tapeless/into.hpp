/// @file value_into, gradient_into, ...: answers into the caller's memory.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "base/version.hpp"
#include "gradient.hpp"
#include "hessian.hpp"
#include "jacobian.hpp"
#include "question/destinations.hpp"

namespace tapeless {

// How the answers of a call are cut: its result as one, the gradient by arguments, a Jacobian by
// the columns of each argument, a Hessian by its rows.
template <class Call>
struct cuts {
    using arguments = typename Call::active_arguments;
    static constexpr int outputs = Call::programs::outputs, inputs = Call::programs::active_inputs;
    using value = cut<std::tuple<typename Call::value_type>, outputs, 1, true>;
    using gradient = cut<arguments, 1, inputs, false>;
    using jacobian = cut<arguments, outputs, inputs, false>;
    using hessian = cut<arguments, inputs, inputs, true>;
};

// Checks the last argument of such a question, and that it is asked of a function.
template <class F, class... A>
consteval bool check_destinations() {
    static_assert(!Formula<F>, "tapeless: results go into memory from functions only; an "
                               "expression's gradient is a Hana map, gradient[x]");
    if constexpr (Formula<F>) {
        return false;
    } else {
        constexpr bool given =
            sizeof...(A) > 0 &&
            is_destinations<std::remove_cvref_t<std::tuple_element_t<
                (sizeof...(A) > 0 ? sizeof...(A) - 1 : 0), std::tuple<A..., void>>>>;
        static_assert(given, "tapeless: the last argument says where the results go: "
                             "tapeless::into(a, b...), or tapeless::add_into(a, b...)");
        return given;
    }
}
template <bool Fits>
consteval bool check_fit() {
    static_assert(
        Fits, "tapeless: into(targets...) takes a target for each differentiated argument (and "
              "first one for the result, where that is no scalar), each a pointer to scalars, or a "
              "scalar, array, struct, std::span or Eigen::Map of as many scalars as go there");
    return Fits;
}

// Answers a question of f and all arguments but the last, which says where the answer goes: `put`
// takes that, then those arguments.
template <class Question, class Put, class F, class... A>
constexpr auto answer_into(Put const& put, F const&, A const&... a) {
    if constexpr (check_destinations<F, A...>())
        return with_last_first(
            [&]<class Destinations, class... X>(Destinations const& to, X const&... x) {
                if constexpr (Question::template check<F, X...>())
                    return put(std::type_identity<call<F, X...>>{}, to, x...);
            },
            a...);
}

// As throws_nothing, of a call whose last argument is destinations.
template <class Question, class F, class... A>
consteval bool into_throws_nothing() {
    if constexpr (sizeof...(A) == 0 || Formula<F>)
        return false;
    else
        return []<std::size_t... K>(std::index_sequence<K...>) {
            using all = std::tuple<A...>;
            if constexpr (is_destinations<std::tuple_element_t<sizeof...(K), all>>)
                return throws_nothing<Question, F, std::tuple_element_t<K, all>...>();
            else
                return false;
        }(std::make_index_sequence<sizeof...(A) - 1>{});
}

// The first of some targets, and the others.
template <bool Adds, class First, class... Rest>
constexpr auto without_first(destinations<Adds, First, Rest...> const& given) {
    return std::apply([](auto&, auto&... rest) { return std::tuple<Rest const&...>(rest...); },
                      given.all);
}

/// f's result into memory.
///
///     double results[2];
///     tapeless::value_into([](auto x, auto y) { return std::array{x * y, x + y}; }, 2.0, 3.0,
///                          tapeless::into(results));
///
/// Everything is computed before anything is written, so targets may be arguments. Allocates
/// nothing; throws nothing of its own.
template <class F, class... A>
constexpr void value_into(F const& f,
                          A const&... a) noexcept(into_throws_nothing<value_question, F, A...>()) {
    auto const put = [&]<class Call, bool Adds, class... T>(std::type_identity<Call>,
                                                            destinations<Adds, T...> const& to,
                                                            auto const&... x) {
        using where = typename cuts<Call>::value;
        if constexpr (check_fit<where::template fits<T...>()>()) {
            auto result = computed_value(f, x...);
            where::template put_all<value_of_call<Call>, Adds>(to.all, result);
        }
    };
    answer_into<value_question>(put, f, a...);
}

/// f's value, which is returned, and its gradient, which goes into memory: a target for each
/// differentiated argument.
///
///     constexpr auto miss = [](auto const& p, auto x) { return p[0] * x + p[1]; };
///     double const p[2] = {1, 2};
///     double sum = 0, slope[2] = {};
///     for (double const x : {1.0, 2.0, 3.0})
///         sum += tapeless::value_and_gradient_into(miss, p, tapeless::fixed(x),
///                                                  tapeless::add_into(slope));
template <class F, class... A>
constexpr auto
value_and_gradient_into(F const& f,
                        A const&... a) noexcept(into_throws_nothing<gradient_question, F, A...>()) {
    auto const put = [&]<class Call, bool Adds, class... T>(std::type_identity<Call>,
                                                            destinations<Adds, T...> const& to,
                                                            auto const&... x) {
        using where = typename cuts<Call>::gradient;
        if constexpr (check_fit<where::template fits<T...>()>()) {
            auto result = computed_value_and_gradient(f, x...);
            where::template put_all<gradient_of_call<Call>, Adds>(to.all, result.gradient);
            return result.value;
        }
    };
    return answer_into<gradient_question>(put, f, a...);
}

/// f's gradient into memory, as value_and_gradient_into puts it.
template <class F, class... A>
constexpr void
gradient_into(F const& f,
              A const&... a) noexcept(into_throws_nothing<gradient_question, F, A...>()) {
    static_cast<void>(value_and_gradient_into(f, a...));
}

/// f's Jacobian into memory: for each differentiated argument a matrix with a row for each scalar
/// of the result and a column for each of the argument, row-major.
template <class F, class... A>
constexpr void
jacobian_into(F const& f,
              A const&... a) noexcept(into_throws_nothing<jacobian_question, F, A...>()) {
    auto const put = [&]<class Call, bool Adds, class... T>(std::type_identity<Call>,
                                                            destinations<Adds, T...> const& to,
                                                            auto const&... x) {
        using where = typename cuts<Call>::jacobian;
        if constexpr (check_fit<where::template fits<T...>()>()) {
            auto result = computed_jacobian(f, x...);
            where::template put_all<jacobian_of_call<Call>, Adds>(to.all, result);
        }
    };
    answer_into<jacobian_question>(put, f, a...);
}

/// f's result into the first target, and its Jacobian into the others, as jacobian_into puts it.
template <class F, class... A>
constexpr void
value_and_jacobian_into(F const& f,
                        A const&... a) noexcept(into_throws_nothing<jacobian_question, F, A...>()) {
    auto const put = [&]<class Call, bool Adds, class First, class... T>(
                         std::type_identity<Call>, destinations<Adds, First, T...> const& to,
                         auto const&... x) {
        using where = cuts<Call>;
        if constexpr (check_fit<where::value::template fits<First>() &&
                                where::jacobian::template fits<T...>()>()) {
            auto result = computed_value_and_jacobian(f, x...);
            where::value::template put_all<value_of_call<Call>, Adds>(
                std::tuple<First const&>(std::get<0>(to.all)), result.value);
            where::jacobian::template put_all<jacobian_of_call<Call>, Adds>(without_first(to),
                                                                            result.jacobian);
        }
    };
    answer_into<jacobian_question>(put, f, a...);
}

/// f's Hessian into memory: for each differentiated argument its rows, with a column for each
/// scalar of all differentiated arguments, row-major.
template <class F, class... A>
constexpr void
hessian_into(F const& f, A const&... a) noexcept(into_throws_nothing<hessian_question, F, A...>()) {
    auto const put = [&]<class Call, bool Adds, class... T>(std::type_identity<Call>,
                                                            destinations<Adds, T...> const& to,
                                                            auto const&... x) {
        using where = typename cuts<Call>::hessian;
        if constexpr (check_fit<where::template fits<T...>()>()) {
            auto result = computed_hessian(f, x...);
            where::template put_all<hessian_of_call<Call>, Adds>(to.all, result);
        }
    };
    answer_into<hessian_question>(put, f, a...);
}

} // namespace tapeless
