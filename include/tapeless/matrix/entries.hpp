/// @file Entries: `m << 1, 2, 3;`, the scalars of a matrix, or its blocks, one after the other.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "operators.hpp"

#include <cstddef>

namespace tapeless {

// Not constexpr: calling it ends the compiler's run of a function, with this name in its message.
inline void a_matrix_has_another_number_of_entries() {}

/// `m << 1, 2, 3;`, row by row; a vector or a matrix among the entries takes as many rows and
/// columns as it has.
template <class Self>
class entries_of {
  public:
    constexpr entries_of(Self& target, auto const& first) : target_(target) { *this, first; }
    entries_of(entries_of const&) = delete;
    constexpr ~entries_of() {
        if (__builtin_is_constant_evaluated() && count_ != Self::size())
            a_matrix_has_another_number_of_entries();
    }
    template <class T>
    constexpr entries_of& operator,(T const& entry) {
        if constexpr (FixedMatrix<T>) {
            make_place(T::rows());
            for (std::ptrdiff_t j = 0; j < T::cols(); ++j)
                for (std::ptrdiff_t i = 0; i < T::rows(); ++i)
                    target_(row_ + i, column_ + j) = entry(i, j);
            column_ += T::cols();
            count_ += T::size();
        } else {
            make_place(1);
            target_(row_, column_++) = entry;
            ++count_;
        }
        return *this;
    }
    /// The matrix.
    constexpr Self& finished() { return target_; }

  private:
    // A new row of blocks, where this one is full.
    constexpr void make_place(std::ptrdiff_t height) {
        if (column_ == Self::cols()) {
            row_ += height_;
            column_ = 0;
        }
        if (column_ == 0)
            height_ = height;
    }

    Self& target_;
    std::ptrdiff_t row_ = 0, column_ = 0, height_ = 0, count_ = 0;
};

} // namespace tapeless
