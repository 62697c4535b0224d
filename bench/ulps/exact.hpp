/// @file Functions of jets, by Arb's enclosures: what the library's functions are held against.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "jet.hpp"

namespace ulps {

/// @name Elementary functions
/// @{
jet exp(jet const& x);
jet expm1(jet const& x);
jet log(jet const& x);
jet log1p(jet const& x);
jet sqrt(jet const& x);
jet rsqrt(jet const& x);
jet cbrt(jet const& x);
jet pow(jet const& x, ball const& exponent);
jet pow(jet const& x, int exponent);
jet pow(jet const& x, jet const& y);
jet sin(jet const& x);
jet cos(jet const& x);
jet tan(jet const& x);
jet sinpi(jet const& x);
jet cospi(jet const& x);
jet asin(jet const& x);
jet acos(jet const& x);
jet atan(jet const& x);
jet atan2(jet const& y, jet const& x);
jet sinh(jet const& x);
jet cosh(jet const& x);
jet tanh(jet const& x);
jet asinh(jet const& x);
jet acosh(jet const& x);
jet atanh(jet const& x);
jet sigmoid(jet const& x);
jet softplus(jet const& x);
jet log1mexp(jet const& x);
/// @}

/// @name Error functions and their kin
/// @{
jet erf(jet const& x);
jet erfc(jet const& x);
/// exp(x*x) times the n-th repeated integral of erfc.
jet scaled_inerfc(int n, jet const& x);
jet normal_cdf(jet const& x);
jet log_normal_pdf(jet const& x);
jet log_normal_cdf(jet const& x);
jet erfinv(jet const& x);
jet erfcinv(jet const& x);
/// @}

/// @name Special functions
/// @{
jet tgamma(jet const& x);
jet lgamma(jet const& x);
jet polygamma(int n, jet const& x);
jet gamma_p(double a, jet const& x);
jet gamma_q(double a, jet const& x);
jet ibeta(double a, double b, jet const& x);
jet ibetac(double a, double b, jet const& x);
jet bessel_j(double order, jet const& x);
jet bessel_y(double order, jet const& x);
jet bessel_i(double order, jet const& x);
jet bessel_k(double order, jet const& x);
jet spherical_bessel(int n, jet const& x);
jet lambert_w(int branch, jet const& x);
jet expint(jet const& x);
jet expint(int n, jet const& x);
/// @}

/// @name What is chosen by the value, where that tells
/// @{
bool is_less(jet const& a, jet const& b);
bool is_negative(jet const& x);
/// The whole number below or at a value; toward 0; nearest, halves away from 0, and to even.
ball floor(ball const& x);
ball trunc(ball const& x);
ball round(ball const& x);
ball nearest_even(ball const& x);
jet abs(jet const& x);
/// @}

} // namespace ulps
