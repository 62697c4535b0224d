/// @file Rows that solve systems of linear equations: elimination with partial pivoting, when the
/// program runs.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operation/component.hpp"
#include "../operation/table.hpp"

#include <array>
#include <cstddef>
#include <tuple>
#include <type_traits>
#include <utility>

namespace tapeless {

/// Columns of unknowns for which A is eliminated, with the largest entry of each column as its
/// pivot: A, of N rows, and the right-hand sides, all stored by columns, one behind the other. The
/// solutions stand where the right-hand sides stood.
template <std::size_t N, std::size_t Count, class S>
constexpr void eliminate_with_pivots(std::array<S, Count>& m) {
    constexpr std::size_t columns = Count / N;
    auto const at = [&m](std::size_t i, std::size_t j) -> S& { return m[i + j * N]; };
    auto const size = [](S const& x) { return x < 0 ? S(-x) : x; };
    for (std::size_t k = 0; k < N; ++k) {
        std::size_t pivot = k;
        for (std::size_t i = k + 1; i < N; ++i)
            if (size(at(i, k)) > size(at(pivot, k)))
                pivot = i;
        for (std::size_t j = k; j < columns && pivot != k; ++j)
            std::swap(at(k, j), at(pivot, j));
        for (std::size_t i = k + 1; i < N; ++i) {
            S const factor = at(i, k) / at(k, k);
            for (std::size_t j = k + 1; j < columns; ++j)
                at(i, j) -= factor * at(k, j);
        }
    }
    for (std::size_t j = N; j < columns; ++j)
        for (std::size_t k = N; k-- > 0;) {
            for (std::size_t i = k + 1; i < N; ++i)
                at(k, j) -= at(k, i) * at(i, j);
            at(k, j) /= at(k, k);
        }
}

/// x with A * x = b; its operands are A's scalars by columns and b's. Pivots are chosen when the
/// program runs, by the values that it has then. Where y has the cotangent w, that of b is the
/// solution v of transpose(A) * v = w, and that of A is -v * transpose(y).
template <int N>
struct linear_solution {
    static constexpr std::string_view name = "solve";
    static constexpr int outputs = N;
    static constexpr bool transcendental = true;
    static constexpr auto size = static_cast<std::size_t>(N);

    template <class... X>
    static constexpr auto
    value(X const&... x) noexcept(std::is_floating_point_v<std::common_type_t<X...>>) {
        using S = std::common_type_t<X...>;
        std::array<S, sizeof...(X)> all{static_cast<S>(x)...};
        eliminate_with_pivots<size>(all);
        std::array<S, size> result{};
        for (std::size_t i = 0; i < size; ++i)
            result[i] = all[size * size + i];
        return result;
    }
    template <class W, class... X>
    static constexpr auto
    vjp(W const& w, W const& y,
        X const&... x) noexcept(std::is_floating_point_v<std::common_type_t<X...>>) {
        using S = std::common_type_t<X...>;
        std::array<S, sizeof...(X)> const given{x...};
        std::array<S, sizeof...(X)> all{};
        for (std::size_t i = 0; i < size; ++i) {
            for (std::size_t j = 0; j < size; ++j)
                all[j + i * size] = given[i + j * size];
            all[size * size + i] = w[i];
        }
        auto const v = std::apply(
            [](auto const&... each) {
                return components_on(std::make_integer_sequence<int, N>{}, each...);
            },
            all);
        for (std::size_t i = 0; i < size; ++i) {
            for (std::size_t j = 0; j < size; ++j)
                all[i + j * size] = -(v[i] * y[j]);
            all[size * size + i] = v[i];
        }
        return all;
    }

  private:
    // One by one, since their types are stated: the adjoint of a solution is a solution.
    template <int... K, class... X>
    static constexpr std::array<std::common_type_t<X...>, size>
    components_on(std::integer_sequence<int, K...>, X const&... x) {
        return {tapeless::apply<component<linear_solution, K>>(x...)...};
    }
};

/// The inverse of A by columns; its operands are A's scalars by columns. Where it has the cotangent
/// W, that of A is -transpose(inverse) * W * transpose(inverse).
template <int N>
struct inverse_matrix {
    static constexpr std::string_view name = "inverse";
    static constexpr int outputs = N * N;
    static constexpr bool transcendental = true;
    static constexpr auto size = static_cast<std::size_t>(N);

    template <class... X>
    static constexpr auto
    value(X const&... x) noexcept(std::is_floating_point_v<std::common_type_t<X...>>) {
        using S = std::common_type_t<X...>;
        std::array<S, sizeof...(X)> const given{static_cast<S>(x)...};
        std::array<S, 2 * size * size> all{};
        for (std::size_t k = 0; k < size * size; ++k)
            all[k] = given[k];
        for (std::size_t k = 0; k < size; ++k)
            all[size * size + k * (size + 1)] = 1;
        eliminate_with_pivots<size>(all);
        std::array<S, size * size> result{};
        for (std::size_t k = 0; k < size * size; ++k)
            result[k] = all[size * size + k];
        return result;
    }
    template <class W, class... X>
    static constexpr auto
    vjp(W const& w, W const& y,
        X const&...) noexcept(std::is_floating_point_v<std::common_type_t<X...>>) {
        using S = std::common_type_t<X...>;
        std::array<S, sizeof...(X)> product{}, result{};
        for (std::size_t j = 0; j < size; ++j)
            for (std::size_t i = 0; i < size; ++i)
                product[i + j * size] = sum_over_size([&](std::size_t k) {
                    return w[i + k * size] * y[j + k * size]; // W * transpose(inverse)
                });
        for (std::size_t j = 0; j < size; ++j)
            for (std::size_t i = 0; i < size; ++i)
                result[i + j * size] = -sum_over_size(
                    [&](std::size_t k) { return y[k + i * size] * product[k + j * size]; });
        return result;
    }

  private:
    static constexpr auto sum_over_size(auto const& term) {
        auto sum = term(0);
        for (std::size_t k = 1; k < size; ++k)
            sum = sum + term(k);
        return sum;
    }
};

} // namespace tapeless
