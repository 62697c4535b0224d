/// @file Tests of expression/expression.hpp: variables, constants, numbers, and the short names of
/// nested types.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE expression
#include <boost/test/unit_test.hpp>

#include <tapeless.hpp>

#include <boost/hana/contains.hpp>

#include <sstream>

using namespace tapeless::literals;

constexpr auto x = "x"_v;
constexpr auto y = "y"_v;
constexpr auto f = x * y + sin(x);

static_assert(std::same_as<decltype(x), tapeless::variable<"x"> const>);
static_assert(std::is_empty_v<decltype(f)>);
static_assert(tapeless::Expression<decltype(f)>);
static_assert(!tapeless::Expression<double>);

// Equal expressions are of one type, and the nested type hangs on the name.
static_assert(std::same_as<decltype(x * y + sin(x)), decltype(x * y + sin(x))>);
static_assert(!std::same_as<decltype(x * y), decltype(y * x)>);
static_assert(std::same_as<tapeless::definition_of<decltype(x * y)>,
                           tapeless::application<tapeless::multiplication,
                                                 tapeless::edge<tapeless::variable<"x">, 0>,
                                                 tapeless::edge<tapeless::variable<"y">, 0>>>);
static_assert(tapeless::type_name<decltype(f)>.size() < 60);
static_assert(std::is_empty_v<decltype(2_c * x + 1_c)>);
static_assert(std::is_empty_v<decltype(x * std::integral_constant<int, 3>())>);
static_assert(sizeof(2.0 * x) == sizeof(double));

// Sharing does not make names longer, nor programs.
constexpr auto doubled(auto t) {
    auto a = t * t;
    auto b = a * a;
    auto c = b * b;
    return c * c;
}
constexpr auto deep = doubled(doubled(doubled(x * y)));
static_assert(tapeless::type_name<decltype(deep)>.size() < 60);
static_assert(tapeless::cost(deep, x = 1.0, y = 1.0).value.multiplications == 13);

namespace {

template <class E>
std::string text(E const& expression) {
    std::ostringstream out;
    out << expression;
    return out.str();
}

} // namespace

BOOST_AUTO_TEST_CASE(bindings_in_any_order) {
    BOOST_TEST(f(x = 2.0, y = 3.0) == f(y = 3.0, x = 2.0));
    auto const gradient = tapeless::gradient(f, y = 3.0, x = 2.0);
    BOOST_TEST(gradient[x] == 3 + std::cos(2.0));
    BOOST_TEST(gradient[y] == 2);
    BOOST_TEST(x(x = 2.0) == 2);
}

BOOST_AUTO_TEST_CASE(fixed_variables_are_not_in_the_gradient) {
    auto const gradient = tapeless::gradient(f, x = tapeless::fixed(2.0), y = 3.0);
    BOOST_TEST(gradient[y] == 2);
    static_assert(!decltype(boost::hana::contains(gradient, x))::value);
}

BOOST_AUTO_TEST_CASE(run_time_numbers) {
    volatile double seed = 3;
    double const k = seed;
    auto const h = k * x + 2 * k * x * x;
    BOOST_TEST(h(x = 2.0) == 3 * 2 + 6 * 4);
    BOOST_TEST(tapeless::gradient(h, x = 2.0)[x] == 3 + 24);
    auto const part = k * x;
    auto const whole = part * part + part; // the number three times, each at its place
    BOOST_TEST(whole(x = 2.0) == 42);
    BOOST_TEST(derivative(whole, x)(x = 2.0) == 2 * 6 * 3 + 3);
    auto const other = 5.0 * x + 7.0 * y;
    BOOST_TEST(text(derivative(other, y)) == "7");
    BOOST_TEST((1.5f * x)(x = 2.0f) == 3.0f);
}

BOOST_AUTO_TEST_CASE(substitution) {
    auto const g = f(x = x * y);
    BOOST_TEST(text(g) == "x*y*y + sin(x*y)");
    BOOST_TEST(g(x = 2.0, y = 3.0) == f(x = 6.0, y = 3.0));
    auto const h = (2.0 * x + 3.0 * y)(x = 5.0 * y, y = x); // at once, not one after the other
    BOOST_TEST(h(x = 1.0, y = 1.0) == 13);
    BOOST_TEST(text(h) == "2*(5*y) + 3*x");
    BOOST_TEST(f(x = y)(y = 2.0) == 4 + std::sin(2.0));
    BOOST_TEST(f(x = y, y = 4.0)(y = 2.0) == 8 + std::sin(2.0));
}

BOOST_AUTO_TEST_CASE(called_with_active_scalars) {
    constexpr auto function = [](auto a, auto b) { return f(x = a, y = b) * b; };
    auto const [of_a, of_b] = tapeless::gradient(function, 2.0, 3.0);
    BOOST_TEST(of_a == (3 + std::cos(2.0)) * 3, boost::test_tools::tolerance(1e-15));
    BOOST_TEST(of_b == 2 * 3 + (6 + std::sin(2.0)));
}

BOOST_AUTO_TEST_CASE(powers_and_conditions) {
    BOOST_TEST(text(pow(x, 3_c)) == "pow(x, 3)");
    BOOST_TEST(pow(x, 3_c)(x = 2.0) == 8);
    BOOST_TEST(pow(x, 0.5)(x = 9.0) == 3);
    auto const clipped = where(x < y, x, y * y);
    BOOST_TEST(clipped(x = 1.0, y = 2.0) == 1);
    BOOST_TEST(tapeless::gradient(clipped, x = 3.0, y = 2.0)[y] == 4);
}

BOOST_AUTO_TEST_CASE(text_has_the_parentheses_that_it_needs) {
    BOOST_TEST(text(x - (y - x)) == "x - (y - x)");
    BOOST_TEST(text(x - y - x) == "x - y - x");
    BOOST_TEST(text(x / (y * x)) == "x/(y*x)");
    BOOST_TEST(text((x + y) * x) == "(x + y)*x");
    BOOST_TEST(text(-(x + y)) == "-(x + y)");
    BOOST_TEST(text(x * -y) == "x*-y");
    BOOST_TEST(text(0.1 * x) == "0.1*x");
    BOOST_TEST(text(hypot(x, y, x)) == "hypot(x, y, x)");
}
