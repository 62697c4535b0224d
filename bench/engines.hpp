/// @file The engines of the race behind one shape: value_and_gradient(kernel, inputs, gradient).
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "hand.hpp"
#include "textbook_tape.hpp"

#include <tapeless.hpp>

// The build defines TAPELESS_BENCH_... for each engine that it found and can link.
#if defined(TAPELESS_BENCH_ADOLC) && __has_include(<adolc/adolc.h>)
#include "engines/adolc.hpp"
#else
#undef TAPELESS_BENCH_ADOLC
#endif
#if defined(TAPELESS_BENCH_SACADO) && __has_include(<Sacado_trad.hpp>)
#include "engines/sacado.hpp"
#else
#undef TAPELESS_BENCH_SACADO
#endif

#include <array>
#include <cstddef>
#include <tuple>
#include <vector>

namespace bench {

/// The reference: all ratios are to this engine, and all results are compared with its results.
struct hand_written {
    static constexpr char const* name = "hand-written";

    template <class Kernel, std::size_t N>
    double value_and_gradient(Kernel kernel, std::array<double, N> const& inputs,
                              std::array<double, N>& gradient) {
        return hand::value_and_gradient(kernel, inputs, gradient);
    }
};

/// This library, through its function door.
struct tapeless_engine {
    static constexpr char const* name = "tapeless";

    /// What is timed: value and gradient as the library returns them, without a copy to elsewhere.
    template <class Kernel, std::size_t N>
    auto compute(Kernel kernel, std::array<double, N> const& inputs) {
        return tapeless::value_and_gradient(kernel, inputs);
    }

    template <class Kernel, std::size_t N>
    double value_and_gradient(Kernel kernel, std::array<double, N> const& inputs,
                              std::array<double, N>& gradient) {
        auto const [value, slopes] = tapeless::value_and_gradient(kernel, inputs);
        gradient = slopes;
        return value;
    }
};

/// The plain tape of textbook_tape.hpp.
struct textbook_reverse {
    static constexpr char const* name = "textbook tape";

    template <class Kernel, std::size_t N>
    double value_and_gradient(Kernel kernel, std::array<double, N> const& inputs,
                              std::array<double, N>& gradient) {
        textbook::current.clear();
        std::array<textbook::number, N> active;
        for (std::size_t i = 0; i < N; ++i)
            active[i] = inputs[i];
        textbook::number const result = kernel(active);
        textbook::current.reverse(result.index());
        for (std::size_t i = 0; i < N; ++i)
            gradient[i] = active[i].adjoint();
        return result.value();
    }
};

/// The engines that run, in the order of the table's columns; the reference comes first.
inline auto all_engines() {
    return std::tuple_cat(std::tuple{hand_written{}, tapeless_engine{}, textbook_reverse{}}
#ifdef TAPELESS_BENCH_SACADO
                          ,
                          std::tuple{sacado_reverse{}}
#endif
#ifdef TAPELESS_BENCH_ADOLC
                          ,
                          std::tuple{adolc_replay{}}
#endif
    );
}

/// The engines that do not run here, each with the Debian package that brings it.
inline std::vector<char const*> missing_engines() {
    return {
#ifndef TAPELESS_BENCH_SACADO
        "Sacado reverse (libtrilinos-sacado-dev)",
#endif
#ifndef TAPELESS_BENCH_ADOLC
        "ADOL-C replay (libadolc-dev)",
#endif
    };
}

} // namespace bench
