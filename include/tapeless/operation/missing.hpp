/// @file The row that stands for a derivative which has no closed form.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "numbers.hpp"

#include <string_view>
#include <tuple>

namespace tapeless {

/// The local partial of an operand with respect to which nobody knows a closed form, such as the
/// order of a Bessel function. Where that operand is passive, it is dropped.
struct missing_derivative {
    static constexpr std::string_view name = "a derivative without a closed form";
    static constexpr missing lacks = missing::closed_form;
    template <class S>
    static constexpr S value() {
        return not_a_number<S>();
    }
    static constexpr auto partials(auto const&) { return std::tuple{}; }
};

} // namespace tapeless
