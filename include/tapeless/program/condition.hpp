/// @file condition: the truth value of a comparison of active scalars.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "active.hpp"

#include <concepts>

namespace tapeless {

/// The truth value of a comparison of active scalars. It is known only when the program runs, so it
/// selects a value, `where(condition, a, b)`, and never a statement.
class condition {
  public:
    constexpr explicit condition(active const& instruction) : instruction_(instruction) {}
    constexpr condition(bool truth) : instruction_(truth ? 1 : 0) {}
    constexpr active const& instruction() const { return instruction_; }

    /// Not allowed.
    template <std::same_as<bool> T>
    constexpr operator T() const {
        static_assert(
            never<T>,
            "tapeless: an `if`, a loop, ?: or a bool cannot depend on an active scalar, whose "
            "value is not known while the program is recorded; write where(condition, a, b) "
            "instead, auto for bool, max, min and clamp without std::, and 3_c for a loop's bound");
        return false;
    }

  private:
    active instruction_;
};

template <>
inline constexpr bool is_recorded<condition> = true;

constexpr active const& as_active(condition const& x) { return x.instruction(); }

} // namespace tapeless
