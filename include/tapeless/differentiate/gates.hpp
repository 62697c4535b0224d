/// @file Gates: the conditions under which alone derivatives are not 0.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../program/builder.hpp"

namespace tapeless {

/// Selections and branches that several derivatives have in common, with 0 on the same side: taken
/// off before the derivatives enter an operation that is linear in them, and put around its
/// results. So it runs on one side only, and what it would give on the other does no harm.
class gates {
  public:
    constexpr explicit gates(builder& program) : program_(program) {}

    /// Takes off what all of these instructions have in common; -1 stands for 0.
    constexpr void take_off(sequence<int>& derivatives) {
        while (true) {
            gate common;
            for (int const each : derivatives) {
                if (each < 0)
                    continue;
                gate const own = outermost(each);
                if (own.condition < 0 ||
                    (common.condition >= 0 &&
                     (own.condition != common.condition || own.side != common.side)))
                    return;
                if (common.condition < 0 || own.row->kind == algebraic::branch)
                    common = own;
            }
            if (common.condition < 0)
                return;
            for (int& each : derivatives)
                if (each >= 0)
                    each = program_.operand(each, common.side);
            all_.push_back(common);
        }
    }

    /// The result of such an operation, within what was taken off.
    constexpr int put_around(int result) const {
        for (int k = all_.count - 1; k >= 0; --k) {
            int const zero = program_.literal(0);
            result =
                program_.apply(*all_[k].row, all_[k].condition, all_[k].side == 1 ? result : zero,
                               all_[k].side == 1 ? zero : result);
        }
        return result;
    }

  private:
    struct gate {
        operation const* row = nullptr;
        int condition = -1;
        int side = 0; // the operand that is not 0
    };

    builder& program_;
    sequence<gate> all_; // from the outermost

    constexpr gate outermost(int i) const {
        instruction const& now = program_.instructions[i];
        if (now.kind != algebraic::selection && now.kind != algebraic::branch)
            return {};
        int const condition = program_.operand(i, 0);
        return program_.is_zero(program_.operand(i, 2))   ? gate{now.row, condition, 1}
               : program_.is_zero(program_.operand(i, 1)) ? gate{now.row, condition, 2}
                                                 : gate{};
    }
};

} // namespace tapeless
