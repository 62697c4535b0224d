/// @file Programs and formulas as text, compared with the files in golden/.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE golden
#include <boost/test/unit_test.hpp>

#include <tapeless.hpp>

#include <array>
#include <fstream>
#include <sstream>

using namespace tapeless::literals;

namespace {

std::string content(std::string const& name) {
    std::ifstream file("golden/" + name + ".txt");
    BOOST_REQUIRE_MESSAGE(file, "golden/" + name + ".txt is missing");
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

void check(std::string const& name, auto const&... printed) {
    std::ostringstream text;
    ((text << printed), ...);
    BOOST_TEST(text.str() == content(name));
}

} // namespace

BOOST_AUTO_TEST_CASE(programs) {
    check("product_plus_sine",
          tapeless::program_of([](auto x, auto y) { return x * y + sin(x); }, 2.0, 3.0));
    check("diamond",
          tapeless::program_of([](auto x, auto y) { return (x + y) * (x - y); }, 2.0, 3.0));
    check("shared_constant", tapeless::program_of([](auto x) { return (x + 3.0) * x; }, 5.0));
    check("three_terms",
          tapeless::program_of([](auto x, auto y) { return log(x) + x * y + sin(y); }, 2.0, 3.0));
    check("quotient", tapeless::program_of([](auto x, auto y) { return x / y; }, 2.0, 3.0));
    check("square_root", tapeless::program_of([](auto x) { return sqrt(x * x + 1.0); }, 2.0));
    check("integer_power", tapeless::program_of([](auto x) { return pow(x, 5); }, 2.0));
    check("sigmoid", tapeless::program_of([](auto x) { return tapeless::sigmoid(x); }, 2.0));
    check("softplus", tapeless::program_of([](auto x) { return tapeless::softplus(x); }, 2.0));
    check("selection", tapeless::program_of([](auto x) { return where(x > 0, log(x), x); }, 2.0));
    check("branch",
          tapeless::program_of(
              [](auto x) {
                  auto const line = [&] { return 2 * x; };
                  return tapeless::branch(
                      x > 0, [&] { return tapeless::branch(x < 1, [&] { return log(x); }, line); },
                      line);
              },
              2.0));
    check("loop", tapeless::program_of(
                      [](auto const& x) {
                          tapeless::active total = 0;
                          for (auto const& each : x)
                              total += each * each;
                          return total;
                      },
                      std::array{1.0, 2.0, 3.0}));
}

BOOST_AUTO_TEST_CASE(formulas_and_their_derivatives) {
    constexpr auto x = "x"_v;
    constexpr auto y = "y"_v;
    std::ostringstream lines;
    auto const line = [&](auto const& f) {
        lines << f << "\n  d/dx: " << derivative(f, x) << "\n";
    };
    line(x * y + sin(x));
    line((x + y) * (x - y));
    line((x + 3_c) * x);
    line(log(x) + x * y + sin(y));
    line(pow(x, 3_c) * y);
    line(2_c * x * x - x / y);
    line(exp(-x * x));
    line(1_c / (1_c + exp(-x)));
    line(sqrt(x * x + y * y));
    line(-(x + y) * -x);
    line(atan2(y, x));
    line(2.5 * x - (y - x) - 1);
    line(where(x < y, x * x, y));
    line(y);
    BOOST_TEST(lines.str() == content("formulas"));
}
