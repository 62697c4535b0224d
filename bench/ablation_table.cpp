/// @file What each pass brings: operations and time of every kernel without it.
// SPDX-License-Identifier: BSL-1.0

#include "ablation.hpp"

#include <tapeless/improve/passes.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <utility>

namespace bench {

namespace {

constexpr int pass_count = static_cast<int>(tapeless::left_out_passes.size());

// Least times of interleaved rounds, the first with all passes.
std::array<double, pass_count + 1>
least_times(std::array<std::vector<ablated>, pass_count + 1> const& all, std::size_t kernel) {
    int runs = 1;
    while (all[0][kernel].seconds(runs) < 1e-3)
        runs *= 2;
    std::array<double, pass_count + 1> result;
    result.fill(1e9);
    for (int round = 0; round < 40; ++round)
        for (std::size_t k = 0; k < result.size(); ++k)
            result[k] = std::min(result[k], all[k][kernel].seconds(runs));
    return result;
}

} // namespace

} // namespace bench

int main() {
    using namespace bench;
    auto const all = []<int... K>(std::integer_sequence<int, K...>) {
        return std::array<std::vector<ablated>, pass_count + 1>{without<K - 1>()...};
    }(std::make_integer_sequence<int, pass_count + 1>{});

    std::printf("Operations with all passes, then without each: operations, and time relative to "
                "that with all\n%-32s %5s",
                "", "all");
    for (auto const& pass : tapeless::left_out_passes)
        std::printf(" %12.*s", static_cast<int>(pass.name.size()), pass.name.data());
    std::array<double, pass_count> logarithms{};
    for (std::size_t kernel = 0; kernel < all[0].size(); ++kernel) {
        auto const times = least_times(all, kernel);
        std::printf("\n%-32s %5d", all[0][kernel].kernel, all[0][kernel].operations);
        for (std::size_t k = 1; k < times.size(); ++k) {
            std::printf(" %6d %5.2f", all[k][kernel].operations, times[k] / times[0]);
            logarithms[k - 1] += std::log(times[k] / times[0]);
        }
    }
    std::printf("\n%-38s", "geometric mean");
    for (double const sum : logarithms)
        std::printf(" %12.2f", std::exp(sum / static_cast<double>(all[0].size())));
    std::printf("\n");
}
