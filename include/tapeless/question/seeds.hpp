/// @file tangents(v...) and cotangents(w...): what a product with a Jacobian or Hessian is taken
/// of.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../base/name_list.hpp"
#include "question.hpp"

namespace tapeless {

/// Which end of a function seeds are for.
enum class seed_role { tangent, cotangent };

/// Seeds, which refer to the caller's objects where these live on.
template <seed_role Role, class... T>
struct seeds {
    std::tuple<T...> all;
};

/// The direction of a derivative, the last argument of jvp and hvp: for each differentiated
/// argument a value of its shape, or for each variable of an expression that is not fixed a binding
/// to a number.
template <class... T>
constexpr seeds<seed_role::tangent, T...>
tangents(T&&... v) noexcept((std::is_nothrow_constructible_v<T, T> && ...)) {
    return {{static_cast<T&&>(v)...}};
}

/// The weights of a function's results, the last argument of vjp: a value of the result's shape; of
/// a result that is a std::tuple, its members may also be given one by one.
template <class... T>
constexpr seeds<seed_role::cotangent, T...>
cotangents(T&&... w) noexcept((std::is_nothrow_constructible_v<T, T> && ...)) {
    return {{static_cast<T&&>(w)...}};
}

template <class T, seed_role Role>
constexpr bool is_seeds_for = false;
template <seed_role Role, class... T>
constexpr bool is_seeds_for<seeds<Role, T...>, Role> = true;

// A seed as Structured: an integer is a number here.
template <class T>
using seed_shape = shape<std::remove_cvref_t<T>>;

/// Seeds as scalars in their order.
template <class... T>
struct seed_scalars {
    using layout = members<structure<seed_shape<T>>::size...>;
    std::tuple<T...> const& all;

    template <int J>
    TAPELESS_INLINED constexpr auto const& at() const {
        constexpr int k = layout::holding(J);
        constexpr auto place = static_cast<std::size_t>(k);
        return structure<seed_shape<std::tuple_element_t<place, std::tuple<T...>>>>::template at<
            J - layout::begin(k)>(std::get<place>(all));
    }
};

/// Tangents of an expression's variables, in the order of the derivatives.
template <class Call, class... T>
struct bound_scalars;
template <class Call, fixed_string... Names, class... T>
struct bound_scalars<Call, binding<Names, T>...> {
    std::tuple<binding<Names, T> const&...> all;

    template <int J>
    TAPELESS_INLINED constexpr auto const& at() const {
        constexpr int k = name_list<Names...>::place_of(Call::name_of(J));
        return std::get<static_cast<std::size_t>(k)>(all).value;
    }
};

/// A call's inputs, and the seeds behind them.
template <class Inputs, int Count, class Seeds>
struct seeded_inputs {
    Inputs inputs;
    Seeds seeds;

    template <int J>
    TAPELESS_INLINED constexpr auto const& at() const {
        if constexpr (J < Count)
            return inputs.template at<J>();
        else
            return seeds.template at<J - Count>();
    }
};

// The scalars that seeds of a call are.
template <class Call, seed_role Role, class... T>
constexpr auto scalars_of_seeds(seeds<Role, T...> const& given) {
    if constexpr ((is_binding<std::remove_cvref_t<T>> && ...))
        return std::apply(
            [](auto const&... each) {
                return bound_scalars<Call, std::remove_cvref_t<T>...>{{each...}};
            },
            given.all);
    else
        return seed_scalars<T...>{given.all};
}

/// Runs the program P of a call with seeds.
template <class P, class Call, class Target, class Seeds, class F, class... A>
TAPELESS_INLINED constexpr void run_seeded(Target const& target, Seeds const& given, F const& f,
                                           A const&... a) {
    auto const scalars = scalars_of_seeds<Call>(given);
    using all = seeded_inputs<typename Call::inputs, Call::programs::recorded::sizes.inputs,
                              std::remove_const_t<decltype(scalars)>>;
    run_on<P, Call>(all{typename Call::inputs(f, a...), scalars}, target);
}

// Whether these seeds lie as the differentiated arguments do.
template <class Given, class Active>
constexpr bool fit_arguments = false;
template <class... T, class... A>
requires(sizeof...(T) == sizeof...(A))
constexpr bool fit_arguments<std::tuple<T...>, std::tuple<A...>> =
    (have_one_shape<seed_shape<T>, A> && ...);

// Whether these seeds lie as a result does.
template <class Result, class... T>
constexpr bool fit_result = have_one_shape<Result, std::tuple<seed_shape<T>...>>;
template <class Result, class T>
constexpr bool fit_result<Result, T> =
    have_one_shape<Result, seed_shape<T>> || have_one_shape<Result, std::tuple<seed_shape<T>>>;

/// Checks the tangents of a function's arguments or an expression's variables.
template <seed_role Role, class F, class... A>
struct seed_check;
template <class F, class... A>
struct seed_check<seed_role::tangent, F, A...> {
    template <class... T>
    static consteval bool run(std::type_identity<seeds<seed_role::tangent, T...>>) {
        if constexpr (Formula<F>) {
            return bindings(std::type_identity<std::remove_cvref_t<T>>{}...);
        } else {
            constexpr bool fit =
                fit_arguments<std::tuple<T...>, typename call<F, A...>::active_arguments>;
            static_assert(fit,
                          "tapeless: tangents(v...) takes a value of the same shape for each "
                          "differentiated argument, in their order, and none for those that are "
                          "fixed");
            return fit;
        }
    }

  private:
    template <class... T>
    requires(sizeof...(T) > 0)
    static consteval bool bindings(std::type_identity<T>...) {
        static_assert(never<T...>, "tapeless: the tangents of an expression's variables are "
                                   "bindings to numbers, tangents(x = 1.0, y = 0.0)");
        return false;
    }
    template <fixed_string... Names, class... T>
    requires((is_real<T> || std::same_as<T, active>) && ...)
    static consteval bool bindings(std::type_identity<binding<Names, T>>...) {
        using this_call = call<F, A...>;
        constexpr bool fit = [] {
            using names = name_list<Names...>;
            constexpr int count = sizeof...(Names);
            bool result = count == this_call::programs::active_inputs && names::are_different();
            for (int j = 0; result && j < count; ++j)
                result = names::place_of(this_call::name_of(j)) >= 0;
            return result;
        }();
        static_assert(fit, "tapeless: tangents(x = 1.0, ...) of an expression takes one binding "
                           "for each variable that is not fixed, and no other");
        return fit;
    }
};

/// Checks the cotangents of a function's result; an expression's is a scalar.
template <class F, class... A>
struct seed_check<seed_role::cotangent, F, A...> {
    template <class... T>
    static consteval bool run(std::type_identity<seeds<seed_role::cotangent, T...>>) {
        constexpr bool fit = fit_result<typename call<F, A...>::value_type, T...>;
        static_assert(fit, "tapeless: cotangents(w) takes a value of the shape of f's result");
        return fit;
    }
};

} // namespace tapeless
