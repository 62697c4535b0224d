// Written by random_programs --run_test=write_sources: change the generator, not this file.
// SPDX-License-Identifier: BSL-1.0
#include "compiled.hpp"

#include <type_traits>

namespace random_programs {
namespace {

constexpr auto function_10040 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1) {
    using namespace tapeless;
    auto const v2 = x1 / x0;
    auto const v3 = clamp(v2, x0, x1);
    auto const v4 = cosh(v2);
    auto const v5 = log_sigmoid(v4);
    auto const v6 = max(v5, (-1.75000));
    auto const v7 = min(v3, v6);
    auto const v8 = apply<euclidean_norm>(v7, 3.37500, v6);
    auto const v9 = apply<euclidean_norm>(v8, (-0.500000));
    auto const v10 = pow(v9, std::integral_constant<int, 2>{});
    auto const v11 = asinh(v6);
    auto const v12 = apply<logarithm_of_sum_of_exponentials>(x0, v10);
    auto const v13 = min(v11, v12);
    auto const v14 = v13 + v13;
    auto const v15 = apply<euclidean_norm>(v14, 2.50000);
    auto const v16 = rsqrt(v15);
    auto const v17 = min(v16, v10);
    auto const v18 = min(v17, v9);
    return v18;
};

constexpr auto function_10041 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1) {
    using namespace tapeless;
    auto const v2 = apply<euclidean_norm>(x1, x1);
    auto const v3 = acosh(v2);
    auto const v4 = apply<euclidean_norm>(v3, x0, v3);
    auto const v5 = erf(v3);
    auto const v6 = fma(v4, v5, v2);
    auto const v7 = log(v5);
    auto const v8 = cbrt(v6);
    auto const v9 = softplus(v4);
    auto const v10 = sqrt(v9);
    auto const v11 = atan(v10);
    auto const v12 = exp(v10);
    auto const v13 = asinh(v3);
    auto const v14 = apply<euclidean_norm>(v11, v7, v13);
    auto const v15 = v12 + v8;
    auto const v16 = hypot(v14, v15);
    auto const v17 = min(v16, x1);
    return v17;
};

constexpr auto function_10042 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2) {
    using namespace tapeless;
    auto const v3 = max(x0, x2);
    auto const v4 = atan(v3);
    auto const v5 = cosh(x1);
    auto const v6 = pow(x1, std::integral_constant<int, 7>{});
    auto const v7 = hypot(v4, v5, v6);
    auto const v8 = v7 - 1.62500;
    auto const v9 = min(v8, x2);
    auto const v10 = gelu(v4);
    auto const v11 = expm1(v9);
    auto const v12 = pow(v10, std::integral_constant<int, 2>{});
    auto const v13 = asinh(v12);
    auto const v14 = pow(v13, std::integral_constant<int, 3>{});
    auto const v15 = cbrt(v11);
    auto const v16 = rsqrt(v5);
    auto const v17 = abs(v13);
    auto const v18 = erfc(v17);
    auto const v19 = apply<logarithm_of_sum_of_exponentials>(v15, v14, v16);
    auto const v20 = log2(v18);
    auto const v21 = where(v3 < v19, v20, v5);
    auto const v22 = silu(v21);
    auto const v23 = erfc(v22);
    auto const v24 = apply<logarithm_of_sum_of_exponentials>(v23, 2.75000, v6);
    auto const v25 = atan2(v24, v6);
    return v25;
};

constexpr auto function_10043 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2) {
    using namespace tapeless;
    auto const v3 = gelu(x1);
    auto const v4 = cbrt(v3);
    auto const v5 = sinh(x0);
    auto const v6 = asin(v4);
    auto const v7 = apply<logarithm_of_sum_of_exponentials>(x0, v5, v6);
    auto const v8 = erf(v7);
    auto const v9 = rsqrt(v8);
    auto const v10 = log_sigmoid(v9);
    auto const v11 = x2 / v10;
    auto const v12 = fma(v11, v10, 3.75000);
    return v12;
};

constexpr auto function_10044 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v1 = x0 + x0;
    auto const v2 = exp2(v1);
    auto const v3 = sinh(v2);
    auto const v4 = square(v3);
    auto const v5 = pow(v2, v4);
    auto const v6 = sigmoid(v5);
    auto const v7 = log1p(v6);
    auto const v8 = sigmoid(v7);
    auto const v9 = apply<euclidean_norm>(v8, (-2.00000));
    auto const v10 = -v9;
    auto const v11 = abs(v10);
    auto const v12 = cosh(v11);
    auto const v13 = where(v12 < v2, v5, v9);
    auto const v14 = rsqrt(v13);
    auto const v15 = v14 - v10;
    return v15;
};

constexpr auto function_10045 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1) {
    using namespace tapeless;
    auto const v2 = pow(x0, std::integral_constant<int, -1>{});
    auto const v3 = clamp(v2, x1, x1);
    auto const v4 = hypot(v3, x0, 0.250000);
    return v4;
};

constexpr auto function_10046 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2) {
    using namespace tapeless;
    auto const v3 = x1 / x0;
    auto const v4 = pow(v3, std::integral_constant<int, 2>{});
    auto const v5 = x2 * v4;
    auto const v6 = max(v5, 3.75000);
    auto const v7 = log10(v6);
    auto const v8 = log(v7);
    auto const v9 = erf(v8);
    auto const v10 = copysign(v9, (-0.375000));
    auto const v11 = log_sigmoid(v9);
    auto const v12 = pow(v6, std::integral_constant<int, -1>{});
    auto const v13 = exp2(v11);
    auto const v14 = copysign(v13, v10);
    auto const v15 = where(v12 < v14, v12, v14);
    auto const v16 = v15 / v8;
    return v16;
};

constexpr auto function_10047 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2, [[maybe_unused]] auto const& x3) {
    using namespace tapeless;
    auto const v4 = x1 - x2;
    auto const v5 = gelu(x0);
    auto const v6 = pow(x3, std::integral_constant<int, -2>{});
    auto const v7 = clamp(v5, x1, x0);
    auto const v8 = silu(v6);
    auto const v9 = square(v4);
    auto const v10 = cbrt(v7);
    auto const v11 = copysign(v8, v9);
    auto const v12 = pow(v11, std::integral_constant<int, 3>{});
    auto const v13 = expm1(x2);
    auto const v14 = hypot(v10, v12);
    auto const v15 = v14 + v13;
    auto const v16 = where(v15 < v12, v6, v7);
    return v16;
};

constexpr auto function_10048 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1) {
    using namespace tapeless;
    auto const v2 = softplus(x1);
    auto const v3 = hypot(x0, v2);
    auto const v4 = silu(v3);
    auto const v5 = exp2(v4);
    auto const v6 = pow(x1, std::integral_constant<int, -3>{});
    auto const v7 = where(v6 < v6, x1, v5);
    auto const v8 = v3 / v7;
    auto const v9 = silu(v8);
    auto const v10 = pow(v2, std::integral_constant<int, 2>{});
    auto const v11 = copysign(x0, v10);
    auto const v12 = gelu(v11);
    auto const v13 = rsqrt(v12);
    auto const v14 = softplus(v10);
    auto const v15 = log2(v11);
    auto const v16 = hypot(v13, v14, v15);
    auto const v17 = fma(v16, v9, v3);
    auto const v18 = apply<euclidean_norm>(v17, v15);
    return v18;
};

constexpr auto function_10049 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2) {
    using namespace tapeless;
    auto const v3 = pow(x1, std::integral_constant<int, 3>{});
    auto const v4 = v3 * v3;
    auto const v5 = abs(x0);
    auto const v6 = exp(x2);
    auto const v7 = silu(v5);
    auto const v8 = v6 / v4;
    auto const v9 = cbrt(v8);
    auto const v10 = atanh(v7);
    auto const v11 = gelu(v10);
    auto const v12 = v9 - v11;
    auto const v13 = sin(v12);
    auto const v14 = v13 + v13;
    auto const v15 = v14 - 0.875000;
    auto const v16 = silu(v15);
    auto const v17 = clamp(v16, v9, v4);
    auto const v18 = erfc(v17);
    auto const v19 = erfc(v18);
    auto const v20 = apply<logarithm_of_sum_of_exponentials>(v19, (-3.25000), v4);
    return v20;
};

constexpr auto function_10050 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2) {
    using namespace tapeless;
    auto const v3 = silu(x0);
    auto const v4 = copysign(v3, x2);
    auto const v5 = cos(v4);
    auto const v6 = erf(x1);
    auto const v7 = erfc(v5);
    auto const v8 = log10(v7);
    auto const v9 = clamp(v6, v8, v6);
    auto const v10 = tanh(v9);
    auto const v11 = sigmoid(v10);
    auto const v12 = apply<logarithm_of_sum_of_exponentials>(v11, v5);
    auto const v13 = apply<logarithm_of_sum_of_exponentials>(v12, x1);
    auto const v14 = pow(v13, std::integral_constant<int, 2>{});
    auto const v15 = apply<logarithm_of_sum_of_exponentials>(v14, (-2.87500), v12);
    auto const v16 = sin(v15);
    auto const v17 = v16 - x2;
    auto const v18 = asinh(v9);
    auto const v19 = min(v3, v18);
    auto const v20 = apply<euclidean_norm>(v17, v19);
    auto const v21 = hypot(v20, (-0.750000), v14);
    return v21;
};

constexpr auto function_10051 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1) {
    using namespace tapeless;
    auto const v2 = fma(x1, x0, x1);
    auto const v3 = softplus(x1);
    auto const v4 = fma(v3, v2, x1);
    auto const v5 = clamp(v4, (-0.125000), v4);
    auto const v6 = log_sigmoid(v5);
    auto const v7 = cosh(v6);
    auto const v8 = fma(v7, x0, x1);
    auto const v9 = hypot(v8, v4, v4);
    auto const v10 = pow(v9, std::integral_constant<int, 3>{});
    auto const v11 = acosh(v10);
    auto const v12 = hypot(v11, v11);
    return v12;
};

constexpr auto function_10052 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1) {
    using namespace tapeless;
    auto const v2 = cos(x1);
    auto const v3 = erf(v2);
    auto const v4 = atan(v3);
    auto const v5 = x0 + v3;
    auto const v6 = max(v5, v4);
    auto const v7 = v6 + v2;
    return v7;
};

constexpr auto function_10053 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2) {
    using namespace tapeless;
    auto const v3 = exp(x2);
    auto const v4 = sinh(x1);
    auto const v5 = abs(x0);
    auto const v6 = log_sigmoid(v4);
    auto const v7 = min(v3, v5);
    auto const v8 = apply<euclidean_norm>(v7, v6);
    auto const v9 = hypot(v8, 2.37500);
    auto const v10 = v9 - v8;
    auto const v11 = v10 * v3;
    auto const v12 = cos(v11);
    auto const v13 = sqrt(v12);
    auto const v14 = pow(v13, std::integral_constant<int, 3>{});
    auto const v15 = max(v14, v14);
    auto const v16 = fma(v15, v8, v9);
    return v16;
};

constexpr auto function_10054 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2, [[maybe_unused]] auto const& x3) {
    using namespace tapeless;
    auto const v4 = tan(x2);
    auto const v5 = asinh(x0);
    auto const v6 = softplus(x1);
    auto const v7 = sigmoid(v4);
    auto const v8 = pow(v6, std::integral_constant<int, 3>{});
    auto const v9 = -x3;
    auto const v10 = sin(v9);
    auto const v11 = v8 / v7;
    auto const v12 = where(v11 < v10, v5, v6);
    auto const v13 = abs(v10);
    auto const v14 = xlogy(v13, v12);
    return v14;
};

constexpr auto function_10055 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v1 = apply<logarithm_of_sum_of_exponentials>(x0, (-0.250000));
    auto const v2 = tanh(v1);
    auto const v3 = v2 * x0;
    auto const v4 = max(v3, (-0.750000));
    auto const v5 = cbrt(v4);
    auto const v6 = sigmoid(x0);
    auto const v7 = v5 * v6;
    auto const v8 = v7 / (-1.25000);
    return v8;
};

constexpr auto function_10056 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v1 = log1p(x0);
    auto const v2 = square(v1);
    auto const v3 = apply<logarithm_of_sum_of_exponentials>(x0, 1.37500, v2);
    auto const v4 = cbrt(v3);
    auto const v5 = min(v4, v1);
    auto const v6 = copysign(v3, v5);
    auto const v7 = fma(v6, v2, v6);
    auto const v8 = expm1(v7);
    auto const v9 = v3 / (-0.375000);
    auto const v10 = -v8;
    auto const v11 = v10 - v9;
    auto const v12 = min(v11, (-0.375000));
    auto const v13 = abs(v12);
    auto const v14 = copysign(v13, v2);
    auto const v15 = apply<euclidean_norm>(v14, 0.00000);
    auto const v16 = abs(v14);
    auto const v17 = log10(v15);
    auto const v18 = clamp(v16, v17, 0.250000);
    auto const v19 = erfc(v18);
    auto const v20 = clamp(v19, v12, v10);
    return v20;
};

constexpr auto function_10057 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2) {
    using namespace tapeless;
    auto const v3 = sqrt(x2);
    auto const v4 = pow(v3, std::integral_constant<int, 3>{});
    auto const v5 = x0 - (-0.125000);
    auto const v6 = acosh(v4);
    auto const v7 = v5 + v6;
    auto const v8 = apply<logarithm_of_sum_of_exponentials>(v7, x1, v6);
    auto const v9 = max(v8, v5);
    return v9;
};

constexpr auto function_10058 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2) {
    using namespace tapeless;
    auto const v3 = copysign(x1, x0);
    auto const v4 = x2 / v3;
    auto const v5 = v4 + (-2.50000);
    auto const v6 = apply<logarithm_of_sum_of_exponentials>(v5, (-2.37500));
    return v6;
};

constexpr auto function_10059 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2) {
    using namespace tapeless;
    auto const v3 = apply<euclidean_norm>(x0, x0, x1);
    auto const v4 = square(v3);
    auto const v5 = -x2;
    auto const v6 = copysign(v4, v5);
    auto const v7 = where(v6 < v6, v3, x0);
    auto const v8 = softplus(v7);
    auto const v9 = pow(v8, std::integral_constant<int, 3>{});
    auto const v10 = pow(v9, std::integral_constant<int, 2>{});
    auto const v11 = atan2(v10, x1);
    auto const v12 = pow(v11, std::integral_constant<int, -3>{});
    auto const v13 = log10(v12);
    auto const v14 = v13 - v11;
    return v14;
};

} // namespace

template <>
std::vector<compiled_function> compiled_functions<2>() {
    return {
        compile<function_10040, 2>(),
        compile<function_10041, 2>(),
        compile<function_10042, 3>(),
        compile<function_10043, 3>(),
        compile<function_10044, 1>(),
        compile<function_10045, 2>(),
        compile<function_10046, 3>(),
        compile<function_10047, 4>(),
        compile<function_10048, 2>(),
        compile<function_10049, 3>(),
        compile<function_10050, 3>(),
        compile<function_10051, 2>(),
        compile<function_10052, 2>(),
        compile<function_10053, 3>(),
        compile<function_10054, 4>(),
        compile<function_10055, 1>(),
        compile<function_10056, 1>(),
        compile<function_10057, 3>(),
        compile<function_10058, 3>(),
        compile<function_10059, 3>()};
}

} // namespace random_programs
