// Written by random_programs --run_test=write_sources: change the generator, not this file.
// SPDX-License-Identifier: BSL-1.0
#include "compiled.hpp"

#include <type_traits>

namespace random_programs {
namespace {

constexpr auto function_10000 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v1 = x0 + 3.25000;
    auto const v2 = xlogy(v1, v1);
    auto const v3 = tanh(v2);
    auto const v4 = v3 + v1;
    auto const v5 = pow(v4, std::integral_constant<int, 3>{});
    auto const v6 = apply<logarithm_of_sum_of_exponentials>(v4, v4, v5);
    auto const v7 = v6 - v4;
    auto const v8 = rsqrt(v7);
    auto const v9 = erfc(v8);
    auto const v10 = pow(v9, v8);
    return v10;
};

constexpr auto function_10001 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2, [[maybe_unused]] auto const& x3) {
    using namespace tapeless;
    auto const v4 = x0 + 2.50000;
    auto const v5 = sinh(x3);
    auto const v6 = cosh(v5);
    auto const v7 = asinh(v4);
    auto const v8 = sqrt(v7);
    auto const v9 = copysign(v6, v4);
    auto const v10 = max(x2, v9);
    auto const v11 = tanh(v8);
    auto const v12 = pow(v11, std::integral_constant<int, 7>{});
    auto const v13 = atan2(v12, x1);
    auto const v14 = xlogy(v13, v10);
    auto const v15 = clamp(v14, x0, v13);
    return v15;
};

constexpr auto function_10002 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2, [[maybe_unused]] auto const& x3) {
    using namespace tapeless;
    auto const v4 = where(x0 < x3, x1, x2);
    auto const v5 = hypot(v4, x1, v4);
    auto const v6 = fma(v5, x2, x0);
    auto const v7 = gelu(v6);
    auto const v8 = v7 * v7;
    return v8;
};

constexpr auto function_10003 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v1 = x0 * x0;
    auto const v2 = clamp(v1, v1, v1);
    auto const v3 = asinh(v2);
    auto const v4 = cos(v3);
    auto const v5 = apply<euclidean_norm>(v4, v4);
    return v5;
};

constexpr auto function_10004 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2, [[maybe_unused]] auto const& x3) {
    using namespace tapeless;
    auto const v4 = silu(x1);
    auto const v5 = tan(x3);
    auto const v6 = atan(v4);
    auto const v7 = pow(v5, x0);
    auto const v8 = v6 / x2;
    auto const v9 = cosh(v8);
    auto const v10 = sigmoid(v9);
    auto const v11 = pow(v10, std::integral_constant<int, 7>{});
    auto const v12 = apply<logarithm_of_sum_of_exponentials>(v11, v7);
    auto const v13 = max(v12, (-1.12500));
    auto const v14 = atan(v13);
    auto const v15 = atan(x3);
    auto const v16 = where(v15 < v14, x2, 2.25000);
    return v16;
};

constexpr auto function_10005 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2) {
    using namespace tapeless;
    auto const v3 = xlogy(x1, x0);
    auto const v4 = exp(x2);
    auto const v5 = sin(v4);
    auto const v6 = pow(v3, std::integral_constant<int, 2>{});
    auto const v7 = apply<logarithm_of_sum_of_exponentials>(v5, v6);
    auto const v8 = atan(v7);
    auto const v9 = expm1(v8);
    auto const v10 = pow(v9, std::integral_constant<int, 3>{});
    auto const v11 = v10 * v7;
    auto const v12 = pow(v11, std::integral_constant<int, 3>{});
    auto const v13 = atan2(v12, x2);
    auto const v14 = sigmoid(v13);
    auto const v15 = asin(v14);
    auto const v16 = erfc(v15);
    auto const v17 = apply<euclidean_norm>(v16, v4, v15);
    auto const v18 = atan2(v16, v17);
    auto const v19 = log10(v17);
    auto const v20 = sqrt(v19);
    auto const v21 = rsqrt(v20);
    auto const v22 = copysign(v6, v21);
    auto const v23 = atan2(v22, v18);
    auto const v24 = apply<euclidean_norm>(v23, v10);
    return v24;
};

constexpr auto function_10006 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v1 = apply<logarithm_of_sum_of_exponentials>(x0, 2.12500);
    auto const v2 = cos(v1);
    auto const v3 = atanh(v2);
    auto const v4 = asinh(v3);
    auto const v5 = apply<logarithm_of_sum_of_exponentials>(v4, v2, (-3.25000));
    return v5;
};

constexpr auto function_10007 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1) {
    using namespace tapeless;
    auto const v2 = exp(x0);
    auto const v3 = atan(x0);
    auto const v4 = atan2(v3, v2);
    auto const v5 = x1 + v4;
    auto const v6 = log_sigmoid(v5);
    auto const v7 = v6 - v5;
    return v7;
};

constexpr auto function_10008 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2) {
    using namespace tapeless;
    auto const v3 = exp(x0);
    auto const v4 = copysign(v3, v3);
    auto const v5 = silu(x2);
    auto const v6 = pow(v5, std::integral_constant<int, -2>{});
    auto const v7 = hypot(v6, x1, v4);
    auto const v8 = v7 / (-4.00000);
    auto const v9 = x1 / x1;
    auto const v10 = clamp(v9, v8, v8);
    auto const v11 = hypot(v10, v3);
    auto const v12 = fma(v11, (-1.00000), (-3.25000));
    return v12;
};

constexpr auto function_10009 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2, [[maybe_unused]] auto const& x3) {
    using namespace tapeless;
    auto const v4 = rsqrt(x3);
    auto const v5 = hypot(x3, x0, x3);
    auto const v6 = copysign(x2, x0);
    auto const v7 = apply<logarithm_of_sum_of_exponentials>(v4, x0, v5);
    auto const v8 = sqrt(v7);
    auto const v9 = square(x3);
    auto const v10 = pow(v9, std::integral_constant<int, -1>{});
    auto const v11 = exp2(v8);
    auto const v12 = atanh(v6);
    auto const v13 = pow(v9, std::integral_constant<int, 2>{});
    auto const v14 = pow(x1, std::integral_constant<int, 2>{});
    auto const v15 = hypot(v14, v12);
    auto const v16 = atan2(v15, v13);
    auto const v17 = pow(v11, v10);
    auto const v18 = where(v16 < v17, x2, v11);
    auto const v19 = v18 * v11;
    return v19;
};

constexpr auto function_10010 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1) {
    using namespace tapeless;
    auto const v2 = max(x1, x0);
    auto const v3 = hypot(v2, v2);
    auto const v4 = -v3;
    auto const v5 = abs(v4);
    auto const v6 = cbrt(v5);
    auto const v7 = apply<euclidean_norm>(v3, v6, (-0.500000));
    auto const v8 = abs(v3);
    auto const v9 = hypot(v8, v7);
    auto const v10 = apply<euclidean_norm>(v3, v9);
    auto const v11 = softplus(v10);
    auto const v12 = exp(v11);
    auto const v13 = cos(v12);
    auto const v14 = expm1(x0);
    auto const v15 = silu(v13);
    auto const v16 = hypot(x0, v14);
    auto const v17 = min(v7, v16);
    auto const v18 = gelu(v17);
    auto const v19 = apply<logarithm_of_sum_of_exponentials>(v18, v15, (-3.50000));
    auto const v20 = apply<logarithm_of_sum_of_exponentials>(v19, v11);
    auto const v21 = tanh(v20);
    auto const v22 = copysign(v21, v16);
    return v22;
};

constexpr auto function_10011 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1) {
    using namespace tapeless;
    auto const v2 = atan2(x1, x1);
    auto const v3 = square(v2);
    auto const v4 = log10(v3);
    auto const v5 = cbrt(v4);
    auto const v6 = softplus(v4);
    auto const v7 = cbrt(v5);
    auto const v8 = tan(x0);
    auto const v9 = v8 * v7;
    auto const v10 = hypot(v6, v4);
    auto const v11 = pow(v10, std::integral_constant<int, -3>{});
    auto const v12 = exp(v9);
    auto const v13 = apply<euclidean_norm>(v12, v11);
    auto const v14 = gelu(v13);
    auto const v15 = pow(v14, v14);
    auto const v16 = min(v15, v14);
    return v16;
};

constexpr auto function_10012 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2) {
    using namespace tapeless;
    auto const v3 = apply<euclidean_norm>(x2, x0);
    auto const v4 = cosh(v3);
    auto const v5 = v4 + v4;
    auto const v6 = x1 + v5;
    auto const v7 = erf(v6);
    auto const v8 = cbrt(v7);
    auto const v9 = gelu(v8);
    auto const v10 = tan(x1);
    auto const v11 = -v9;
    auto const v12 = v10 * v11;
    auto const v13 = atan2(v12, v5);
    auto const v14 = asin(x2);
    auto const v15 = tanh(x1);
    auto const v16 = hypot(v13, v14, v15);
    auto const v17 = atan(v13);
    auto const v18 = min(v17, v16);
    auto const v19 = v18 - v10;
    auto const v20 = sqrt(v19);
    auto const v21 = abs(v20);
    auto const v22 = hypot(v21, v18);
    return v22;
};

constexpr auto function_10013 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v1 = apply<logarithm_of_sum_of_exponentials>(x0, x0);
    return v1;
};

constexpr auto function_10014 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2, [[maybe_unused]] auto const& x3) {
    using namespace tapeless;
    auto const v4 = clamp(x1, x2, x3);
    auto const v5 = expm1(x0);
    auto const v6 = silu(v5);
    auto const v7 = atan(v6);
    auto const v8 = -v7;
    auto const v9 = x3 / v8;
    auto const v10 = silu(v4);
    auto const v11 = exp2(v9);
    auto const v12 = apply<logarithm_of_sum_of_exponentials>(v6, v10, v11);
    auto const v13 = pow(v12, std::integral_constant<int, 2>{});
    auto const v14 = log10(v13);
    auto const v15 = sigmoid(v14);
    auto const v16 = v8 - v15;
    auto const v17 = erfc(v16);
    auto const v18 = pow(v17, std::integral_constant<int, 2>{});
    auto const v19 = apply<logarithm_of_sum_of_exponentials>(v18, v9, v18);
    return v19;
};

constexpr auto function_10015 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1) {
    using namespace tapeless;
    auto const v2 = erfc(x0);
    auto const v3 = clamp(x0, (-2.37500), v2);
    auto const v4 = acos(v3);
    auto const v5 = cosh(x1);
    auto const v6 = clamp(v4, v5, v5);
    auto const v7 = apply<euclidean_norm>(v6, x1);
    auto const v8 = square(v7);
    auto const v9 = asinh(v8);
    auto const v10 = log2(v9);
    auto const v11 = erfc(v3);
    auto const v12 = cosh(v11);
    auto const v13 = v4 * v12;
    auto const v14 = v10 - v6;
    auto const v15 = sigmoid(v14);
    auto const v16 = copysign(v5, v8);
    auto const v17 = fma(v15, v11, v16);
    auto const v18 = atan(v13);
    auto const v19 = v18 * v17;
    auto const v20 = apply<logarithm_of_sum_of_exponentials>(v19, v6, v6);
    return v20;
};

constexpr auto function_10016 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2, [[maybe_unused]] auto const& x3) {
    using namespace tapeless;
    auto const v4 = square(x1);
    auto const v5 = pow(x2, std::integral_constant<int, 3>{});
    auto const v6 = atan(v4);
    auto const v7 = -v5;
    auto const v8 = atan2(v7, v7);
    auto const v9 = apply<logarithm_of_sum_of_exponentials>(v8, x3, x0);
    auto const v10 = asinh(v9);
    auto const v11 = copysign(v10, v6);
    auto const v12 = max(v11, 3.12500);
    return v12;
};

constexpr auto function_10017 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1) {
    using namespace tapeless;
    auto const v2 = copysign(x0, x1);
    auto const v3 = atanh(v2);
    auto const v4 = where(v3 < 0.500000, v2, x0);
    auto const v5 = silu(v4);
    auto const v6 = pow(x0, std::integral_constant<int, -1>{});
    auto const v7 = max(v5, v6);
    auto const v8 = apply<logarithm_of_sum_of_exponentials>(v7, v7, (-1.75000));
    return v8;
};

constexpr auto function_10018 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v1 = erf(x0);
    auto const v2 = max(v1, x0);
    return v2;
};

constexpr auto function_10019 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1) {
    using namespace tapeless;
    auto const v2 = expm1(x1);
    auto const v3 = tan(v2);
    auto const v4 = apply<euclidean_norm>(v3, x0, x0);
    auto const v5 = apply<logarithm_of_sum_of_exponentials>(v4, (-2.50000), v2);
    auto const v6 = min(v5, x1);
    auto const v7 = hypot(v6, v5, (-0.750000));
    return v7;
};

} // namespace

template <>
std::vector<compiled_function> compiled_functions<0>() {
    return {
        compile<function_10000, 1>(),
        compile<function_10001, 4>(),
        compile<function_10002, 4>(),
        compile<function_10003, 1>(),
        compile<function_10004, 4>(),
        compile<function_10005, 3>(),
        compile<function_10006, 1>(),
        compile<function_10007, 2>(),
        compile<function_10008, 3>(),
        compile<function_10009, 4>(),
        compile<function_10010, 2>(),
        compile<function_10011, 2>(),
        compile<function_10012, 3>(),
        compile<function_10013, 1>(),
        compile<function_10014, 4>(),
        compile<function_10015, 2>(),
        compile<function_10016, 4>(),
        compile<function_10017, 2>(),
        compile<function_10018, 1>(),
        compile<function_10019, 2>()};
}

} // namespace random_programs
