/// @file Tests of sparse.hpp: patterns and entries that are not structurally 0.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE sparse
#include <boost/test/unit_test.hpp>

#include <tapeless.hpp>

#include <algorithm>
#include <array>
#include <cmath>

using namespace tapeless::literals;

namespace {

template <std::size_t N>
using vector = std::array<double, N>;

constexpr bool is(auto const& pattern, auto const& pointers, auto const& indices) {
    return std::equal(pattern.row_pointers.begin(), pattern.row_pointers.end(), pointers.begin(),
                      pointers.end()) &&
           std::equal(pattern.column_indices.begin(), pattern.column_indices.end(), indices.begin(),
                      indices.end());
}

// A row full, a row empty, a row of a constant slope, and one whose derivative cancels.
constexpr auto mixed = [](auto const& v) {
    return std::array{v[0] * v[1] * v[2], tapeless::active(7), 2 * v[1], v[2] - v[2] + v[0],
                      floor(v[0]) + v[2]};
};
constexpr auto pattern = tapeless::sparsity_of_jacobian(mixed, vector<3>{});
static_assert(pattern.rows == 5 && pattern.columns == 3 && pattern.count == 6);
static_assert(is(pattern, std::array{0, 3, 3, 4, 5, 6}, std::array{0, 1, 2, 1, 0, 2}));
static_assert(tapeless::sparse_jacobian(mixed, vector<3>{2, 3, 5}).entries ==
              std::array{15.0, 10.0, 6.0, 2.0, 1.0, 1.0});
static_assert(tapeless::sparse_jacobian(mixed, vector<3>{2, 3, 5}).value ==
              std::array{30.0, 7.0, 6.0, 2.0, 7.0});
static_assert(decltype(tapeless::sparse_jacobian(mixed, vector<3>{}))::pattern == pattern);

// A sum of terms of neighbours: of all of them (Step 1), or of pairs (Step 2).
template <std::size_t Step>
constexpr auto rosenbrock = [](auto const& v) {
    tapeless::active total = 0;
    for (std::size_t i = 0; i + 1 < v.size(); i += Step) {
        auto const valley = v[i + 1] - v[i] * v[i], hill = 1 - v[i];
        total += 100 * valley * valley + hill * hill;
    }
    return total;
};

// Blocks of two by two, all of them full.
constexpr auto blocks = tapeless::sparsity_of_hessian(rosenbrock<2>, vector<100>{});
static_assert(blocks.rows == 100 && blocks.columns == 100 && blocks.count == 200);
static_assert([] {
    for (int i = 0; i < 100; ++i) {
        auto const at = static_cast<std::size_t>(blocks.row_pointers[static_cast<std::size_t>(i)]);
        if (at != static_cast<std::size_t>(2 * i) || blocks.column_indices[at] != i / 2 * 2 ||
            blocks.column_indices[at + 1] != i / 2 * 2 + 1)
            return false;
    }
    return true;
}());

// Three diagonals.
constexpr auto diagonals = tapeless::sparsity_of_hessian(rosenbrock<1>, vector<10>{});
static_assert(diagonals.count == 28);
static_assert([] {
    std::size_t at = 0;
    for (int i = 0; i < 10; ++i) {
        if (diagonals.row_pointers[static_cast<std::size_t>(i)] != static_cast<int>(at))
            return false;
        for (int j = std::max(i - 1, 0); j <= std::min(i + 1, 9); ++j)
            if (diagonals.column_indices[at++] != j)
                return false;
    }
    return at == 28;
}());

template <class F, class... A>
using programs = typename tapeless::call<F, A...>::programs;
template <std::size_t N>
using pairs = programs<std::remove_cvref_t<decltype(rosenbrock<2>)>, vector<N>>;
template <std::size_t N>
constexpr tapeless::operation_count cost_of_pairs =
    tapeless::cost_of<typename pairs<N>::hessian::sparse>;

// No work for zeros: ten times as many inputs take ten times the work, a tenth more where the
// compiler does not look for the best order any longer.
static_assert(cost_of_pairs<100>.instructions <= 11 * cost_of_pairs<10>.instructions);
static_assert(cost_of_pairs<100>.multiplications <= 12 * cost_of_pairs<10>.multiplications);
static_assert(cost_of_pairs<10>.instructions ==
              tapeless::cost_of_hessian(rosenbrock<2>, vector<10>{}).instructions);

constexpr auto x = "x"_v;
constexpr auto y = "y"_v;
constexpr auto z = "z"_v;
constexpr auto formula = x * y + sin(z);
static_assert(is(tapeless::sparsity_of_hessian(formula, x = 1.0, y = 2.0, z = 3.0),
                 std::array{0, 1, 2, 3}, std::array{1, 0, 2}));
static_assert(is(tapeless::sparsity_of_hessian(formula, x = 1.0, y = tapeless::fixed(2.0), z = 3.0),
                 std::array{0, 0, 1}, std::array{1}));
static_assert(tapeless::sparsity_of_jacobian(formula, x = 1.0, y = 2.0, z = 3.0).count == 3);

// Entry after entry: what is not in the pattern is 0, and what is in it is the same number.
template <class Pattern, class Entries, class Dense>
void compare(Pattern const& of, Entries const& entries, Dense const& dense) {
    int at = 0;
    for (int i = 0; i < of.rows; ++i) {
        BOOST_TEST(of.row_pointers[static_cast<std::size_t>(i)] == at);
        for (int j = 0; j < of.columns; ++j) {
            bool const is_entry = at < of.row_pointers[static_cast<std::size_t>(i) + 1] &&
                                  of.column_indices[static_cast<std::size_t>(at)] == j;
            BOOST_TEST(dense(static_cast<std::size_t>(i), static_cast<std::size_t>(j)) ==
                       (is_entry ? entries[static_cast<std::size_t>(at)] : 0));
            at += is_entry;
        }
    }
    BOOST_TEST(at == of.count);
    BOOST_TEST(of.row_pointers[static_cast<std::size_t>(of.rows)] == at);
}

template <std::size_t N>
vector<N> some_point() {
    vector<N> result{};
    for (std::size_t k = 0; k < N; ++k)
        result[k] = std::sin(1.5 * static_cast<double>(k)) + 0.1;
    return result;
}

} // namespace

BOOST_AUTO_TEST_CASE(sparse_hessians_hold_the_entries_of_dense_ones) {
    auto const check = [](auto f, auto const& at) {
        auto const sparse = tapeless::sparse_hessian(f, at);
        auto const dense = tapeless::value_gradient_and_hessian(f, at);
        BOOST_TEST(sparse.value == dense.value);
        BOOST_TEST((sparse.gradient == dense.gradient));
        compare(sparse.pattern, sparse.entries,
                [&](std::size_t i, std::size_t j) { return dense.hessian[i][j]; });
    };
    check(rosenbrock<1>, some_point<10>());
    check(rosenbrock<2>, some_point<20>());
    check([](auto const& v) { return sin(v[0] * v[2]) + exp(v[1]) + v[3]; }, some_point<4>());
    check([](auto const& v) { return v[0] + v[1]; }, some_point<2>());
}

// Of one triangle: its entries, in their order, and no others.
static_assert(is(tapeless::sparsity_of_hessian<tapeless::lower>(rosenbrock<1>, vector<4>{}),
                 std::array{0, 1, 3, 5, 7}, std::array{0, 0, 1, 1, 2, 2, 3}));
static_assert(is(tapeless::sparsity_of_hessian<tapeless::upper>(rosenbrock<1>, vector<4>{}),
                 std::array{0, 2, 4, 6, 7}, std::array{0, 1, 1, 2, 2, 3, 3}));
static_assert(is(tapeless::sparsity_of_hessian<tapeless::lower>(formula, x = 1.0, y = 2.0, z = 3.0),
                 std::array{0, 0, 1, 2}, std::array{0, 2}));
static_assert(is(tapeless::sparsity_of_hessian<tapeless::upper>(formula, x = 1.0, y = 2.0, z = 3.0),
                 std::array{0, 1, 1, 2}, std::array{1, 2}));
// They are the numbers of both triangles, of which each pair is computed once.
static_assert(tapeless::cost_of<pairs<10>::hessian::of_triangle<tapeless::lower>::sparse> ==
              cost_of_pairs<10>);

BOOST_AUTO_TEST_CASE(one_triangle_of_a_hessian) {
    auto const check = [](auto f, auto const& at) {
        auto const lower = tapeless::sparse_hessian<tapeless::lower>(f, at);
        auto const upper = tapeless::sparse_hessian<tapeless::upper>(f, at);
        auto const dense = tapeless::value_gradient_and_hessian(f, at);
        BOOST_TEST(lower.value == dense.value);
        BOOST_TEST((lower.gradient == dense.gradient));
        BOOST_TEST(upper.value == dense.value);
        BOOST_TEST((upper.gradient == dense.gradient));
        compare(lower.pattern, lower.entries,
                [&](std::size_t i, std::size_t j) { return j <= i ? dense.hessian[i][j] : 0; });
        compare(upper.pattern, upper.entries,
                [&](std::size_t i, std::size_t j) { return j >= i ? dense.hessian[i][j] : 0; });
    };
    check(rosenbrock<1>, some_point<10>());
    check(rosenbrock<2>, some_point<20>());
    check([](auto const& v) { return sin(v[0] * v[2]) + exp(v[1]) + v[3]; }, some_point<4>());
    check([](auto const& v) { return v[0] + v[1]; }, some_point<2>());
    // By hand, of an expression with numbers of its own.
    auto const found =
        tapeless::sparse_hessian<tapeless::lower>(x * y * 2.5 + sin(z), z = 3.0, x = 1.0, y = 2.0);
    BOOST_TEST((found.entries == std::array{2.5, -std::sin(3.0)}));
    BOOST_TEST(found.gradient[x] == 5);
}

BOOST_AUTO_TEST_CASE(sparse_jacobians_hold_the_entries_of_dense_ones) {
    constexpr auto heat = [](auto const& u) {
        auto result = u;
        for (std::size_t i = 1; i + 1 < u.size(); ++i)
            result[i] = u[i - 1] - 2 * u[i] + u[i + 1] + u[i] * u[i] * u[i];
        return result;
    };
    auto const check = [](auto f, auto const& at) {
        auto const sparse = tapeless::sparse_jacobian(f, at);
        auto const dense = tapeless::value_and_jacobian(f, at);
        BOOST_TEST((sparse.value == dense.value));
        compare(sparse.pattern, sparse.entries,
                [&](std::size_t i, std::size_t j) { return dense.jacobian[i][j]; });
    };
    check(heat, some_point<12>());
    check(mixed, some_point<3>());
    static_assert(tapeless::sparsity_of_jacobian(heat, vector<12>{}).count == 10 * 3 + 2);
}

// Rows and columns count scalars in the order of the caller's shapes.
BOOST_AUTO_TEST_CASE(several_arguments_and_results_in_shapes) {
    constexpr auto f = [](auto a, auto const& v, auto const& w) {
        return std::tuple{a * v[1], std::array{v[0], w[0] * v[0]}, std::pair{a, w[1] * w[1]}};
    };
    auto const found = tapeless::sparse_jacobian(f, 2.0, tapeless::fixed(vector<2>{3, 5}),
                                                 std::array{7.0f, 11.0f});
    static_assert(decltype(found)::pattern.rows == 5 && decltype(found)::pattern.columns == 3);
    static_assert(
        is(decltype(found)::pattern, std::array{0, 1, 1, 2, 3, 4}, std::array{0, 1, 0, 2}));
    static_assert(std::is_same_v<decltype(found.entries), std::array<double, 4>>);
    BOOST_TEST((found.entries == std::array{5.0, 3.0, 1.0, 22.0}));
    BOOST_TEST(std::get<2>(found.value).second == 121);
}

BOOST_AUTO_TEST_CASE(nothing_but_zeros) {
    constexpr auto linear = [](auto const& v) { return v[0] - 2 * v[1]; };
    auto const found = tapeless::sparse_hessian(linear, vector<2>{2, 3});
    static_assert(decltype(found)::pattern.count == 0);
    BOOST_TEST(found.entries.size() == 0);
    BOOST_TEST((found.gradient == vector<2>{1, -2}));
    constexpr auto constant = [](auto const&) { return std::array{1.0, 2.0}; };
    auto const of_constant = tapeless::sparse_jacobian(constant, vector<2>{2, 3});
    BOOST_TEST(of_constant.entries.size() == 0);
    BOOST_TEST((of_constant.value == vector<2>{1, 2}));
}

BOOST_AUTO_TEST_CASE(expressions) {
    auto const f = x * y * 2.5 + sin(z);
    auto const found = tapeless::sparse_hessian(f, z = 3.0, x = 1.0, y = 2.0);
    BOOST_TEST((found.entries == std::array{2.5, 2.5, -std::sin(3.0)}));
    BOOST_TEST(found.gradient[y] == 2.5);
    BOOST_TEST(found.value == 5 + std::sin(3.0));
    auto const slopes = tapeless::sparse_jacobian(f, z = 3.0, x = 1.0, y = tapeless::fixed(2.0));
    BOOST_TEST((slopes.entries == std::array{5.0, std::cos(3.0)}));
}
