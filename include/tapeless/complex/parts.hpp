/// @file Complex numbers as two scalars: how rows take and give them.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../program/active.hpp"

#include <array>
#include <concepts>
#include <tuple>
#include <type_traits>

// <complex> takes a large part of the time in which the umbrella is parsed, so it is left to those
// who have complex numbers. libstdc++ declares its class in namespace std itself.
#if defined __GLIBCXX__ && !_GLIBCXX_INLINE_VERSION
namespace std {
template <class>
class complex;
}
#else
#include <complex>
#endif

namespace tapeless {

template <class Z>
constexpr bool is_complete = requires { sizeof(Z); };

/// Two scalars as a complex number. Of the type that they have in common: in a constant number one
/// of them may be of another.
template <class X, class Y>
constexpr auto complex_of(X const& x, Y const& y) {
    using scalar = std::common_type_t<X, Y>;
    static_assert(is_complete<std::complex<scalar>>,
                  "tapeless: complex numbers are the standard library's; write `#include "
                  "<complex>`, before or after <tapeless.hpp>");
    if constexpr (is_complete<std::complex<scalar>>)
        return std::complex<scalar>(x, y);
}
template <class X>
constexpr auto complex_of(std::array<X, 2> const& z) {
    return complex_of(z[0], z[1]);
}

/// A complex number as two scalars: what a row with two outputs has as its value.
template <class X>
constexpr std::array<X, 2> parts_of(std::complex<X> const& z) {
    return {z.real(), z.imag()};
}

/// The partials of both parts of w by those of z, where dw/dz is this number: the equations of
/// Cauchy and Riemann.
template <class X>
struct complex_slope {
    std::tuple<X, X> of_real, of_imaginary;

    constexpr explicit complex_slope(std::complex<X> const& slope)
        : of_real(slope.real(), -slope.imag()), of_imaginary(slope.imag(), slope.real()) {}
};

} // namespace tapeless
