/// @file Tests of base/: lists of names, hashes, and the array of the passes.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE base
#include <tapeless/base/hash.hpp>
#include <tapeless/base/name_list.hpp>
#include <tapeless/base/references.hpp>
#include <tapeless/base/sequence.hpp>

#include <boost/test/unit_test.hpp>
#include <utility>

namespace {

using tapeless::name_list;
using tapeless::sequence;

static_assert(name_list<"x", "y", "xy">::place_of("x") == 0);
static_assert(name_list<"x", "y", "xy">::place_of("xy") == 2);
static_assert(name_list<"x", "y", "xy">::place_of("") == -1);
static_assert(name_list<"x", "y", "xy">::place_of("z") == -1);
static_assert(name_list<"x", "y", "x">::place_of("x") == 0);
static_assert(name_list<"x", "y", "xy">::are_different());
static_assert(!name_list<"x", "y", "x">::are_different());
static_assert(!name_list<"x", "x">::are_different());
static_assert(name_list<>::place_of("x") == -1);
static_assert(name_list<>::are_different());

// The offset basis of FNV-1a, and two of its published values.
static_assert(tapeless::hash_of("") == 0xcbf29ce484222325u);
static_assert(tapeless::hash_of("a") == 0xaf63dc4c8601ec8cu);
static_assert(tapeless::hash_of("foobar") == 0x85944171f73967e8u);
static_assert(tapeless::mix(1, 2) != tapeless::mix(2, 1));
static_assert(tapeless::type_name<int> == "int");

// Whether a sequence keeps what is put into it while it grows and moves.
constexpr bool grows = [] {
    sequence<int> all;
    for (int i = 0; i < 100; ++i)
        all.push_back(i * i);
    sequence<int> other(std::move(all));
    bool result = all.empty() && other.size() == 100;
    for (int i = 0; i < 100; ++i)
        result = result && other[i] == i * i;
    result = result && other.pop_back() == 99 * 99 && other.size() == 99;
    other.resize(102, 7);
    result = result && other[98] == 98 * 98 && other[99] == 7 && other[101] == 7;
    other.resize(3);
    int sum = 0;
    for (int const each : other)
        sum += each;
    sequence<int> last(4, 1);
    last = std::move(other);
    return result && sum == 0 + 1 + 4 && last.size() == 3 && last[2] == 4;
}();
static_assert(grows);

} // namespace

BOOST_AUTO_TEST_CASE(references_refer) {
    double a = 1;
    int b = 2;
    tapeless::references<double, int> const both(a, b);
    a = 3;
    b = 4;
    BOOST_TEST(both.get<0>() == 3);
    BOOST_TEST(both.get<1>() == 4);
    BOOST_TEST(&both.get<0>() == &a);
}
