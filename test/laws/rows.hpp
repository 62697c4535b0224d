/// @file Every row of the operation table, as a function of real numbers on a domain where it is
/// smooth.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless.hpp>

#include <cstddef>
#include <cstdint>
#include <tuple>
#include <type_traits>

namespace rows {

struct interval {
    double low, high;
};

// The intervals of operands, as types with short names: they are part of the names of everything
// that is tested.
template <int Low, int High>
struct between {
    static constexpr interval domain{Low, High};
};
struct any {
    static constexpr interval domain{-2.5, 2.5};
};
struct positive {
    static constexpr interval domain{0.2, 3};
};
struct negative {
    static constexpr interval domain{-3, -0.2};
};
struct inside_one { // of asin
    static constexpr interval domain{-0.95, 0.95};
};
struct above_one { // of acosh
    static constexpr interval domain{1.05, 50};
};
struct above_minus_one { // of log1p
    static constexpr interval domain{-0.8, 50};
};
struct inside_quarter_turn { // of tan
    static constexpr interval domain{-1.4, 1.4};
};
struct probability {
    static constexpr interval domain{0.02, 0.98};
};

/// A row on operands from these intervals.
template <class Row, class... Domains>
struct plain {
    using row = Row;
    static constexpr int arity = sizeof...(Domains);
    static constexpr interval domains[] = {Domains::domain...};
    static constexpr bool has_slope = true;
    static constexpr auto call(auto const&... x) { return tapeless::apply<Row>(x...); }
};

/// A row whose derivative is 0 by definition, whatever its value does.
template <class Row, class Domain>
struct stopped : plain<Row, Domain> {
    static constexpr bool has_slope = false;
};

/// x to the power N.
template <int N, class Domain>
struct raised : plain<tapeless::integer_power, Domain> {
    static constexpr int exponent = N;
    static constexpr auto call(auto const& x) {
        return tapeless::apply<tapeless::integer_power>(x, std::integral_constant<int, N>{});
    }
};

/// A row of a parameter, which is not differentiated, and x: of the number Numerator / 2, or of an
/// integer.
template <class Row, int Numerator, class Domain>
struct of_order : plain<Row, Domain> {
    static constexpr int numerator = Numerator;
    static constexpr auto call(auto const& x) {
        if constexpr (Numerator % 2 == 0)
            return tapeless::apply<Row>(std::integral_constant<int, Numerator / 2>{}, x);
        else
            return tapeless::apply<Row>(Numerator / 2.0, x);
    }
};

/// The component of a unit vector in this place: what its norm is, is known to the row.
template <int Place, class... Domains>
struct along : plain<tapeless::unit_component, Domains...> {
    static constexpr auto call(auto const&... x) {
        return tapeless::apply<tapeless::unit_component>(
            std::integral_constant<int, Place>{}, std::integral_constant<int, 0>{},
            tapeless::apply<tapeless::euclidean_norm>(x...), x...);
    }
};

/// What the components of unit vectors are made of.
template <class... Domains>
struct rescaled : plain<tapeless::scaled_norm, Domains...> {
    static constexpr auto call(auto const&... x) {
        return tapeless::apply<tapeless::scaled_norm>(
            tapeless::apply<tapeless::euclidean_norm>(x...), x...);
    }
};
struct divided_by_norm : plain<tapeless::over_norm, any, positive> {
    static constexpr auto call(auto const& x, auto const& norm) {
        return tapeless::apply<tapeless::over_norm>(std::integral_constant<int, 0>{}, x, norm,
                                                    norm);
    }
};

/// A part of 1 / (x + i*y) to the power N.
template <class Row, int N>
struct part_of_power : plain<Row, positive, positive> {
    static constexpr auto call(auto const& x, auto const& y) {
        return tapeless::apply<Row>(std::integral_constant<int, N>{}, x, y);
    }
};

/// A row that takes the value of another as its first operand, as a hint.
template <class Row, class Hint, class Domain>
struct hinted : plain<Row, Domain> {
    static constexpr auto call(auto const& x) {
        return tapeless::apply<Row>(tapeless::apply<Hint>(x), x);
    }
};

/// A factor, and such a value.
template <class Row, class Hint>
struct hinted_factor : plain<Row, any, any> {
    static constexpr auto call(auto const& c, auto const& x) {
        return tapeless::apply<Row>(c, tapeless::apply<Hint>(x), x);
    }
};

struct hinted_slope : plain<tapeless::scaled_sigmoid_slope, any, any> {
    static constexpr auto call(auto const& c, auto const& x) {
        using namespace tapeless;
        return apply<scaled_sigmoid_slope>(c, apply<sigmoid_slope>(apply<logistic_sigmoid>(x), x),
                                           x);
    }
};

struct repeated_quotient : plain<tapeless::divided_by_power, any, positive> {
    static constexpr auto call(auto const& x, auto const& y) {
        return tapeless::apply<tapeless::divided_by_power>(x, y, std::integral_constant<int, 2>{});
    }
};

/// A derivative of pow of these orders.
template <int ByX, int ByY>
struct derived_power : plain<tapeless::power_derivative, positive, any> {
    static constexpr int by_x = ByX, by_y = ByY;
    static constexpr auto call(auto const& x, auto const& y) {
        return tapeless::apply<tapeless::power_derivative>(
            std::integral_constant<int, ByX>{}, std::integral_constant<int, ByY>{}, x, y);
    }
};

struct shifted_exponent : plain<tapeless::shifted_power, positive, any> {
    static constexpr auto call(auto const& x, auto const& y) {
        return tapeless::apply<tapeless::shifted_power>(x, y, std::integral_constant<int, 2>{});
    }
};

struct scaled_exponent : plain<tapeless::scaled_power, any, positive, any> {
    static constexpr auto call(auto const& c, auto const& x, auto const& y) {
        constexpr std::integral_constant<int, 1> one{};
        return tapeless::apply<tapeless::scaled_power>(
            c, tapeless::apply<tapeless::shifted_power>(x, y, one), x, y, one);
    }
};

/// A derivative of exp2.
template <int Order>
struct derived_exponential : plain<tapeless::binary_exponential_derivative, any> {
    static constexpr int order = Order;
    static constexpr auto call(auto const& x) {
        return tapeless::apply<tapeless::binary_exponential_derivative>(
            std::integral_constant<int, Order>{}, tapeless::apply<tapeless::binary_exponential>(x),
            x);
    }
};

/// A row without operands: a constant.
template <class Row>
struct constant : plain<Row, any> {
    template <class X>
    static constexpr auto call(X const& x) {
        if constexpr (tapeless::is_expression<X>)
            return typename tapeless::expressed<Row>::type{} * x; // as derivatives have it
        else
            return tapeless::constant_like<Row>(x) * x;
    }
};

/// A comparison, which selects one of its operands.
template <class Row>
struct comparison : plain<Row, any, any> {
    static constexpr auto call(auto const& a, auto const& b) {
        using tapeless::where;
        return where(tapeless::apply<Row>(a, b), a * b, b);
    }
};

/// A connective of two conditions.
template <class Row>
struct connective : plain<Row, any, any> {
    static constexpr auto call(auto const& a, auto const& b) {
        using tapeless::where;
        return where(tapeless::apply<Row>(a<0.5, b> - 0.5), a * b, b);
    }
};

struct inversion : plain<tapeless::negated, any> {
    static constexpr auto call(auto const& a) {
        using tapeless::where;
        return where(tapeless::apply<tapeless::negated>(a < 0.5), a * a, a);
    }
};

struct choice : plain<tapeless::selection, any, any, any> {
    static constexpr auto call(auto const& c, auto const& a, auto const& b) {
        return tapeless::apply<tapeless::selection>(c < 0.5, a * c, b);
    }
};

struct one_side : plain<tapeless::branched, any, any, any> {
    static constexpr auto call(auto const& c, auto const& a, auto const& b) {
        return tapeless::branch(c < 0.5, [&] { return a * c; }, [&] { return b; });
    }
};

/// A row of the order of a derivative, which is an integral constant, and of what it is taken at.
template <class Row, int Order, class... Domains>
struct derivative_of : plain<Row, Domains...> {
    static constexpr auto call(auto const&... x) {
        return tapeless::apply<Row>(std::integral_constant<int, Order>{}, x...);
    }
};

struct bell : plain<tapeless::gaussian, any> {
    static constexpr auto call(auto const& x) {
        return tapeless::apply<tapeless::gaussian>(0.5, x);
    }
};
template <int Order>
struct derivative_of_bell : plain<tapeless::gaussian_derivative, any> {
    static constexpr auto call(auto const& x) {
        return tapeless::apply<tapeless::gaussian_derivative>(
            std::integral_constant<int, Order>{}, 0.5, tapeless::apply<tapeless::gaussian>(0.5, x),
            x);
    }
};

/// All that <tapeless.hpp> has. A test fails if a row of the table is missing here, in
/// special_rows.hpp and below.
using all = std::tuple<
    plain<tapeless::addition, any, any>, plain<tapeless::subtraction, any, any>,
    plain<tapeless::multiplication, any, any>, plain<tapeless::division, any, positive>,
    plain<tapeless::division, any, negative>, plain<tapeless::negation, any>,
    plain<tapeless::guarded_product, any, any>, plain<tapeless::fused_multiply_add, any, any, any>,
    plain<tapeless::square_of, any>, plain<tapeless::square_root, positive>,
    plain<tapeless::cube_root, positive>, plain<tapeless::cube_root, negative>,
    plain<tapeless::reciprocal_square_root, positive>, raised<0, any>, raised<1, any>,
    raised<2, any>, raised<3, any>, raised<8, any>, raised<11, any>, raised<-1, positive>,
    raised<-2, negative>, raised<-5, positive>, plain<tapeless::power, positive, any>,
    derived_power<1, 0>, derived_power<0, 1>, derived_power<2, 1>, derived_power<1, 2>,
    shifted_exponent, scaled_exponent,
    hinted<tapeless::cube_root_slope, tapeless::cube_root, positive>,
    hinted<tapeless::cube_root_slope, tapeless::cube_root, negative>,
    plain<tapeless::hypotenuse, any, any>, plain<tapeless::hypotenuse, any, any, any>,
    plain<tapeless::euclidean_norm, positive>, plain<tapeless::euclidean_norm, any, any>,
    plain<tapeless::euclidean_norm, any, any, any>, along<0, positive>, along<1, any, any>,
    along<1, any, any, any>, plain<tapeless::smooth_maximum, any, any, positive>,
    along<3, any, any, any, any>, rescaled<any, any>, divided_by_norm,

    constant<tapeless::logarithm_of_two>, constant<tapeless::logarithm_of_ten>,
    plain<tapeless::exponential, any>, plain<tapeless::binary_exponential, any>,
    plain<tapeless::exponential_minus_one, any>, plain<tapeless::logarithm, positive>,
    plain<tapeless::binary_logarithm, positive>, plain<tapeless::decimal_logarithm, positive>,
    plain<tapeless::logarithm_of_one_plus, above_minus_one>, plain<tapeless::sine, any>,
    plain<tapeless::cosine, any>, plain<tapeless::tangent_ratio, inside_quarter_turn>,
    plain<tapeless::arc_sine, inside_one>, plain<tapeless::arc_cosine, inside_one>,
    plain<tapeless::arc_tangent, any>, plain<tapeless::arc_tangent_of_quotient, any, any>,
    part_of_power<tapeless::real_power_of_reciprocal, 1>,
    part_of_power<tapeless::real_power_of_reciprocal, 4>,
    part_of_power<tapeless::imaginary_power_of_reciprocal, 1>,
    part_of_power<tapeless::imaginary_power_of_reciprocal, 4>,
    plain<tapeless::hyperbolic_sine, any>, plain<tapeless::hyperbolic_cosine, any>,
    plain<tapeless::hyperbolic_tangent, any>, plain<tapeless::area_hyperbolic_sine, any>,
    plain<tapeless::area_hyperbolic_cosine, above_one>,
    plain<tapeless::area_hyperbolic_tangent, inside_one>,
    plain<tapeless::arc_sine_slope, inside_one>, plain<tapeless::arc_tangent_slope, any>,
    hinted<tapeless::hyperbolic_tangent_slope, tapeless::hyperbolic_tangent, any>,
    plain<tapeless::area_hyperbolic_sine_slope, any>,
    plain<tapeless::area_hyperbolic_cosine_slope, above_one>,
    plain<tapeless::area_hyperbolic_tangent_slope, inside_one>, derived_exponential<1>,
    derived_exponential<2>,
    hinted<tapeless::exponential_minus_one_slope, tapeless::exponential_minus_one, any>,
    plain<tapeless::logarithm_of_one_minus_exponential_slope, positive>,

    constant<tapeless::two_over_root_pi>, constant<tapeless::root_of_half>,
    plain<tapeless::error_function, any>, plain<tapeless::complementary_error_function, any>,
    plain<tapeless::logistic_sigmoid, any>, plain<tapeless::complementary_sigmoid, any>,
    hinted<tapeless::sigmoid_slope, tapeless::logistic_sigmoid, any>,
    plain<tapeless::soft_plus, any>, plain<tapeless::logarithm_of_sigmoid, any>,
    plain<tapeless::sigmoid_linear_unit, any>, plain<tapeless::gaussian_error_linear_unit, any>,
    plain<tapeless::gaussian_error_linear_unit_slope, any>,
    hinted_factor<tapeless::scaled_sigmoid, tapeless::logistic_sigmoid>, hinted_slope,
    plain<tapeless::sigmoid_linear_unit_slope, any>, repeated_quotient,
    plain<tapeless::x_logarithm_y, any, positive>,
    plain<tapeless::logarithm_of_sum_of_exponentials, any>,
    plain<tapeless::logarithm_of_sum_of_exponentials, any, any>,
    plain<tapeless::logarithm_of_sum_of_exponentials, any, any, any, any>,
    plain<tapeless::logarithm_of_odds, probability>,
    plain<tapeless::logarithm_of_one_minus_exponential, positive>,
    plain<tapeless::logarithm_of_difference_of_exponentials, between<1, 3>, between<-3, 1>>,
    plain<tapeless::scaled_complementary_error_function, any>,
    of_order<tapeless::scaled_repeated_error_integral, 0, any>,
    of_order<tapeless::scaled_repeated_error_integral, 4, any>,
    plain<tapeless::normal_distribution_function, any>,
    plain<tapeless::logarithm_of_normal_distribution_function, any>,
    derivative_of<tapeless::log_normal_cdf_derivative, 1, any>,
    derivative_of<tapeless::log_normal_cdf_derivative, 2, any>,
    plain<tapeless::logarithm_of_normal_density, any>,
    constant<tapeless::logarithm_of_root_of_turn>, bell, derivative_of_bell<1>,
    derivative_of_bell<3>,

    comparison<tapeless::less>, comparison<tapeless::less_equal>, comparison<tapeless::greater>,
    comparison<tapeless::greater_equal>, comparison<tapeless::equal>,
    comparison<tapeless::not_equal>, connective<tapeless::both>, connective<tapeless::either>,
    inversion, choice, one_side, stopped<tapeless::barrier, any>, plain<tapeless::sign_of, any>,
    plain<tapeless::absolute_value, any>, plain<tapeless::larger, any, any>,
    plain<tapeless::smaller, any, any>, plain<tapeless::maximum_number, any, any>,
    plain<tapeless::minimum_number, any, any>,
    plain<tapeless::clamped, any, between<-2, -1>, between<1, 2>>, plain<tapeless::rectifier, any>,
    plain<tapeless::sign_copy, any, any>, plain<tapeless::round_down, any>,
    plain<tapeless::round_up, any>, plain<tapeless::round_to_nearest, any>,
    plain<tapeless::truncation, any>, plain<tapeless::whole_quotient, any, any, positive>,
    plain<tapeless::division_remainder, any, positive>,
    plain<tapeless::nearest_remainder, any, positive>,
    plain<tapeless::positive_difference, any, any>,
    plain<tapeless::linear_interpolation, any, any, any>, plain<tapeless::middle, any, any>>;

/// Those that no law holds for.
using lawless = std::tuple<constant<tapeless::missing_derivative>>;

constexpr std::size_t count = std::tuple_size_v<all>;

template <class Entry, class List>
constexpr std::size_t place_in = []<std::size_t... I>(std::index_sequence<I...>) {
    std::size_t result = sizeof...(I);
    ((result = std::is_same_v<Entry, std::tuple_element_t<I, List>> ? I : result), ...);
    return result;
}(std::make_index_sequence<std::tuple_size_v<List>>{});

/// The place of a row: in the list of all, or behind it.
template <class Entry>
constexpr std::size_t place = place_in<Entry, all>;

/// Numbers from a seed, the same on every machine.
class random_numbers {
  public:
    explicit random_numbers(std::uint64_t seed) : state_(seed) {}

    std::uint64_t bits() { // splitmix64
        std::uint64_t z = state_ += 0x9e3779b97f4a7c15u;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return z ^ (z >> 31);
    }
    /// One of 0, 1, ..., end - 1.
    int below(int end) { return static_cast<int>(bits() % static_cast<std::uint64_t>(end)); }
    double in(interval where) {
        return where.low + (where.high - where.low) * (static_cast<double>(bits() >> 11) * 0x1p-53);
    }

  private:
    std::uint64_t state_;
};

} // namespace rows
