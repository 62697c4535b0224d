/// @file Rows of the operation table: the bell curve and its derivatives.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "functions.hpp"
#include "literal_order.hpp"
#include "missing.hpp"

#include <cmath>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace tapeless {

/// The derivative by x of this order, a literal, of y = exp(-rate * x*x), which is given too: y
/// times a Hermite polynomial, DLMF 18.5.5 and 18.9.1, and 0 where y is, whatever the power of x.
/// Of y itself the partials know nothing: x has all of the derivative.
struct gaussian_derivative {
    static constexpr std::string_view name = "gaussian_derivative";
    static constexpr bool composite = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& order, auto const& rate,
                                                       auto const& y, auto const& x) {
        using number = std::remove_cvref_t<decltype(y * x)>;
        int const count = literal_order(order);
        number const twice_rate = 2 * as_real(rate);
        number before = 1, polynomial = -twice_rate * x;
        for (int k = 1; k < count; ++k) {
            number const next = -twice_rate * (x * polynomial + number(k) * before);
            before = polynomial;
            polynomial = next;
        }
        if (count < 2)
            return where(y == 0, 0, y * polynomial);
        // The root of y underflows later.
        number const root = exp(-(twice_rate / 4) * (x * x));
        return where(root == 0, 0, root * polynomial * root);
    }
    static constexpr auto partials(auto const&, auto const& order, auto const& rate, auto const& y,
                                   auto const& x) {
        auto const unknown = constant_like<missing_derivative>(x);
        return std::tuple{unknown, unknown, 0, apply<gaussian_derivative>(order + 1, rate, y, x)};
    }
};

/// exp(-rate * x*x) of a rate that is not differentiated.
struct gaussian {
    static constexpr std::string_view name = "gaussian";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& rate, auto const& x) {
        return exp(-rate * (x * x));
    }
    static constexpr auto partials(auto const& y, auto const& rate, auto const& x) {
        return std::tuple{constant_like<missing_derivative>(x),
                          apply<gaussian_derivative>(1, rate, y, x)};
    }
};

} // namespace tapeless
