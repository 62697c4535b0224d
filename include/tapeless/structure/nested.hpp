/// @file Nested structure: the shape of a matrix of derivatives.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "structure.hpp"

#include <cstddef>
#include <tuple>

namespace tapeless {

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

} // namespace tapeless
