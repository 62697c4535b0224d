// `value` is bit for bit what the same function gives on plain numbers. Compiled with
// -ffp-contract=off.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE bit_for_bit
#include <tapeless.hpp>

#include <array>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstring>
#include <limits>
#include <random>

namespace {

using scalars = std::tuple<float, double, long double>;

template <class S>
bool same_bits(S a, S b) {
    std::size_t const bytes =
        sizeof(S) > 8 ? 10 : sizeof(S); // the rest of a long double is padding
    return (std::isnan(a) && std::isnan(b)) || std::memcmp(&a, &b, bytes) == 0;
}

// A helper like any user's: a polynomial by Horner's rule.
template <class T, std::size_t N>
constexpr T polynomial(std::array<T, N> const& coefficients, T const& x) {
    T result = 0;
    for (std::size_t i = N; i-- > 0;)
        result = result * x + coefficients[i];
    return result;
}

// Functions of three numbers.
constexpr auto arithmetic = [](auto x, auto y, auto z) {
    return (x + y) * z - x / (y - z) + -x * (x * y) + (y * x) / z + (x - x) + y * 0 + (z + 0) * 1 -
           0 * x;
};
constexpr auto order_of_sums = [](auto x, auto y, auto z) {
    return x + (y + z) - ((x + y) + z) + (z - (x + y));
};
constexpr auto powers = [](auto x, auto y, auto z) {
    using namespace tapeless;
    return pow(x, 2) + pow(y, 3) * pow(z, 7) - pow(x, -1) + pow(y, -4) + pow(z, 0) + pow(x, 1) +
           pow(abs(y), x) + pow(abs(z), decltype(z)(0.25)) + square(x) * rsqrt(abs(y)) + cbrt(z);
};
constexpr auto elementary = [](auto x, auto y, auto z) {
    using namespace tapeless;
    return sin(x) * cos(y) + tan(z) - exp(x) / log(abs(y)) + atan2(x, y) * atan(z) + sinh(x) -
           cosh(y) * tanh(z) + asinh(x) + log1p(abs(y)) * expm1(z) + exp2(x) + log2(abs(y)) -
           log10(abs(z)) + hypot(x, y) + hypot(x, y, z) + erf(x) * erfc(y) + sin(y) / cos(x);
};
constexpr auto bounded = [](auto x, auto y, auto z) {
    using namespace tapeless;
    auto const u = sin(x);
    auto const v = cos(y);
    return asin(u) + acos(v) * atanh(u * v) + acosh(1 + abs(z)) + sqrt(abs(x)) - fma(x, y, z);
};
constexpr auto networks = [](auto x, auto y, auto z) {
    using namespace tapeless;
    return sigmoid(x) + softplus(y) * log_sigmoid(z) - relu(x) + silu(y) * gelu(z) +
           xlogy(abs(x), abs(y)) + sigmoid(-x) * softplus(-y);
};
constexpr auto pieces = [](auto x, auto y, auto z) {
    using namespace tapeless;
    auto const larger = where(x < y, y, x);
    return max(x, y) - min(y, z) + clamp(z, -1, 1) + copysign(x, y) * floor(y) + ceil(z) -
           round(x) * trunc(y) + fmod(x, abs(z) + 1) + where(x <= 0 || y > z, x * x, 1 / x) +
           where(!(x == y) && z != 0, larger, z) + sign(x) + stop_gradient(y);
};
constexpr auto constants = [](auto x, auto y, auto z) {
    using namespace tapeless;
    using T = decltype(x);
    T const third = T(1) / T(3);
    T const root = sqrt(T(2)) + sin(T(0.1)) * third;
    return third * x + root * y - T(0.7) * z + T(1) / 7 + (third + root) / x;
};
constexpr auto loops = [](auto x, auto y, auto z) {
    using namespace tapeless;
    using T = decltype(x);
    std::array<T, 5> coefficients{x, y, z, T(0.3), x - y};
    T sum = 0;
    for (int i = 0; i < 6; ++i) {
        sum += polynomial(coefficients, T(i) * z);
        sum *= T(0.5);
        sum -= x / T(i + 1);
        coefficients[static_cast<std::size_t>(i % 5)] = sin(sum);
        if (i % 2 == 0)
            sum /= 3;
    }
    return sum;
};
constexpr auto arrays = [](auto x, auto y, auto z) {
    using namespace tapeless;
    std::array const v{x, y, z}, w{y, z, x};
    auto const p = softmax(v);
    return norm(v) + dot(v, w) * log_sum_exp(w) + p[0] - p[1] * p[2];
};

template <class S, class F>
void check(char const* name, F f) {
    S const infinity = std::numeric_limits<S>::infinity(),
            nan = std::numeric_limits<S>::quiet_NaN();
    std::vector<std::array<S, 3>> points{{0, 0, 0},         {-S(0), 1, -1},      {1, 1, 1},
                                         {infinity, 1, -2}, {1, -infinity, nan}, {nan, S(0.5), 2},
                                         {-3, -3, 0}};
    std::mt19937_64 bits(7);
    for (int n = 0; n < 200; ++n) {
        std::array<S, 3> x;
        for (S& each : x)
            each = (static_cast<S>(bits() >> 1) / S(0x1p63) - S(0.5)) * (n % 4 == 3 ? 40 : 4);
        points.push_back(x);
    }
    for (auto const& [x, y, z] : points) {
        S const plain = f(x, y, z);
        BOOST_TEST_INFO(name << " at " << x << ", " << y << ", " << z);
        BOOST_TEST(same_bits(tapeless::value(f, x, y, z), plain));
        BOOST_TEST_INFO(name << " at " << x << ", " << y << ", " << z);
        BOOST_TEST(same_bits(tapeless::value_and_gradient(f, x, y, z).value, plain));
    }
}

// The expression door, for functions without arrays.
template <class S, class F>
void check_expression(char const* name, F f) {
    constexpr tapeless::variable<"x"> x;
    constexpr tapeless::variable<"y"> y;
    constexpr tapeless::variable<"z"> z;
    constexpr auto e = F{}(x, y, z);
    std::mt19937_64 bits(8);
    for (int n = 0; n < 100; ++n) {
        auto const next = [&] { return (static_cast<S>(bits() >> 1) / S(0x1p63) - S(0.5)) * 4; };
        S const a = next(), b = next(), c = next(), plain = f(a, b, c);
        BOOST_TEST_INFO(name << " at " << a << ", " << b << ", " << c);
        BOOST_TEST(same_bits(e(x = a, y = b, z = c), plain));
        BOOST_TEST_INFO(name << " at " << a << ", " << b << ", " << c);
        BOOST_TEST(same_bits(tapeless::value_and_gradient(e, z = c, y = b, x = a).value, plain));
    }
}

} // namespace

BOOST_AUTO_TEST_CASE_TEMPLATE(values_of_functions_are_those_of_plain_numbers, S, scalars) {
    check<S>("arithmetic", arithmetic);
    check<S>("order_of_sums", order_of_sums);
    check<S>("powers", powers);
    check<S>("elementary", elementary);
    check<S>("bounded", bounded);
    check<S>("networks", networks);
    check<S>("pieces", pieces);
    check<S>("constants", constants);
    check<S>("loops", loops);
    check<S>("arrays", arrays);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(values_of_expressions_are_those_of_plain_numbers, S, scalars) {
    check_expression<S>("arithmetic", arithmetic);
    check_expression<S>("order_of_sums", order_of_sums);
    check_expression<S>("elementary", elementary);
    check_expression<S>("bounded", bounded);
    check_expression<S>("networks", networks);
    check_expression<S>("pieces", pieces);
}
