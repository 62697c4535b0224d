/// @file Entries: `m << 1, 2, 3;`, the scalars of a matrix one after the other.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

namespace tapeless {

// Not constexpr: calling it ends the compiler's run of a function, with this name in its message.
inline void a_matrix_has_another_number_of_entries() {}

/// `m << 1, 2, 3;`, row by row.
template <class Self>
class entries_of {
  public:
    constexpr entries_of(Self& target, auto const& first) : target_(target) { *this, first; }
    entries_of(entries_of const&) = delete;
    constexpr ~entries_of() {
        if (__builtin_is_constant_evaluated() && count_ != Self::size())
            a_matrix_has_another_number_of_entries();
    }
    constexpr entries_of& operator,(auto const& entry) {
        target_(count_ / Self::cols(), count_ % Self::cols()) = entry;
        ++count_;
        return *this;
    }

  private:
    Self& target_;
    std::ptrdiff_t count_ = 0;
};

} // namespace tapeless
