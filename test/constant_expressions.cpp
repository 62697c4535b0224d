/// @file Values and gradients in constant expressions, and the functions that are written for them.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE constant_expressions
#include <tapeless.hpp>

#include <array>
#include <bit>
#include <boost/hana/define_struct.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <tuple>

using namespace tapeless::literals;

namespace {

template <class T>
struct spring {
    BOOST_HANA_DEFINE_STRUCT(spring, (T, stiffness), (T, length));
};
constexpr bool operator==(spring<double> const& a, spring<double> const& b) {
    return a.stiffness == b.stiffness && a.length == b.length;
}

// Functions.
constexpr auto f = [](auto x, auto y) { return x * y + x / y - 2 * x; };
static_assert(tapeless::value(f, 3.0, 4.0) == 6.75);
static_assert(tapeless::gradient(f, 3.0, 4.0) == std::tuple{2.25, 3 - 3.0 / 16});
static_assert(tapeless::gradient(f, 3.0f, 4.0f) == std::tuple{2.25f, 3 - 3.0f / 16});
static_assert(tapeless::gradient(f, 3.0L, 4.0L) == std::tuple{2.25L, 3 - 3.0L / 16});
static_assert(tapeless::gradient(f, 3.0, tapeless::fixed(4)) == 2.25);
static_assert([] {
    auto const [value, gradient] = tapeless::value_and_gradient(f, 3.0, 4.0);
    return value == 6.75 && std::get<0>(gradient) == 2.25;
}());

constexpr auto root_of_distance = [](auto x, auto y) { return sqrt(abs(x - y)); };
static_assert(tapeless::value(root_of_distance, 1.0, 10.0) == 3);
static_assert(tapeless::gradient(root_of_distance, 1.0, 10.0) == std::tuple{-0.5 / 3, 0.5 / 3});
static_assert(tapeless::gradient(root_of_distance, 1.0f, 10.0f) == std::tuple{-0.5f / 3, 0.5f / 3});

constexpr auto powers = [](auto x) { return pow(x, 3) - pow(x, -2) + square(x) + rsqrt(x); };
static_assert(tapeless::gradient(powers, 4.0) == 3 * 16 + 2 / 64.0 + 8 - 1 / 16.0);

// Shapes.
constexpr auto length = [](auto const& v) { return norm(v); };
static_assert(tapeless::gradient(length, std::array{2.0, 4.0, 4.0}) ==
              std::array{2 * (1.0 / 6), 4 * (1.0 / 6), 4 * (1.0 / 6)});
constexpr auto energy = [](auto const& s, auto x) {
    return s.stiffness * square(x - s.length) / 2;
};
static_assert(tapeless::gradient(energy, spring<double>{3, 2}, 4.0) ==
              std::tuple{spring<double>{2, -6}, 6.0});
static_assert(tapeless::gradient(energy, tapeless::fixed(spring<double>{3, 2}), 4.0) == 6);
constexpr auto sum_and_root = [](auto x, auto y) { return std::array{x + y, sqrt(x * y)}; };
static_assert(tapeless::value(sum_and_root, 2.0, 8.0) == std::array{10.0, 4.0});

// Selections and steps.
constexpr auto pieces = [](auto x, auto y) {
    return max(x, y) + 2 * min(x, y) + 4 * clamp(x, 0, 1) + 8 * tapeless::relu(y) +
           16 * tapeless::where(x < y, x, y * y) + tapeless::sign(x);
};
static_assert(tapeless::gradient(pieces, 0.5, 2.0) == std::tuple{2.0 + 4 + 16, 1.0 + 8});
static_assert(tapeless::gradient(pieces, 3.0, -2.0) == std::tuple{1.0, 2.0 - 64});
constexpr auto steps = [](auto x) {
    return x * (floor(x) + 10 * ceil(x) + 100 * round(x) + 1000 * trunc(x));
};
static_assert(tapeless::gradient(steps, 1.5) == 1 + 20 + 200 + 1000);
static_assert(tapeless::gradient(steps, -1.5) == -2 - 10 - 200 - 1000);
constexpr auto remainders = [](auto x, auto y) { return fmod(x, y) + copysign(x, -y); };
static_assert(tapeless::value(remainders, 7.5, 2.0) == 1.5 - 7.5);
static_assert(tapeless::gradient(remainders, 7.5, 2.0) == std::tuple{0.0, -3.0});
static_assert(tapeless::gradient([](auto x) { return fdim(x, 2) * remainder(x, 4); }, 3.0) == 0);

// Kinks and singular points, where adjoints pass through 1 / 0 and 0 * infinity.
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr auto root = [](auto x) { return sqrt(x); };
constexpr auto reciprocal = [](auto x) { return 1 / x; };
constexpr auto guarded = [](auto x) { return where(x > 0, sqrt(x) / x, 0); };
static_assert(tapeless::gradient(length, std::array{0.0, 0.0}) == std::array{0.0, 0.0});
static_assert(tapeless::gradient(root, 0.0) == infinity);
static_assert(tapeless::gradient(reciprocal, 0.0) == -infinity);
static_assert(tapeless::gradient(guarded, 0.0) == 0);
static_assert(tapeless::gradient([](auto x) { return 0 * sqrt(x); }, 0.0) == 0);
static_assert(tapeless::gradient([](auto x) { return abs(x); }, 0.0) == 0);

// A gradient within a gradient.
constexpr auto slope = [](auto x, auto y) {
    return tapeless::gradient([](auto a, auto b) { return a * a * a * b + sqrt(b); }, x, y);
};
constexpr auto curvature = [](auto x, auto y) { return std::get<0>(slope(x, y)); };
static_assert(tapeless::gradient(curvature, 2.0, 3.0) == std::tuple{36.0, 12.0});

// Functions of <cmath>, which the compiler rounds to the nearest number.
constexpr bool is_near(double a, double b) { return a - b < 1e-14 && b - a < 1e-14; }
constexpr auto elementary = [](auto x) {
    return sin(x) + cos(x) + tan(x) + exp(x) + log(x) + sinh(x) + cosh(x) + tanh(x) + asin(x) +
           acos(x) + atan(x) + atan2(x, 2) + pow(x, 0.5) + cbrt(x) + exp2(x) + expm1(x) + log2(x) +
           log10(x) + log1p(x) + asinh(x) + acosh(1 + x) + atanh(x) + hypot(x, 2) + erf(x) +
           erfc(x) + fma(x, x, x);
};
constexpr double slope_of_elementary = tapeless::gradient(elementary, 0.5);
constexpr auto activations = [](auto x) {
    return tapeless::sigmoid(x) + tapeless::softplus(x) + tapeless::gelu(x) + tapeless::silu(x) +
           tapeless::xlogy(x, x);
};
constexpr double slope_of_activations = tapeless::gradient(activations, 0.5);
static_assert(tapeless::gradient([](auto x) { return sin(x); }, 0.5) == tapeless::cos(0.5));
static_assert(is_near(tapeless::gradient([](auto x) { return log(x) * x; }, 2.0),
                      tapeless::log(2.0) + 1));

// Plain numbers in a function that is differentiated are computed by the compiler.
constexpr auto density = [](auto x) {
    return exp(-x * x / 2) / tapeless::sqrt(2 * tapeless::acos(-1));
};
static_assert(tapeless::value(density, 0.0) == 1 / tapeless::sqrt(2 * 0x1.921fb54442d18p+1));
constexpr auto of_numbers = [](auto x) {
    return x * (tapeless::exp(-0.5) + tapeless::pow(2, 0.5) + tapeless::hypot(3, 4.0f) +
                tapeless::fma(0.1, 10, -1) + tapeless::fmin(2, 0.5) + tapeless::floor(7) +
                tapeless::normal_cdf(0.3) + tapeless::erfcx(3.0) + tapeless::log_normal_cdf(-3.0));
};
static_assert(tapeless::gradient(of_numbers, 1.0) == tapeless::value(of_numbers, 1.0));
// The rounded 0.1 is too large; <cmath>'s range and domain errors are no errors here.
static_assert(tapeless::fma(0.1, 10.0, -1.0) == 0x1p-54);
static_assert(tapeless::exp(1000.0) == infinity && tapeless::exp(-1000.0) == 0);
static_assert(tapeless::log(0.0) == -infinity && tapeless::atanh(-1.0) == -infinity);
static_assert(tapeless::log(-1.0) != tapeless::log(-1.0) && tapeless::acos(2) != tapeless::acos(2));

// Expressions.
namespace expressions {
constexpr auto x = "x"_v;
constexpr auto y = "y"_v;
constexpr auto g = x * y + sqrt(x) - abs(y);
static_assert(tapeless::gradient(x * y, x = 2.0, y = 3.0)[x] == 3.0);
static_assert(tapeless::value(g, x = 4.0, y = 3.0) == 11);
static_assert(g(x = 4.0, y = 3.0) == 11);
static_assert(tapeless::value_and_gradient(g, x = 4.0, y = 3.0).value == 11);
static_assert(tapeless::value_and_gradient(g, x = 4.0, y = 3.0).gradient[x] == 3.25);
static_assert(tapeless::value_and_gradient(g, x = 4.0, y = 3.0).gradient[y] == 3);
static_assert(tapeless::gradient(g, x = 4.0f, y = tapeless::fixed(3))[x] == 3.25f);
static_assert(tapeless::derivative(g, x)(x = 4.0, y = 3.0) == 3.25);
static_assert(tapeless::derivative(pow(x, 3_c), x)(x = 2.0) == 12);
static_assert(tapeless::derivative(tapeless::derivative(x * x * y, x), y)(x = 2.0) == 4);
static_assert(tapeless::gradient(exp(x) * y, x = 1.0, y = 2.0)[y] == tapeless::exp(1.0));
} // namespace expressions

template <class S>
struct bits_of;
template <>
struct bits_of<float> {
    using type = std::uint32_t;
};
template <>
struct bits_of<double> {
    using type = std::uint64_t;
};

// Any float or double, each bit of it by chance; of a long double the digits and the exponent.
template <class S>
S any(std::mt19937_64& engine) {
    if constexpr (std::is_same_v<S, long double>) {
        auto const exponent = std::uniform_int_distribution<int>(-16510, 16383)(engine);
        auto const digits = static_cast<S>(engine() | (std::uint64_t{1} << 63));
        return (engine() % 2 != 0 ? -1 : 1) * std::ldexp(digits, exponent - 63);
    } else {
        return std::bit_cast<S>(static_cast<typename bits_of<S>::type>(engine()));
    }
}

template <class S>
std::array<S, 24> special_values() {
    using limits = std::numeric_limits<S>;
    S const least = limits::denorm_min(), epsilon = limits::epsilon();
    return {0,
            least,
            2 * least,
            3 * least,
            limits::min(),
            limits::min() - least,
            limits::max(),
            limits::infinity(),
            limits::quiet_NaN(),
            1,
            1 + epsilon,
            1 - epsilon / 2,
            2,
            2 - epsilon,
            4,
            4 - 2 * epsilon,
            9,
            S(0.5),
            S(0.5) - epsilon / 4,
            S(1.5),
            S(2.5),
            1 / epsilon,
            1 / epsilon - S(0.5),
            2 / epsilon - 1};
}

template <class S>
bool is_same(S a, S b) {
    return std::isnan(a) ? std::isnan(b) : a == b && std::signbit(a) == std::signbit(b);
}

template <class S>
void check(S a) {
    namespace constant = tapeless::constant_evaluation;
    BOOST_TEST(is_same(constant::sqrt(a), std::sqrt(a)), "sqrt(" << a << ")");
    BOOST_TEST(is_same(constant::abs(a), std::abs(a)), "abs(" << a << ")");
    BOOST_TEST(is_same(constant::trunc(a), std::trunc(a)), "trunc(" << a << ")");
    BOOST_TEST(is_same(constant::floor(a), std::floor(a)), "floor(" << a << ")");
    BOOST_TEST(is_same(constant::ceil(a), std::ceil(a)), "ceil(" << a << ")");
    BOOST_TEST(is_same(constant::round(a), std::round(a)), "round(" << a << ")");
}

template <class S>
void check(S a, S b) {
    namespace constant = tapeless::constant_evaluation;
    BOOST_TEST(is_same(constant::add(a, b), a + b), a << " + " << b);
    BOOST_TEST(is_same(constant::subtract(a, b), a - b), a << " - " << b);
    BOOST_TEST(is_same(constant::multiply(a, b), a * b), a << " * " << b);
    BOOST_TEST(is_same(constant::divide(a, b), a / b), a << " / " << b);
    BOOST_TEST(is_same(constant::copysign(a, b), std::copysign(a, b)), a << ", " << b);
    BOOST_TEST(is_same(constant::fdim(a, b), std::fdim(a, b)), "fdim(" << a << ", " << b << ")");
    BOOST_TEST(is_same(constant::fmod(a, b), std::fmod(a, b)), "fmod(" << a << ", " << b << ")");
    BOOST_TEST(is_same(constant::remainder(a, b), std::remainder(a, b)),
               "remainder(" << a << ", " << b << ")");
}

} // namespace

using reals = std::tuple<float, double, long double>;

BOOST_AUTO_TEST_CASE_TEMPLATE(special_values_are_as_at_run_time, S, reals) {
    for (S const a : special_values<S>())
        for (S const sign : {S(1), S(-1)}) {
            check(sign * a);
            for (S const b : special_values<S>()) {
                check(sign * a, b);
                check(sign * a, -b);
            }
        }
}

BOOST_AUTO_TEST_CASE_TEMPLATE(values_by_chance_are_as_at_run_time, S, reals) {
    std::mt19937_64 engine(5);
    std::uniform_real_distribution<S> near(-100, 100);
    for (int i = 0; i < 20000; ++i) {
        check(any<S>(engine));
        check(near(engine));
        if (i % 10 == 0) {
            check(any<S>(engine), any<S>(engine));
            check(near(engine), near(engine));
        }
    }
}

// The hardest roots to round: squares of numbers with one digit more, and their neighbours.
BOOST_AUTO_TEST_CASE_TEMPLATE(roots_near_halves_are_as_at_run_time, S, reals) {
    namespace constant = tapeless::constant_evaluation;
    std::mt19937_64 engine(7);
    std::uniform_real_distribution<S> in_one_binade(1, 2);
    S const half = std::numeric_limits<S>::epsilon() / 2;
    for (int i = 0; i < 20000; ++i) {
        S const exact = in_one_binade(engine);
        S const square = std::fma(exact, exact, exact * half);
        for (S const a : {square, std::nextafter(square, S(0)), std::nextafter(square, S(8))})
            BOOST_TEST(constant::sqrt(a) == std::sqrt(a));
    }
}

// The same call, by the compiler and at run time.
BOOST_AUTO_TEST_CASE(constants_are_what_run_time_computes) {
    constexpr auto by_compiler = tapeless::value_and_gradient(root_of_distance, 2.0, 3.7);
    double volatile a = 2.0, b = 3.7;
    auto const at_run_time = tapeless::value_and_gradient(root_of_distance, double(a), double(b));
    BOOST_TEST(by_compiler.value == at_run_time.value);
    BOOST_TEST((by_compiler.gradient == at_run_time.gradient));
}

BOOST_AUTO_TEST_CASE(elementary_functions_are_what_run_time_computes) {
    double volatile a = 0.5;
    BOOST_TEST(slope_of_elementary == tapeless::gradient(elementary, double(a)),
               boost::test_tools::tolerance(1e-14));
    BOOST_TEST(slope_of_activations == tapeless::gradient(activations, double(a)),
               boost::test_tools::tolerance(1e-14));
}
