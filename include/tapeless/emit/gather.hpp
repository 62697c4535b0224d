/// @file How the operands of a pack come together in one vector.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../program/program.hpp"

namespace tapeless {

/// The operands of a pack's instructions at one place, lane by lane.
class gathering {
  public:
    /// Ways to bring them together, the cheapest first.
    enum how {
        literals,  ///< a constant
        whole,     ///< another pack as it is
        load,      ///< inputs that lie side by side
        one,       ///< the same value for all
        shuffle,   ///< lanes of one or two packs of one width
        one_by_one ///< each by itself
    };

    /// The operand of the next lane: instruction number i, and whether it is an input that lies
    /// right behind the one before it.
    constexpr void add(int i, instruction const& x, bool follows) {
        if (width_ == 0) {
            first_ = i;
            pack_ = another_ = x.pack;
            lanes_ = x.lanes;
            input_ = x.index;
            is_literal_ = x.kind == algebraic::literal;
            is_input_ = has_input_ = x.kind == algebraic::input;
            is_whole_ = is_shuffle_ = x.pack >= 0;
            is_whole_ = is_whole_ && x.lane == 0;
        } else {
            is_one_ = is_one_ && i == first_;
            is_literal_ = is_literal_ && x.kind == algebraic::literal;
            has_input_ = has_input_ || x.kind == algebraic::input;
            is_input_ = is_input_ && follows && x.index == input_ + width_;
            is_whole_ = is_whole_ && x.pack == pack_ && x.lane == width_;
            if (x.pack != pack_ && another_ == pack_)
                another_ = x.pack;
            is_shuffle_ = is_shuffle_ && x.pack >= 0 && x.lanes == lanes_ &&
                          (x.pack == pack_ || x.pack == another_);
        }
        ++width_;
    }

    constexpr how way() const {
        return is_literal_                     ? literals
               : is_whole_ && lanes_ == width_ ? whole
               : is_input_                     ? load
               : is_one_                       ? one
               : is_shuffle_                   ? shuffle
                                               : one_by_one;
    }
    /// In halves of a cheap operation.
    constexpr int cost() const {
        switch (way()) {
        case literals:
        case whole:
        case load:
            return 0;
        case one:
            return 1;
        case shuffle:
            return another_ == pack_ || width_ == 2 ? 2 : 4;
        case one_by_one:
            break;
        }
        // A scalar operation reads an input from memory at no cost.
        return has_input_ ? 2 * width_ + (width_ > 2 ? 2 : 0) : 2 * (width_ - 1);
    }
    /// The same of truth values: other masks than whole ones are made of one truth value each.
    constexpr how way_of_masks() const {
        return is_whole_ && lanes_ == width_ ? whole : one_by_one;
    }
    constexpr int cost_of_masks() const { return way_of_masks() == whole ? 0 : 4 * width_; }
    /// The first lane's instruction and pack, and another lane's pack if there is another one.
    constexpr int first() const { return first_; }
    constexpr int pack() const { return pack_; }
    constexpr int another_pack() const { return another_; }
    /// How many lanes these packs have.
    constexpr int lanes() const { return lanes_; }

  private:
    int width_ = 0;
    int first_ = -1;
    int pack_ = -1;
    int another_ = -1;
    int lanes_ = 0;
    int input_ = -1;
    bool is_literal_ = false;
    bool is_input_ = false;
    bool has_input_ = false;
    bool is_whole_ = false;
    bool is_one_ = true;
    bool is_shuffle_ = false;
};

} // namespace tapeless
