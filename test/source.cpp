/// @file Tests of graph/source.hpp: the texts, and that they compile by themselves and compute the
/// same to the last bit.
// Compiled with -ffp-contract=off, and with the compiler's command as COMPILER.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE source
#include <boost/test/unit_test.hpp>

#include "source/compiled_text.hpp"

#include <array>
#include <boost/hana/define_struct.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <limits>
#include <random>
#include <sstream>
#include <tuple>
#include <utility>

using namespace tapeless::literals;
using tapeless::fixed;
using tapeless::to_source;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

std::string content(std::filesystem::path const& name) {
    std::ifstream file(name);
    BOOST_REQUIRE_MESSAGE(file, name << " is missing");
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

// All texts of this program, and those that are compared with a file.
std::vector<compiled_text>& all_texts() {
    static std::vector<compiled_text> all;
    return all;
}

// The text of the function f, and its calls at several points, each a tuple of arguments.
template <class F, class... Points>
void check(tapeless::source_options const& options, F const& f, Points const&... points) {
    compiled_text made;
    made.name = options.name.value();
    auto const add = [&](auto const&... a) {
        if (made.text.empty())
            made.text = to_source(options, f, a...);
        add_call(made, f, a...);
    };
    (std::apply(add, points), ...);
    all_texts().push_back(made);
}
// The same, and the text is that of a file.
template <class F, class... Points>
void check_golden(std::string const& name, F const& f, Points const&... points) {
    check({.name = name}, f, points...);
    BOOST_TEST(all_texts().back().text == content("golden/" + name + ".c"));
}
template <class... A>
std::tuple<A...> at(A const&... a) {
    return {a...};
}

template <class T>
using pair_of = std::array<T, 2>;
template <class T>
struct camera {
    BOOST_HANA_DEFINE_STRUCT(camera, (T, focal), (pair_of<T>, center));
};

// An operation of one's own that says how it is written, and one that does not.
struct cube {
    static constexpr std::string_view name = "cube", code = "($0 * $0 * $0)";
    static constexpr auto value(auto const& x) { return x * x * x; }
    static constexpr auto partials(auto const&, auto const& x) { return std::tuple{3 * (x * x)}; }
};
struct halved_difference {
    static constexpr std::string_view name = "halved difference", symbol = "~";
    static constexpr auto value(auto const& a, auto const& b) { return (a - b) / 2; }
    static constexpr auto partials(auto const&, auto const&, auto const&) {
        return std::tuple{0.5, -0.5};
    }
};
struct polar {
    static constexpr std::string_view name = "polar";
    static constexpr int outputs = 2;
    static auto value(auto const& x, auto const& y) { return std::array{x * x + y * y, x - y}; }
    static constexpr auto partials(auto const&, auto const& x, auto const& y) {
        return std::tuple{std::tuple{2 * x, 2 * y}, std::tuple{1, -1}};
    }
};
struct gamma_of_half {
    static constexpr std::string_view name = "tgamma"; // also a function of C
    static auto value(auto const& x) { return x / 4; }
    static constexpr auto partials(auto const&, auto const&) { return std::tuple{0.25}; }
};
constexpr char const provided[] = R"(
extern "C" double halved_difference(double a, double b) { return (a - b) / 2; }
extern "C" double polar_0(double x, double y) { return x * x + y * y; }
extern "C" double polar_1(double x, double y) { return x - y; }
extern "C" double tgamma_function(double x) { return x / 4; }
)";

constexpr auto nested_branches = [](auto x) {
    auto const line = [&] { return 2 * x; };
    return tapeless::branch(
        x > 0, [&] { return tapeless::branch(x < 1, [&] { return log(x); }, line); }, line);
};
constexpr auto sum_of_squares = [](auto const& x) {
    auto sum = x[0] * x[0];
    for (std::size_t i = 1; i < x.size(); ++i)
        sum += x[i] * x[i];
    return sum;
};

void write_golden_texts() {
    constexpr auto x = "x"_v;
    constexpr auto y = "y"_v;
    check_golden("product_plus_sine", x * y + sin(x), at(x = 2.0, y = 3.0), at(x = -0.0, y = 0.0));
    check_golden("diamond", (x + y) * (x - y), at(x = 2.0, y = 3.0), at(x = 0.1, y = 0.2));
    check_golden("three_terms", log(x) + x * y + sin(y), at(x = 2.0, y = 3.0),
                 at(x = 0.0, y = 1e300), at(x = -1.0, y = -infinity));
    check_golden("shared_constant", (x + 3_c) * x, at(x = 5.0), at(x = 0.7));
    check_golden(
        "square_root", [](auto u) { return sqrt(u * u + 1); }, at(2.0), at(0.0), at(1e200));
    check_golden(
        "sigmoid", [](auto u) { return tapeless::sigmoid(u); }, at(2.0), at(-700.0), at(0.0),
        at(40.0));
    check_golden(
        "selection", [](auto u) { return where(u > 0, log(u), u); }, at(2.0), at(0.0), at(-1.0));
    check_golden("branch", nested_branches, at(0.5), at(2.0), at(0.0), at(1.0), at(-3.0));
    check_golden("sum_of_squares", sum_of_squares, at(std::array{1.0, 2.5, -3.7}));
    check_golden("power", pow(x, 3_c) * y, at(x = 1.1, y = 2.0), at(x = -0.3, y = 1e-3));
}

constexpr auto elementary = [](auto x, auto y) {
    using namespace tapeless;
    using S = decltype(x);
    auto const u = sin(x) * S(0.9);
    return tan(x) * exp(u) + exp2(x) * log2(y) + expm1(u) - log10(y) * log1p(y) + log(y) * cos(x) +
           asin(u) * acos(u) + atan(x) / atan2(x, y) + sinh(u) * cosh(x) - tanh(x) * asinh(y) +
           acosh(y + 1) * atanh(u) + sqrt(y) * cbrt(x) + erf(x) * erfc(u) + hypot(x, y) +
           pow(y, x) + pow(y, S(0.3)) + fma(x, y, u) + rsqrt(y) * square(x) + S(1) / 3;
};
constexpr auto pieces = [](auto x, auto y) {
    using namespace tapeless;
    return max(x, y) * min(x, 2 * y) + clamp(x, y, 1) * abs(y) + relu(x) * sign(y) +
           copysign(x, y) + x * floor(y) + y * ceil(x) - round(x) * trunc(y) * x + fmod(x, 3) +
           remainder(y, 2) + fdim(x, y) + x * stop_gradient(y);
};
constexpr auto conditions = [](auto x, auto y) {
    using namespace tapeless;
    return where((x > y && y != 0) || !(x <= 1), x * y, y / x) +
           where(x == y || x >= 2, where(x < 0 && true, x, sqrt(y)), y * y) -
           branch(x == 0 || y < x, [&] { return exp(x) * y; }, [&] { return x * sin(y); });
};
constexpr auto networks = [](auto x, auto y) {
    using namespace tapeless;
    return sigmoid(x) * softplus(y) + log_sigmoid(x) * silu(y) + gelu(x) + gelu(y) * xlogy(x, y) +
           log_sum_exp(std::array{x, y, x * y});
};
constexpr auto probabilities = [](auto x, auto y) {
    using namespace tapeless;
    return logit(x) * log1mexp(y) + log_diff_exp(y, x) + norm(std::array{x, y, x - y}) +
           smooth_abs(x, 0.1) * smooth_max(x, y, 0.5);
};
constexpr auto shared_sides = [](auto x, auto y) {
    using tapeless::branch;
    auto const a = branch(x > 0, [&] { return exp(x); }, [&] { return y / 3; });
    auto const b = a * a;
    return b * branch(x > 0, [&] { return sin(b) * a; }, [&] { return y / 7 * b; });
};
constexpr auto deep_sides = [](auto x, auto y) {
    using tapeless::branch;
    auto a = x * y;
    for (int i = 0; i < 2; ++i) {
        auto const before = a;
        a = branch(
            x > i,
            [&] {
                return branch(
                    y > i, [&] { return exp(-before * before) * y; },
                    [&] { return before * before / x; });
            },
            [&] { return branch(before < y, [&] { return sin(before); }, [&] { return y; }); });
    }
    return a * branch(x > 0 && y > 0, [&] { return log(x) * a; }, [&] { return a; });
};
constexpr auto shapes = [](auto const& lens, auto const& rest, auto power, auto weight) {
    return lens.focal * lens.center[0] * rest.first + pow(lens.center[1], power) * weight +
           std::get<0>(rest.second) * std::get<1>(rest.second)[1] / lens.focal;
};
constexpr auto with_matrix = [](auto const& a, auto const& v) { return v.dot(a * v) / 2; };
constexpr auto rosenbrock = [](auto const& x) {
    auto sum = (1 - x[0]) * (1 - x[0]);
    for (std::size_t i = 0; i + 1 < x.size(); ++i) {
        auto const gap = x[i + 1] - x[i] * x[i];
        sum += 100 * (gap * gap) + (1 - x[i]) * (1 - x[i]);
    }
    return sum;
};

void write_texts() {
    check({.name = "in_float"}, elementary, at(0.3f, 1.7f), at(-1.2f, 0.01f), at(0.0f, 0.0f));
    check({.name = "in_double"}, elementary, at(0.3, 1.7), at(-1.2, 0.01), at(0.0, 0.0),
          at(4.0, infinity));
    check({.name = "in_long_double"}, elementary, at(0.3L, 1.7L), at(-1.2L, 0.01L));
    check({.name = "of_pieces", .names = {"x", "y"}}, pieces, at(1.5, -2.5), at(0.0, 0.0),
          at(1.0, 1.0), at(-0.0, 3.0), at(-7.5, 0.5));
    check({.name = "of_conditions"}, conditions, at(1.5, -2.5), at(0.0, 0.0), at(2.0, 2.0),
          at(-1.0, 0.5), at(3.0, 1e308));
    check({.name = "of_networks"}, networks, at(0.5, 2.0), at(-0.0, 0.0), at(-800.0, 30.0),
          at(infinity, 1.0));
    check({.name = "of_networks_in_float"}, networks, at(0.5f, 2.0f), at(-0.0f, 0.0f));
    check({.name = "of_probabilities"}, probabilities, at(0.5, 2.0), at(0.3, 0.3), at(0.0, 0.0));
    check(
        {.name = "guarded"}, [](auto x, auto y) { return sqrt(x) * y + cbrt(y) * sqrt(y); },
        at(0.0, 0.0), at(0.0, 2.0), at(4.0, 0.0));
    check(
        {.name = "hypotenuses"}, [](auto x, auto y) { return hypot(x, y, 2 * y) * hypot(x, y); },
        at(3.0, 4.0), at(0.0, 0.0), at(1e300, -1e300));
    check(
        {.name = "powers"}, [](auto x, auto y) { return pow(x, y) + pow(x, 2.5) * pow(y, -4); },
        at(1.5, 2.0), at(0.0, 2.0), at(-1.0, 2.0), at(0.0, 0.0));
    check({.name = "shared_sides"}, shared_sides, at(0.5, 2.0), at(-0.5, 2.0), at(0.0, 0.0));
    check({.name = "deep_sides"}, deep_sides, at(0.5, 2.0), at(1.5, 0.5), at(-1.0, 0.3),
          at(2.5, 2.5), at(0.0, 0.0), at(3.0, -1.0));
    check({.name = "of_shapes", .names = {"lens", "rest", "", "weight"}}, shapes,
          at(camera<double>{1.5, {2.5, -0.3}},
             std::pair{0.7, std::tuple{1.9, std::array{5.0, 0.2}}}, 3_c, fixed(2)));
    check({.name = "of_matrices", .names = {"a", "v"}}, with_matrix,
          at(fixed(tapeless::matrix<double, 2, 2>{{2.0, 0.5}, {0.25, 3.0}}),
             tapeless::matrix<double, 2>(1.3, -0.7)));
    constexpr double tiny = 5e-324, none = std::numeric_limits<double>::quiet_NaN();
    check(
        {.name = "between"}, [](auto a, auto b, auto t) { return lerp(a, b, t) + midpoint(a, b); },
        at(1.0, 4.0, 0.3), at(tiny, tiny, infinity), at(tiny, 3.0, none), at(tiny, infinity, 0.0),
        at(3 * tiny, -tiny, 0.5), at(1.5e308, 1.2e308, 2.0), at(-2.0, 5.0, 1.0), at(5.0, 2.0, 1.5));
    check({.name = "of_five"}, rosenbrock, at(std::array{0.1, -0.2, 0.3, 0.4, 1.5}));
    check(
        {.name = "without_use"}, [](auto x, auto, auto z) { return x + 0 * z; },
        at(1.0, fixed(2.0), 3.0));
    check(
        {.name = "constants"},
        [](auto x) { return x * 0.1 - 1e-7 / x + x / 3 + where(x > 0, 1e300, -infinity) * x; },
        at(2.0), at(-2.0), at(0.0));
    check(
        {.name = "of_two_types"}, [](auto x, auto y) { return x * 0.1 + y * y; },
        at(2.0, fixed(3.1f)));
    check(
        {.name = "own_operations"},
        [](auto x, auto y) {
            auto const both = tapeless::apply<polar>(x, y);
            return tapeless::apply<cube>(x) * tapeless::apply<halved_difference>(x, y) +
                   both[0] * both[1] + tapeless::apply<gamma_of_half>(x);
        },
        at(1.1, 2.3), at(0.0, -1.7));

    constexpr auto lambda = "λ"_v;
    constexpr auto element = "x[0]"_v;
    constexpr auto keyword = "double"_v;
    constexpr auto numbered = "v3"_v;
    constexpr auto called = "sin"_v;
    constexpr auto comment = "*/"_v;
    check({.name = "renamed"},
          lambda * element + sin(keyword) * 2.5 - numbered * numbered / element + called * comment,
          at(numbered = 1.25, lambda = 2.0, element = 3.0, keyword = fixed(2), called = 0.1,
             comment = -1.0));
    double const rate = 0.1;
    check({.name = "of_numbers"}, rate * lambda - exp(-rate * (lambda + 2)) / -3.5,
          at(lambda = 0.7), at(lambda = -1e5));
    check({.name = "of_numbers_in_float"}, 0.1f * lambda + sqrt(lambda) / 3.3f, at(lambda = 0.7f),
          at(lambda = 0.0f));
}

// The other questions: their answers by the library, number by number.
void write_answers() {
    using namespace tapeless;
    using triple = std::array<double, 3>;
    constexpr auto several = [](auto const& v, auto s) {
        return std::array{v[0] * v[1] * s,
                          sin(v[2]) * s +
                              branch(s > 0, [&] { return exp(s); }, [&] { return v[1] * v[1]; })};
    };
    constexpr auto one = [](auto const& v, auto s) {
        return exp(v[0] * v[1] * s) + sin(v[2]) * s * s / v[1];
    };
    triple const v{0.3, 1.2, -0.7};
    double const s = 1.7;
    call_text arguments{.type = "double"};
    add_argument(arguments, v);
    add_argument(arguments, s);
    auto const with_seeds = [&](std::vector<long double> const& seeds) {
        call_text result = arguments;
        result.add_array(seeds);
        return result;
    };
    auto const add = [](auto const&... each) { all_texts().push_back(text_of_answer(each...)); };

    std::vector<double> expected;
    auto const append = [&](triple const& by_v, double by_s) {
        expected.insert(expected.end(), by_v.begin(), by_v.end());
        expected.push_back(by_s);
    };
    auto const [values, jacobian] = value_and_jacobian(several, v, s);
    auto const& [by_v, by_s] = jacobian;
    expected = {values[0], values[1]};
    append(by_v[0], by_s[0]);
    append(by_v[1], by_s[1]);
    add("jacobian_of_two", jacobian_to_source({.name = "jacobian_of_two"}, several, v, s),
        arguments, std::vector<std::size_t>{2, 8}, expected);

    auto const all = value_gradient_and_hessian(one, v, s);
    auto const& [gradient_v, gradient_s] = all.gradient;
    auto const& [rows_of_v, row_of_s] = all.hessian;
    expected = {all.value};
    append(gradient_v, gradient_s);
    for (std::size_t i = 0; i < 3; ++i)
        append(std::get<0>(rows_of_v)[i], std::get<1>(rows_of_v)[i]);
    append(std::get<0>(row_of_s), std::get<1>(row_of_s));
    add("hessian_of_one", hessian_to_source({.name = "hessian_of_one"}, one, v, s), arguments,
        std::vector<std::size_t>{4, 16}, expected);

    auto const tangent = jvp(several, v, s, tangents(triple{1, -2, 3}, 0.5));
    add("jvp", jvp_to_source(several, v, s), with_seeds({1, -2, 3, 0.5}),
        std::vector<std::size_t>{2, 2},
        std::vector{tangent.value[0], tangent.value[1], tangent.tangent[0], tangent.tangent[1]});
    auto const pulled = vjp(several, v, s, cotangents(std::array{0.5, -1.5}));
    expected = {pulled.value[0], pulled.value[1]};
    append(std::get<0>(pulled.cotangent), std::get<1>(pulled.cotangent));
    add("vjp", vjp_to_source(several, v, s), with_seeds({0.5, -1.5}),
        std::vector<std::size_t>{2, 4}, expected);
    auto const product = hvp(one, v, s, tangents(triple{1, -2, 3}, 0.5));
    expected = {product.value};
    append(std::get<0>(product.gradient), std::get<1>(product.gradient));
    append(std::get<0>(product.product), std::get<1>(product.product));
    add("hvp", hvp_to_source(one, v, s), with_seeds({1, -2, 3, 0.5}),
        std::vector<std::size_t>{4, 4}, expected);

    // In the order of the bindings, which is not that of the formula.
    constexpr auto x = "x"_v;
    constexpr auto y = "y"_v;
    constexpr auto formula = x * x * y + sin(x);
    call_text of_formula{.type = "double"};
    add_argument(of_formula, y = 2.0);
    add_argument(of_formula, x = 0.4);
    auto const second = value_gradient_and_hessian(formula, y = 2.0, x = 0.4);
    add("hessian_of_formula",
        hessian_to_source({.name = "hessian_of_formula"}, formula, y = 2.0, x = 0.4), of_formula,
        std::vector<std::size_t>{2, 4},
        std::vector{second.value, second.gradient[y], second.gradient[x], second.hessian[y][y],
                    second.hessian[y][x], second.hessian[x][y], second.hessian[x][x]});
    auto const along = hvp(formula, y = 2.0, x = 0.4, tangents(x = 3.0, y = 0.5));
    of_formula.add_array({0.5, 3});
    add("hvp_of_formula", hvp_to_source({.name = "hvp_of_formula"}, formula, y = 2.0, x = 0.4),
        of_formula, std::vector<std::size_t>{2, 2},
        std::vector{along.value, along.gradient[y], along.gradient[x], along.product[y],
                    along.product[x]});
}

void write(std::filesystem::path const& name, std::string const& text) {
    std::ofstream(name) << text;
}
// Runs a command there; what it printed is in the message where it fails.
void run(std::filesystem::path const& folder, std::string const& command) {
    std::string const all = "cd '" + folder.string() + "' && (" + command + ") >log 2>&1";
    bool const succeeds = std::system(all.c_str()) == 0;
    BOOST_REQUIRE_MESSAGE(succeeds, command << "\n" << content(folder / "log"));
}

} // namespace

BOOST_AUTO_TEST_CASE(texts_compile_by_themselves_and_give_the_same_bits) {
    write_golden_texts();
    write_texts();
    write_answers();
    auto const& texts = all_texts();
    BOOST_TEST(texts.size() >= 37u);

    auto const folder = std::filesystem::temp_directory_path() /
                        ("tapeless_source_" + std::to_string(std::random_device{}()));
    std::filesystem::create_directories(folder);
    std::vector<std::string> expected, actual;
    std::string c_files, cpp_files, main = R"(#include <math.h>
#include <stdio.h>
template <class S>
static void print(S value, S const* gradient, int count) {
    for (int k = -1; k < count; ++k) {
        long double const x = k < 0 ? value : gradient[k];
        if (x != x)
            printf(k < 0 ? "nan" : " nan");
        else
            printf(k < 0 ? "%La" : " %La", x);
    }
    printf("\n");
}
)";
    main += provided;
    std::string calls;
    for (compiled_text const& each : texts) {
        std::string const file = each.name + (each.is_cpp() ? ".cpp" : ".c");
        // g++ forgets the language after each file.
        (each.is_cpp() ? cpp_files : c_files) += (each.is_cpp() ? " " : " -x c ") + file;
        write(folder / file, each.text);
        main += (each.is_cpp() ? "" : "extern \"C\" ") + each.declaration + "\n";
        for (std::size_t k = 0; k < each.calls.size(); ++k) {
            calls += "    printf(\"" + each.name + " \");\n    " + each.calls[k] + "\n";
            expected.push_back(each.name + " " + each.expected[k]);
        }
    }
    write(folder / "main.cpp", main + "int main() {\n" + calls + "}\n");
    std::string const compiler = COMPILER;
    std::string const flags =
        " -pedantic -Wall -Wextra -Werror -ffp-contract=off -fno-fast-math -O1 ";
    run(folder, compiler + " -std=c99" + flags + "-c" + c_files);
    run(folder, "for file in *.c; do " + compiler + " -x c++ -std=c++98" + flags +
                    "-fsyntax-only $file || exit 1; done");
    run(folder, compiler + " -std=c++17" + flags + "-c main.cpp" + cpp_files);
    run(folder, compiler + " *.o -o run -lm && ./run >actual");
    std::istringstream printed(content(folder / "actual"));
    for (std::string line; std::getline(printed, line);)
        actual.push_back(line);
    BOOST_TEST(actual == expected, boost::test_tools::per_element());
    std::filesystem::remove_all(folder);
}

BOOST_AUTO_TEST_CASE(an_expression_may_stand_alone) {
    constexpr auto x = "x"_v;
    constexpr auto y = "y"_v;
    BOOST_TEST(to_source(x * y + sin(x)) == to_source(x * y + sin(x), x = 2.0, y = 3.0));
    BOOST_TEST(to_source(2.5 * x) == to_source(2.5 * x, x = 0.0));
}

BOOST_AUTO_TEST_CASE(parameters_follow_the_bindings) {
    constexpr auto x = "x"_v;
    constexpr auto y = "y"_v;
    std::string const text = to_source(x / y, y = 2.0, x = fixed(3.0));
    BOOST_TEST(text.find("value_and_gradient(double y, double x, double gradient[1])") !=
               text.npos);
    BOOST_TEST(text.find("gradient[0] = d/dy\n") != text.npos);
}

BOOST_AUTO_TEST_CASE(what_options_may_not_be) {
    auto const f = [](auto x) { return sin(x); };
    for (char const* const name : {"", "2x", "a b", "double", "sin", "cosl", "gradient", "_Loss"})
        BOOST_CHECK_THROW(to_source({.name = name}, f, 1.0), std::invalid_argument);
    BOOST_CHECK_THROW(to_source({.names = {"x", "y"}}, f, 1.0), std::invalid_argument);
}

BOOST_AUTO_TEST_CASE(names_become_identifiers) {
    using tapeless::as_identifier;
    BOOST_TEST(as_identifier("x") == "x");
    BOOST_TEST(as_identifier("x[0]") == "x_0");
    BOOST_TEST(as_identifier("camera.center[1]") == "camera_center_1");
    BOOST_TEST(as_identifier("λ") == "lambda");
    BOOST_TEST(as_identifier("Δt") == "Delta_t");
    BOOST_TEST(as_identifier("σ²ω") == "sigma_omega");
    BOOST_TEST(as_identifier("x₁₂") == "x12");
    BOOST_TEST(as_identifier("double") == "double_");
    BOOST_TEST(as_identifier("2nd try!") == "x2nd_try");
    BOOST_TEST(as_identifier("__x") == "x");
    BOOST_TEST(as_identifier("") == "x");
    BOOST_TEST(as_identifier("日本") == "x");

    tapeless::identifiers names;
    names.reserve("gradient");
    BOOST_TEST(names.add("gradient") == "gradient_2");
    BOOST_TEST(names.add("x[0]") == "x_0");
    BOOST_TEST(names.add("x.0") == "x_0_2");
    BOOST_TEST(names.add("x_") == "x_");
}
