/// @file Factorisation: common factors of derivatives leave sums.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "pass.hpp"
#include "uses.hpp"

#include <string_view>

namespace tapeless {

/// Takes common factors out of sums of derivatives, g * a + g * b = g * (a + b), and lets products
/// of three factors share the product of two that is there already, where nobody else needs what
/// disappears.
class factoring {
  public:
    constexpr factoring(program_view const& program, builder::rewriting algebra)
        : program_(program), uses_(use_counts(program)), place_(program.size()),
          is_changed_(program.size()), is_single_(3 * program.size() + 16), x_(16),
          result_(program, program.primal_size(), program.size()) {
        result_.begin_derivatives(algebra);
    }

    constexpr builder factored() {
        for (int i = 0, size = program_.size(); i < size; ++i)
            if (i < result_.primal)
                place_.items[i] = i;
            else
                make(i);
        for (int const output : program_.outputs)
            result_.outputs.push_back(place_.items[output]);
        return static_cast<builder&&>(result_);
    }

  private:
    program_view program_;
    sequence<int> uses_;
    sequence<int> place_;
    sequence<char> is_changed_; // whether there stands another operation
    sequence<char> is_single_;  // of the result's instructions: derivatives with one user
    sequence<int> x_;
    builder result_;

    constexpr bool is_single(int i) const {
        return i < is_single_.count && is_single_.items[i] != 0;
    }
    constexpr bool is_single_product(int i) const {
        return result_.at(i).kind == algebraic::product && is_single(i) &&
               !result_.at(result_.operand(i, 0)).is_constant;
    }
    constexpr bool is_single_sum(int i) const {
        return (result_.at(i).kind == algebraic::sum ||
                result_.at(i).kind == algebraic::difference) &&
               is_single(i);
    }
    constexpr int apply(operation const& row, int a, int b) { return result_.apply(row, a, b); }
    constexpr int times(int a, int b) { return apply(operation_of<multiplication, 2>, a, b); }

    constexpr void make(int i) {
        instruction const& each = program_.instructions.items[i];
        int const* const operands = program_.operands.items + each.first;
        if (each.arity > x_.count)
            x_.resize(each.arity);
        bool on_copies = true;
        for (int j = 0; j < each.arity; ++j) {
            x_.items[j] = place_.items[operands[j]];
            on_copies = on_copies && is_changed_.items[operands[j]] == 0;
        }
        int made = better(*each.row, x_.items);
        if (made < 0) {
            // The algebra has been here before: again, it might take apart what it has shared.
            made = on_copies || each.arity == 0 ? result_.append_like(each, x_.items)
                                                : result_.apply(*each.row, x_.items, each.arity);
        }
        place_.items[i] = made;
        is_changed_.items[i] = !is_same(made, each);
        if (made < is_single_.count)
            is_single_.items[made] = uses_.items[i] == 1 && made + 1 == result_.instructions.count;
    }

    // Whether an instruction of the result is the operation `other` on the operands in x_.
    constexpr bool is_same(int i, instruction const& other) const {
        instruction const& found = result_.at(i);
        bool result = *found.row == *other.row;
        for (int j = 0; result && j < other.arity; ++j)
            result = result_.operands.items[found.first + j] == x_.items[j];
        return result;
    }

    constexpr int better(operation const& row, int const* x) {
        switch (row.kind) {
        case algebraic::sum:
        case algebraic::difference:
            return sum_of_products(row, x[0], x[1]);
        case algebraic::product: {
            int const made = product_with_quotient(row, x[0], x[1]);
            return made >= 0 ? made : product_of_three(x[0], x[1]);
        }
        case algebraic::guarded_product:
            return product_with_quotient(row, x[0], x[1]);
        default:
            return -1;
        }
    }

    // The place of a factor that both products have, or -1.
    constexpr int common(int a, int b) const {
        for (int j = 0; j < 2; ++j)
            if (result_.operand(a, j) == result_.operand(b, 0) ||
                result_.operand(a, j) == result_.operand(b, 1))
                return j;
        return -1;
    }
    constexpr int sum_of_products(operation const& row, int a, int b) {
        if (!is_single_product(b))
            return -1;
        bool const in_sum = is_single_sum(a);
        int const last = in_sum ? result_.operand(a, 1) : a;
        if (!is_single_product(last))
            return -1;
        int const j = common(last, b);
        if (j < 0)
            return -1;
        int const factor = result_.operand(last, j), p = result_.operand(last, 1 - j);
        int const q = result_.operand(b, result_.operand(b, 0) == factor ? 1 : 0);
        if (!in_sum)
            return times(factor, apply(row, p, q));
        // (s + f * p) + f * q, and (s - f * p) + f * q = s - f * (p - q)
        bool const adds = result_.at(a).kind == algebraic::sum;
        bool const same = adds == (row.kind == algebraic::sum);
        int const inner =
            apply(same ? operation_of<addition, 2> : operation_of<subtraction, 2>, p, q);
        int const before = result_.operand(a, 0), size = result_.size();
        int const whole = times(factor, inner);
        if (whole >= size && whole < is_single_.count)
            is_single_.items[whole] = 1; // the next term may join it
        return apply(adds ? operation_of<addition, 2> : operation_of<subtraction, 2>, before,
                     whole);
    }

    // (p * q) * c: where q * c is there already, p times that; where q is a reciprocal, which sums
    // often have in common, (p * c) * q.
    constexpr int product_of_three(int a, int b) {
        for (int j = 0; j < 2; ++j) {
            int const whole = j == 0 ? a : b, third = j == 0 ? b : a;
            if (!is_single_product(whole) || result_.at(third).is_constant)
                continue;
            for (int k = 0; k < 2; ++k)
                if (int const known = find_product(result_.operand(whole, k), third);
                    known >= 0 && known != whole)
                    return append_product(result_.operand(whole, 1 - k), known);
            for (int k = 0; k < 2; ++k)
                if (is_reciprocal(result_.operand(whole, k)) && !is_reciprocal(third))
                    return append_product(append_product(result_.operand(whole, 1 - k), third),
                                          result_.operand(whole, k));
        }
        return -1;
    }
    // (c * w) * (k / d) with constants c and k: w * (c * k / d).
    constexpr int product_with_quotient(operation const& row, int a, int b) {
        if (result_.at(a).kind != algebraic::product || !is_single(a) ||
            !result_.at(result_.operand(a, 0)).is_constant ||
            result_.at(b).kind != algebraic::quotient || !is_single(b) ||
            !result_.at(result_.operand(b, 0)).is_constant)
            return -1;
        return apply(row, result_.operand(a, 1),
                     apply(operation_of<division, 2>,
                           times(result_.operand(a, 0), result_.operand(b, 0)),
                           result_.operand(b, 1)));
    }
    constexpr bool is_reciprocal(int i) const {
        return result_.at(i).kind == algebraic::quotient &&
               result_.at(result_.operand(i, 0)).kind == algebraic::literal &&
               result_.at(result_.operand(i, 0)).number == 1;
    }
    constexpr int find_product(int a, int b) const {
        return result_.find(operation_of<multiplication, 2>, a, b);
    }
    constexpr int append_product(int a, int b) {
        int const x[] = {a, b};
        int const before = result_.size();
        int const made = result_.append(operation_of<multiplication, 2>, x, 2);
        if (made == before && made < is_single_.count)
            is_single_.items[made] = 1;
        return made;
    }
};

/// The same program with common factors taken out; see factoring.
constexpr builder factored(program_view const& program, builder::rewriting algebra = &simplify) {
    return factoring(program, algebra).factored();
}

/// The entry in the list of passes.
struct factorisation {
    static constexpr std::string_view name = "factors";
    template <extents Size>
    static constexpr extents room(program<Size> const&) {
        return times(2, Size);
    }
    static constexpr builder run(program_view const& program, pass_settings const& with) {
        return factored(program, with.derivative_rules);
    }
};

} // namespace tapeless
