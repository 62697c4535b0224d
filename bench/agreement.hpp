/// @file Whether all engines give the same derivatives; nothing is timed that does not.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "entry.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace bench {

/// The largest difference of two rows, relative to the largest entry of the reference or to
/// `scale`; NaN if there is one.
template <std::size_t N>
double distance(std::array<double, N> const& row, std::array<double, N> const& reference,
                double scale = 0.0) {
    double difference = 0.0;
    for (std::size_t i = 0; i < N; ++i) {
        double const entry = std::abs(row[i] - reference[i]);
        if (std::isnan(entry))
            return entry;
        difference = std::max(difference, entry);
        scale = std::max(scale, std::abs(reference[i]));
    }
    return difference / scale;
}

/// Central differences of the fourth order in long double: good for eleven digits.
template <class Kernel>
derivative_of<Kernel> finite_differences(point_of<Kernel> const& point) {
    using row = std::array<long double, Kernel::outputs>;
    derivative_of<Kernel> derivative{};
    std::array<long double, Kernel::inputs> shifted{};
    std::copy(point.begin(), point.end(), shifted.begin());
    for (std::size_t i = 0; i < Kernel::inputs; ++i) {
        auto const at = [&](long double step) {
            shifted[i] = point[i] + step;
            return row{Kernel{}(shifted)};
        };
        long double const h = 1e-4L;
        row const near_above = at(h), near_below = at(-h), above = at(2 * h), below = at(-2 * h);
        shifted[i] = point[i];
        for (std::size_t j = 0; j < Kernel::outputs; ++j) {
            long double const slope =
                (8 * (near_above[j] - near_below[j]) - (above[j] - below[j])) / (12 * h);
            derivative[j * Kernel::inputs + i] = static_cast<double>(slope);
        }
    }
    return derivative;
}

/// Compares the hand-written results with the kernel and its finite differences, and every entry
/// with the kernel and the hand-written derivative, at all sample points; says which do not agree.
/// The hand-written value may be off by `slack` (relative): by nothing, unless the compiler may
/// contract products and sums.
template <class Kernel>
bool agree(std::size_t kernel, double slack) {
    bool all = true;
    auto const require = [&](double error, double tolerance, std::string_view engine,
                             char const* what) {
        if (error <= tolerance)
            return;
        std::fprintf(stderr, "%s, %.*s: the %s is off by %.2g (relative)\n", Kernel::name,
                     static_cast<int>(engine.size()), engine.data(), what, error);
        all = false;
    };
    using values = std::array<double, Kernel::outputs>;
    for (auto const& point : points_of<Kernel>()) {
        derivative_of<Kernel> reference{};
        values const value{Kernel{}(point)};
        values const by_hand{hand::value_and_derivative(Kernel{}, point, reference)};
        require(distance(by_hand, value, 1.0), slack, "hand-written", "value");
        require(distance(reference, finite_differences<Kernel>(point)), 1e-10, "hand-written",
                "derivative");
        for (entry const& other : entries()) {
            if (other.kernel != kernel)
                continue;
            values result{};
            derivative_of<Kernel> derivative{};
            other.answer(point.data(), result.data(), derivative.data());
            require(distance(result, value, 1.0), 1e-13, other.engine, "value");
            if (other.differentiates)
                require(distance(derivative, reference), 1e-11, other.engine, "derivative");
        }
        if (!all)
            break; // one point says enough
    }
    return all;
}

/// Whether all entries agree on all kernels, the hand-written values but for `slack`.
inline bool all_agree(double slack) {
    return [slack]<std::size_t... I>(std::index_sequence<I...>) {
        bool all = true;
        ((all &= agree<std::tuple_element_t<I, all_kernels>>(I, slack)), ...);
        return all;
    }(std::make_index_sequence<std::tuple_size_v<all_kernels>>{});
}

} // namespace bench
