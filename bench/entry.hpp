/// @file An entry of the race: one engine on one kernel, behind pointers to functions.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "kernels.hpp"
#include "measure.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <tapeless/cost.hpp>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace bench {

/// The kernel's place in all_kernels, the engine's name, and what can be asked of the two.
struct entry {
    std::size_t kernel;
    std::string_view engine;
    /// Whether it has a derivative at all; the primal does not.
    bool differentiates;
    /// Writes the kernel's values at a point, and its derivative.
    void (*answer)(double const* point, double* values, double* derivative);
    /// What is timed and counted: one run over the kernel's sample points.
    void (*run)();
    /// What tapeless says that its own programs cost, of a Jacobian as of a gradient.
    std::optional<tapeless::operation_counts> (*cost)();
};

/// All entries, in no particular order. Each engine is a source file of its own that adds its
/// entries before main begins; one that is not linked is not in the race.
inline std::vector<entry>& entries() {
    static std::vector<entry> list;
    return list;
}

/// Whether an engine takes a kernel: it does unless its `takes<Kernel>` says otherwise.
template <class Engine, class Kernel>
constexpr bool takes() {
    if constexpr (requires { Engine::template takes<Kernel>; })
        return Engine::template takes<Kernel>;
    else
        return true;
}

/// Whether an engine gives the derivative with the value.
template <class Engine, class Kernel>
constexpr bool differentiates =
    requires(point_of<Kernel> const& point, derivative_of<Kernel>& derivative) {
        Engine::value_and_derivative(Kernel{}, point, derivative);
    };

template <class Engine, class Kernel>
void answer(double const* at, double* values, double* derivative) {
    point_of<Kernel> point;
    std::copy_n(at, point.size(), point.begin());
    std::array<double, Kernel::outputs> value;
    if constexpr (differentiates<Engine, Kernel>) {
        derivative_of<Kernel> result;
        value = {Engine::value_and_derivative(Kernel{}, point, result)};
        std::copy(result.begin(), result.end(), derivative);
    } else {
        value = {Engine::compute(Kernel{}, point)};
    }
    std::copy(value.begin(), value.end(), values);
}

template <class Engine, class Kernel>
std::optional<tapeless::operation_counts> cost() {
    if constexpr (requires { Engine::cost(Kernel{}); })
        return Engine::cost(Kernel{});
    else
        return std::nullopt;
}

/// Adds an engine's entries, one for each kernel that it takes.
template <class Engine>
bool enter() {
    auto const add = [](auto index, auto kernel) {
        using kernel_type = decltype(kernel);
        if constexpr (takes<Engine, kernel_type>())
            entries().push_back({index, Engine::name, differentiates<Engine, kernel_type>,
                                 answer<Engine, kernel_type>,
                                 [] { run_over<Engine, kernel_type>(points_of<kernel_type>()); },
                                 cost<Engine, kernel_type>});
    };
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        (add(std::integral_constant<std::size_t, I>{}, std::tuple_element_t<I, all_kernels>{}),
         ...);
    }(std::make_index_sequence<std::tuple_size_v<all_kernels>>{});
    return true;
}

} // namespace bench
