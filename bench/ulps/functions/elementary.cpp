// Arithmetic, powers, exponentials, trigonometric functions, norms.
// SPDX-License-Identifier: BSL-1.0
#include "../../../test/laws/rows.hpp"
#include "../evaluator.hpp"
#include "../functions.hpp"

namespace ulps {
namespace {

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

    std::vector<function> all;
    auto const X = all_numbers;

    all.push_back(entry("x + y", {X, X}, [](auto x, auto y) { return x + y; },
                        [](jet const& x, jet const& y) { return x + y; }));
    all.push_back(entry("x - y", {X, X}, [](auto x, auto y) { return x - y; },
                        [](jet const& x, jet const& y) { return x - y; }));
    all.push_back(entry("x * y", {X, X}, [](auto x, auto y) { return x * y; },
                        [](jet const& x, jet const& y) { return x * y; }));
    all.push_back(entry("x / y", {X, X}, [](auto x, auto y) { return x / y; },
                        [](jet const& x, jet const& y) { return x / y; }));
    all.push_back(entry("-x", {X}, [](auto x) { return -x; }, [](jet const& x) { return -x; }));
    all.push_back(entry(
        "guarded x * y", {X, X},
        [](auto x, auto y) { return tapeless::apply<tapeless::guarded_product>(x, y); },
        [](jet const& x, jet const& y) { return x * y; }));
    all.push_back(entry("fma", {X, X, X}, [](auto x, auto y, auto z) { return fma(x, y, z); },
                        [](jet const& x, jet const& y, jet const& z) { return x * y + z; }));
    all.push_back(entry("square", {X}, [](auto x) { return square(x); },
                        [](jet const& x) { return x * x; }));
    all.push_back(entry("sqrt", {positive}, [](auto x) { return sqrt(x); },
                        [](jet const& x) { return sqrt(x); }));
    all.push_back(entry("cbrt", {X}, [](auto x) { return cbrt(x); },
                        [](jet const& x) { return cbrt(x); }));
    all.push_back(entry("rsqrt", {positive}, [](auto x) { return rsqrt(x); },
                        [](jet const& x) { return rsqrt(x); }));
    all.push_back(
        entry("pow(x, 2)", {X}, raised<2>, [](jet const& x) { return pow(x, 2); }));
    all.push_back(
        entry("pow(x, 3)", {X}, raised<3>, [](jet const& x) { return pow(x, 3); }));
    all.push_back(
        entry("pow(x, 11)", {X}, raised<11>, [](jet const& x) { return pow(x, 11); }));
    all.push_back(
        entry("pow(x, -1)", {X}, raised<-1>, [](jet const& x) { return pow(x, -1); }));
    all.push_back(
        entry("pow(x, -2)", {X}, raised<-2>, [](jet const& x) { return pow(x, -2); }));
    all.push_back(
        entry("pow(x, -5)", {X}, raised<-5>, [](jet const& x) { return pow(x, -5); }));
    all.push_back(entry("pow(x, 2.5)", {positive}, [](auto x) { return pow(x, 2.5); },
                        [](jet const& x) { return pow(x, ball(2.5)); }));
    all.push_back(entry("pow(x, -0.5)", {positive}, [](auto x) { return pow(x, -0.5); },
                        [](jet const& x) { return pow(x, ball(-0.5)); }));
    all.push_back(entry("pow(x, 3.0)", {X}, [](auto x) { return pow(x, 3.0); },
                        [](jet const& x) { return pow(x, 3); }));
    all.push_back(entry("pow(x, 1.0)", {X}, [](auto x) { return pow(x, 1.0); },
                        [](jet const& x) { return pow(x, 1); }));
    all.push_back(entry("pow", {{0, infinity, {1}}, {-infinity, infinity, {1, 2, 3}}},
                        [](auto x, auto y) { return pow(x, y); },
                        [](jet const& x, jet const& y) { return pow(x, y); }));
    all.push_back(entry("hypot", {X, X}, [](auto x, auto y) { return hypot(x, y); },
                        [](jet const& x, jet const& y) { return sqrt(x * x + y * y); },
                        differ_from_0));
    all.push_back(entry(
        "hypot of 3", {X, X, X}, [](auto x, auto y, auto z) { return hypot(x, y, z); },
        [](jet const& x, jet const& y, jet const& z) { return sqrt(x * x + y * y + z * z); },
        differ_from_0_of_3));
    all.push_back(entry("norm of 2", {X, X},
                        [](auto x, auto y) { return norm(std::array{x, y}); },
                        [](jet const& x, jet const& y) { return sqrt(x * x + y * y); },
                        differ_from_0));
    all.push_back(entry(
        "norm of 3", {X, X, X}, [](auto x, auto y, auto z) { return norm(std::array{x, y, z}); },
        [](jet const& x, jet const& y, jet const& z) { return sqrt(x * x + y * y + z * z); },
        differ_from_0_of_3));
    all.push_back(entry("smooth_abs", {X, X},
                        [](auto x, auto y) { return tapeless::smooth_abs(x, y); },
                        [](jet const& x, jet const& y) { return sqrt(x * x + y * y); },
                        differ_from_0));

    all.push_back(entry("exp", {X}, [](auto x) { return exp(x); },
                        [](jet const& x) { return exp(x); }));
    all.push_back(entry("exp2", {X}, [](auto x) { return exp2(x); }, [](jet const& x) {
        return exp(x * apply(arb_log, 2));
    }));
    all.push_back(entry("expm1", {X}, [](auto x) { return expm1(x); },
                        [](jet const& x) { return expm1(x); }));
    all.push_back(entry("log", {{0, infinity, {1}}}, [](auto x) { return log(x); },
                        [](jet const& x) { return log(x); }));
    all.push_back(entry("log2", {{0, infinity, {1}}}, [](auto x) { return log2(x); },
                        [](jet const& x) { return log(x) / apply(arb_log, 2); }));
    all.push_back(entry("log10", {{0, infinity, {1}}}, [](auto x) { return log10(x); },
                        [](jet const& x) { return log(x) / apply(arb_log, 10); }));
    all.push_back(entry("log1p", {{-1, infinity}}, [](auto x) { return log1p(x); },
                        [](jet const& x) { return log1p(x); }));
    all.push_back(entry("sin", {{-infinity, infinity, {half_pi, 2 * half_pi, 22 * half_pi}}},
                        [](auto x) { return sin(x); }, [](jet const& x) { return sin(x); }));
    all.push_back(entry("cos", {{-infinity, infinity, {half_pi, 2 * half_pi, 22 * half_pi}}},
                        [](auto x) { return cos(x); }, [](jet const& x) { return cos(x); }));
    all.push_back(entry("tan", {{-infinity, infinity, {half_pi, 2 * half_pi, 22 * half_pi}}},
                        [](auto x) { return tan(x); }, [](jet const& x) { return tan(x); }));
    all.push_back(entry("asin", {inside_one}, [](auto x) { return asin(x); },
                        [](jet const& x) { return asin(x); }));
    all.push_back(entry("acos", {inside_one}, [](auto x) { return acos(x); },
                        [](jet const& x) { return acos(x); }));
    all.push_back(entry("atan", {{-infinity, infinity, {1}}}, [](auto x) { return atan(x); },
                        [](jet const& x) { return atan(x); }));
    all.push_back(entry("atan2", {X, X}, [](auto y, auto x) { return atan2(y, x); },
                        [](jet const& y, jet const& x) { return atan2(y, x); }, differ_from_0));
    all.push_back(entry("sinh", {X}, [](auto x) { return sinh(x); },
                        [](jet const& x) { return sinh(x); }));
    all.push_back(entry("cosh", {X}, [](auto x) { return cosh(x); },
                        [](jet const& x) { return cosh(x); }));
    all.push_back(entry("tanh", {X}, [](auto x) { return tanh(x); },
                        [](jet const& x) { return tanh(x); }));
    all.push_back(entry("asinh", {{-infinity, infinity, {1}}}, [](auto x) { return asinh(x); },
                        [](jet const& x) { return asinh(x); }));
    all.push_back(entry("acosh", {{1, infinity}}, [](auto x) { return acosh(x); },
                        [](jet const& x) { return acosh(x); }));
    all.push_back(entry("atanh", {inside_one}, [](auto x) { return atanh(x); },
                        [](jet const& x) { return atanh(x); }));
    all.push_back(entry("erf", {X}, [](auto x) { return erf(x); },
                        [](jet const& x) { return erf(x); }));
    all.push_back(entry("erfc", {X}, [](auto x) { return erfc(x); },
                        [](jet const& x) { return erfc(x); }));
    return all;
}

} // namespace ulps
