// What the snippets in docstrings use without declaring it. Those of graph/dot.hpp see what is in
// snippets::graph::dot_hpp, snippets::graph and snippets, the innermost first.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless.hpp>
#include <tapeless/eigen.hpp>
#include <tapeless/graph.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <fstream>
#include <iostream>
#include <string_view>
#include <tuple>

namespace snippets {

inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;

constexpr auto sum(auto const& x) { return x; }
template <class T, std::size_t Size>
constexpr T sum(std::array<T, Size> const& x) {
    T result = 0;
    for (T const& each : x)
        result += each;
    return result;
}

// Of any numbers and arrays of numbers; one scalar.
inline constexpr auto f = [](auto const& first, auto const&... others) {
    return (sin(sum(first)) + ... + sum(others));
};

inline constexpr double a = 1, b = 2;
inline constexpr double da = 1, db = 0, v = 1, w = 1;
inline constexpr std::size_t i = 1, j = 0;

namespace custom_hpp {
double solve(double);
constexpr auto g_a(auto const& x, auto const& a) { return x + a; }
constexpr auto g_x(auto const& x, auto const& a) { return x * a; }
} // namespace custom_hpp

namespace eigen {
inline constexpr auto f = [](auto const& x) { return x.dot(x); };
inline Eigen::Matrix3d const k = Eigen::Matrix3d::Identity();
inline Eigen::Vector3d const x = Eigen::Vector3d::Ones();
} // namespace eigen

namespace graph {
inline constexpr auto f = x * y + sin(x);
inline constexpr auto loss = [](auto const& w, auto const& b) { return w * b; };
namespace source_hpp {
using snippets::f;
}
} // namespace graph

namespace improve {
using namespace tapeless;
}

namespace jacobian_hpp {
inline constexpr auto f = [](auto const& x) { return std::array{x[0] * x[1], sin(x[2])}; };
} // namespace jacobian_hpp

namespace matrix::matrix_hpp {
inline constexpr tapeless::matrix<double, 2, 2> a;
}

namespace operation {
using my_operation = tapeless::sine;
}

namespace sparse_hpp {
inline constexpr std::array x{1.0, 2.0, 3.0};
inline constexpr auto pattern = tapeless::sparsity_of_jacobian(f, x);
} // namespace sparse_hpp

} // namespace snippets
