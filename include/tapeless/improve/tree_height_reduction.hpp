/// @file Tree-height reduction: in sums and products of derivatives what is late comes in last.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "pass.hpp"
#include "uses.hpp"

#include <string_view>

namespace tapeless {

/// Shortens the chains in which derivatives wait for each other, with the same operations: the
/// terms of a sum come together by when they are there, and a constant multiplies the factor that
/// is there first. Only what has one user is taken apart. (Products of other factors stay as they
/// are, since they may overflow in another order.) What is not needed any more is left to the
/// placement.
class balancing {
  public:
    constexpr explicit balancing(program_view const& program)
        : program_(program), uses_(use_counts(program)), is_part_(program.size()),
          place_(program.size()), x_(16), result_(program, program.primal_size(), program.size()) {
        result_.begin_derivatives(&no_rules);
        for (int i = result_.primal; i < program.size(); ++i)
            if (is_sum(i))
                for (int j = 0; j < 2; ++j)
                    is_part_.items[program_.operand(i, j)] = is_part(program_.operand(i, j));
    }

    constexpr builder balanced() {
        for (int i = 0, size = program_.size(); i < size; ++i)
            place_.items[i] = i < result_.primal ? i : made(i);
        for (int const output : program_.outputs)
            result_.outputs.push_back(place_.items[output]);
        return static_cast<builder&&>(result_);
    }

  private:
    // A term of a sum, in the result.
    struct term {
        int instruction = -1;
        int time = 0; // when it is there
        bool is_negative = false;
    };

    program_view program_;
    sequence<int> uses_;
    sequence<char> is_part_; // whether it is a sum within its user's
    sequence<int> place_;
    sequence<int> x_;
    sequence<int> times_; // of the result's instructions: when they are there, from the start on
    int call_ends_ = 0;
    sequence<term> terms_;
    builder result_;

    constexpr bool is_sum(int i) const {
        return (program_.at(i).kind == algebraic::sum ||
                program_.at(i).kind == algebraic::difference) &&
               i >= result_.primal;
    }
    constexpr bool is_part(int i) const { return is_sum(i) && uses_.items[i] == 1; }

    // When an instruction of the result is there: a cheap operation takes 1. Calls run one after
    // the other.
    constexpr int time_of(int i) {
        for (int k = times_.count; k <= i; ++k) {
            instruction const& each = result_.instructions.items[k];
            int time = 0;
            if (!each.is_constant && each.arity > 0) {
                for (int j = 0; j < each.arity; ++j)
                    time = later(time, times_.items[result_.operand(k, j)]);
                if (each.row->transcendental)
                    time = call_ends_ = later(time, call_ends_) + 12;
                else
                    time += each.kind == algebraic::quotient ? 4 : 1;
            }
            times_.push_back(time);
        }
        return times_.items[i];
    }
    static constexpr int later(int a, int b) { return a < b ? b : a; }
    static constexpr int sooner(int a, int b) { return a < b ? a : b; }

    constexpr int made(int i) {
        instruction const& each = program_.at(i);
        if (each.arity > x_.count)
            x_.resize(each.arity);
        for (int j = 0; j < each.arity; ++j)
            x_.items[j] = place_.items[program_.operand(i, j)];
        if (each.kind == algebraic::product && !each.is_constant) {
            if (program_.at(program_.operand(i, 0)).is_constant &&
                is_single_product(program_.operand(i, 1)))
                return scaled(x_.items[0], program_.operand(i, 1));
            for (int j = 0; j < 2; ++j)
                if (is_scaled(program_.operand(i, j)))
                    return with_scaled(x_.items[1 - j], program_.operand(i, j));
        }
        int const as_it_was = result_.append_like(each, x_.items);
        return is_sum(i) && is_part_.items[i] == 0 ? sum_of(i, as_it_was) : as_it_was;
    }

    // --- Constant factors ---

    constexpr bool is_single_product(int i) const {
        return program_.at(i).kind == algebraic::product && i >= result_.primal &&
               uses_.items[i] == 1 && !program_.at(i).is_constant;
    }
    // A constant times a product, which nobody else needs.
    constexpr int scaled(int constant, int of) {
        int const first = time_of(place_.items[program_.operand(of, 0)]) <=
                                  time_of(place_.items[program_.operand(of, 1)])
                              ? 0
                              : 1;
        int const early = program_.operand(of, first), late = program_.operand(of, 1 - first);
        int const with_early =
            is_single_product(early)
                ? scaled(constant, early)
                : result_.apply(operation_of<multiplication, 2>, constant, place_.items[early]);
        return result_.apply(operation_of<multiplication, 2>, with_early, place_.items[late]);
    }

    constexpr bool is_scaled(int i) const {
        return is_single_product(i) && program_.at(program_.operand(i, 0)).is_constant;
    }
    // A factor times a constant times another factor, a product that nobody else needs.
    constexpr int with_scaled(int factor, int product_of_constant) {
        int const constant = place_.items[program_.operand(product_of_constant, 0)],
                  other = place_.items[program_.operand(product_of_constant, 1)];
        bool const is_early = time_of(factor) < time_of(other);
        int const early = is_early ? factor : other, late = is_early ? other : factor;
        return times(times(constant, early), late);
    }
    constexpr int times(int a, int b) {
        return result_.apply(operation_of<multiplication, 2>, a, b);
    }

    // --- Sums ---

    constexpr int sum_of(int i, int as_it_was) {
        terms_.resize(0);
        list_terms(i);
        if (terms_.count < 3)
            return as_it_was;
        sort_terms();
        if (put_together(false).time >= time_of(as_it_was))
            return as_it_was;
        return put_together(true).instruction;
    }
    // In their order. (Sums are deeper than compilers let a function call itself.)
    constexpr void list_terms(int of) {
        struct part {
            int instruction = -1;
            bool is_negative = false;
        };
        sequence<part> waiting;
        waiting.push_back({of, false});
        while (!waiting.empty()) {
            part const now = waiting.pop_back();
            int const i = now.instruction;
            if (i == of || is_part(i)) {
                bool const is_turned = program_.at(i).kind == algebraic::difference;
                waiting.push_back({program_.operand(i, 1), now.is_negative != is_turned});
                waiting.push_back({program_.operand(i, 0), now.is_negative});
            } else {
                int const made = place_.items[i];
                terms_.push_back({made, time_of(made), now.is_negative});
            }
        }
    }
    // The first first, by merging what is sorted already.
    constexpr void sort_terms() {
        sequence<term> sorted(terms_.count);
        for (int width = 1; width < terms_.count; width *= 2) {
            for (int begin = 0; begin < terms_.count; begin += 2 * width) {
                int const middle = sooner(begin + width, terms_.count),
                          end = sooner(middle + width, terms_.count);
                for (int k = begin, a = begin, b = middle; k < end; ++k) {
                    bool const takes_a =
                        b == end || (a < middle && terms_.items[a].time <= terms_.items[b].time);
                    sorted.items[k] = terms_.items[takes_a ? a++ : b++];
                }
            }
            for (int k = 0; k < terms_.count; ++k)
                terms_.items[k] = sorted.items[k];
        }
    }
    // The sum of the sorted terms, of which the two that are there first are joined, then the next
    // two, sums of two among them: these are there in the order in which they are made. Or only
    // when that would be there.
    constexpr term put_together(bool is_made) {
        sequence<term> sums;
        sums.reserve(terms_.count);
        int next_term = 0, next_sum = 0;
        auto const next = [&] {
            bool const is_term = next_term < terms_.count &&
                                 (next_sum == sums.count ||
                                  terms_.items[next_term].time <= sums.items[next_sum].time);
            return is_term ? terms_.items[next_term++] : sums.items[next_sum++];
        };
        for (int k = 1; k < terms_.count; ++k) {
            term const a = next(), b = next();
            sums.push_back(is_made ? joined(a, b) : term{.time = later(a.time, b.time) + 1});
        }
        return sums.items[sums.count - 1];
    }
    constexpr term joined(term const& a, term const& b) {
        bool const is_sum = a.is_negative == b.is_negative;
        term const& first = is_sum || b.is_negative ? a : b;
        term const& second = is_sum || b.is_negative ? b : a;
        return {
            is_sum ? result_.apply(operation_of<addition, 2>, first.instruction, second.instruction)
                   : result_.apply(operation_of<subtraction, 2>, first.instruction,
                                   second.instruction),
            later(a.time, b.time) + 1, is_sum && a.is_negative};
    }
};

/// The same program with shorter chains of derivatives; see balancing.
constexpr builder balanced(program_view const& program) { return balancing(program).balanced(); }

/// The entry in the list of passes.
struct tree_height_reduction {
    static constexpr std::string_view name = "balance";
    template <extents Size>
    static constexpr extents room(program<Size> const&) {
        return times(2, Size);
    }
    static constexpr builder run(program_view const& program, pass_settings const&) {
        return balanced(program);
    }
};

} // namespace tapeless
