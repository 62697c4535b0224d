/// @file Rows of the operation table: the slope of tanh.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../base/vectors.hpp"
#include "functions.hpp"

#include <cmath>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace tapeless {

/// 1 - y*y, the slope of y = tanh(x), of which y has the digits only near 0; further out they come
/// from x. The derivative by x is the whole one: y is a hint.
struct hyperbolic_tangent_slope {
    static constexpr std::string_view name = "tanh_slope";
    static constexpr bool runs_on_vectors = true;
    template <class S>
    [[gnu::always_inline]] static constexpr S value(S const& y, S const& x) {
        S result = number_as<S>(1) - y * y;
        if constexpr (LanguageVector<S>) {
            constexpr int lanes = static_cast<int>(sizeof(S) / sizeof(x[0]));
            bool is_near = true;
            for (int lane = 0; lane < lanes; ++lane)
                is_near = is_near && has_digits(result[lane]);
            if (!is_near)
                for (int lane = 0; lane < lanes; ++lane)
                    if (!has_digits(result[lane]))
                        result[lane] = far_out(std::remove_cvref_t<decltype(x[0])>(x[lane]));
            return result;
        } else {
            return has_digits(result) ? result : far_out(x);
        }
    }
    static constexpr auto partials(auto const& slope, auto const& y, auto const&) {
        return std::tuple{0, -2 * (y * slope)};
    }

  private:
    // Here 1 - y*y is as right as y, to a few ulps beyond the condition of the slope.
    static constexpr bool has_digits(auto const& slope) { return slope > 0.125f; }
    template <class S>
    [[gnu::cold, gnu::noinline]] static constexpr S far_out(S const& x) {
        S const decay = exp(-2 * abs(x)), sum = 1 + decay;
        return 4 * decay / (sum * sum);
    }
};

} // namespace tapeless
