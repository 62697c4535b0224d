// What <cmath> says of pieces and remainders: values to the last bit, NaN and infinities included,
// and derivatives that are whole numbers.
// SPDX-License-Identifier: BSL-1.0
#include "digits.hpp"

#include <bit>
#include <cstdint>

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
