// Written by random_programs --run_test=write_sources: change the generator, not this file.
// SPDX-License-Identifier: BSL-1.0
#include "compiled.hpp"

#include <type_traits>

namespace random_programs {
namespace {

constexpr auto function_10020 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v1 = asinh(x0);
    auto const v2 = max(v1, (-1.00000));
    auto const v3 = silu(v2);
    auto const v4 = expm1(v3);
    auto const v5 = v4 + 3.87500;
    auto const v6 = v5 + v3;
    auto const v7 = acosh(v6);
    auto const v8 = pow(v7, std::integral_constant<int, -1>{});
    auto const v9 = cosh(v8);
    auto const v10 = tanh(v9);
    auto const v11 = pow(v10, std::integral_constant<int, 7>{});
    auto const v12 = atan(v11);
    auto const v13 = v12 * v11;
    return v13;
};

constexpr auto function_10021 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2, [[maybe_unused]] auto const& x3) {
    using namespace tapeless;
    auto const v4 = -x2;
    auto const v5 = pow(x3, std::integral_constant<int, 3>{});
    auto const v6 = min(v4, v5);
    auto const v7 = silu(v4);
    auto const v8 = min(x0, x1);
    auto const v9 = copysign(v6, v8);
    auto const v10 = min(v9, v7);
    auto const v11 = v10 * (-0.750000);
    return v11;
};

constexpr auto function_10022 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2, [[maybe_unused]] auto const& x3) {
    using namespace tapeless;
    auto const v4 = x2 - x3;
    auto const v5 = exp2(x0);
    auto const v6 = tanh(v5);
    auto const v7 = erfc(x1);
    auto const v8 = exp(x2);
    auto const v9 = log1p(v4);
    auto const v10 = erfc(v6);
    auto const v11 = pow(v10, std::integral_constant<int, 7>{});
    auto const v12 = rsqrt(v7);
    auto const v13 = cos(v9);
    auto const v14 = asin(v6);
    auto const v15 = pow(v11, std::integral_constant<int, -1>{});
    auto const v16 = cos(v8);
    auto const v17 = pow(v12, std::integral_constant<int, 2>{});
    auto const v18 = v17 + (-2.00000);
    auto const v19 = fma(v13, v18, v14);
    auto const v20 = erf(v10);
    auto const v21 = min(v16, v14);
    auto const v22 = apply<logarithm_of_sum_of_exponentials>(v19, v15);
    auto const v23 = apply<euclidean_norm>(v21, v20);
    auto const v24 = apply<logarithm_of_sum_of_exponentials>(v22, v23);
    auto const v25 = v24 * v7;
    return v25;
};

constexpr auto function_10023 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v1 = min(x0, x0);
    auto const v2 = tanh(v1);
    auto const v3 = apply<euclidean_norm>(v2, 0.875000, 3.62500);
    return v3;
};

constexpr auto function_10024 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1) {
    using namespace tapeless;
    auto const v2 = cos(x1);
    auto const v3 = apply<logarithm_of_sum_of_exponentials>(v2, x0, x0);
    auto const v4 = pow(v3, std::integral_constant<int, 3>{});
    auto const v5 = xlogy(v4, v4);
    auto const v6 = acosh(v5);
    auto const v7 = copysign(x1, v6);
    auto const v8 = copysign(v3, v7);
    auto const v9 = exp2(v8);
    auto const v10 = exp(v9);
    auto const v11 = v10 + v4;
    auto const v12 = v11 / v10;
    return v12;
};

constexpr auto function_10025 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v1 = tan(x0);
    auto const v2 = atan(x0);
    auto const v3 = silu(v1);
    auto const v4 = tan(v2);
    auto const v5 = -v3;
    auto const v6 = -v5;
    auto const v7 = sin(v6);
    auto const v8 = apply<logarithm_of_sum_of_exponentials>(v4, v7, v4);
    auto const v9 = v8 - (-3.37500);
    auto const v10 = v9 * v1;
    auto const v11 = log_sigmoid(v8);
    auto const v12 = v10 - v11;
    return v12;
};

constexpr auto function_10026 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2) {
    using namespace tapeless;
    auto const v3 = pow(x0, std::integral_constant<int, 2>{});
    auto const v4 = x1 / v3;
    auto const v5 = erf(x2);
    auto const v6 = v4 * v5;
    auto const v7 = xlogy(v6, v5);
    return v7;
};

constexpr auto function_10027 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2) {
    using namespace tapeless;
    auto const v3 = pow(x0, x1);
    auto const v4 = pow(x2, std::integral_constant<int, 3>{});
    auto const v5 = sigmoid(x2);
    auto const v6 = log2(x1);
    auto const v7 = atan2(v5, v3);
    auto const v8 = erfc(v6);
    auto const v9 = pow(v3, std::integral_constant<int, -3>{});
    auto const v10 = log2(v9);
    auto const v11 = v10 / v4;
    auto const v12 = clamp(v8, v7, v11);
    auto const v13 = v12 + v12;
    auto const v14 = copysign(v13, v9);
    return v14;
};

constexpr auto function_10028 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v1 = apply<logarithm_of_sum_of_exponentials>(x0, x0);
    auto const v2 = asinh(v1);
    auto const v3 = atan(v2);
    auto const v4 = min(v3, x0);
    auto const v5 = apply<euclidean_norm>(v4, v1, v1);
    auto const v6 = sinh(v5);
    auto const v7 = exp(v6);
    auto const v8 = atan(x0);
    auto const v9 = softplus(v1);
    auto const v10 = apply<logarithm_of_sum_of_exponentials>(v9, v8);
    auto const v11 = v5 / v7;
    auto const v12 = -v11;
    auto const v13 = where(v10 < v12, v12, v4);
    auto const v14 = fma(v13, v9, v11);
    return v14;
};

constexpr auto function_10029 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2) {
    using namespace tapeless;
    auto const v3 = where(x1 < x0, x2, x1);
    auto const v4 = log2(v3);
    auto const v5 = pow(v4, std::integral_constant<int, -1>{});
    auto const v6 = cosh(v3);
    auto const v7 = pow(v5, std::integral_constant<int, -3>{});
    auto const v8 = apply<logarithm_of_sum_of_exponentials>(v6, x0);
    auto const v9 = exp2(v7);
    auto const v10 = where(v9 < v6, v8, v7);
    auto const v11 = pow(v9, std::integral_constant<int, -3>{});
    auto const v12 = v10 * v11;
    auto const v13 = log_sigmoid(v12);
    auto const v14 = silu(v13);
    auto const v15 = max(v14, (-2.12500));
    auto const v16 = v15 / v6;
    auto const v17 = max(v16, v15);
    return v17;
};

constexpr auto function_10030 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v1 = gelu(x0);
    auto const v2 = where(v1 < v1, v1, v1);
    auto const v3 = pow(v2, std::integral_constant<int, 7>{});
    auto const v4 = atan(v3);
    auto const v5 = copysign(v4, v2);
    auto const v6 = fma(v5, x0, v1);
    auto const v7 = log10(v3);
    auto const v8 = sqrt(v7);
    auto const v9 = clamp(v1, v6, v5);
    auto const v10 = sin(v9);
    auto const v11 = sigmoid(v8);
    auto const v12 = cos(v6);
    auto const v13 = hypot(v10, v12);
    auto const v14 = pow(v13, std::integral_constant<int, -1>{});
    auto const v15 = sinh(v6);
    auto const v16 = hypot(v15, v14, v11);
    auto const v17 = xlogy(v16, v4);
    auto const v18 = v17 + (-3.50000);
    return v18;
};

constexpr auto function_10031 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2, [[maybe_unused]] auto const& x3) {
    using namespace tapeless;
    auto const v4 = exp(x0);
    auto const v5 = min(x1, v4);
    auto const v6 = sigmoid(v5);
    auto const v7 = apply<euclidean_norm>(x2, x3, v6);
    auto const v8 = log10(v7);
    auto const v9 = clamp(v8, v8, x2);
    return v9;
};

constexpr auto function_10032 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v1 = pow(x0, std::integral_constant<int, -1>{});
    auto const v2 = square(v1);
    auto const v3 = pow(v2, std::integral_constant<int, -3>{});
    auto const v4 = gelu(v2);
    auto const v5 = acosh(v3);
    auto const v6 = atan2(v4, v5);
    auto const v7 = min(v6, v6);
    auto const v8 = atan2(v7, x0);
    return v8;
};

constexpr auto function_10033 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2, [[maybe_unused]] auto const& x3) {
    using namespace tapeless;
    auto const v4 = cbrt(x3);
    auto const v5 = min(x1, x0);
    auto const v6 = cos(v4);
    auto const v7 = clamp(v5, v6, (-4.00000));
    auto const v8 = expm1(x2);
    auto const v9 = pow(v8, std::integral_constant<int, -3>{});
    auto const v10 = gelu(v9);
    auto const v11 = v10 / v7;
    auto const v12 = -v11;
    auto const v13 = log_sigmoid(v12);
    auto const v14 = pow(v13, std::integral_constant<int, -2>{});
    auto const v15 = v14 * v7;
    auto const v16 = v15 / 3.75000;
    auto const v17 = v16 - v9;
    return v17;
};

constexpr auto function_10034 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1) {
    using namespace tapeless;
    auto const v2 = atan(x0);
    auto const v3 = tanh(x1);
    auto const v4 = xlogy(x1, v2);
    auto const v5 = sigmoid(v4);
    auto const v6 = hypot(v5, v3);
    auto const v7 = atan(v6);
    auto const v8 = apply<logarithm_of_sum_of_exponentials>(v7, 2.00000, x0);
    auto const v9 = atan2(v8, v2);
    return v9;
};

constexpr auto function_10035 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v1 = max(x0, x0);
    auto const v2 = v1 + v1;
    auto const v3 = cos(v2);
    auto const v4 = square(v3);
    auto const v5 = apply<logarithm_of_sum_of_exponentials>(v4, v4, x0);
    auto const v6 = log10(v5);
    auto const v7 = max(v6, v6);
    auto const v8 = pow(v7, v3);
    auto const v9 = acosh(v8);
    auto const v10 = log(v9);
    auto const v11 = exp(v10);
    auto const v12 = sin(v11);
    auto const v13 = expm1(v10);
    auto const v14 = expm1(v12);
    auto const v15 = log10(v9);
    auto const v16 = clamp(v15, v8, 3.00000);
    auto const v17 = log(v14);
    auto const v18 = v13 - v16;
    auto const v19 = gelu(v17);
    auto const v20 = v19 + v18;
    auto const v21 = copysign(v20, v5);
    return v21;
};

constexpr auto function_10036 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2) {
    using namespace tapeless;
    auto const v3 = log_sigmoid(x1);
    auto const v4 = copysign(x2, v3);
    auto const v5 = apply<logarithm_of_sum_of_exponentials>(v4, x0);
    auto const v6 = xlogy(x0, v5);
    auto const v7 = sin(v6);
    auto const v8 = v7 + x2;
    auto const v9 = where(x0 < v8, 1.12500, 2.12500);
    auto const v10 = asinh(v9);
    auto const v11 = pow(v10, std::integral_constant<int, 7>{});
    auto const v12 = log1p(v11);
    auto const v13 = pow(v7, std::integral_constant<int, -1>{});
    auto const v14 = apply<euclidean_norm>(v12, v13, (-2.62500));
    auto const v15 = v14 + v5;
    auto const v16 = square(v5);
    auto const v17 = cbrt(v16);
    auto const v18 = max(v4, v17);
    auto const v19 = copysign(v18, v13);
    auto const v20 = cbrt(v15);
    auto const v21 = apply<logarithm_of_sum_of_exponentials>(v19, v20, v3);
    auto const v22 = tanh(v18);
    auto const v23 = v21 * v22;
    return v23;
};

constexpr auto function_10037 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2) {
    using namespace tapeless;
    auto const v3 = max(x2, x0);
    auto const v4 = log2(v3);
    auto const v5 = apply<euclidean_norm>(x1, 2.62500);
    auto const v6 = pow(v5, std::integral_constant<int, -1>{});
    auto const v7 = pow(v4, std::integral_constant<int, 3>{});
    auto const v8 = v5 - x2;
    auto const v9 = hypot(v7, v8, v6);
    auto const v10 = pow(v9, std::integral_constant<int, -3>{});
    auto const v11 = max(v10, v7);
    return v11;
};

constexpr auto function_10038 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v1 = atan2(x0, x0);
    auto const v2 = tanh(v1);
    auto const v3 = apply<euclidean_norm>(v2, x0, v2);
    auto const v4 = pow(v3, std::integral_constant<int, -3>{});
    auto const v5 = pow(v4, std::integral_constant<int, 2>{});
    auto const v6 = clamp(x0, v5, v3);
    auto const v7 = pow(v6, std::integral_constant<int, -1>{});
    auto const v8 = cosh(v7);
    auto const v9 = erfc(v8);
    auto const v10 = v9 / v2;
    return v10;
};

constexpr auto function_10039 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v1 = tan(x0);
    auto const v2 = cos(v1);
    auto const v3 = rsqrt(v2);
    auto const v4 = asin(v2);
    auto const v5 = cbrt(v3);
    auto const v6 = softplus(v5);
    auto const v7 = exp2(v4);
    auto const v8 = atan2(v6, v7);
    auto const v9 = cosh(v8);
    auto const v10 = v9 + v1;
    auto const v11 = atan2(v10, v6);
    auto const v12 = atan2(v11, v11);
    auto const v13 = sigmoid(v9);
    auto const v14 = gelu(v12);
    auto const v15 = tan(v14);
    auto const v16 = asinh(v15);
    auto const v17 = exp(v13);
    auto const v18 = sinh(v17);
    auto const v19 = v16 / v18;
    auto const v20 = apply<euclidean_norm>(v19, v15);
    return v20;
};

} // namespace

template <>
std::vector<compiled_function> compiled_functions<1>() {
    return {
        compile<function_10020, 1>(),
        compile<function_10021, 4>(),
        compile<function_10022, 4>(),
        compile<function_10023, 1>(),
        compile<function_10024, 2>(),
        compile<function_10025, 1>(),
        compile<function_10026, 3>(),
        compile<function_10027, 3>(),
        compile<function_10028, 1>(),
        compile<function_10029, 3>(),
        compile<function_10030, 1>(),
        compile<function_10031, 4>(),
        compile<function_10032, 1>(),
        compile<function_10033, 4>(),
        compile<function_10034, 2>(),
        compile<function_10035, 1>(),
        compile<function_10036, 3>(),
        compile<function_10037, 3>(),
        compile<function_10038, 1>(),
        compile<function_10039, 1>()};
}

} // namespace random_programs
