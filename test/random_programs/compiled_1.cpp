// Written by random_programs --run_test=write_sources: change the generator, not this file.
// SPDX-License-Identifier: BSL-1.0
#include "compiled.hpp"

#include <type_traits>

namespace random_programs {
namespace {

constexpr auto function_10022 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2) {
    using namespace tapeless;
    auto const v0 = x1 / x0;
    auto const v1 = expm1(x2);
    auto const v2 = asinh(v0);
    auto const v3 = sqrt(v1);
    auto const v4 = max(v3, v2);
    auto const v5 = log2(v4);
    auto const v6 = atan2(v5, v2);
    auto const v7 = v1 + v6;
    auto const v8 = where(v7 < 3.62500, v4, v5);
    auto const v9 = exp2(v8);
    auto const v10 = exp2(v9);
    auto const v11 = fma(v10, v0, v9);
    return std::array{v8, v11};
};

constexpr auto function_10023 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v0 = apply<logarithm_of_sum_of_exponentials>(x0, x0);
    auto const v1 = apply<euclidean_norm>(v0, x0);
    auto const v2 = silu(x0);
    auto const v6 = branch(v0 < (-0.875000), [&] {
        auto const v3 = sqrt(v1);
        auto const v4 = sqrt(v3);
        return v4;
    }, [&] {
        auto const v5 = erf(v0);
        return v5;
    });
    auto const v7 = where(v2 < v6, v6, v0);
    auto const v8 = clamp(v7, v2, v1);
    return std::array{v1, v8};
};

constexpr auto function_10024 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1) {
    using namespace tapeless;
    auto const v0 = apply<logarithm_of_sum_of_exponentials>(x1, x0, 1.62500);
    auto const v1 = fma(v0, 3.25000, x1);
    return v1;
};

constexpr auto function_10025 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v0 = x0 - 3.25000;
    auto const v1 = -v0;
    auto const v2 = max(v1, x0);
    auto const v3 = cos(v2);
    auto const v4 = atan(v3);
    auto const v5 = pow(v4, std::integral_constant<int, -2>{});
    auto const v6 = apply<euclidean_norm>(v0, v5, v0);
    auto const v18 = branch(v1 < (-3.50000), [&] {
        auto const v15 = branch(v6 < v2, [&] {
            auto const v7 = abs(v2);
            auto const v8 = gelu(v7);
            auto const v9 = pow(v8, std::integral_constant<int, 3>{});
            auto const v10 = apply<logarithm_of_sum_of_exponentials>(v0, v9);
            return v10;
        }, [&] {
            auto const v11 = apply<logarithm_of_sum_of_exponentials>(v2, v1);
            auto const v12 = v11 * v5;
            auto const v13 = erfc(v12);
            auto const v14 = apply<logarithm_of_sum_of_exponentials>(v13, x0);
            return v14;
        });
        auto const v16 = hypot(v15, (-3.12500));
        return v16;
    }, [&] {
        auto const v17 = hypot(v5, v3);
        return v17;
    });
    auto const v19 = cos(v18);
    auto const v20 = hypot(v19, 0.875000, v6);
    auto const v21 = pow(v19, std::integral_constant<int, 7>{});
    auto const v22 = v21 * v20;
    auto const v23 = hypot(v22, v5);
    return std::array{v1, v23};
};

constexpr auto function_10026 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2) {
    using namespace tapeless;
    auto const v0 = hypot(x1, x2, x0);
    auto const v1 = cbrt(v0);
    auto const v2 = pow(v1, (-1.62500));
    auto const v3 = square(v2);
    auto const v4 = apply<logarithm_of_sum_of_exponentials>(v3, x1, (-2.50000));
    return std::array{v3, v4};
};

constexpr auto function_10027 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1) {
    using namespace tapeless;
    auto const v0 = erf(x1);
    auto const v1 = expm1(v0);
    auto const v2 = pow(x0, std::integral_constant<int, 3>{});
    auto const v3 = where(v1 < v2, x1, (-0.125000));
    auto const v4 = v3 + v3;
    return v4;
};

constexpr auto function_10028 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v0 = min(x0, x0);
    auto const v1 = apply<logarithm_of_sum_of_exponentials>(v0, v0);
    return v1;
};

constexpr auto function_10029 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2) {
    using namespace tapeless;
    auto const v0 = where(x0 < x2, x1, x0);
    auto const v1 = pow(v0, std::integral_constant<int, 2>{});
    auto const v2 = max(v1, x1);
    return v2;
};

constexpr auto function_10030 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v0 = asinh(x0);
    auto const v1 = pow(v0, std::integral_constant<int, -1>{});
    auto const v2 = apply<logarithm_of_sum_of_exponentials>(v1, x0);
    return v2;
};

constexpr auto function_10031 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1) {
    using namespace tapeless;
    auto const v0 = silu(x1);
    auto const v1 = where(x0 < v0, x1, x0);
    auto const v2 = apply<logarithm_of_sum_of_exponentials>(v1, (-2.12500));
    return v2;
};

constexpr auto function_10032 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v0 = gelu(x0);
    auto const v1 = abs(v0);
    auto const v2 = erfc(v1);
    auto const v3 = copysign(v1, v2);
    auto const v4 = apply<euclidean_norm>(v3, v2);
    auto const v5 = erf(v4);
    auto const v6 = copysign(v5, x0);
    auto const v7 = pow(v6, std::integral_constant<int, 2>{});
    auto const v8 = hypot(v7, v3);
    auto const v14 = branch(v3 < v8, [&] {
        auto const v9 = hypot(v5, (-0.750000));
        auto const v10 = tan(v9);
        auto const v11 = sinh(v10);
        return v11;
    }, [&] {
        auto const v12 = v5 / x0;
        auto const v13 = tan(v12);
        return v13;
    });
    auto const v15 = v14 - v5;
    auto const v16 = hypot(v15, v14);
    return v16;
};

constexpr auto function_10033 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2, [[maybe_unused]] auto const& x3) {
    using namespace tapeless;
    auto const v0 = abs(x0);
    auto const v1 = abs(x2);
    auto const v2 = log_sigmoid(v1);
    auto const v3 = acosh(x1);
    auto const v4 = max(x0, v0);
    auto const v5 = pow(v4, std::integral_constant<int, -3>{});
    auto const v6 = copysign(x3, v5);
    auto const v7 = sqrt(v6);
    auto const v8 = square(v3);
    auto const v9 = hypot(v2, v8);
    auto const v10 = min(v9, v7);
    auto const v11 = hypot(v10, v9, v6);
    return std::array{v8, v11};
};

constexpr auto function_10034 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1) {
    using namespace tapeless;
    auto const v0 = x0 / x0;
    auto const v11 = branch(x0 < v0, [&] {
        auto const v1 = log(x0);
        auto const v2 = v0 * v1;
        auto const v3 = pow(v2, std::integral_constant<int, 3>{});
        return v3;
    }, [&] {
        auto const v4 = max(x1, (-1.75000));
        auto const v10 = branch(v4 < v0, [&] {
            auto const v5 = tan(x0);
            auto const v6 = min(x0, v5);
            return v6;
        }, [&] {
            auto const v7 = silu(v0);
            auto const v8 = atan(v7);
            auto const v9 = fma(v4, v8, v8);
            return v9;
        });
        return v10;
    });
    auto const v12 = clamp(v11, x0, x0);
    auto const v13 = pow(v12, std::integral_constant<int, 2>{});
    auto const v14 = log(v13);
    auto const v15 = hypot(v13, v14);
    auto const v16 = v15 + v13;
    return std::array{v0, v16};
};

constexpr auto function_10035 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v0 = x0 / x0;
    auto const v1 = pow(v0, x0);
    auto const v2 = cos(v1);
    auto const v3 = tanh(v2);
    auto const v4 = cbrt(v3);
    auto const v5 = atan2(v4, v4);
    return v5;
};

constexpr auto function_10036 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2) {
    using namespace tapeless;
    auto const v0 = exp2(x2);
    auto const v1 = where(x0 < x1, v0, x2);
    auto const v2 = pow(v1, std::integral_constant<int, -1>{});
    auto const v3 = min(v2, v1);
    auto const v4 = where(v3 < v3, x1, v2);
    return std::array{v4, v4};
};

constexpr auto function_10037 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2) {
    using namespace tapeless;
    auto const v0 = apply<euclidean_norm>(x0, x1);
    auto const v1 = x2 + v0;
    auto const v2 = log(v1);
    auto const v3 = apply<logarithm_of_sum_of_exponentials>(v2, (-1.75000));
    auto const v4 = gelu(v3);
    auto const v5 = v4 / v2;
    auto const v6 = asin(v5);
    auto const v7 = erf(v6);
    auto const v8 = cosh(v2);
    auto const v9 = fma(v8, v7, v5);
    auto const v10 = fma(v9, (-1.37500), v0);
    return std::array{v0, v10};
};

constexpr auto function_10038 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v0 = apply<euclidean_norm>(x0, x0, x0);
    auto const v1 = asin(v0);
    auto const v2 = apply<euclidean_norm>(v1, v0);
    auto const v3 = clamp(v2, (-3.75000), 0.375000);
    return v3;
};

constexpr auto function_10039 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v0 = exp2(x0);
    auto const v1 = apply<euclidean_norm>(v0, x0, v0);
    return v1;
};

constexpr auto function_10040 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1) {
    using namespace tapeless;
    auto const v0 = clamp(x1, x0, x0);
    auto const v1 = v0 - (-3.25000);
    return v1;
};

constexpr auto function_10041 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1) {
    using namespace tapeless;
    auto const v0 = exp2(x0);
    auto const v1 = apply<euclidean_norm>(x1, v0);
    auto const v2 = copysign(v1, v0);
    auto const v3 = hypot(v2, v1);
    return v3;
};

constexpr auto function_10042 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v0 = exp(x0);
    auto const v1 = apply<euclidean_norm>(v0, x0, v0);
    return v1;
};

constexpr auto function_10043 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2) {
    using namespace tapeless;
    auto const v0 = x2 + x1;
    auto const v1 = min(x0, v0);
    auto const v2 = where(v1 < (-1.75000), 1.62500, (-2.62500));
    return v2;
};

} // namespace

template <>
std::vector<through_entry_point> functions_through_entry_points<1>() {
    return {
        compile<function_10022, question::jvp, 5, shape::row, double, 3>(),
        compile<function_10023, question::vjp, 4, shape::vector, double, 1>(),
        compile<function_10024, question::hvp, 5, shape::std_array, double, 2>(),
        compile<function_10025, question::jacobian, 5, shape::vector, double, 1>(),
        compile<function_10026, question::sparse_jacobian, 4, shape::scalars, double, 3>(),
        compile<function_10027, question::hessian, 2, shape::vector, double, 2>(),
        compile<function_10028, question::sparse_hessian, 1, shape::array, double, 1>(),
        compile<function_10029, question::derivative, 1, shape::vector, double, 3>(),
        compile<function_10030, question::taylor, 5, shape::vector, double, 1>(),
        compile<function_10031, question::gradient_of_hessian, 3, shape::vector, double, 2>(),
        compile<function_10032, question::gradient, 4, shape::row, float, 1>(),
        compile<function_10033, question::jvp, 1, shape::vector, float, 4>(),
        compile<function_10034, question::vjp, 1, shape::vector, float, 2>(),
        compile<function_10035, question::hvp, 5, shape::scalars, float, 1>(),
        compile<function_10036, question::jacobian, 2, shape::vector, float, 3>(),
        compile<function_10037, question::sparse_jacobian, 1, shape::pair, float, 3>(),
        compile<function_10038, question::hessian, 4, shape::std_array, float, 1>(),
        compile<function_10039, question::sparse_hessian, 4, shape::std_array, float, 1>(),
        compile<function_10040, question::derivative, 2, shape::vector, float, 2>(),
        compile<function_10041, question::taylor, 5, shape::vector, float, 2>(),
        compile<function_10042, question::gradient_of_hessian, 2, shape::vector, float, 1>(),
        compile<function_10043, question::gradient, 3, shape::pair, double, 3>()};
}

} // namespace random_programs
