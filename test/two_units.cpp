/// @file Two translation units that have different rows of one name, linked.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE two_units
#include <boost/test/unit_test.hpp>

#include "two_units/shared.hpp"

namespace {

struct own_operation {
    static constexpr std::string_view name = "own_operation";
    static auto value(auto x) { return x * x; }
    static constexpr auto partials(auto, auto x) { return std::tuple{2 * x}; }
};

} // namespace

BOOST_AUTO_TEST_CASE(rows_of_one_name_do_not_mix) {
    using namespace tapeless::literals;
    constexpr auto x = "x"_v;
    constexpr auto f = tapeless::apply<own_operation>(x) + x;
    constexpr auto g = [](auto a) { return tapeless::apply<own_operation>(a) + a; };
    BOOST_TEST(f(x = 3.0) == 12);
    BOOST_TEST(tapeless::gradient(f, x = 3.0)[x] == 7);
    BOOST_TEST(tapeless::gradient(g, 3.0) == 7);
    BOOST_TEST(derivative(f, x)(x = 3.0) == 7);
    BOOST_TEST(tapeless::gradient(on_row<own_operation>{}, 3.0) == 6);
    BOOST_TEST(
        tapeless::gradient([](auto a) { return tapeless::gradient(on_row<own_operation>{}, a); },
                           3.0) == 2);
    // x*x*x + x and its derivative in three ways, then those of x*x*x.
    BOOST_TEST(other_unit(3.0) == (std::array{30.0, 28.0, 28.0, 28.0, 27.0, 18.0}));
}

BOOST_AUTO_TEST_CASE(what_both_units_share_is_the_same) {
    BOOST_TEST(tapeless::gradient(shared_function, 2.0) == shared_in_other_unit(2.0));
}
