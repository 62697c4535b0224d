/// @file Not allowed: functions of namespace std, by their full names.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../program/condition.hpp"

namespace tapeless {

/// An operand of a function of namespace std: an active scalar comes here for the sentence. Being a
/// conversion, it is the last choice, so `using std::sin; sin(x)` finds tapeless's.
struct std_operand {
    template <class T>
    requires is_recorded<T>
    constexpr std_operand(T const&) {
        static_assert(
            never<T>,
            "tapeless: the functions of namespace std take numbers only; write sin(x) for "
            "std::sin(x), max(x, y) for std::max(x, y), with `using std::sin;` before it "
            "if the function is to take numbers too");
    }
    template <ArithmeticNumber T>
    constexpr std_operand(T) {}
};

} // namespace tapeless

namespace std {

constexpr tapeless::active abs(tapeless::std_operand const&) { return 0; }
constexpr tapeless::active fabs(tapeless::std_operand const&) { return 0; }
constexpr tapeless::active exp(tapeless::std_operand const&) { return 0; }
constexpr tapeless::active exp2(tapeless::std_operand const&) { return 0; }
constexpr tapeless::active expm1(tapeless::std_operand const&) { return 0; }
constexpr tapeless::active log(tapeless::std_operand const&) { return 0; }
constexpr tapeless::active log10(tapeless::std_operand const&) { return 0; }
constexpr tapeless::active log2(tapeless::std_operand const&) { return 0; }
constexpr tapeless::active log1p(tapeless::std_operand const&) { return 0; }
constexpr tapeless::active sqrt(tapeless::std_operand const&) { return 0; }
constexpr tapeless::active cbrt(tapeless::std_operand const&) { return 0; }
constexpr tapeless::active sin(tapeless::std_operand const&) { return 0; }
constexpr tapeless::active cos(tapeless::std_operand const&) { return 0; }
constexpr tapeless::active tan(tapeless::std_operand const&) { return 0; }
constexpr tapeless::active asin(tapeless::std_operand const&) { return 0; }
constexpr tapeless::active acos(tapeless::std_operand const&) { return 0; }
constexpr tapeless::active atan(tapeless::std_operand const&) { return 0; }
constexpr tapeless::active sinh(tapeless::std_operand const&) { return 0; }
constexpr tapeless::active cosh(tapeless::std_operand const&) { return 0; }
constexpr tapeless::active tanh(tapeless::std_operand const&) { return 0; }
constexpr tapeless::active asinh(tapeless::std_operand const&) { return 0; }
constexpr tapeless::active acosh(tapeless::std_operand const&) { return 0; }
constexpr tapeless::active atanh(tapeless::std_operand const&) { return 0; }
constexpr tapeless::active erf(tapeless::std_operand const&) { return 0; }
constexpr tapeless::active erfc(tapeless::std_operand const&) { return 0; }
constexpr tapeless::active tgamma(tapeless::std_operand const&) { return 0; }
constexpr tapeless::active lgamma(tapeless::std_operand const&) { return 0; }
constexpr tapeless::active ceil(tapeless::std_operand const&) { return 0; }
constexpr tapeless::active floor(tapeless::std_operand const&) { return 0; }
constexpr tapeless::active trunc(tapeless::std_operand const&) { return 0; }
constexpr tapeless::active round(tapeless::std_operand const&) { return 0; }
constexpr tapeless::active rint(tapeless::std_operand const&) { return 0; }
constexpr tapeless::active nearbyint(tapeless::std_operand const&) { return 0; }

constexpr bool isnan(tapeless::std_operand const&) { return false; }
constexpr bool isinf(tapeless::std_operand const&) { return false; }
constexpr bool isfinite(tapeless::std_operand const&) { return false; }
constexpr bool signbit(tapeless::std_operand const&) { return false; }

constexpr tapeless::active pow(tapeless::std_operand const&, tapeless::std_operand const&) {
    return 0;
}
constexpr tapeless::active fmod(tapeless::std_operand const&, tapeless::std_operand const&) {
    return 0;
}
constexpr tapeless::active remainder(tapeless::std_operand const&, tapeless::std_operand const&) {
    return 0;
}
constexpr tapeless::active hypot(tapeless::std_operand const&, tapeless::std_operand const&) {
    return 0;
}
constexpr tapeless::active atan2(tapeless::std_operand const&, tapeless::std_operand const&) {
    return 0;
}
constexpr tapeless::active fmin(tapeless::std_operand const&, tapeless::std_operand const&) {
    return 0;
}
constexpr tapeless::active fmax(tapeless::std_operand const&, tapeless::std_operand const&) {
    return 0;
}
constexpr tapeless::active min(tapeless::std_operand const&, tapeless::std_operand const&) {
    return 0;
}
constexpr tapeless::active max(tapeless::std_operand const&, tapeless::std_operand const&) {
    return 0;
}
constexpr tapeless::active fdim(tapeless::std_operand const&, tapeless::std_operand const&) {
    return 0;
}
constexpr tapeless::active copysign(tapeless::std_operand const&, tapeless::std_operand const&) {
    return 0;
}
constexpr tapeless::active midpoint(tapeless::std_operand const&, tapeless::std_operand const&) {
    return 0;
}

constexpr tapeless::active fma(tapeless::std_operand const&, tapeless::std_operand const&,
                               tapeless::std_operand const&) {
    return 0;
}
constexpr tapeless::active hypot(tapeless::std_operand const&, tapeless::std_operand const&,
                                 tapeless::std_operand const&) {
    return 0;
}
constexpr tapeless::active lerp(tapeless::std_operand const&, tapeless::std_operand const&,
                                tapeless::std_operand const&) {
    return 0;
}
constexpr tapeless::active clamp(tapeless::std_operand const&, tapeless::std_operand const&,
                                 tapeless::std_operand const&) {
    return 0;
}

} // namespace std
