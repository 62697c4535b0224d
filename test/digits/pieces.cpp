// What <cmath> says of pieces and remainders: values to the last bit, NaN and infinities included,
// and derivatives that are whole numbers.
// SPDX-License-Identifier: BSL-1.0
#include "digits.hpp"

#include <bit>
#include <cmath>
#include <cstdint>
#include <numeric>

using namespace digits;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr double numbers[] = {0.0,    -0.0,    1.0,     -1.0,     0.5,      2.5,       -7.25,
                              5e-324, -1e-310, 1.7e308, -1.7e308, infinity, -infinity, none};

bool same(double a, double b) {
    return (std::isnan(a) && std::isnan(b)) ||
           std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

// Of two zeros fmax may take either, and compilers do not take that of the library.
enum zero { the_same, either };

template <class F>
void check_value(char const* name, F f, double (*of_library)(double, double),
                 zero zeros = the_same) {
    for (double const a : numbers)
        for (double const b : numbers) {
            if (zeros == either && a == 0 && b == 0)
                continue;
            BOOST_TEST(same(tapeless::value(f, a, b), of_library(a, b)),
                       name << '(' << a << ", " << b << ')');
            BOOST_TEST(same(f(a, b), of_library(a, b)), name << '(' << a << ", " << b << ')');
        }
}

using tapeless::copysign, tapeless::fdim, tapeless::fmax, tapeless::fmin, tapeless::fmod,
    tapeless::remainder;
constexpr auto larger = [](auto a, auto b) { return fmax(a, b); };
constexpr auto smaller = [](auto a, auto b) { return fmin(a, b); };
constexpr auto rest = [](auto a, auto b) { return fmod(a, b); };
constexpr auto nearest_rest = [](auto a, auto b) { return remainder(a, b); };

} // namespace

BOOST_AUTO_TEST_CASE(values_of_pieces) {
    check_value("fmax", larger, [](double a, double b) { return std::fmax(a, b); }, either);
    check_value("fmin", smaller, [](double a, double b) { return std::fmin(a, b); }, either);
    check_value("fmod", rest, [](double a, double b) { return std::fmod(a, b); });
    check_value("remainder", nearest_rest, [](double a, double b) { return std::remainder(a, b); });
    check_value(
        "fdim", [](auto a, auto b) { return fdim(a, b); },
        [](double a, double b) { return std::fdim(a, b); });
    check_value(
        "copysign", [](auto a, auto b) { return copysign(a, b); },
        [](double a, double b) { return std::copysign(a, b); });
}

BOOST_AUTO_TEST_CASE(values_and_slopes_between_two_numbers) {
    constexpr auto between = [](auto a, auto b, auto t) {
        using std::lerp;
        return lerp(a, b, t);
    };
    constexpr auto half_way = [](auto a, auto b) {
        using std::midpoint;
        return midpoint(a, b);
    };
    check_value("midpoint", half_way, [](double a, double b) { return std::midpoint(a, b); });
    for (double const t : {-0.5, 0.0, 0.1, 0.7, 1.0, 1.5}) {
        for (double const a : numbers)
            for (double const b : numbers)
                BOOST_TEST(same(tapeless::value(between, a, b, t), std::lerp(a, b, t)),
                           a << ", " << b << ", " << t);
        // Everywhere those of a + t * (b - a), also where std::lerp takes an end.
        auto const [by_a, by_b, by_t] = tapeless::gradient(between, 2.0, 5.0, t);
        BOOST_TEST(by_a == 1 - t);
        BOOST_TEST(by_b == t);
        BOOST_TEST(by_t == 3);
    }
    BOOST_TEST((tapeless::gradient(half_way, 2.0, 5.0) == std::tuple(0.5, 0.5)));
    // Of numbers that are no numbers of the language.
    using wide = boost::multiprecision::cpp_bin_float_50;
    BOOST_TEST(tapeless::lerp(wide(2), wide(5), wide(1)) == 5);
    BOOST_TEST(tapeless::lerp(wide(2), wide(5), wide(0)) == 2);
    BOOST_TEST(tapeless::lerp(wide(-2), wide(5), wide(0.5)) == 1.5);
    BOOST_TEST(tapeless::midpoint(wide(2), wide(5)) == 3.5);
}

BOOST_AUTO_TEST_CASE(kinds_of_numbers_are_conditions) {
    constexpr auto kinds = [](auto x) {
        using std::isfinite, std::isinf, std::isnan, std::signbit;
        using tapeless::where;
        return where(isfinite(x), 1, 0) + where(isnan(x), 2, 0) + where(isinf(x), 4, 0) +
               where(signbit(x), 8, 0);
    };
    for (double const x : numbers)
        BOOST_TEST(tapeless::value(kinds, x) ==
                   std::isfinite(x) + 2 * std::isnan(x) + 4 * std::isinf(x) + 8 * std::signbit(x));
    constexpr auto finite_or_zero = [](auto x) { return tapeless::where(isfinite(x), x * x, 0); };
    BOOST_TEST(tapeless::gradient(finite_or_zero, 3.0) == 6);
    BOOST_TEST(tapeless::gradient(finite_or_zero, none) == 0);
    constexpr auto x = tapeless::variable<"x">{};
    BOOST_TEST(tapeless::value(tapeless::where(isnan(x), 1, x), x = none) == 1);
}

BOOST_AUTO_TEST_CASE(slopes_of_the_operand_that_is_taken) {
    using pair = std::tuple<double, double>;
    BOOST_TEST((tapeless::gradient(larger, none, 1.0) == pair(0, 1)));
    BOOST_TEST((tapeless::gradient(larger, 1.0, none) == pair(1, 0)));
    BOOST_TEST((tapeless::gradient(larger, 1.0, 2.0) == pair(0, 1)));
    BOOST_TEST((tapeless::gradient(larger, 2.0, 2.0) == pair(1, 0)));
    BOOST_TEST((tapeless::gradient(smaller, none, 1.0) == pair(0, 1)));
    BOOST_TEST((tapeless::gradient(smaller, 1.0, none) == pair(1, 0)));
    BOOST_TEST((tapeless::gradient(smaller, 2.0, 1.0) == pair(0, 1)));
    BOOST_TEST((tapeless::gradient(smaller, 2.0, 2.0) == pair(1, 0)));
}

// A NaN goes on in the value of what chooses; the slope stays that of a choice.
BOOST_AUTO_TEST_CASE(not_a_number_in_choices) {
    auto const [value, slope] =
        tapeless::value_and_gradient([](auto a) { return tapeless::relu(a); }, none);
    BOOST_TEST(std::isnan(value));
    BOOST_TEST(slope == 1);
    auto const [whole, flat] = tapeless::value_and_gradient([](auto a) { return floor(a); }, none);
    BOOST_TEST(std::isnan(whole));
    BOOST_TEST(flat == 0);
}

BOOST_AUTO_TEST_CASE(whole_quotients) {
    auto const quotient = [](auto f, double a, double b) {
        return -std::get<1>(tapeless::gradient(f, a, b));
    };
    BOOST_TEST(quotient(nearest_rest, 1.75e308, 1.1e308) == 2);
    BOOST_TEST(quotient(nearest_rest, -1.75e308, 1.1e308) == -2);
    BOOST_TEST(quotient(rest, 1.75e308, 1.1e308) == 1);
    BOOST_TEST(quotient(rest, 7.5, 2.0) == 3);
    BOOST_TEST(quotient(rest, 0x1p52 + 1, 1.0) == 0x1p52 + 1);
    BOOST_TEST(quotient(nearest_rest, 5e-323, 1.5e-323) == 3);
    for (double const a : {1e20, 3.3e200, -1e300})
        for (double const b : {0.3, 7.0, 1e-5}) {
            real const whole = trunc(real(a) / real(b));
            if (abs(whole) < real(1e300))
                expect<double>("fmod", 1, quotient(rest, a, b), whole, 0);
        }
}
