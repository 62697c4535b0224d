/// @file The computation graph at run time: its numbers are those of the program that runs, its
/// names those of the user.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE graph
#include <boost/test/unit_test.hpp>

#include <tapeless.hpp>
#include <tapeless/eigen.hpp>
#include <tapeless/graph.hpp>
#include <tapeless/multiprecision.hpp>
#include <tapeless/operation/special.hpp>

#include <boost/hana/adapt_struct.hpp>
#include <boost/multiprecision/cpp_bin_float.hpp>

#include <array>
#include <cmath>
#include <stdexcept>
#include <tuple>
#include <vector>

using namespace tapeless::literals;
using tapeless::fixed;
using tapeless::grain;
using tapeless::graph;
using tapeless::graph_of;

namespace {

template <class T>
struct camera {
    T focal;
    std::array<T, 2> centre;
};

} // namespace

BOOST_HANA_ADAPT_STRUCT(camera<double>, focal, centre);
BOOST_HANA_ADAPT_STRUCT(camera<tapeless::active>, focal, centre);

namespace {

struct two_results {
    static constexpr std::string_view name = "two_results";
    static constexpr int outputs = 2;
    static constexpr auto value(auto const& a, auto const& b) { return std::array{a * b, a + b}; }
    static constexpr auto partials(auto const&, auto const& a, auto const& b) {
        return std::tuple{std::tuple{b, a}, std::tuple{1, 1}};
    }
};

// Two of its partials cancel on equal operands, and one is left.
struct alternating_sum {
    static constexpr std::string_view name = "alternating_sum";
    static constexpr auto value(auto const& a, auto const& b, auto const& c) { return a - b + c; }
    static constexpr auto partials(auto const&, auto const&, auto const&, auto const&) {
        return std::tuple{1, -1, 1};
    }
};

constexpr auto x = "x"_v;
constexpr auto y = "y"_v;

std::vector<std::string> names_of(graph const& drawn) {
    std::vector<std::string> result;
    for (graph::node const& each : drawn.nodes)
        if (each.kind == graph::node::input)
            result.push_back(each.name);
    return result;
}

bool same(double a, double b) {
    return a == b || (std::isnan(a) && std::isnan(b)) ||
           std::abs(a - b) <= 1e-13 * std::max(std::abs(a), std::abs(b));
}

// The value and the active inputs' adjoints are the value and gradient of the program that runs.
void compare(graph const& drawn, double value, std::vector<double> const& gradient) {
    BOOST_TEST(same(drawn.at(drawn.seed()).value, value),
               drawn.at(drawn.seed()).value << " is not the value, " << value);
    std::size_t k = 0;
    for (graph::node const& each : drawn.nodes)
        if (each.kind == graph::node::input && each.is_active) {
            BOOST_REQUIRE(k < gradient.size());
            BOOST_TEST(same(each.adjoint, gradient[k]),
                       each.name << ": " << each.adjoint << " is not " << gradient[k]);
            ++k;
        }
    BOOST_TEST(k == gradient.size());
}

template <class... T>
void check(auto const& f, T const&... arguments) {
    auto const [value, gradient] = tapeless::value_and_gradient(f, std::array{arguments...});
    std::vector<double> const expected(gradient.begin(), gradient.end());
    for (grain const detail : {grain::modules, grain::operations})
        compare(graph_of({.detail = detail}, f, std::array{arguments...}),
                static_cast<double>(value), expected);
}

} // namespace

BOOST_AUTO_TEST_CASE(every_part_of_a_small_graph) {
    graph const drawn = graph_of(x * y + sin(x), x = 2.0, y = 3.0);
    BOOST_TEST(drawn.nodes.size() == 5u);
    BOOST_TEST(drawn.edges.size() == 5u);
    BOOST_TEST(drawn.seed() == 4);
    char const* const names[] = {"x", "y", "v1", "v2", "v3"};
    char const* const labels[] = {"x", "y", "*", "sin", "+"};
    char const* const texts[] = {"x", "y", "x*y", "sin(x)", "v1 + v2"};
    double const values[] = {2, 3, 6, std::sin(2.0), 6 + std::sin(2.0)};
    double const adjoints[] = {3 + std::cos(2.0), 2, 1, 1, 1};
    for (int i = 0; i < 5; ++i) {
        BOOST_TEST(drawn.at(i).name == names[i]);
        BOOST_TEST(drawn.at(i).label == labels[i]);
        BOOST_TEST(drawn.at(i).text == texts[i]);
        BOOST_TEST(drawn.at(i).value == values[i]);
        BOOST_TEST(drawn.at(i).adjoint == adjoints[i]);
    }
    int const from[] = {0, 1, 0, 2, 3}, to[] = {2, 2, 3, 4, 4};
    char const* const rules[] = {"y", "x", "cos(x)", "1", "1"};
    double const partials[] = {3, 2, std::cos(2.0), 1, 1};
    for (int k = 0; k < 5; ++k) {
        BOOST_TEST(drawn.edge_at(k).from == from[k]);
        BOOST_TEST(drawn.edge_at(k).to == to[k]);
        BOOST_TEST(drawn.edge_at(k).rule == rules[k]);
        BOOST_TEST(drawn.edge_at(k).partial == partials[k]);
        BOOST_TEST(drawn.edge_at(k).carries);
    }
}

BOOST_AUTO_TEST_CASE(numbers_are_those_of_the_gradient) {
    check([](auto const& v) { return v[0] * v[1] + sin(v[0]) / v[1]; }, 2.0, 3.0);
    check([](auto const& v) { return tapeless::softplus(v[0] - v[1]) * pow(v[0], 3); }, 0.5, -2.0);
    check([](auto const& v) { return tapeless::log_sum_exp(v) + tapeless::norm(v); }, 0.5, -2.0,
          1.0);
    check([](auto const& v) { return tapeless::gelu(v[0]) * tapeless::normal_cdf(v[1]); }, 0.5,
          -2.0);
    check([](auto const& v) { return tapeless::digamma(v[0]) + tapeless::erfcx(v[1]); }, 1.5, 2.0);
    check([](auto const& v) { return hypot(v[0], v[1], v[2]) + pow(v[0], v[1]); }, 1.5, 2.0, 3.0);
    check([](auto const& v) { return stop_gradient(v[0]) * v[1] + v[0] * 3 - v[1] / 7; }, 1.5, 2.0);
    check([](auto const& v) { return exp(v[0] * v[1]) * exp(v[0] * v[1]); }, 0.1f, 0.2f);
    check([](auto const& v) { return log(v[0] * v[1]); }, 0.1L, 0.2L);
}

// Where an infinity or a NaN lies on the side that is not taken, and at the kinks of the design's
// table.
BOOST_AUTO_TEST_CASE(numbers_at_kinks_are_those_of_the_gradient) {
    check([](auto const& v) { return where(v[0] > 0, log(v[0]), v[0]); }, -1.0);
    check([](auto const& v) { return where(v[0] > 0, sqrt(v[0]) * v[1], v[1]); }, 0.0, 1.0);
    check([](auto const& v) { return 1 / where(v[0] > 0, exp(1 / v[0]), 1 + 0 * v[1]); }, -0.0,
          1.0);
    check([](auto const& v) { return max(v[0], v[1]) * min(v[0], v[1]); }, 2.0, 2.0);
    check([](auto const& v) { return max(sqrt(v[0]), v[1]); }, 0.0, 1.0);
    check([](auto const& v) { return clamp(v[0], v[1], v[2]); }, 1.0, 1.0, 2.0);
    check([](auto const& v) { return abs(v[0]) + tapeless::relu(v[1]); }, 0.0, 0.0);
    check([](auto const& v) { return hypot(v[0], v[1]) + atan2(v[0], v[1]); }, 0.0, 0.0);
    check([](auto const& v) { return sqrt(v[0]) * 0 + sqrt(v[1]); }, 0.0, 0.0);
    check([](auto const& v) { return sqrt(v[0] - v[0]) + v[1]; }, 1.0, 2.0);
    check([](auto const& v) { return pow(v[0], v[1]); }, 0.0, 0.0);
    check([](auto const& v) { return tapeless::xlogy(v[0], v[1]); }, 0.0, 0.0);
    check([](auto const& v) { return log(v[0]) + 1 / v[1]; }, 0.0, 0.0);
    check([](auto const& v) { return tapeless::sigmoid(v[0]) + tapeless::softplus(v[1]); }, -800.0,
          800.0);
    check([](auto const& v) { return v[0] * v[1]; }, std::nan(""), 1.0);
}

BOOST_AUTO_TEST_CASE(partials_that_are_numbers_cancel_once) {
    check([](auto const& v) { return tapeless::apply<alternating_sum>(v[0], v[0], v[0]); }, 2.0);
    check([](auto const& v) { return tapeless::apply<alternating_sum>(v[1], v[0], v[0]); }, 2.0,
          3.0);
    check([](auto const& v) { return 1 / (v[0] - v[0]) + v[1]; }, 2.0, 3.0);
}

// A composite operation may have a rule for a point at which its parts have none.
BOOST_AUTO_TEST_CASE(modules_have_rules_of_their_own) {
    constexpr auto f = [](auto const& v) { return tapeless::norm(v); };
    compare(graph_of(f, std::array{0.0, 0.0}), 0, {0, 0});
    constexpr auto of_numbers = [](auto const& v) { return tapeless::xlogy(v[0], v[1]); };
    compare(graph_of(of_numbers, std::array{0.0, 2.0}), 0, {std::log(2.0), 0});
    graph const in_parts =
        graph_of({.detail = grain::operations}, of_numbers, std::array{0.0, 2.0});
    BOOST_TEST(in_parts.at(0).adjoint == 0);
}

BOOST_AUTO_TEST_CASE(one_side_of_a_branch_runs) {
    constexpr auto f = [](auto const& v) {
        return tapeless::branch(
            v[0] > 0, [&] { return log(v[0]) * v[1]; },
            [&] {
                return tapeless::branch(
                    v[1] > 0, [&] { return exp(v[0]); }, [&] { return sqrt(v[1]); });
            });
    };
    check(f, 2.0, 3.0);
    check(f, -2.0, 3.0);
    graph const drawn = graph_of(f, std::array{2.0, 3.0});
    for (graph::node const& each : drawn.nodes)
        if (each.kind == graph::node::operation)
            BOOST_TEST(each.has_run == (each.label == ">" ? each.text == "x[0] > 0"
                                        : each.label == "branch"
                                            ? &each == &drawn.at(drawn.seed())
                                            : each.label == "log" || each.label == "*"));
}

BOOST_AUTO_TEST_CASE(inputs_have_the_users_names) {
    using strings = std::vector<std::string>;
    constexpr auto sum = [](auto const& a, auto const& b) {
        return a.focal * b + a.centre[0] - a.centre[1];
    };
    camera<double> const c = {1, {2, 3}};
    BOOST_TEST(names_of(graph_of(sum, c, 4.0)) ==
                   (strings{"x0.focal", "x0.centre[0]", "x0.centre[1]", "x1"}),
               boost::test_tools::per_element());
    BOOST_TEST(names_of(graph_of({.names = {"c", "t"}}, sum, c, fixed(4.0))) ==
                   (strings{"c.focal", "c.centre[0]", "c.centre[1]", "t"}),
               boost::test_tools::per_element());
    constexpr auto of_tuple = [](auto const& t) {
        return std::get<0>(t) * std::get<1>(t).first + std::get<1>(t).second;
    };
    BOOST_TEST(
        names_of(graph_of({.names = {"t"}}, of_tuple, std::tuple{1.0, std::pair{2.0, 3.0}})) ==
            (strings{"t[0]", "t[1].first", "t[1].second"}),
        boost::test_tools::per_element());
    constexpr auto quadratic = [](auto const& k, auto const& v) { return v.dot(k * v); };
    BOOST_TEST(names_of(graph_of({.names = {"K", "v"}}, quadratic,
                                 Eigen::Matrix2d::Identity().eval(), Eigen::Vector2d(1, 2))) ==
                   (strings{"K(0,0)", "K(1,0)", "K(0,1)", "K(1,1)", "v[0]", "v[1]"}),
               boost::test_tools::per_element());
    BOOST_TEST(names_of(graph_of("λ"_v * 2_c)) == strings{"λ"}, boost::test_tools::per_element());

    BOOST_CHECK_EXCEPTION(
        graph_of(
            {.names = {"a", "b"}}, [](auto z) { return z; }, 1.0),
        std::invalid_argument, [](auto const& error) {
            return error.what() ==
                   std::string("tapeless: 2 names are given for 1 argument(s); give one for each "
                               "argument at most");
        });
}

BOOST_AUTO_TEST_CASE(no_operation_is_called_like_an_input) {
    graph const drawn = graph_of("v1"_v * x);
    BOOST_TEST(drawn.at(0).name == "v1");
    BOOST_TEST(drawn.at(2).name == "v_1");
    BOOST_TEST(graph_of("v"_v * "value1"_v).at(2).name == "v1");
}

BOOST_AUTO_TEST_CASE(fixed_inputs_and_numbers_are_passive) {
    double const k = 0.1;
    graph const drawn = graph_of(k * x + y, x = 2.0, y = fixed(3.0));
    BOOST_TEST(names_of(drawn).size() == 2u);
    for (graph::node const& each : drawn.nodes)
        if (each.kind != graph::node::operation)
            BOOST_TEST(each.is_active == (each.name == "x"));
        else
            BOOST_TEST(each.is_active);
    for (graph::edge const& each : drawn.edges)
        BOOST_TEST(each.carries == drawn.at(each.from).is_active);
    graph const all_fixed = graph_of(x * y, x = fixed(2.0), y = fixed(3.0));
    BOOST_TEST(all_fixed.at(all_fixed.seed()).value == 6);
    BOOST_TEST(!all_fixed.has_adjoints);
}

BOOST_AUTO_TEST_CASE(what_nobody_needs_is_not_drawn) {
    constexpr auto f = [](auto a, auto b) {
        [[maybe_unused]] auto const unused = exp(a) * b;
        return a + 1;
    };
    graph const drawn = graph_of(f, 1.0, 2.0);
    BOOST_TEST(drawn.nodes.size() == 4u); // two inputs, a number, a sum
    compare(drawn, 2, {1, 0});
}

BOOST_AUTO_TEST_CASE(what_has_no_inputs_has_no_adjoints) {
    graph const three = graph_of([] { return 3.0; });
    BOOST_TEST(three.at(three.seed()).value == 3);
    BOOST_TEST(!three.has_adjoints);
    graph const six = graph_of([](auto n) { return 2.0 * decltype(n)::value; }, 3_c);
    BOOST_TEST(six.at(six.seed()).value == 6);
}

BOOST_AUTO_TEST_CASE(one_of_several_results) {
    constexpr auto f = [](auto r, auto phi) { return std::array{r * cos(phi), r * sin(phi)}; };
    graph const drawn = graph_of({.output = 1}, f, 2.0, 0.5);
    BOOST_TEST(drawn.outputs.size() == 2u);
    compare(drawn, 2 * std::sin(0.5), {std::sin(0.5), 2 * std::cos(0.5)});
    for (int const output : {-1, 2})
        BOOST_CHECK_EXCEPTION(
            graph_of({.output = output}, f, 2.0, 0.5), std::invalid_argument,
            [](auto const& error) {
                return std::string(error.what()).ends_with("the outputs are numbered from 0 to 1");
            });
    graph const of_formulas = graph_of(std::tuple{x * y, x + y}, x = 2.0, y = 3.0);
    BOOST_TEST(of_formulas.outputs.size() == 2u);

    graph const without_values = graph_of({.output = 1}, std::tuple{y * y, x * y});
    BOOST_TEST(without_values.seed() == without_values.outputs[1]);
    BOOST_CHECK_THROW(graph_of({.output = 2}, std::tuple{y * y, x * y}), std::invalid_argument);
}

BOOST_AUTO_TEST_CASE(other_scalars) {
    using number = boost::multiprecision::cpp_bin_float_50;
    graph const drawn = graph_of([](auto a) { return exp(a) / 3; }, number(1));
    BOOST_TEST(drawn.at(drawn.seed()).value == std::exp(1.0) / 3,
               boost::test_tools::tolerance(1e-15));
    graph const narrow = graph_of([](auto a) { return a / 3; }, 1.0f);
    BOOST_TEST(narrow.at(narrow.seed()).value == static_cast<double>(1.0f / 3));
}

BOOST_AUTO_TEST_CASE(operations_of_ones_own) {
    graph const drawn = graph_of(
        [](auto a, auto b) {
            auto const both = tapeless::apply<two_results>(a, b);
            return both[0] * both[1];
        },
        2.0, 3.0);
    compare(drawn, 30, {5 * 3 + 6, 5 * 2 + 6});
    BOOST_TEST(drawn.at(2).label == "two_results[0]");

    constexpr auto f = [](auto a) {
        constexpr auto squared = tapeless::custom_vjp(
            [](auto b) { return b * b; }, [](auto w, auto, auto b) { return w * 2 * b; });
        return squared(a) + a;
    };
    compare(graph_of(f, 3.0), 12, {7});
}

BOOST_AUTO_TEST_CASE(paths_from_an_input) {
    std::string const dot = tapeless::to_dot(
        {.show = tapeless::contents::structure, .paths_from = "y"}, x * y + sin(x));
    BOOST_TEST(dot.find("n1 [label=\"y\", shape=ellipse, style=solid, color") != dot.npos);
    BOOST_TEST(dot.find("n1 -> n2 [label=\"x\", color") != dot.npos);
    BOOST_TEST(dot.find("n0 -> n3 [label=\"cos(x)\"]") != dot.npos);
    BOOST_CHECK_EXCEPTION(tapeless::to_dot({.paths_from = "z"}, x * y), std::invalid_argument,
                          [](auto const& error) {
                              return error.what() == std::string("tapeless: paths_from: there is "
                                                                 "no input z; the inputs are x, y");
                          });
}

BOOST_AUTO_TEST_CASE(numbers_have_as_many_digits_as_there_may_be) {
    using tapeless::to_text;
    BOOST_TEST(to_text(0.25, 1) == "0.2");
    BOOST_TEST(to_text(0.25, -5) == "0.2");
    BOOST_TEST(to_text(-1e-300, 1000) == to_text(-1e-300, 40));
    BOOST_TEST(std::stod(to_text(-1e-300, 1000)) == -1e-300);
}

BOOST_AUTO_TEST_CASE(tables_say_what_they_hold_and_cut_between_characters) {
    using enum tapeless::contents;
    auto const begins = [](std::string const& text, std::string const& with) {
        return text.starts_with("Forward sweep: " + with);
    };
    for (auto const show : {structure, adjoints})
        BOOST_TEST(begins(tapeless::explain({.show = show}, x * y, x = 2.0, y = 3.0),
                          "values and local derivatives, operands first\n"));
    BOOST_TEST(begins(tapeless::explain({.show = values}, x * y, x = 2.0, y = 3.0),
                      "values, operands first\n"));
    for (std::string const name : {"λλλλλλλλλλλλλλλλλλλλλ", "aλλλλλλλλλλλλλλλλλλλλλ"}) {
        std::string const text =
            tapeless::explain({.names = {name}}, [](auto a) { return a * a; }, 2.0);
        std::size_t const cut = text.find(" ...");
        BOOST_REQUIRE(cut != text.npos);
        BOOST_TEST(text.substr(cut - 2, 2) == "λ");
    }
}

BOOST_AUTO_TEST_CASE(a_thousand_operations) {
    constexpr auto f = [](std::array<tapeless::active, 20> const& v) {
        tapeless::active sum = v[0];
        for (std::size_t i = 0; i < 300; ++i)
            sum = sin(sum * v[i % 20]) + v[(i + 7) % 20] * v[i % 20];
        return sum;
    };
    std::array<double, 20> at{};
    for (std::size_t i = 0; i < at.size(); ++i)
        at[i] = 0.1 + 0.04 * static_cast<double>(i);
    auto const [value, gradient] = tapeless::value_and_gradient(f, at);
    graph const drawn = graph_of(f, at);
    BOOST_TEST(drawn.nodes.size() > 900u);
    compare(drawn, value, {gradient.begin(), gradient.end()});
    BOOST_TEST(tapeless::to_dot(drawn).size() > 100'000u);
    BOOST_TEST(tapeless::to_mermaid(drawn).size() > 100'000u);
    std::string const table = tapeless::explain(f, at);
    BOOST_TEST(std::count(table.begin(), table.end(), '\n') < 140);
    BOOST_TEST(table.find(" lines are left out; the option most_lines shows more ...") !=
               table.npos);
}

// What doubles again and again has a small program, and a formula that would fill the machine.
BOOST_AUTO_TEST_CASE(a_page_leaves_out_what_is_long_when_written_out) {
    auto const squared = [](auto const& e) { return e * e; };
    auto const twice = [squared](auto const& e) { return squared(squared(squared(squared(e)))); };
    auto const f = twice(twice(twice(twice(twice(twice(twice(twice(x + y))))))));
    std::string const data = tapeless::page("long").add("long", f, x = 0.25, y = 0.5).data();
    BOOST_TEST(data.find("\"formula\":\"\",\"derivatives\":{}") != data.npos);
    BOOST_TEST(graph_of(f).nodes.size() == 2 + 1 + 32u);
    BOOST_TEST(tapeless::page("short")
                   .add("short", x * y, x = 0.25, y = 0.5)
                   .data()
                   .find("\"formula\":\"x*y\",\"derivatives\":{\"x\":\"y\",\"y\":\"x\"}") !=
               data.npos);
}
