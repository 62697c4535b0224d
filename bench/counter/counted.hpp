/// @file What is counted: the same passes as in the race, and tapeless' own counts of operations.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../entry.hpp"

#include <tapeless/cost.hpp>

#include <cstddef>
#include <optional>
#include <tuple>
#include <vector>

namespace bench {

/// An engine on a kernel.
struct counted {
    char const* kernel;
    char const* engine;
    std::size_t points;
    /// Some passes over the kernel's sample points.
    void (*run)(int passes);
    /// What the library says that it does; of a Jacobian as of a gradient.
    std::optional<tapeless::operation_counts> cost;
};

/// An engine on all kernels that it takes; `cost` is asked with the kernel.
template <class Engine>
std::vector<counted> counted_with(auto cost) {
    std::vector<counted> result;
    auto const add = [&]<class Kernel>(Kernel kernel) {
        if constexpr (takes<Engine, Kernel>())
            result.push_back({Kernel::name, Engine::name, sample_count<Kernel>,
                              [](int passes) {
                                  auto& points = points_of<Kernel>();
                                  for (int i = 0; i < passes; ++i)
                                      pass<Engine, Kernel>(points);
                              },
                              cost(kernel)});
    };
    std::apply([&](auto... kernels) { (add(kernels), ...); }, all_kernels{});
    return result;
}

// Each is a source file of its own, so that they are compiled at the same time.
std::vector<counted> count_hand_written();
std::vector<counted> count_function();
std::vector<counted> count_expression();

} // namespace bench
