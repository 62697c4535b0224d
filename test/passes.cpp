/// @file Tests of improve/passes.hpp: with any pass left out, gradients are the same.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE passes
#include "passes/compiled.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace pass_tests;

// Functions of three numbers, of the kinds in gradient.cpp, with their slopes written by hand.
struct products_and_sines {
    static constexpr auto value(auto const& x, auto const& y, auto const& z) {
        using std::sin;
        return x * y + sin(x) - 0.5 * z * z + (z + 0) * 1;
    }
    static std::array<double, 3> slope(double x, double y, double z) {
        return {y + std::cos(x), x, 1 - z};
    }
};
struct horner {
    static constexpr auto value(auto const& x, auto const& y, auto const& z) {
        auto result = 0.0 + x * 1;
        for (int i = 1; i < 4; ++i)
            result = result * y + z * static_cast<double>(i);
        return result; // x y^3 + z y^2 + 2 z y + 3 z
    }
    static std::array<double, 3> slope(double x, double y, double z) {
        return {y * y * y, 3 * x * y * y + 2 * z * y + 2 * z, y * y + 2 * y + 3};
    }
};
struct gaussian {
    static constexpr auto value(auto const& x, auto const& y, auto const& z) {
        using std::exp;
        return exp(-(x * x + y * y + z * z));
    }
    static std::array<double, 3> slope(double x, double y, double z) {
        double const factor = -2 * value(x, y, z);
        return {factor * x, factor * y, factor * z};
    }
};
struct pair_energy {
    static constexpr auto value(auto const& x, auto const& y, auto const& z) {
        auto const inverse = 1.0 / (x * x + y * y + z * z);
        auto const sixth = inverse * inverse * inverse;
        return 4.0 * (sixth * sixth - sixth);
    }
    static std::array<double, 3> slope(double x, double y, double z) {
        double const square = x * x + y * y + z * z, sixth = std::pow(square, -3),
                     factor = -(48 * sixth - 24) * sixth / square;
        return {factor * x, factor * y, factor * z};
    }
};
struct sides {
    static constexpr auto value(auto const& x, auto const& y, auto const& z) {
        using std::exp, std::sin;
        using tapeless::where;
        return where(x > 0.0, 2.0 * (exp(x) * y), 3.0 * (x * z)) + where(y < z, sin(z), y * x);
    }
    static std::array<double, 3> slope(double x, double y, double z) {
        bool const first = x > 0, second = y < z;
        return {(first ? 2 * std::exp(x) * y : 3 * z) + (second ? 0 : y),
                (first ? 2 * std::exp(x) : 0) + (second ? 0 : x),
                (first ? 0 : 3 * x) + (second ? std::cos(z) : 0)};
    }
};
struct branches {
    static constexpr auto value(auto const& x, auto const& y, auto const& z) {
        using tapeless::branch;
        return branch(x > y, [&] { return 2.0 * (x * y) * z; }, [&] { return z * z / y; }) + x;
    }
    static std::array<double, 3> slope(double x, double y, double z) {
        if (x > y)
            return {2 * y * z + 1, 2 * x * z, 2 * x * y};
        return {1, -z * z / (y * y), 2 * z / y};
    }
};
struct quotients {
    static constexpr auto value(auto const& x, auto const& y, auto const& z) {
        return (x - y) / (z * z + 1.0) + (x * y) / (3.0 * z);
    }
    static std::array<double, 3> slope(double x, double y, double z) {
        double const d = z * z + 1;
        return {1 / d + y / (3 * z), -1 / d + x / (3 * z),
                -2 * z * (x - y) / (d * d) - x * y / (3 * z * z)};
    }
};

// The number of instructions, to see that the switches switch.
template <class Case, tapeless::passes On>
int check() {
    constexpr auto f = [](auto const& x, auto const& y, auto const& z) {
        return Case::value(x, y, z);
    };
    constexpr std::array<std::array<double, 3>, 4> points{
        {{0.7, 1.9, -1.2}, {-0.6, 0.8, 1.7}, {1.3, -0.4, 0.9}, {2.1, 1.1, 3.2}}};
    for (auto const& [x, y, z] : points) {
        auto const found = run_gradient<On>(f, x, y, z);
        std::array<double, 3> const expected = Case::slope(x, y, z);
        BOOST_TEST_CONTEXT("at " << x << ", " << y << ", " << z) {
            BOOST_TEST(found[0] == Case::value(x, y, z));
            for (std::size_t k = 0; k < 3; ++k)
                BOOST_TEST(std::fabs(found[k + 1] - expected[k]) <=
                               1e-13 * (1 + std::fabs(expected[k])),
                           "number " << k << ": " << found[k + 1] << " is not " << expected[k]);
        }
    }
    return tapeless::cost_of<typename programs_of<On, decltype(f), 3>::gradient>.instructions;
}

template <class Case, int... K>
void check_all(std::integer_sequence<int, K...>) {
    int const all = check<Case, tapeless::passes{}>();
    constexpr auto none =
        tapeless::passes{}.without("exact", "algebra", "factors", "scales", "balance");
    int const without_any = check<Case, none>();
    BOOST_TEST(all <= without_any);
    (
        [&] {
            constexpr tapeless::left_out_pass left_out = tapeless::left_out_passes[K];
            BOOST_TEST_CONTEXT("without " << left_out.name) {
                int const without = check<Case, left_out.others>();
                BOOST_TEST(all <= without);
            }
        }(),
        ...);
}

using cases =
    std::tuple<products_and_sines, horner, gaussian, pair_energy, sides, branches, quotients>;

} // namespace

BOOST_AUTO_TEST_CASE_TEMPLATE(gradients_without_a_pass_are_right, Case, cases) {
    check_all<Case>(std::make_integer_sequence<int, tapeless::left_out_passes.size()>{});
}

BOOST_AUTO_TEST_CASE(each_pass_is_left_out_alone) {
    unsigned all = 0;
    for (tapeless::left_out_pass const& each : tapeless::left_out_passes) {
        BOOST_TEST(std::popcount(each.others.left_out) == 1, each.name);
        BOOST_TEST((all & each.others.left_out) == 0u, each.name);
        int const place = std::countr_zero(each.others.left_out);
        BOOST_TEST(tapeless::all_passes::names[place] == each.name);
        BOOST_TEST(!each.others.has(place), each.name);
        all |= each.others.left_out;
    }
    BOOST_TEST(tapeless::left_out_passes.size() >= 7);
}

// What a left-out pass tells the others.
BOOST_AUTO_TEST_CASE(rules_and_orders_are_told) {
    constexpr tapeless::passes on;
    BOOST_TEST((on.settings().value_rules == &tapeless::simplify_exactly));
    BOOST_TEST((on.settings().derivative_rules == &tapeless::simplify));
    BOOST_TEST(on.settings(4).calls_first);
    BOOST_TEST(on.settings(4).lanes == 4);
    BOOST_TEST((on.without("exact").settings().value_rules == &tapeless::no_rules));
    BOOST_TEST((on.without("algebra").settings().derivative_rules == &tapeless::no_rules));
    BOOST_TEST(!on.without("order").settings().calls_first);
    BOOST_TEST((on.without("order").settings().derivative_rules == &tapeless::simplify));
}

// The list is what runs, in its order; some passes prepare what others need.
BOOST_AUTO_TEST_CASE(passes_have_names_and_an_order) {
    std::vector<std::string_view> const names(std::begin(tapeless::all_passes::names),
                                              std::end(tapeless::all_passes::names));
    for (std::string_view const each : names)
        BOOST_TEST(std::ranges::count(names, each) == 1, each);
    auto const place = [&](std::string_view name) {
        auto const found = std::ranges::find(names, name);
        BOOST_TEST((found != names.end()), name);
        return found - names.begin();
    };
    BOOST_TEST(place("expansion") < place("factors")); // which asks for products
    BOOST_TEST(place("factors") < place("scales"));
    BOOST_TEST(place("scales") < place("balance"));
    BOOST_TEST(place("balance") < place("placement")); // which drops what these have left over
    BOOST_TEST(place("placement") < place("packs"));
    BOOST_TEST(place("packs") < place("order")); // which puts packs side by side
    for (std::string_view const each :
         {"exact", "algebra", "factors", "scales", "balance", "packs", "order"}) {
        auto const k = static_cast<std::size_t>(place(each));
        BOOST_TEST(tapeless::all_passes::have_switches[k], each);
    }
    for (std::string_view const each : {"expansion", "placement"})
        BOOST_TEST(!tapeless::all_passes::have_switches[static_cast<std::size_t>(place(each))],
                   each);
}
