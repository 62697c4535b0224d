/// @file Structure: the caller's arguments and results, seen as scalars one after the other.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../base/compiler.hpp"
#include "../operation/operands.hpp"

#include <array>
#include <concepts>
#include <cstddef>
#include <tuple>
#include <type_traits>
#include <utility>

namespace tapeless {

/// How scalars lie in a T. A model states
///   * `size`: how many there are; `scalar`: their type, or the widest of their types;
///   * `rebind<S>`: the same shape with scalars of type S;
///   * `at<J>(t)`: a reference to the scalar with number J.
/// Models: every Scalar, std::array, std::tuple, std::pair, and a template `template <class T>
/// struct camera` of whatever these are, as it is (aggregate.hpp) or as Boost.Hana knows it
/// (hana_struct.hpp).
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

/// Elements side by side, which are a std::array where scalars change.
template <class T, std::size_t N>
struct structure_of_elements {
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

/// An array: its elements in order.
template <Structured T, std::size_t N>
struct structure<std::array<T, N>> : structure_of_elements<T, N> {};

/// Where a member begins among the scalars of members of these sizes, and which member holds scalar
/// number j.
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

template <class T>
constexpr bool is_tuple = false;
template <class... T>
constexpr bool is_tuple<std::tuple<T...>> = true;

/// Whether two types lie alike, whatever their scalars.
template <class A, class B>
constexpr bool have_one_shape = false;
template <Structured A, Structured B>
constexpr bool have_one_shape<A, B> = std::same_as<typename structure<A>::template rebind<float>,
                                                   typename structure<B>::template rebind<float>>;

} // namespace tapeless
