// Written by random_programs --run_test=write_sources: change the generator, not this file.
// SPDX-License-Identifier: BSL-1.0
#include "compiled.hpp"

#include <type_traits>

namespace random_programs {
namespace {

constexpr auto function_10044 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v0 = sigmoid(x0);
    auto const v1 = v0 / v0;
    auto const v2 = cbrt(x0);
    auto const v3 = copysign(v2, v1);
    auto const v4 = pow(v3, std::integral_constant<int, -3>{});
    auto const v5 = tanh(v4);
    auto const v6 = v5 + x0;
    auto const v7 = atan2(v6, v2);
    return std::array{v4, v7};
};

constexpr auto function_10045 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1) {
    using namespace tapeless;
    auto const v0 = x0 - x1;
    auto const v1 = cos(v0);
    auto const v2 = log1p(x0);
    auto const v3 = gelu(v1);
    auto const v4 = sigmoid(v3);
    auto const v5 = log(x0);
    auto const v6 = hypot(v5, v2, v4);
    auto const v7 = abs(v6);
    auto const v8 = log1p(v7);
    auto const v9 = pow(v8, x1);
    return std::array{v0, v9};
};

constexpr auto function_10046 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1) {
    using namespace tapeless;
    auto const v0 = where(x0 < x1, x1, x1);
    auto const v1 = apply<euclidean_norm>(v0, (-4.00000), 3.12500);
    auto const v2 = apply<logarithm_of_sum_of_exponentials>(v1, v1, 3.25000);
    auto const v3 = xlogy(v2, v2);
    auto const v4 = atan2(v3, v1);
    return v4;
};

constexpr auto function_10047 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2, [[maybe_unused]] auto const& x3) {
    using namespace tapeless;
    auto const v8 = branch(x1 < 1.62500, [&] {
        auto const v0 = exp(x0);
        auto const v1 = cbrt(v0);
        auto const v2 = apply<logarithm_of_sum_of_exponentials>(v1, (-0.875000));
        auto const v3 = copysign(x0, v2);
        return v3;
    }, [&] {
        auto const v4 = copysign(x2, 3.00000);
        auto const v5 = atan2(v4, x1);
        auto const v6 = copysign(x3, v5);
        auto const v7 = exp(v6);
        return v7;
    });
    auto const v9 = v8 / x3;
    auto const v10 = atanh(v9);
    auto const v11 = min(x0, v10);
    auto const v12 = apply<logarithm_of_sum_of_exponentials>(v11, 2.75000, x3);
    return std::array{v9, v12};
};

constexpr auto function_10048 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1) {
    using namespace tapeless;
    auto const v0 = apply<logarithm_of_sum_of_exponentials>(x1, x0);
    auto const v1 = pow(x0, std::integral_constant<int, -3>{});
    auto const v2 = silu(v1);
    auto const v3 = sqrt(v0);
    auto const v9 = branch(x1 < 3.00000, [&] {
        auto const v4 = pow(v3, std::integral_constant<int, 3>{});
        auto const v5 = v4 / x0;
        auto const v6 = silu(v5);
        return v6;
    }, [&] {
        auto const v7 = asinh(v0);
        auto const v8 = apply<euclidean_norm>(x0, v7, v3);
        return v8;
    });
    auto const v10 = apply<logarithm_of_sum_of_exponentials>(v9, v2);
    auto const v11 = erfc(v2);
    auto const v12 = erf(v10);
    auto const v13 = acosh(v3);
    auto const v14 = asin(v2);
    auto const v15 = v14 / v13;
    auto const v16 = apply<euclidean_norm>(v12, v15);
    auto const v17 = apply<euclidean_norm>(v16, v11);
    return std::array{v2, v17};
};

constexpr auto function_10049 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2) {
    using namespace tapeless;
    auto const v0 = x1 - x2;
    auto const v1 = x0 * v0;
    auto const v2 = copysign(v1, v0);
    return v2;
};

constexpr auto function_10050 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2) {
    using namespace tapeless;
    auto const v0 = softplus(x1);
    auto const v1 = apply<logarithm_of_sum_of_exponentials>(v0, x0, x2);
    auto const v2 = xlogy(v1, v0);
    auto const v3 = atan2(v2, v2);
    return v3;
};

constexpr auto function_10051 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1) {
    using namespace tapeless;
    auto const v0 = fma(x1, x0, x1);
    auto const v1 = v0 / x1;
    return v1;
};

constexpr auto function_10052 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1) {
    using namespace tapeless;
    auto const v0 = min(x1, x1);
    auto const v1 = v0 / x0;
    auto const v2 = v1 / v0;
    return v2;
};

constexpr auto function_10053 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1) {
    using namespace tapeless;
    auto const v0 = log2(x0);
    auto const v1 = apply<logarithm_of_sum_of_exponentials>(v0, x1);
    auto const v2 = v1 + v0;
    return v2;
};

constexpr auto function_10054 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2, [[maybe_unused]] auto const& x3) {
    using namespace tapeless;
    auto const v0 = min(x2, x0);
    auto const v1 = copysign(v0, x1);
    auto const v2 = x3 - v1;
    auto const v3 = apply<euclidean_norm>(v2, x3);
    return v3;
};

constexpr auto function_10055 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v0 = atan(x0);
    auto const v1 = where(x0 < v0, x0, v0);
    auto const v2 = silu(v1);
    auto const v3 = sigmoid(x0);
    auto const v4 = atan2(v2, v3);
    auto const v5 = cbrt(v1);
    auto const v6 = acos(v4);
    auto const v7 = cos(v1);
    auto const v8 = v5 / v7;
    auto const v9 = hypot(v8, v6, x0);
    auto const v10 = hypot(v9, v1, 1.87500);
    return std::array{v8, v10};
};

constexpr auto function_10056 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v4 = branch(x0 < 0.750000, [&] {
        auto const v0 = apply<logarithm_of_sum_of_exponentials>(x0, x0, 1.37500);
        auto const v1 = log2(v0);
        return v1;
    }, [&] {
        auto const v2 = min(x0, (-3.87500));
        auto const v3 = copysign(v2, x0);
        return v3;
    });
    auto const v5 = fma(v4, v4, x0);
    auto const v6 = copysign(v5, x0);
    auto const v7 = v6 - v4;
    return std::array{v7, v7};
};

constexpr auto function_10057 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2) {
    using namespace tapeless;
    auto const v0 = pow(x2, std::integral_constant<int, 7>{});
    auto const v1 = x0 - (-0.125000);
    auto const v2 = expm1(v0);
    auto const v3 = tan(v1);
    auto const v4 = apply<logarithm_of_sum_of_exponentials>(x1, v3, v2);
    auto const v5 = v4 + v2;
    auto const v6 = v5 + x2;
    return v6;
};

constexpr auto function_10058 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2) {
    using namespace tapeless;
    auto const v0 = asin(x2);
    auto const v1 = x0 / x1;
    auto const v2 = min(v0, (-0.500000));
    auto const v3 = asin(v2);
    auto const v4 = atan(v1);
    auto const v5 = v3 - v4;
    auto const v6 = tanh(v5);
    auto const v7 = cos(v6);
    auto const v8 = where(v7 < v2, v4, v4);
    auto const v9 = xlogy(x1, v8);
    auto const v10 = apply<logarithm_of_sum_of_exponentials>(v9, 0.375000, 2.00000);
    return std::array{v9, v10};
};

constexpr auto function_10059 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2) {
    using namespace tapeless;
    auto const v0 = hypot(x0, 3.37500);
    auto const v1 = copysign(v0, x2);
    auto const v2 = min(x1, v1);
    auto const v3 = v2 + v2;
    return std::array{v3, v3};
};

constexpr auto function_10060 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2) {
    using namespace tapeless;
    auto const v0 = xlogy(x0, x1);
    auto const v1 = x2 - v0;
    auto const v2 = v1 - 0.375000;
    return v2;
};

constexpr auto function_10061 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1) {
    using namespace tapeless;
    auto const v0 = fma(x0, x1, x1);
    auto const v1 = apply<logarithm_of_sum_of_exponentials>(v0, v0, (-1.50000));
    return v1;
};

constexpr auto function_10062 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2) {
    using namespace tapeless;
    auto const v0 = atan2(x1, x2);
    auto const v1 = fma(x0, v0, x2);
    auto const v2 = v1 + v0;
    return v2;
};

constexpr auto function_10063 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1) {
    using namespace tapeless;
    auto const v0 = hypot(x1, x0);
    auto const v1 = fma(v0, x1, x1);
    return v1;
};

constexpr auto function_10064 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v0 = log_sigmoid(x0);
    auto const v1 = abs(v0);
    auto const v2 = apply<euclidean_norm>(v1, 2.00000, 1.00000);
    return v2;
};

constexpr auto function_10065 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2, [[maybe_unused]] auto const& x3) {
    using namespace tapeless;
    auto const v0 = apply<logarithm_of_sum_of_exponentials>(x1, x2, x0);
    auto const v1 = softplus(x3);
    auto const v2 = atan(v0);
    auto const v3 = log_sigmoid(v1);
    auto const v4 = v2 - v3;
    auto const v5 = log1p(v4);
    auto const v6 = fma(v5, x0, 1.00000);
    auto const v7 = pow(v6, x1);
    return v7;
};

} // namespace

template <>
std::vector<through_entry_point> functions_through_entry_points<2>() {
    return {
        compile<function_10044, question::jvp, 3, shape::std_array, double, 1>(),
        compile<function_10045, question::vjp, 5, shape::vector, double, 2>(),
        compile<function_10046, question::hvp, 1, shape::row, double, 2>(),
        compile<function_10047, question::jacobian, 2, shape::vector, double, 4>(),
        compile<function_10048, question::sparse_jacobian, 1, shape::std_array, double, 2>(),
        compile<function_10049, question::hessian, 5, shape::vector, double, 3>(),
        compile<function_10050, question::sparse_hessian, 1, shape::scalars, double, 3>(),
        compile<function_10051, question::derivative, 4, shape::vector, double, 2>(),
        compile<function_10052, question::taylor, 5, shape::vector, double, 2>(),
        compile<function_10053, question::gradient_of_hessian, 5, shape::vector, double, 2>(),
        compile<function_10054, question::gradient, 5, shape::std_array, float, 4>(),
        compile<function_10055, question::jvp, 4, shape::scalars, float, 1>(),
        compile<function_10056, question::vjp, 4, shape::vector, float, 1>(),
        compile<function_10057, question::hvp, 4, shape::vector, float, 3>(),
        compile<function_10058, question::jacobian, 3, shape::vector, float, 3>(),
        compile<function_10059, question::sparse_jacobian, 1, shape::array, float, 3>(),
        compile<function_10060, question::hessian, 2, shape::vector, float, 3>(),
        compile<function_10061, question::sparse_hessian, 2, shape::pair, float, 2>(),
        compile<function_10062, question::derivative, 3, shape::vector, float, 3>(),
        compile<function_10063, question::taylor, 5, shape::vector, float, 2>(),
        compile<function_10064, question::gradient_of_hessian, 1, shape::vector, float, 1>(),
        compile<function_10065, question::gradient, 1, shape::array, double, 4>()};
}

} // namespace random_programs
