/// @file Constants of a function that wait for the program that they meet, or meet none.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../base/sequence.hpp"
#include "operation.hpp"

namespace tapeless {

struct postponed;

/// A share in a constant that was put off, or nothing. The last one that goes deletes it.
///
/// In a constant expression g++ 12 copies the elements of an array without their constructors; such
/// a copy knows by its address that it has no share.
class shared_constant {
  public:
    constexpr shared_constant() = default;
    constexpr explicit shared_constant(postponed* constant);
    constexpr shared_constant(shared_constant const& other) : shared_constant(other.constant_) {}
    constexpr shared_constant& operator=(shared_constant const& other);
    constexpr ~shared_constant() {
        if (constant_ != nullptr)
            release();
    }
    constexpr postponed* get() const { return constant_; }

  private:
    postponed* constant_ = nullptr;
    shared_constant const* owner_ = nullptr;

    constexpr bool lets_go() const;
    constexpr void release() const;
};

/// A constant of few operations, in reverse Polish notation: empty where it is a number.
struct short_formula {
    static constexpr int room = 8;
    struct entry {
        operation const* row;
        int arity; ///< -1: a number
        long double number;
    };
    int count = 0;
    entry entries[room]{};
};

/// What a function computes from constants alone: kept as it stands until it meets the program, so
/// that it is computed in the precision of the scalar which that runs in. A short one has all in
/// it; a longer one is shared by its copies, and by those that are made of it.
struct traced_constant {
    long double number = 0;
    short_formula formula{};
    shared_constant longer{};

    constexpr bool is_number() const { return formula.count == 0 && longer.get() == nullptr; }
    /// How many entries it has in a formula; too many, if it is a longer one.
    constexpr int entries() const {
        return longer.get() != nullptr ? short_formula::room
               : formula.count == 0    ? 1
                                       : formula.count;
    }
    constexpr void append_to(short_formula& all) const {
        if (formula.count == 0)
            all.entries[all.count++] = {nullptr, -1, number};
        for (int k = 0; k < formula.count; ++k)
            all.entries[all.count++] = formula.entries[k];
    }
};

/// An operation on constants, and how many share it.
struct postponed {
    operation const* row = nullptr;
    sequence<traced_constant> operands;
    int shares = 0;
    int place = -1;            ///< among the constants of the program that it met last
    postponed* next = nullptr; ///< of those that are to be deleted
};

constexpr shared_constant::shared_constant(postponed* constant)
    : constant_(constant), owner_(constant != nullptr ? this : nullptr) {
    if (constant != nullptr)
        ++constant->shares;
}
constexpr shared_constant& shared_constant::operator=(shared_constant const& other) {
    if (other.constant_ != nullptr)
        ++other.constant_->shares;
    if (constant_ != nullptr)
        release();
    constant_ = other.constant_;
    owner_ = constant_ != nullptr ? this : nullptr;
    return *this;
}
// Whether this was the last share.
constexpr bool shared_constant::lets_go() const {
    return owner_ == this && --constant_->shares == 0;
}
// No recursion: in a constant expression it ends at 512 levels.
constexpr void shared_constant::release() const {
    postponed* dying = lets_go() ? constant_ : nullptr;
    while (dying != nullptr) {
        postponed* const now = dying;
        dying = now->next;
        for (traced_constant& each : now->operands)
            if (each.longer.constant_ != nullptr) {
                if (each.longer.lets_go()) {
                    each.longer.constant_->next = dying;
                    dying = each.longer.constant_;
                }
                each.longer.constant_ = nullptr;
            }
        delete now;
    }
}

/// The operation `row` on constants, put off.
constexpr traced_constant put_off(operation const& row, traced_constant const* const* x,
                                  int arity) {
    traced_constant result;
    int entries = 1;
    for (int j = 0; j < arity; ++j)
        entries += x[j]->entries();
    if (entries <= short_formula::room) {
        for (int j = 0; j < arity; ++j)
            x[j]->append_to(result.formula);
        result.formula.entries[result.formula.count++] = {&row, arity, 0};
    } else {
        auto* const made = new postponed;
        made->row = &row;
        made->operands = sequence<traced_constant>(arity);
        for (int j = 0; j < arity; ++j)
            made->operands.items[j] = *x[j];
        result.longer = shared_constant(made);
    }
    return result;
}

/// The longer constants that a program has met, each with its instruction.
class met_constants {
  public:
    /// The instruction of a constant, recorded now if it was not met before.
    template <class Builder>
    constexpr int instruction_of(traced_constant const& constant, Builder& recorder) {
        if (constant.longer.get() != nullptr)
            return instruction_of(*constant.longer.get(), recorder);
        if (constant.formula.count == 0)
            return recorder.literal(constant.number);
        int x[short_formula::room]{}, count = 0;
        for (int k = 0; k < constant.formula.count; ++k) {
            short_formula::entry const& now = constant.formula.entries[k];
            count -= now.arity < 0 ? 0 : now.arity;
            x[count] = now.arity < 0 ? recorder.literal(now.number)
                                     : recorder.apply(*now.row, x + count, now.arity);
            ++count;
        }
        return x[0];
    }

  private:
    struct met {
        shared_constant constant;
        int instruction = -1;
    };
    sequence<met> all_;

    // The path to a constant is our own stack, since recursion is not deep enough.
    template <class Builder>
    constexpr int instruction_of(postponed& constant, Builder& recorder) {
        sequence<postponed*> path;
        path.push_back(&constant);
        while (path.count > 0) {
            postponed& now = *path.items[path.count - 1];
            int const depth = path.count;
            sequence<int> x;
            for (traced_constant const& each : now.operands) {
                postponed* const longer = each.longer.get();
                x.push_back(longer == nullptr ? instruction_of(each, recorder) : find(*longer));
                if (x.items[x.count - 1] < 0)
                    path.push_back(longer);
            }
            if (path.count > depth)
                continue;
            if (find(now) < 0)
                enter(now, recorder.apply(*now.row, x.items, x.count));
            --path.count;
        }
        return find(constant);
    }

    // The instruction of a constant that was met before, or -1.
    constexpr int find(postponed const& constant) const {
        bool const is_met = constant.place >= 0 && constant.place < all_.count &&
                            all_.items[constant.place].constant.get() == &constant;
        return is_met ? all_.items[constant.place].instruction : -1;
    }
    constexpr void enter(postponed& constant, int instruction) {
        constant.place = all_.count;
        all_.push_back({shared_constant(&constant), instruction});
    }
};

} // namespace tapeless
