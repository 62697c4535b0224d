/// @file How the operands of a pack come together in one vector.
// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace tapeless {

/// An operand of one of a pack's instructions.
struct lane_source {
    int instruction = -1;
    int pack = -1; ///< that the operand is in, or -1
    int lane = 0;  ///< its place there
    int width = 0; ///< how many that pack has
    int input = -1;
    bool follows = false; ///< an input that lies behind the one before it in memory
    bool is_literal = false;
};

/// The operands of a pack's instructions at one place, lane by lane.
struct gathering {
    static constexpr int most = 8;

    /// Ways to bring them together, the cheapest first.
    enum how {
        literals,  ///< a constant
        whole,     ///< another pack as it is
        load,      ///< inputs that lie side by side
        one,       ///< the same value for all
        shuffle,   ///< lanes of one or two packs of one width
        one_by_one ///< each by itself
    };

    lane_source lanes[most]{};
    int width = 0;

    constexpr void add(lane_source const& next) { lanes[width++] = next; }

    constexpr how way() const {
        bool all_literals = true, all_one = true, all_whole = true, all_load = true;
        for (int k = 0; k < width; ++k) {
            lane_source const &each = lanes[k], &first = lanes[0];
            all_literals = all_literals && each.is_literal;
            all_one = all_one && each.instruction == first.instruction;
            all_whole = all_whole && each.pack >= 0 && each.pack == first.pack &&
                        each.width == width && each.lane == k;
            all_load = all_load && each.input >= 0 && each.input == first.input + k &&
                       (k == 0 || each.follows);
        }
        return all_literals    ? literals
               : all_whole     ? whole
               : all_load      ? load
               : all_one       ? one
               : packs() <= 2  ? shuffle
                               : one_by_one;
    }

    /// A pack that is not the first lane's, if there is one.
    constexpr int another_pack() const {
        for (int k = 1; k < width; ++k)
            if (lanes[k].pack != lanes[0].pack)
                return lanes[k].pack;
        return lanes[0].pack;
    }
    /// Of how many packs they are lanes; more than 2 if that is not all they are.
    constexpr int packs() const {
        int first = -1, second = -1;
        for (int k = 0; k < width; ++k) {
            int const pack = lanes[k].pack;
            if (pack < 0 || lanes[k].width != lanes[0].width)
                return most;
            if (first < 0 || pack == first)
                first = pack;
            else if (second < 0 || pack == second)
                second = pack;
            else
                return most;
        }
        return second < 0 ? 1 : 2;
    }
    constexpr bool has_inputs() const {
        bool result = false;
        for (int k = 0; k < width; ++k)
            result = result || lanes[k].input >= 0;
        return result;
    }
};

} // namespace tapeless
