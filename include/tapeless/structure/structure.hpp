/// @file Structure: the caller's arguments and results, seen as a flat row of scalars.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operation/apply.hpp"
#include "../base/compiler.hpp"

#include <array>
#include <boost/hana/accessors.hpp>
#include <boost/hana/at.hpp>
#include <boost/hana/concept/struct.hpp>
#include <boost/hana/length.hpp>
#include <boost/hana/second.hpp>
#include <cstddef>
#include <tuple>
#include <utility>

namespace tapeless {

/// How scalars lie in a T. A model states
///   * `size`: how many there are; `scalar`: their type, or the widest of their types;
///   * `rebind<S>`: the same shape with scalars of type S;
///   * `at<J>(t)`: a reference to the scalar with number J.
/// Models: every Scalar, std::array, std::tuple, std::pair, and a template `template <class T>
/// struct camera` that Boost.Hana knows as a Struct, of whatever these are.
template <class T>
struct structure;

template <class T>
concept Structured = requires { structure<T>::size; };

/// A scalar is a structure of one.
template <Scalar T>
struct structure<T> {
    static constexpr int size = 1;
    using scalar = T;
    template <class S>
    using rebind = S;
    template <int>
    static constexpr auto& at(auto& x) {
        return x;
    }
};

/// An array: its elements in order.
template <Structured T, std::size_t N>
struct structure<std::array<T, N>> {
    static constexpr int each = structure<T>::size;
    static constexpr int size = each * static_cast<int>(N);
    using scalar = typename structure<T>::scalar;
    template <class S>
    using rebind = std::array<typename structure<T>::template rebind<S>, N>;
    template <int J>
    TAPELESS_INLINED static constexpr auto& at(auto& x) {
        return structure<T>::template at<J % each>(x[static_cast<std::size_t>(J / each)]);
    }
};

/// Where a member begins in a row of members of these sizes, and which member holds scalar number
/// j.
template <int... Sizes>
struct members {
    static constexpr int count = sizeof...(Sizes);
    static constexpr int sizes[sizeof...(Sizes) + 1] = {Sizes..., 0};
    static constexpr int size = (0 + ... + Sizes);

    static constexpr int begin(int member) {
        int result = 0;
        for (int k = 0; k < member; ++k)
            result += sizes[k];
        return result;
    }
    static constexpr int holding(int j) {
        int member = 0;
        while (member < count && j >= begin(member) + sizes[member])
            ++member;
        return member;
    }
};

/// A tuple: its members in order.
template <Structured... T>
requires requires { typename std::common_type_t<float, typename structure<T>::scalar...>; }
struct structure<std::tuple<T...>> {
    using layout = members<structure<T>::size...>;
    static constexpr int size = layout::size;
    using scalar = std::common_type_t<float, typename structure<T>::scalar...>;
    template <class S>
    using rebind = std::tuple<typename structure<T>::template rebind<S>...>;
    template <int J>
    TAPELESS_INLINED static constexpr auto& at(auto& x) {
        constexpr auto member = static_cast<std::size_t>(layout::holding(J));
        using part = std::tuple_element_t<member, std::tuple<T...>>;
        return structure<part>::template at<J - layout::begin(layout::holding(J))>(
            std::get<member>(x));
    }
};

/// A pair, as a tuple of two.
template <class A, class B>
requires Structured<std::tuple<A, B>>
struct structure<std::pair<A, B>> : structure<std::tuple<A, B>> {
    template <class S>
    using rebind = std::pair<typename structure<A>::template rebind<S>,
                             typename structure<B>::template rebind<S>>;
};

// The type of member K of a struct that Boost.Hana knows.
template <class T, std::size_t K>
using member_type = std::remove_cvref_t<decltype(boost::hana::second(
    boost::hana::at_c<K>(boost::hana::accessors<T>()))(std::declval<T&>()))>;

template <class T>
constexpr auto member_count = decltype(boost::hana::length(boost::hana::accessors<T>()))::value;

template <class T, class = std::make_index_sequence<member_count<T>>>
constexpr bool has_structured_members = false;
template <class T, std::size_t... K>
constexpr bool has_structured_members<T, std::index_sequence<K...>> =
    (Structured<member_type<T, K>> && ...);

template <class T, class = std::make_index_sequence<member_count<T>>>
struct struct_layout;
template <class T, std::size_t... K>
struct struct_layout<T, std::index_sequence<K...>>
    : members<structure<member_type<T, K>>::size...> {
    using scalar = std::common_type_t<float, typename structure<member_type<T, K>>::scalar...>;
};

// Whether Struct<To> has the members of Struct<From>, with scalars of type active in place of all
// of theirs.
template <class From, class To, class = std::make_index_sequence<member_count<From>>>
constexpr bool follows_its_scalar = false;
template <class From, class To, std::size_t... K>
requires(member_count<To> == sizeof...(K))
constexpr bool follows_its_scalar<From, To, std::index_sequence<K...>> =
    (std::same_as<typename structure<member_type<From, K>>::template rebind<active>,
                  member_type<To, K>> &&
     ...);

/// A user's struct template: its members in the order in which they were told to Boost.Hana.
template <template <class> class Struct, class T>
requires(boost::hana::Struct<Struct<T>>::value && Structured<T> &&
         has_structured_members<Struct<T>> &&
         boost::hana::Struct<Struct<typename structure<T>::template rebind<active>>>::value &&
         follows_its_scalar<Struct<T>, Struct<typename structure<T>::template rebind<active>>>)
struct structure<Struct<T>> {
    using layout = struct_layout<Struct<T>>;
    static constexpr int size = layout::size;
    using scalar = typename layout::scalar;
    template <class S>
    using rebind = Struct<typename structure<T>::template rebind<S>>;
    template <int J>
    TAPELESS_INLINED static constexpr auto& at(auto& x) {
        constexpr int member = layout::holding(J);
        using type = std::remove_const_t<std::remove_reference_t<decltype(x)>>;
        constexpr auto accessor = boost::hana::second(
            boost::hana::at_c<static_cast<std::size_t>(member)>(boost::hana::accessors<type>()));
        auto& part = const_cast<member_type<type, member>&>(accessor(x));
        return structure<member_type<Struct<T>, member>>::template at<J - layout::begin(member)>(
            part);
    }
};

/// How many scalars of a T, from number j on, are known to lie side by side: those of an array.
template <class T>
constexpr int side_by_side(int) {
    return 1;
}
template <class T>
constexpr bool is_array_of_scalars = false;
template <Scalar T, std::size_t N>
constexpr bool is_array_of_scalars<std::array<T, N>> = true;
template <class T, std::size_t N>
constexpr bool is_array_of_scalars<std::array<T, N>> = is_array_of_scalars<T>;
template <class T>
requires is_array_of_scalars<T>
constexpr int side_by_side(int j) {
    return structure<T>::size - j;
}

/// The shape of a matrix of derivatives: Outer with an Inner in place of each scalar. A std::tuple,
/// which is what several arguments make, gives blocks: a tuple's members are nested one by one, so
/// that `std::get<1>(std::get<0>(h))` is the block of arguments 0 and 1. A model states `type`, and
/// `at<I, J>(x)`: the entry of Outer's scalar number I and Inner's scalar number J.
template <class Outer, class Inner>
struct nested_structure {
    using type = typename structure<Outer>::template rebind<Inner>;
    template <int I, int J>
    static constexpr auto& at(auto& x) {
        return structure<Inner>::template at<J>(structure<Outer>::template at<I>(x));
    }
};

template <class T>
constexpr bool is_tuple = false;
template <class... T>
constexpr bool is_tuple<std::tuple<T...>> = true;

template <class Outer, class... Inner>
requires(!is_tuple<Outer>)
struct nested_structure<Outer, std::tuple<Inner...>> {
    using layout = members<structure<Inner>::size...>;
    using type = std::tuple<typename nested_structure<Outer, Inner>::type...>;
    template <int I, int J>
    static constexpr auto& at(auto& x) {
        constexpr auto member = static_cast<std::size_t>(layout::holding(J));
        using part = std::tuple_element_t<member, std::tuple<Inner...>>;
        return nested_structure<Outer, part>::template at<I, J - layout::begin(layout::holding(J))>(
            std::get<member>(x));
    }
};
template <class... Outer, class Inner>
struct nested_structure<std::tuple<Outer...>, Inner> {
    using layout = members<structure<Outer>::size...>;
    using type = std::tuple<typename nested_structure<Outer, Inner>::type...>;
    template <int I, int J>
    static constexpr auto& at(auto& x) {
        constexpr auto member = static_cast<std::size_t>(layout::holding(I));
        using part = std::tuple_element_t<member, std::tuple<Outer...>>;
        return nested_structure<part, Inner>::template at<I - layout::begin(layout::holding(I)), J>(
            std::get<member>(x));
    }
};

/// Whether two types lie alike, whatever their scalars.
template <class A, class B>
constexpr bool have_one_shape = false;
template <Structured A, Structured B>
constexpr bool have_one_shape<A, B> = std::same_as<typename structure<A>::template rebind<float>,
                                                   typename structure<B>::template rebind<float>>;

/// An argument that is not differentiated.
template <class T>
struct fixed_argument {
    T value; // a reference where the caller's object lives on
};

/// Marks an argument, or a variable's value, that is not differentiated: `gradient(f, x,
/// fixed(y))`. An object is referred to, a temporary is kept. Integers are allowed here and become
/// scalars.
template <class T>
constexpr fixed_argument<T> fixed(T&& argument) noexcept(std::is_nothrow_constructible_v<T, T>) {
    return {static_cast<T&&>(argument)};
}

/// The structure type of an argument's type: integers, allowed where they are fixed, are scalars.
template <class T>
using shape = std::conditional_t<std::is_integral_v<T>, double, T>;

/// An argument as the pipeline sees it: `type`, without references; `is_active`, whether it is
/// differentiated; `is_constant`, whether it is an integral constant, which the function gets as it
/// is.
template <class A>
struct argument {
    using type = A;
    static constexpr bool is_active = !is_integral_constant<A>;
    static constexpr bool is_constant = is_integral_constant<A>;
    TAPELESS_INLINED static constexpr A const& get(A const& x) { return x; }
};
template <class T>
struct argument<fixed_argument<T>> {
    using type = std::remove_cvref_t<T>;
    static constexpr bool is_active = false;
    static constexpr bool is_constant = false;
    TAPELESS_INLINED static constexpr type const& get(fixed_argument<T> const& x) {
        return x.value;
    }
};

} // namespace tapeless
