/// @file Boost.Hana's integral constants as operands, and variables as keys of its maps.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operation/operators.hpp"
#include "expression.hpp"

#include <boost/hana/at_key.hpp>
#include <boost/hana/bool.hpp>
#include <boost/hana/equal.hpp>
#include <boost/hana/greater.hpp>
#include <boost/hana/greater_equal.hpp>
#include <boost/hana/hash.hpp>
#include <boost/hana/integral_constant.hpp>
#include <boost/hana/less.hpp>
#include <boost/hana/less_equal.hpp>
#include <boost/hana/minus.hpp>
#include <boost/hana/mult.hpp>
#include <boost/hana/negate.hpp>
#include <boost/hana/not_equal.hpp>
#include <boost/hana/plus.hpp>
#include <boost/hana/type.hpp>

#include <concepts>
#include <type_traits>

namespace tapeless {

/// @name `2_c * x`: Hana's own operators take anything; these are more specialised.
/// @{
template <class X>
concept SymbolicReference = is_symbolic<std::remove_cvref_t<X>>;

template <class T, T Value, SymbolicReference X>
constexpr auto operator+(boost::hana::integral_constant<T, Value> a, X&& b) {
    return apply<addition>(a, b);
}
template <SymbolicReference X, class T, T Value>
constexpr auto operator+(X&& a, boost::hana::integral_constant<T, Value> b) {
    return apply<addition>(a, b);
}
template <class T, T Value, SymbolicReference X>
constexpr auto operator-(boost::hana::integral_constant<T, Value> a, X&& b) {
    return apply<subtraction>(a, b);
}
template <SymbolicReference X, class T, T Value>
constexpr auto operator-(X&& a, boost::hana::integral_constant<T, Value> b) {
    return apply<subtraction>(a, b);
}
template <class T, T Value, SymbolicReference X>
constexpr auto operator*(boost::hana::integral_constant<T, Value> a, X&& b) {
    return apply<multiplication>(a, b);
}
template <SymbolicReference X, class T, T Value>
constexpr auto operator*(X&& a, boost::hana::integral_constant<T, Value> b) {
    return apply<multiplication>(a, b);
}
template <class T, T Value, SymbolicReference X>
constexpr auto operator/(boost::hana::integral_constant<T, Value> a, X&& b) {
    return apply<division>(a, b);
}
template <SymbolicReference X, class T, T Value>
constexpr auto operator/(X&& a, boost::hana::integral_constant<T, Value> b) {
    return apply<division>(a, b);
}
template <class T, T Value, SymbolicReference X>
constexpr auto operator<(boost::hana::integral_constant<T, Value> a, X&& b) {
    return apply<less>(a, b);
}
template <SymbolicReference X, class T, T Value>
constexpr auto operator<(X&& a, boost::hana::integral_constant<T, Value> b) {
    return apply<less>(a, b);
}
template <class T, T Value, SymbolicReference X>
constexpr auto operator<=(boost::hana::integral_constant<T, Value> a, X&& b) {
    return apply<less_equal>(a, b);
}
template <SymbolicReference X, class T, T Value>
constexpr auto operator<=(X&& a, boost::hana::integral_constant<T, Value> b) {
    return apply<less_equal>(a, b);
}
template <class T, T Value, SymbolicReference X>
constexpr auto operator>(boost::hana::integral_constant<T, Value> a, X&& b) {
    return apply<greater>(a, b);
}
template <SymbolicReference X, class T, T Value>
constexpr auto operator>(X&& a, boost::hana::integral_constant<T, Value> b) {
    return apply<greater>(a, b);
}
template <class T, T Value, SymbolicReference X>
constexpr auto operator>=(boost::hana::integral_constant<T, Value> a, X&& b) {
    return apply<greater_equal>(a, b);
}
template <SymbolicReference X, class T, T Value>
constexpr auto operator>=(X&& a, boost::hana::integral_constant<T, Value> b) {
    return apply<greater_equal>(a, b);
}
template <class T, T Value, SymbolicReference X>
constexpr auto operator==(boost::hana::integral_constant<T, Value> a, X&& b) {
    return apply<equal>(a, b);
}
template <SymbolicReference X, class T, T Value>
constexpr auto operator==(X&& a, boost::hana::integral_constant<T, Value> b) {
    return apply<equal>(a, b);
}
template <class T, T Value, SymbolicReference X>
constexpr auto operator!=(boost::hana::integral_constant<T, Value> a, X&& b) {
    return apply<not_equal>(a, b);
}
template <SymbolicReference X, class T, T Value>
constexpr auto operator!=(X&& a, boost::hana::integral_constant<T, Value> b) {
    return apply<not_equal>(a, b);
}
/// @}

} // namespace tapeless

namespace boost::hana {

// Variables are keys of maps: equal if they are of one type.
template <>
struct equal_impl<tapeless::symbol, tapeless::symbol> {
    template <class A, class B>
    static constexpr auto apply(A const&, B const&) {
        return bool_c<std::same_as<A, B>>;
    }
};
template <>
struct hash_impl<tapeless::symbol> {
    template <class A>
    static constexpr auto apply(A const&) {
        return type_c<A>;
    }
};

} // namespace boost::hana
