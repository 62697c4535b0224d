/// @file The operations that random functions are made of: the rows of the table where they are
/// smooth.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../laws/rows.hpp"

#include <string>
#include <string_view>

namespace random_programs {

// Where the relative error of the value or of the slope stays small.
using wide = rows::between<-50, 50>;
using moderate = rows::between<-4, 4>;
struct above_zero {
    static constexpr rows::interval domain{0.05, 50};
};
struct below_zero {
    static constexpr rows::interval domain{-50, -0.05};
};

/// A selection between two values by two others.
struct selected : rows::plain<tapeless::selection, wide, wide, wide, wide> {
    static constexpr auto call(auto const& a, auto const& b, auto const& c, auto const& d) {
        using tapeless::where;
        return where(a < b, c, d);
    }
};

using choices = std::tuple<
    rows::plain<tapeless::addition, wide, wide>, rows::plain<tapeless::subtraction, wide, wide>,
    rows::plain<tapeless::multiplication, wide, wide>,
    rows::plain<tapeless::division, wide, above_zero>,
    rows::plain<tapeless::division, wide, below_zero>, rows::plain<tapeless::negation, wide>,
    rows::plain<tapeless::fused_multiply_add, wide, wide, wide>,
    rows::plain<tapeless::square_of, wide>, rows::plain<tapeless::square_root, above_zero>,
    rows::plain<tapeless::cube_root, above_zero>, rows::plain<tapeless::cube_root, below_zero>,
    rows::plain<tapeless::reciprocal_square_root, above_zero>, rows::raised<2, wide>,
    rows::raised<3, moderate>, rows::raised<7, moderate>, rows::raised<-1, above_zero>,
    rows::raised<-2, below_zero>, rows::raised<-3, above_zero>,
    rows::plain<tapeless::power, above_zero, moderate>,
    rows::plain<tapeless::hypotenuse, wide, wide>,
    rows::plain<tapeless::hypotenuse, wide, wide, wide>,
    rows::plain<tapeless::euclidean_norm, wide, wide>,
    rows::plain<tapeless::euclidean_norm, wide, wide, wide>,

    rows::plain<tapeless::exponential, moderate>,
    rows::plain<tapeless::binary_exponential, moderate>,
    rows::plain<tapeless::exponential_minus_one, moderate>,
    rows::plain<tapeless::logarithm, above_zero>,
    rows::plain<tapeless::binary_logarithm, above_zero>,
    rows::plain<tapeless::decimal_logarithm, above_zero>,
    rows::plain<tapeless::logarithm_of_one_plus, rows::above_minus_one>,
    rows::plain<tapeless::sine, wide>, rows::plain<tapeless::cosine, wide>,
    rows::plain<tapeless::tangent_ratio, rows::inside_quarter_turn>,
    rows::plain<tapeless::arc_sine, rows::inside_one>,
    rows::plain<tapeless::arc_cosine, rows::inside_one>, rows::plain<tapeless::arc_tangent, wide>,
    rows::plain<tapeless::arc_tangent_of_quotient, wide, wide>,
    rows::plain<tapeless::hyperbolic_sine, moderate>,
    rows::plain<tapeless::hyperbolic_cosine, moderate>,
    rows::plain<tapeless::hyperbolic_tangent, moderate>,
    rows::plain<tapeless::area_hyperbolic_sine, wide>,
    rows::plain<tapeless::area_hyperbolic_cosine, rows::above_one>,
    rows::plain<tapeless::area_hyperbolic_tangent, rows::inside_one>,

    rows::plain<tapeless::error_function, moderate>,
    rows::plain<tapeless::complementary_error_function, moderate>,
    rows::plain<tapeless::logistic_sigmoid, moderate>, rows::plain<tapeless::soft_plus, moderate>,
    rows::plain<tapeless::logarithm_of_sigmoid, moderate>,
    rows::plain<tapeless::sigmoid_linear_unit, moderate>,
    rows::plain<tapeless::gaussian_error_linear_unit, moderate>,
    rows::plain<tapeless::x_logarithm_y, wide, above_zero>,
    rows::plain<tapeless::logarithm_of_sum_of_exponentials, wide, wide>,
    rows::plain<tapeless::logarithm_of_sum_of_exponentials, wide, wide, wide>,

    rows::plain<tapeless::absolute_value, wide>, rows::plain<tapeless::larger, wide, wide>,
    rows::plain<tapeless::smaller, wide, wide>, rows::plain<tapeless::clamped, wide, wide, wide>,
    rows::plain<tapeless::sign_copy, wide, wide>, selected>;

constexpr std::size_t choice_count = std::tuple_size_v<choices>;

/// An operation of a random function, without its type.
struct choice {
    int arity;
    rows::interval const* domains;
    double (*value)(double const*);
    /// The operation in C++, on operands in C++.
    std::string (*text)(std::string const*);
};

/// All of them, in the order of `choices`.
choice const& choice_at(std::size_t place);

/// Calls Entry::call with the operands at `x`.
template <class Entry, class S>
constexpr auto call(S const* x) {
    return [&]<std::size_t... J>(std::index_sequence<J...>) {
        return Entry::call(x[J]...);
    }(std::make_index_sequence<static_cast<std::size_t>(Entry::arity)>{});
}

} // namespace random_programs
