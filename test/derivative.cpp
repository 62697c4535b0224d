/// @file Tests of derivative.hpp: derivatives as expressions.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE derivative
#include <boost/test/unit_test.hpp>

#include <tapeless.hpp>

#include <sstream>

using namespace tapeless::literals;

constexpr auto x = "x"_v;
constexpr auto y = "y"_v;

namespace {

template <class E>
std::string text(E const& expression) {
    std::ostringstream out;
    out << expression;
    return out.str();
}

} // namespace

static_assert(std::is_empty_v<decltype(derivative(x * y + sin(x), x))>);

BOOST_AUTO_TEST_CASE(as_a_person_would_write_it) {
    BOOST_TEST(text(derivative(x * y + sin(x), x)) == "y + cos(x)");
    BOOST_TEST(text(derivative(x * y + sin(x), y)) == "x");
    BOOST_TEST(text(derivative(pow(x, 3_c), x)) == "3*pow(x, 2)");
    BOOST_TEST(text(derivative(exp(2_c * x), x)) == "2*exp(2*x)");
    BOOST_TEST(text(derivative(log(x) - cos(y), y)) == "sin(y)");
    BOOST_TEST(text(derivative(y, x)) == "0");
    BOOST_TEST(text(derivative(x, x)) == "1");
}

BOOST_AUTO_TEST_CASE(higher_derivatives) {
    constexpr auto f = sin(x) * y;
    BOOST_TEST(text(derivative(derivative(f, x), x)) == "-sin(x)*y");
    BOOST_TEST(derivative(derivative(derivative(f, x), x), y)(x = 1.0) == -std::sin(1.0));
    BOOST_TEST(derivative(derivative(pow(x, 5_c), x), x)(x = 2.0) == 20 * 8);
}

BOOST_AUTO_TEST_CASE(forward_equals_reverse) {
    constexpr auto f =
        exp(x * y) / (1_c + x * x) + tapeless::sigmoid(y) * atan2(y, x) + sqrt(x + y);
    auto const gradient = tapeless::gradient(f, x = 0.7, y = 1.3);
    BOOST_TEST(derivative(f, x)(x = 0.7, y = 1.3) == gradient[x],
               boost::test_tools::tolerance(1e-14));
    BOOST_TEST(derivative(f, y)(x = 0.7, y = 1.3) == gradient[y],
               boost::test_tools::tolerance(1e-14));
}

BOOST_AUTO_TEST_CASE(a_derivative_is_differentiated_numerically_too) {
    constexpr auto slope = derivative(x * x * y, x);
    BOOST_TEST(tapeless::gradient(slope, x = 3.0, y = 5.0)[x] == 10);
    BOOST_TEST(tapeless::gradient(slope, x = 3.0, y = 5.0)[y] == 6);
}
