// Written by random_programs --run_test=write_sources: change the generator, not this file.
// SPDX-License-Identifier: BSL-1.0
#include "compiled.hpp"

#include <type_traits>

namespace random_programs {
namespace {

constexpr auto function_10000 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v0 = silu(x0);
    auto const v1 = where(v0 < v0, (-3.62500), v0);
    auto const v2 = v1 + v1;
    auto const v3 = apply<logarithm_of_sum_of_exponentials>(x0, x0);
    auto const v4 = fma(v2, 1.50000, v3);
    auto const v5 = fma(v4, v2, v3);
    auto const v6 = pow(v5, x0);
    auto const v7 = hypot(v6, 3.87500, v5);
    auto const v8 = sin(v1);
    auto const v9 = v7 / v8;
    return v9;
};

constexpr auto function_10001 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2, [[maybe_unused]] auto const& x3) {
    using namespace tapeless;
    auto const v0 = asin(x2);
    auto const v1 = clamp(x0, x1, v0);
    auto const v2 = log_sigmoid(x3);
    auto const v3 = atan2(v1, v2);
    auto const v4 = silu(v3);
    auto const v5 = pow(v4, x3);
    return v5;
};

constexpr auto function_10002 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2, [[maybe_unused]] auto const& x3) {
    using namespace tapeless;
    auto const v0 = cbrt(x3);
    auto const v1 = asinh(x3);
    auto const v2 = copysign(x1, v0);
    auto const v3 = pow(x0, 0.375000);
    auto const v4 = expm1(x2);
    auto const v5 = apply<euclidean_norm>(v4, v2);
    auto const v6 = log10(v3);
    auto const v7 = apply<logarithm_of_sum_of_exponentials>(v1, v6);
    auto const v8 = v7 + v5;
    auto const v9 = apply<euclidean_norm>(v8, v1, v5);
    return v9;
};

constexpr auto function_10003 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v0 = square(x0);
    auto const v1 = clamp(v0, v0, v0);
    auto const v9 = branch(v1 < 1.25000, [&] {
        auto const v2 = abs(v1);
        auto const v3 = expm1(v2);
        auto const v4 = pow(v3, std::integral_constant<int, 3>{});
        return v4;
    }, [&] {
        auto const v5 = gelu(v1);
        auto const v6 = pow(v5, std::integral_constant<int, -1>{});
        auto const v7 = sqrt(v6);
        auto const v8 = hypot(v7, v7);
        return v8;
    });
    auto const v10 = atan2(v9, v1);
    auto const v11 = hypot(v10, v9);
    return v11;
};

constexpr auto function_10004 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2, [[maybe_unused]] auto const& x3) {
    using namespace tapeless;
    auto const v0 = cosh(x1);
    auto const v1 = atan2(x0, x3);
    auto const v2 = pow(v0, v1);
    auto const v3 = exp(x2);
    auto const v4 = sigmoid(v3);
    auto const v5 = silu(v4);
    auto const v6 = sqrt(v2);
    auto const v7 = pow(v5, std::integral_constant<int, -1>{});
    auto const v8 = silu(v6);
    auto const v9 = fma(v7, v8, v8);
    auto const v10 = cbrt(v4);
    auto const v11 = pow(v9, std::integral_constant<int, 2>{});
    auto const v12 = apply<logarithm_of_sum_of_exponentials>(v9, v11, v10);
    auto const v13 = where(v12 < v12, v3, v1);
    auto const v14 = apply<euclidean_norm>(v13, v11);
    auto const v15 = copysign(v14, v14);
    return v15;
};

constexpr auto function_10005 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2) {
    using namespace tapeless;
    auto const v0 = apply<euclidean_norm>(x1, x2, x0);
    auto const v1 = asinh(v0);
    auto const v2 = pow(v1, x2);
    auto const v3 = log2(v2);
    auto const v4 = square(v3);
    auto const v5 = v0 - x1;
    auto const v6 = v5 * x0;
    auto const v7 = apply<euclidean_norm>(v6, v4);
    auto const v8 = v7 / v1;
    return v8;
};

constexpr auto function_10006 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v0 = apply<logarithm_of_sum_of_exponentials>(x0, x0, x0);
    auto const v4 = branch(v0 < (-1.50000), [&] {
        auto const v1 = asinh(v0);
        return v1;
    }, [&] {
        auto const v2 = hypot(x0, x0);
        auto const v3 = max(v2, x0);
        return v3;
    });
    auto const v5 = cosh(v4);
    auto const v6 = asinh(v5);
    auto const v7 = cosh(v6);
    auto const v8 = v7 - 1.12500;
    return v8;
};

constexpr auto function_10007 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1) {
    using namespace tapeless;
    auto const v0 = cosh(x1);
    auto const v1 = sqrt(v0);
    auto const v2 = erfc(x0);
    auto const v3 = sin(v1);
    auto const v10 = branch(v2 < 2.00000, [&] {
        auto const v4 = expm1(x1);
        auto const v5 = log_sigmoid(v4);
        return v5;
    }, [&] {
        auto const v6 = pow(v2, std::integral_constant<int, 7>{});
        auto const v7 = acos(v6);
        auto const v8 = gelu(v7);
        auto const v9 = atan(v8);
        return v9;
    });
    auto const v11 = tan(v3);
    auto const v12 = v3 / (-2.75000);
    auto const v13 = max(v10, v11);
    auto const v14 = apply<logarithm_of_sum_of_exponentials>(v12, v13, v10);
    auto const v15 = v14 * (-1.75000);
    return v15;
};

constexpr auto function_10008 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2) {
    using namespace tapeless;
    auto const v8 = branch(x2 < x1, [&] {
        auto const v4 = branch(x2 < (-0.875000), [&] {
            auto const v0 = exp2(x2);
            return v0;
        }, [&] {
            auto const v1 = max(x0, x0);
            auto const v2 = clamp(v1, v1, (-0.625000));
            auto const v3 = where(v2 < 1.25000, x1, v1);
            return v3;
        });
        auto const v5 = erfc(v4);
        auto const v6 = square(v5);
        return v6;
    }, [&] {
        auto const v7 = softplus(x0);
        return v7;
    });
    auto const v9 = log2(v8);
    auto const v10 = fma(v9, (-3.25000), v9);
    auto const v11 = min(x0, v10);
    auto const v12 = gelu(v11);
    auto const v13 = -v12;
    auto const v14 = where(v13 < v8, x1, x2);
    return v14;
};

constexpr auto function_10009 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2, [[maybe_unused]] auto const& x3) {
    using namespace tapeless;
    auto const v0 = pow(x3, (-2.25000));
    auto const v4 = branch(v0 < 3.87500, [&] {
        auto const v1 = fma(x0, x0, x0);
        auto const v2 = asin(v1);
        return v2;
    }, [&] {
        auto const v3 = sqrt(x0);
        return v3;
    });
    auto const v5 = acos(x0);
    auto const v6 = apply<euclidean_norm>(x2, v4);
    auto const v7 = erfc(v6);
    auto const v8 = gelu(v5);
    auto const v9 = atan(x2);
    auto const v10 = clamp(v9, v7, x1);
    auto const v11 = copysign(v8, v10);
    auto const v12 = log2(v11);
    auto const v13 = gelu(v12);
    auto const v14 = copysign(v13, v13);
    auto const v15 = v14 + x0;
    return v15;
};

constexpr auto function_10010 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2) {
    using namespace tapeless;
    auto const v0 = x2 + x1;
    auto const v1 = log1p(x2);
    auto const v2 = log10(v1);
    auto const v3 = sin(x2);
    auto const v4 = pow(v3, x0);
    auto const v5 = where(v3 < v0, v4, v2);
    auto const v6 = apply<euclidean_norm>(v5, v0, x1);
    auto const v7 = log_sigmoid(v6);
    auto const v8 = hypot(v7, (-0.750000));
    auto const v9 = apply<logarithm_of_sum_of_exponentials>(v8, v1, v5);
    return v9;
};

constexpr auto function_10011 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1) {
    using namespace tapeless;
    auto const v0 = pow(x0, std::integral_constant<int, -1>{});
    auto const v1 = square(v0);
    auto const v2 = cos(v1);
    auto const v3 = softplus(v2);
    auto const v4 = softplus(v2);
    auto const v5 = v3 + v4;
    auto const v9 = branch(v1 < v4, [&] {
        auto const v6 = sin(v2);
        auto const v7 = erfc(v6);
        return v7;
    }, [&] {
        auto const v8 = pow(v1, std::integral_constant<int, 3>{});
        return v8;
    });
    auto const v10 = hypot(v5, v9);
    auto const v11 = min(v10, x1);
    auto const v12 = expm1(v11);
    auto const v13 = v12 / v5;
    auto const v14 = fma(v10, v13, x0);
    auto const v15 = log(v10);
    auto const v16 = hypot(v14, v15, v11);
    return v16;
};

constexpr auto function_10012 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2) {
    using namespace tapeless;
    auto const v0 = clamp(x1, x1, x1);
    auto const v1 = pow(x0, std::integral_constant<int, 2>{});
    auto const v2 = x2 + v0;
    auto const v3 = clamp(v1, v2, 0.125000);
    auto const v4 = sqrt(v3);
    auto const v5 = atan2(v4, v0);
    return v5;
};

constexpr auto function_10013 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v0 = cosh(x0);
    auto const v1 = exp2(v0);
    auto const v2 = v1 / v0;
    auto const v3 = min(v2, v2);
    return v3;
};

constexpr auto function_10014 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2, [[maybe_unused]] auto const& x3) {
    using namespace tapeless;
    auto const v0 = clamp(x2, x3, x1);
    auto const v1 = hypot(v0, x0);
    auto const v2 = cos(v1);
    auto const v3 = apply<logarithm_of_sum_of_exponentials>(v2, x3);
    return v3;
};

constexpr auto function_10015 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1) {
    using namespace tapeless;
    auto const v0 = exp(x1);
    auto const v1 = erfc(x0);
    auto const v2 = hypot(x1, v1);
    auto const v3 = erf(v2);
    auto const v4 = sqrt(x0);
    auto const v5 = rsqrt(v4);
    auto const v6 = apply<euclidean_norm>(v0, v3);
    auto const v7 = -v6;
    auto const v8 = erf(v7);
    auto const v9 = hypot(v5, v8, v7);
    auto const v10 = v9 - v3;
    return v10;
};

constexpr auto function_10016 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2, [[maybe_unused]] auto const& x3) {
    using namespace tapeless;
    auto const v0 = pow(x0, std::integral_constant<int, 3>{});
    auto const v1 = atan2(x1, x2);
    auto const v2 = apply<logarithm_of_sum_of_exponentials>(x3, v0, v1);
    auto const v3 = asinh(v2);
    auto const v4 = copysign(v3, v3);
    return v4;
};

constexpr auto function_10017 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1) {
    using namespace tapeless;
    auto const v4 = branch(x1 < x0, [&] {
        auto const v0 = -x0;
        return v0;
    }, [&] {
        auto const v1 = pow(x0, std::integral_constant<int, -2>{});
        auto const v2 = square(v1);
        auto const v3 = acos(v2);
        return v3;
    });
    auto const v5 = pow(v4, std::integral_constant<int, -2>{});
    auto const v6 = pow(x0, std::integral_constant<int, -1>{});
    auto const v7 = cbrt(v5);
    auto const v8 = acosh(v6);
    auto const v9 = hypot(v8, v6);
    auto const v10 = v7 / v9;
    auto const v11 = copysign(v10, 2.12500);
    return v11;
};

constexpr auto function_10018 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v0 = -x0;
    auto const v1 = cos(v0);
    auto const v2 = gelu(v1);
    auto const v3 = log(v2);
    auto const v4 = atan2(v3, 3.75000);
    auto const v5 = min(v4, v1);
    auto const v6 = asin(v5);
    auto const v7 = v6 + v4;
    auto const v8 = fma(v7, v5, v0);
    return v8;
};

constexpr auto function_10019 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1) {
    using namespace tapeless;
    auto const v0 = pow(x0, std::integral_constant<int, 2>{});
    auto const v4 = branch(v0 < (-3.87500), [&] {
        auto const v1 = apply<euclidean_norm>(x1, 1.37500);
        auto const v2 = atan(v1);
        return v2;
    }, [&] {
        auto const v3 = v0 + x0;
        return v3;
    });
    auto const v5 = acosh(v4);
    auto const v6 = tanh(v5);
    auto const v7 = v6 - x1;
    return v7;
};

constexpr auto function_10020 = []([[maybe_unused]] auto const& x0) {
    using namespace tapeless;
    auto const v0 = copysign(x0, x0);
    auto const v1 = pow(v0, 0.125000);
    auto const v2 = sin(v1);
    auto const v3 = v2 + 3.37500;
    auto const v4 = pow(v2, std::integral_constant<int, 3>{});
    auto const v5 = apply<euclidean_norm>(v3, v4);
    auto const v6 = v5 * v4;
    return v6;
};

constexpr auto function_10021 = []([[maybe_unused]] auto const& x0, [[maybe_unused]] auto const& x1, [[maybe_unused]] auto const& x2, [[maybe_unused]] auto const& x3) {
    using namespace tapeless;
    auto const v0 = clamp(x2, x1, x0);
    auto const v1 = pow(x3, std::integral_constant<int, 3>{});
    auto const v2 = pow(v0, (-2.12500));
    auto const v3 = pow(v2, std::integral_constant<int, -3>{});
    auto const v4 = v3 - x3;
    auto const v5 = copysign(v4, v1);
    auto const v6 = min(v5, v5);
    return v6;
};

} // namespace

template <>
std::vector<through_doors> functions_through_doors<0>() {
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
        compile<function_10010, 3>(),
        compile<function_10011, 2>(),
        compile<function_10012, 3>(),
        compile<function_10013, 1>(),
        compile<function_10014, 4>(),
        compile<function_10015, 2>(),
        compile<function_10016, 4>(),
        compile<function_10017, 2>(),
        compile<function_10018, 1>(),
        compile<function_10019, 2>(),
        compile<function_10020, 1>(),
        compile<function_10021, 4>()};
}

} // namespace random_programs
