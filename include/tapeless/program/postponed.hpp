/// @file Constants of a function that wait for the program that they meet, or meet none.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../base/sequence.hpp"
#include "operation.hpp"

namespace tapeless {

struct postponed;

/// A constant of few operations, in reverse Polish notation: empty where it is a number.
struct short_formula {
    static constexpr int room = 28;
    struct entry {
        operation const* row;
        int arity; ///< -1: a number
        long double number;
    };
    int count;
    entry entries[room];
};

/// What a function computes from constants alone: kept as it stands until it meets the program, so
/// that it is computed in the precision of the scalar which that runs in. A short one has all in
/// it. (No destructor: in constant expressions g++ 12 has none of arrays in arrays.)
struct traced_constant {
    long double number;
    short_formula formula;
    postponed* longer;

    constexpr bool is_number() const { return formula.count == 0 && longer == nullptr; }
    /// How many entries it has in a formula; too many, if it is a longer one.
    constexpr int entries() const {
        return longer != nullptr ? short_formula::room : formula.count == 0 ? 1 : formula.count;
    }
    constexpr void append_to(short_formula& all) const {
        if (formula.count == 0)
            all.entries[all.count++] = {nullptr, -1, number};
        for (int k = 0; k < formula.count; ++k)
            all.entries[all.count++] = formula.entries[k];
    }
};

/// A longer constant. The first program that it meets owns it, or that one of its operands has met;
/// one without such a program is a leak in a constant expression, which compilers refuse.
struct postponed {
    operation const* row = nullptr;
    sequence<traced_constant> operands;
    sequence<postponed*>* owner = nullptr; ///< all that its program owns
    int place = -1;                        ///< among the constants of the program that it met last

    constexpr void belong_to(sequence<postponed*>& all) {
        int next = all.count;
        owner = &all;
        all.push_back(this);
        for (; next < all.count; ++next)
            for (traced_constant const& each : all.items[next]->operands)
                if (each.longer != nullptr && each.longer->owner == nullptr) {
                    each.longer->owner = &all;
                    all.push_back(each.longer);
                }
    }
};

/// The operation `row` on constants, put off.
constexpr traced_constant put_off(operation const& row, traced_constant const* const* x,
                                  int arity) {
    traced_constant result{};
    int entries = 1;
    for (int j = 0; j < arity; ++j)
        entries += x[j]->entries();
    if (entries <= short_formula::room) {
        for (int j = 0; j < arity; ++j)
            x[j]->append_to(result.formula);
        result.formula.entries[result.formula.count++] = {&row, arity, 0};
        return result;
    }
    result.longer = new postponed;
    result.longer->row = &row;
    result.longer->operands = sequence<traced_constant>(arity);
    sequence<postponed*>* owner = nullptr;
    for (int j = 0; j < arity; ++j) {
        result.longer->operands.items[j] = *x[j];
        if (x[j]->longer != nullptr && x[j]->longer->owner != nullptr)
            owner = x[j]->longer->owner;
    }
    if (owner != nullptr)
        result.longer->belong_to(*owner);
    return result;
}

/// The longer constants that a program has to delete. (A class with nothing but a pointer: behind
/// version.hpp's sentence, in C++17, clang 19 falls over destructors of classes with others.)
class owned_constants {
  public:
    constexpr owned_constants() = default;
    constexpr owned_constants(owned_constants&& other) noexcept : all_(other.all_) {
        other.all_ = nullptr;
    }
    constexpr owned_constants& operator=(owned_constants&& other) noexcept {
        sequence<postponed*>* const mine = all_;
        all_ = other.all_;
        other.all_ = mine;
        return *this;
    }
    constexpr ~owned_constants() {
        if (all_ == nullptr)
            return;
        for (postponed* const each : *all_)
            delete each;
        delete all_;
    }
    /// Owns this one too, unless somebody does already.
    constexpr void own(postponed& constant) {
        if (constant.owner != nullptr)
            return;
        if (all_ == nullptr)
            all_ = new sequence<postponed*>;
        constant.belong_to(*all_);
    }

  private:
    sequence<postponed*>* all_ = nullptr;
};

/// The longer constants that a program has met, each with its instruction.
class met_constants {
  public:
    /// The instruction of a constant, recorded now if it was not met before.
    template <class Builder>
    constexpr int instruction_of(traced_constant const& constant, Builder& recorder) {
        if (constant.longer != nullptr)
            return instruction_of(*constant.longer, recorder);
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
        postponed const* constant = nullptr;
        int instruction = -1;
    };
    sequence<met> met_;
    owned_constants owned_;

    // The path to a constant is our own stack: recursion in a constant expression ends at 512
    // levels.
    template <class Builder>
    constexpr int instruction_of(postponed& constant, Builder& recorder) {
        owned_.own(constant);
        sequence<postponed*> path;
        path.push_back(&constant);
        while (path.count > 0) {
            postponed& now = *path.items[path.count - 1];
            int const depth = path.count;
            sequence<int> x;
            for (traced_constant const& each : now.operands) {
                x.push_back(each.longer == nullptr ? instruction_of(each, recorder)
                                                   : find(*each.longer));
                if (x.items[x.count - 1] < 0)
                    path.push_back(each.longer);
            }
            if (path.count > depth)
                continue;
            if (find(now) < 0) {
                now.place = met_.count;
                met_.push_back({&now, recorder.apply(*now.row, x.items, x.count)});
            }
            --path.count;
        }
        return find(constant);
    }

    // The instruction of a constant that was met before, or -1.
    constexpr int find(postponed const& constant) const {
        bool const is_met = constant.place >= 0 && constant.place < met_.count &&
                            met_.items[constant.place].constant == &constant;
        return is_met ? met_.items[constant.place].instruction : -1;
    }
};

} // namespace tapeless
