/// @file Graphs for Graphviz and Mermaid, formulas for LaTeX and tables for the terminal, compared
/// with the files in golden/. Graphviz, Mermaid's parser and KaTeX read these files too
/// (test/page).
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE drawings
#include <boost/test/unit_test.hpp>

#include <tapeless.hpp>
#include <tapeless/graph.hpp>

#include <array>
#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace tapeless::literals;

namespace {

// Where a change is meant, TAPELESS_GOLDEN=golden writes the files anew; look at them before they
// are committed.
void check(std::string const& name, std::string const& text) {
    if (char const* const folder = std::getenv("TAPELESS_GOLDEN"))
        std::ofstream(std::string(folder) + "/" + name) << text;
    std::ifstream file("golden/" + name);
    std::ostringstream expected;
    expected << file.rdbuf();
    BOOST_TEST(file.is_open(), "golden/" << name << " is missing");
    BOOST_TEST(text == expected.str(), name << " differs; it is now\n" << text);
}

void check_drawings(std::string const& name, tapeless::drawing const& options, auto const& f,
                    auto const&... a) {
    check(name + ".dot", tapeless::to_dot(options, f, a...));
    check(name + ".mmd", tapeless::to_mermaid(options, f, a...));
}

// Operations of one's own, with symbols and names that the library gives to others.
struct of_two {
    static constexpr auto value(auto const& a, auto const& b) { return a - 2 * b; }
    static constexpr auto partials(auto const&, auto const&, auto const&) {
        return std::tuple{1, -2};
    }
};
struct left_of : of_two {
    static constexpr std::string_view name = "left_of", symbol = "+", latex = "$0 \\ominus $1";
    static constexpr int precedence = 1;
};
struct divide : of_two {
    static constexpr std::string_view name = "divide";
};
struct difference : of_two {
    static constexpr std::string_view name = "difference", latex = "$0 - #1";
    static constexpr int precedence = 1;
};
struct wavy {
    static constexpr std::string_view name = "wavy", symbol = "~", latex = "\\widetilde{$0}";
    static constexpr auto value(auto const& a) { return a * 2; }
    static constexpr auto partials(auto const&, auto const&) { return std::tuple{2}; }
};

constexpr auto x = "x"_v;
constexpr auto y = "y"_v;

} // namespace

BOOST_AUTO_TEST_CASE(graphs) {
    using enum tapeless::contents;
    check_drawings("product_plus_sine", {.paths_from = "x"}, x * y + sin(x), x = 2.0, y = 3.0);
    check_drawings("diamond", {.show = values}, (x + y) * (x - y), x = 3.0, y = 2.0);
    check_drawings("three_terms", {}, log(x) + x * y + sin(y));
    check_drawings("shared_constant", {.show = structure}, (x + 3_c) * x, x = 5.0);
    check_drawings("square_root", {.digits = 3}, sqrt(x * x + 1.5), x = 2.0);
    check_drawings("sigmoid", {}, tapeless::sigmoid(x * y), x = 2.0, y = tapeless::fixed(0.5));
    check_drawings("sigmoid_in_parts", {.detail = tapeless::grain::operations},
                   tapeless::sigmoid(x), x = 2.0);
    check_drawings("selection", {}, where(x > 0_c, log(x), x), x = -2.0);
    check_drawings(
        "branch", {.names = {"a"}},
        [](auto b) {
            return tapeless::branch(b > 0, [&] { return log(b); }, [&] { return 2 * b; });
        },
        -2.0);
    check_drawings(
        "loop", {.paths_from = "v[1]", .names = {"v"}},
        [](auto const& v) {
            tapeless::active total = 0;
            for (auto const& each : v)
                total += each * each;
            return total;
        },
        std::array{1.0, 2.0, 3.0});
    check_drawings(
        "two_results", {.output = 1},
        [](auto const& r, auto const& phi) { return std::array{r * cos(phi), r * sin(phi)}; }, 2.0,
        0.5);
    check_drawings("odd_names", {.show = values}, "a \"quoted\" <name> & *more* \\ #1"_v * "λ_1"_v,
                   "a \"quoted\" <name> & *more* \\ #1"_v = 1.0, "λ_1"_v = 2.0);
}

BOOST_AUTO_TEST_CASE(formulas) {
    check("product_plus_sine.tex", tapeless::to_latex(x * y + sin(x)));
    check("diamond.tex", tapeless::to_latex((x + y) * (x - y), "d"));
    check("three_terms.tex", tapeless::to_latex(log(x) + x * y + sin(y)));
    check("shared_constant.tex", tapeless::to_latex((x + 3_c) * x));
    check("square_root.tex", tapeless::to_latex(sqrt(x * x + 1.5)));
    check("sigmoid.tex", tapeless::to_latex(tapeless::sigmoid("beta"_v * x)));
    check("selection.tex", tapeless::to_latex(where(x > 0_c, log(x), 1e-5 * x)));
    check("integer_power.tex", tapeless::to_latex(pow(x - y, 3_c) * pow(y, 2.5)));
    check("quotient.tex", tapeless::to_latex(-(x + y) * -x / (x - 3_c)));
    check("gaussian.tex", tapeless::to_latex(exp(-("x_1"_v * "x_1"_v) / ("sigma0"_v * 2_c))));
    check("functions.tex",
          tapeless::to_latex(abs(x) + cbrt(y) - atan2(y, x) / hypot(x, y) + max(x, y) * floor(x)));
    check("odd_names.tex", tapeless::to_latex("λ"_v * "a_b^2 {c}"_v * "w_in_2"_v));
}

// Where a reader would take a formula for another one without them.
BOOST_AUTO_TEST_CASE(parentheses_of_formulas) {
    using tapeless::apply;
    using tapeless::formula_to_latex;
    BOOST_TEST(formula_to_latex(fma(x, y, x) * y) == R"(\left(x \, y + x\right) \, y)");
    BOOST_TEST(formula_to_latex(stop_gradient(x + y) * y) ==
               R"(\operatorname{stop\_gradient}\left(x + y\right) \, y)");
    BOOST_TEST(formula_to_latex(derivative(log2(x), x)) ==
               R"(\frac{\frac{1}{\ln\left(2\right)}}{x})");
    BOOST_TEST(formula_to_latex(-(-x)) == R"(-\left(-x\right))");
    BOOST_TEST(formula_to_latex(x - -2.5) == R"(x - \left(-2.5\right))");
    BOOST_TEST(formula_to_latex(x - -2.5 * y) == R"(x - \left(-2.5 \, y\right))");
    BOOST_TEST(formula_to_latex(x + -2.5 * y) == R"(x - 2.5 \, y)");

    BOOST_TEST(formula_to_latex(apply<left_of>(x, apply<left_of>(y, -x)) * y) ==
               R"(\left(x \ominus \left(y \ominus \left(-x\right)\right)\right) \, y)");
    BOOST_TEST(formula_to_latex(apply<wavy>(x + y)) == R"(\widetilde{x + y})");
    BOOST_TEST(formula_to_latex(apply<divide>(x, y)) ==
               R"(\operatorname{divide}\left(x, y\right))");
    BOOST_TEST(formula_to_latex(apply<difference>(x, y) * y) == R"(\left(x - y\right) \, y)");
}

BOOST_AUTO_TEST_CASE(tables) {
    check("product_plus_sine.table", tapeless::explain(x * y + sin(x), x = 2.0, y = 3.0));
    check("product_plus_sine.formulas.table", tapeless::explain(x * y + sin(x)));
    check("branch.table", tapeless::explain(
                              {.names = {"λ", "b"}},
                              [](auto a, auto b) {
                                  return tapeless::branch(
                                             b > 0, [&] { return log(a); }, [&] { return 2 * b; }) *
                                         tapeless::sigmoid(a - b);
                              },
                              2.0, tapeless::fixed(-1.0)));
    check("abridged.table", tapeless::explain(
                                {.names = {"v"}, .most_lines = 6},
                                [](auto const& v) {
                                    tapeless::active total = 0;
                                    for (auto const& each : v)
                                        total += each * each;
                                    return sqrt(total);
                                },
                                std::array<double, 100>{1, 2, 3}));
}
