// Arithmetic, powers, exponentials, trigonometric functions, norms.
// SPDX-License-Identifier: BSL-1.0
#include "../../../test/laws/rows.hpp"
#include "../evaluator.hpp"
#include "../functions.hpp"

namespace ulps {
namespace {

using tapeless::constant_like;
using tapeless::norm;
using tapeless::rsqrt;
using tapeless::square;

constexpr double half_pi = 1.5707963267948966;

bool differ_from_0(point const& x) { return x[0] != 0 || x[1] != 0; }
bool differ_from_0_of_3(point const& x) { return x[0] != 0 || x[1] != 0 || x[2] != 0; }

template <int N>
constexpr auto raised = [](auto const& x) { return pow(x, N); };

} // namespace

std::vector<function> elementary_functions() {
    row_table<double>::all().add(static_cast<rows::all*>(nullptr));
    row_table<float>::all().add(static_cast<rows::all*>(nullptr));
    row_table<double>::all().add(static_cast<rows::lawless*>(nullptr));
    row_table<float>::all().add(static_cast<rows::lawless*>(nullptr));

    return {
        entry(
            "x + y", {reals, reals}, [](auto x, auto y) { return x + y; },
            [](jet const& x, jet const& y) { return x + y; }),
        entry(
            "x - y", {reals, reals}, [](auto x, auto y) { return x - y; },
            [](jet const& x, jet const& y) { return x - y; }),
        entry(
            "x * y", {reals, reals}, [](auto x, auto y) { return x * y; },
            [](jet const& x, jet const& y) { return x * y; }),
        entry(
            "x / y", {reals, reals}, [](auto x, auto y) { return x / y; },
            [](jet const& x, jet const& y) { return x / y; },
            [](point const& x) { return x[1] != 0; }),
        entry(
            "-x", {reals}, [](auto x) { return -x; }, [](jet const& x) { return -x; }),
        entry(
            "guarded x * y", {reals, reals},
            [](auto x, auto y) { return tapeless::apply<tapeless::guarded_product>(x, y); },
            [](jet const& x, jet const& y) { return x * y; }),
        entry(
            "fma", {reals, reals, reals}, [](auto x, auto y, auto z) { return fma(x, y, z); },
            [](jet const& x, jet const& y, jet const& z) { return x * y + z; }),
        entry(
            "square", {reals}, [](auto x) { return square(x); },
            [](jet const& x) { return x * x; }),
        entry(
            "sqrt", {positive}, [](auto x) { return sqrt(x); },
            [](jet const& x) { return sqrt(x); }),
        entry(
            "cbrt", {reals}, [](auto x) { return cbrt(x); }, [](jet const& x) { return cbrt(x); }),
        entry(
            "rsqrt", {positive}, [](auto x) { return rsqrt(x); },
            [](jet const& x) { return rsqrt(x); }),
        entry("pow(x, 2)", {reals}, raised<2>, [](jet const& x) { return pow(x, 2); }),
        entry("pow(x, 3)", {reals}, raised<3>, [](jet const& x) { return pow(x, 3); }),
        entry("pow(x, 11)", {reals}, raised<11>, [](jet const& x) { return pow(x, 11); }),
        entry("pow(x, -1)", {reals}, raised<-1>, [](jet const& x) { return pow(x, -1); }),
        entry("pow(x, -2)", {reals}, raised<-2>, [](jet const& x) { return pow(x, -2); }),
        entry("pow(x, -5)", {reals}, raised<-5>, [](jet const& x) { return pow(x, -5); }),
        entry(
            "pow(x, 2.5)", {positive}, [](auto x) { return pow(x, 2.5); },
            [](jet const& x) { return pow(x, ball(2.5)); }),
        entry(
            "pow(x, -0.5)", {positive}, [](auto x) { return pow(x, -0.5); },
            [](jet const& x) { return pow(x, ball(-0.5)); }),
        entry(
            "pow(x, 3.0)", {reals}, [](auto x) { return pow(x, 3.0); },
            [](jet const& x) { return pow(x, 3); }),
        entry(
            "pow(x, 1.0)", {reals}, [](auto x) { return pow(x, 1.0); },
            [](jet const& x) { return pow(x, 1); }),
        entry(
            "pow", {{0, infinity, {1}}, {-infinity, infinity, {1, 2, 3}}},
            [](auto x, auto y) { return pow(x, y); },
            [](jet const& x, jet const& y) { return pow(x, y); },
            [](point const& x) { return x[0] > 0; }),
        entry(
            "pow(2.5, x)", {reals}, [](auto x) { return pow(2.5, x); },
            [](jet const& x) { return exp(x * apply(arb_log, 2.5)); }),
        entry(
            "hypot", {reals, reals}, [](auto x, auto y) { return hypot(x, y); },
            [](jet const& x, jet const& y) { return sqrt(x * x + y * y); }, differ_from_0),
        entry(
            "hypot of 3", {reals, reals, reals},
            [](auto x, auto y, auto z) { return hypot(x, y, z); },
            [](jet const& x, jet const& y, jet const& z) { return sqrt(x * x + y * y + z * z); },
            differ_from_0_of_3),
        entry(
            "norm of 1", {reals}, [](auto x) { return norm(std::array{x}); },
            [](jet const& x) { return abs(x); }, [](point const& x) { return x[0] != 0; }),
        entry(
            "norm of 2", {reals, reals}, [](auto x, auto y) { return norm(std::array{x, y}); },
            [](jet const& x, jet const& y) { return sqrt(x * x + y * y); }, differ_from_0),
        entry(
            "norm of 3", {reals, reals, reals},
            [](auto x, auto y, auto z) { return norm(std::array{x, y, z}); },
            [](jet const& x, jet const& y, jet const& z) { return sqrt(x * x + y * y + z * z); },
            differ_from_0_of_3),
        entry(
            "smooth_abs", {reals, reals}, [](auto x, auto y) { return tapeless::smooth_abs(x, y); },
            [](jet const& x, jet const& y) { return sqrt(x * x + y * y); }, differ_from_0),

        entry(
            "smooth_max", {reals, reals, reals},
            [](auto x, auto y, auto z) { return tapeless::smooth_max(x, y, z); },
            [](jet const& x, jet const& y, jet const& z) {
                return (x + y + sqrt((x - y) * (x - y) + z * z)) * 0.5;
            },
            [](point const& x) { return x[0] != x[1] || x[2] != 0; }),
        entry(
            "smooth_min", {reals, reals, reals},
            [](auto x, auto y, auto z) { return tapeless::smooth_min(x, y, z); },
            [](jet const& x, jet const& y, jet const& z) {
                return (x + y - sqrt((x - y) * (x - y) + z * z)) * 0.5;
            },
            [](point const& x) { return x[0] != x[1] || x[2] != 0; }),
        entry(
            "dot", {reals, reals, reals, reals},
            [](auto x, auto y, auto z, auto w) {
                return tapeless::dot(std::array{x, y}, std::array{z, w});
            },
            [](jet const& x, jet const& y, jet const& z, jet const& w) { return x * z + y * w; }),
        entry(
            "log(2) * x", {reals},
            [](auto x) { return constant_like<tapeless::logarithm_of_two>(x) * x; },
            [](jet const& x) { return x * apply(arb_log, 2); }),
        entry(
            "log(10) * x", {reals},
            [](auto x) { return constant_like<tapeless::logarithm_of_ten>(x) * x; },
            [](jet const& x) { return x * apply(arb_log, 10); }),
        entry(
            "2/sqrt(pi) * x", {reals},
            [](auto x) { return constant_like<tapeless::two_over_root_pi>(x) * x; },
            [](jet const& x) { return 2 * x / apply(arb_sqrt, ball::pi()); }),
        entry(
            "sqrt(1/2) * x", {reals},
            [](auto x) { return constant_like<tapeless::root_of_half>(x) * x; },
            [](jet const& x) { return x * apply(arb_sqrt, 0.5); }),

        entry(
            "exp", {reals}, [](auto x) { return exp(x); }, [](jet const& x) { return exp(x); }),
        entry(
            "exp2", {reals}, [](auto x) { return exp2(x); },
            [](jet const& x) { return exp(x * apply(arb_log, 2)); }),
        entry(
            "expm1", {reals}, [](auto x) { return expm1(x); },
            [](jet const& x) { return expm1(x); }),
        entry(
            "log", {{0, infinity, {1}}}, [](auto x) { return log(x); },
            [](jet const& x) { return log(x); }),
        entry(
            "log2", {{0, infinity, {1}}}, [](auto x) { return log2(x); },
            [](jet const& x) { return log(x) / apply(arb_log, 2); }),
        entry(
            "log10", {{0, infinity, {1}}}, [](auto x) { return log10(x); },
            [](jet const& x) { return log(x) / apply(arb_log, 10); }),
        entry(
            "log1p", {{-1, infinity}}, [](auto x) { return log1p(x); },
            [](jet const& x) { return log1p(x); }),
        entry(
            "sin", {{-infinity, infinity, {half_pi, 2 * half_pi, 22 * half_pi}}},
            [](auto x) { return sin(x); }, [](jet const& x) { return sin(x); }),
        entry(
            "cos", {{-infinity, infinity, {half_pi, 2 * half_pi, 22 * half_pi}}},
            [](auto x) { return cos(x); }, [](jet const& x) { return cos(x); }),
        entry(
            "tan", {{-infinity, infinity, {half_pi, 2 * half_pi, 22 * half_pi}}},
            [](auto x) { return tan(x); }, [](jet const& x) { return tan(x); }),
        entry(
            "asin", {inside_one}, [](auto x) { return asin(x); },
            [](jet const& x) { return asin(x); }),
        entry(
            "acos", {inside_one}, [](auto x) { return acos(x); },
            [](jet const& x) { return acos(x); }),
        entry(
            "atan", {{-infinity, infinity, {1}}}, [](auto x) { return atan(x); },
            [](jet const& x) { return atan(x); }),
        entry(
            "atan2", {reals, reals}, [](auto y, auto x) { return atan2(y, x); },
            [](jet const& y, jet const& x) { return atan2(y, x); }, differ_from_0),
        entry(
            "sinh", {reals}, [](auto x) { return sinh(x); }, [](jet const& x) { return sinh(x); }),
        entry(
            "cosh", {reals}, [](auto x) { return cosh(x); }, [](jet const& x) { return cosh(x); }),
        entry(
            "tanh", {reals}, [](auto x) { return tanh(x); }, [](jet const& x) { return tanh(x); }),
        entry(
            "asinh", {{-infinity, infinity, {1}}}, [](auto x) { return asinh(x); },
            [](jet const& x) { return asinh(x); }),
        entry(
            "acosh", {{1, infinity}}, [](auto x) { return acosh(x); },
            [](jet const& x) { return acosh(x); }),
        entry(
            "atanh", {inside_one}, [](auto x) { return atanh(x); },
            [](jet const& x) { return atanh(x); }),
        entry(
            "erf", {reals}, [](auto x) { return erf(x); }, [](jet const& x) { return erf(x); }),
        entry(
            "erfc", {reals}, [](auto x) { return erfc(x); }, [](jet const& x) { return erfc(x); }),
    };
}

} // namespace ulps
