/// @file Value and gradient of every kernel with one of the passes left out, or none.
// SPDX-License-Identifier: BSL-1.0

// Compiled once for each pass, so that what it costs to compile can be measured too.
// TAPELESS_BENCH_PASS is the pass's place in tapeless::left_out_passes; -1 leaves none out.

#include "ablation.hpp"
#include "kernels.hpp"
#include "measure.hpp"

#include <tapeless.hpp>

#include <chrono>
#include <tuple>

namespace bench {

namespace {

constexpr int left_out = TAPELESS_BENCH_PASS;
constexpr tapeless::passes on = [] {
    if constexpr (left_out < 0)
        return tapeless::passes{};
    else
        return tapeless::left_out_passes[left_out].others;
}();

template <class Kernel>
struct with_passes {
    using call = tapeless::call<Kernel, point_of<Kernel>>;
    using programs = typename call::programs::template with_passes<on>;
    static auto derivative_program() {
        if constexpr (Kernel::outputs == 1)
            return std::type_identity<typename programs::gradient>{};
        else
            return std::type_identity<typename programs::jacobian::dense>{};
    }
    using program = typename decltype(derivative_program())::type;

    struct result {
        typename call::value_type value;
        derivative_of<Kernel> derivative;
    };
    // Takes the value, or the values, then the derivative, which has no shape of a call here.
    struct flat_target {
        result& to;

        template <int K, class S>
        [[gnu::always_inline]] constexpr void put(S const& output) const {
            if constexpr (K >= programs::outputs)
                to.derivative[static_cast<std::size_t>(K - programs::outputs)] = output;
            else
                tapeless::assign(call::template value_at<K>(to.value), output);
        }
    };

    static result compute(Kernel kernel, point_of<Kernel> const& point) {
        result all;
        tapeless::evaluate<typename programs::template as_run<program, double>, double>(
            typename call::inputs(kernel, point), flat_target{all});
        return all;
    }
};

template <class Kernel>
double seconds(int runs) {
    auto& points = points_of<Kernel>();
    auto const begin = std::chrono::steady_clock::now();
    for (int i = 0; i < runs; ++i)
        run_over<with_passes<Kernel>, Kernel>(points);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

} // namespace

template <>
std::vector<ablated> without<left_out>() {
    return []<class... Kernels>(std::type_identity<std::tuple<Kernels...>>) {
        return std::vector<ablated>{
            {Kernels::name, tapeless::cost_of<typename with_passes<Kernels>::program>.instructions,
             &seconds<Kernels>}...};
    }(std::type_identity<all_kernels>{});
}

} // namespace bench
