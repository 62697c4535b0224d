/// @file Answers compared with those that the referee expects, and counted.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "questions.hpp"

#include <array>
#include <iosfwd>
#include <vector>

namespace random_programs {

/// How many numbers were compared, by the order of derivative, and how many not, and why.
///
/// A number may differ from the right one by `factor` times its running bound. One that is known to
/// half of its digits by that is compared as it is; one that cancels to less, or to 0, beside larger
/// ones of its order, by that bound; the others are not compared.
class report {
  public:
    static constexpr double factor = 8;
    static constexpr int orders = 6;

    /// Boost.Test hears of every number that is wrong.
    template <class S>
    void compare(asked const& about, expected_answer const& expected, std::vector<S> const& found);

    void print(std::ostream& out) const;
    /// Of all numbers of these orders in a scalar, the share that was not compared.
    template <class S>
    double not_compared(int first_order, int last_order) const;

  private:
    struct tally {
        int compared = 0, cancelled = 0;                       // compared
        int ill_conditioned = 0, at_switch = 0, too_large = 0; // not compared
        double worst = 0;                                      // in bounds
    };
    std::array<std::array<tally, orders>, 2> all_; // in float and in double
    std::array<int, question_count> asked_{};

    template <class S>
    std::array<tally, orders>& in() {
        return all_[sizeof(S) == sizeof(double)];
    }
    static int left_out(tally const& of) {
        return of.ill_conditioned + of.at_switch + of.too_large;
    }
};

} // namespace random_programs
