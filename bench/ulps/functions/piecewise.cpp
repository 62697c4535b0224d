// What has kinks and steps: where it is smooth.
// SPDX-License-Identifier: BSL-1.0
#include "../functions.hpp"

#include <cmath>

namespace ulps {
namespace {

bool is_not_0(point const& x) { return x[0] != 0; }
bool is_no_tie(point const& x) { return x[0] != x[1]; }
bool is_not_whole(point const& x) { return std::floor(x[0]) != x[0]; }
bool is_no_half(point const& x) { return std::floor(x[0]) + 0.5 != x[0]; }

axis const steps{-infinity, infinity, {0.5, 1, 1.5, 2, 1e6}};

jet constant(jet const& x, ball const& value) { return jet(x.variables(), value); }

} // namespace

std::vector<function> piecewise_functions() {
    using tapeless::where;
    return {
        entry(
            "abs", {reals}, [](auto x) { return abs(x); }, [](jet const& x) { return abs(x); },
            is_not_0),
        entry(
            "sign", {reals}, [](auto x) { return tapeless::sign(x); },
            [](jet const& x) { return constant(x, is_negative(x) ? -1 : 1); }, is_not_0),
        entry(
            "max", {reals, reals}, [](auto x, auto y) { return max(x, y); },
            [](jet const& x, jet const& y) { return is_less(x, y) ? y : x; }, is_no_tie),
        entry(
            "min", {reals, reals}, [](auto x, auto y) { return min(x, y); },
            [](jet const& x, jet const& y) { return is_less(x, y) ? x : y; }, is_no_tie),
        entry(
            "fmax", {reals, reals}, [](auto x, auto y) { return fmax(x, y); },
            [](jet const& x, jet const& y) { return is_less(x, y) ? y : x; }, is_no_tie),
        entry(
            "fmin", {reals, reals}, [](auto x, auto y) { return fmin(x, y); },
            [](jet const& x, jet const& y) { return is_less(x, y) ? x : y; }, is_no_tie),
        entry(
            "clamp", {reals, reals, reals}, [](auto x, auto y, auto z) { return clamp(x, y, z); },
            [](jet const& x, jet const& low, jet const& high) {
                return is_less(x, low) ? low : is_less(high, x) ? high : x;
            },
            [](point const& x) { return x[1] < x[2] && x[0] != x[1] && x[0] != x[2]; }),
        entry(
            "relu", {reals}, [](auto x) { return tapeless::relu(x); },
            [](jet const& x) { return is_negative(x) ? constant(x, 0) : x; }, is_not_0),
        entry(
            "copysign", {reals, reals}, [](auto x, auto y) { return copysign(x, y); },
            [](jet const& x, jet const& y) { return is_negative(y) ? -abs(x) : abs(x); },
            [](point const& x) { return x[0] != 0 && x[1] != 0; }),
        entry(
            "fdim", {reals, reals}, [](auto x, auto y) { return fdim(x, y); },
            [](jet const& x, jet const& y) { return is_less(y, x) ? x - y : constant(x, 0); },
            is_no_tie),
        entry(
            "lerp", {reals, reals, reals}, [](auto x, auto y, auto z) { return lerp(x, y, z); },
            [](jet const& x, jet const& y, jet const& z) { return x + z * (y - x); }),
        entry(
            "midpoint", {reals, reals}, [](auto x, auto y) { return midpoint(x, y); },
            [](jet const& x, jet const& y) { return (x + y) / 2; }),
        entry(
            "floor", {steps}, [](auto x) { return floor(x); },
            [](jet const& x) { return constant(x, floor(x.value())); }, is_not_whole),
        entry(
            "ceil", {steps}, [](auto x) { return ceil(x); },
            [](jet const& x) { return constant(x, -floor(-x.value())); }, is_not_whole),
        entry(
            "round", {steps}, [](auto x) { return round(x); },
            [](jet const& x) { return constant(x, round(x.value())); }, is_no_half),
        entry(
            "trunc", {steps}, [](auto x) { return trunc(x); },
            [](jet const& x) { return constant(x, trunc(x.value())); }, is_not_whole),
        entry(
            "fmod", {reals, reals}, [](auto x, auto y) { return fmod(x, y); },
            [](jet const& x, jet const& y) { return x - trunc(x.value() / y.value()) * y; },
            [](point const& x) { return std::fmod(x[0], x[1]) != 0 && x[1] != 0; }),
        entry(
            "remainder", {reals, reals}, [](auto x, auto y) { return remainder(x, y); },
            [](jet const& x, jet const& y) { return x - nearest_even(x.value() / y.value()) * y; },
            [](point const& x) {
                return x[1] != 0 && std::fabs(std::remainder(x[0], x[1])) != std::fabs(x[1]) / 2;
            }),
        entry(
            "where(x < y, x * y, y)", {reals, reals},
            [](auto x, auto y) { return where(x < y, x * y, y); },
            [](jet const& x, jet const& y) { return is_less(x, y) ? x * y : y; }, is_no_tie),
        entry(
            "where(x <= y && !(x == 1), x, x * y)", {reals, reals},
            [](auto x, auto y) { return where(x <= y && !(x == 1), x, x * y); },
            [](jet const& x, jet const& y) { return is_less(x, y) ? x : x * y; },
            [](point const& x) { return x[0] != x[1] && x[0] != 1; }),
        entry(
            "where(x >= y || x != 1 && x > 2, x * x, y)", {reals, reals},
            [](auto x, auto y) { return where(x >= y || (x != 1 && x > 2), x * x, y); },
            [](jet const& x, jet const& y) {
                return !is_less(x, y) || is_less(constant(x, 2), x) ? x * x : y;
            },
            [](point const& x) { return x[0] != x[1] && x[0] != 1 && x[0] != 2; }),
        entry(
            "branch(x < y, x * y, y)", {reals, reals},
            [](auto x, auto y) {
                return tapeless::branch(x < y, [&] { return x * y; }, [&] { return y; });
            },
            [](jet const& x, jet const& y) { return is_less(x, y) ? x * y : y; }, is_no_tie),
        entry(
            "stop_gradient", {reals}, [](auto x) { return tapeless::stop_gradient(x); },
            [](jet const& x) { return constant(x, x.value()); }),
    };
}

} // namespace ulps
