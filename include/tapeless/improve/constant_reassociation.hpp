/// @file Reassociation of constant factors: they are applied where that is done least often.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "pass.hpp"
#include "uses.hpp"

#include <string_view>

namespace tapeless {

/// Multiplies derivatives by constant factors as rarely as possible. The algebra has moved literals
/// outwards, where they met; here they move back inwards: 2 * (g * x), 2 * (g * y) become h * x and
/// h * y with h = 2 * g, and a factor of a sum of literals' multiples goes into these literals.
///
/// From the last instruction to the first, every user of a value asks for a multiple of it. Where
/// all ask for the same one, up to the sign, and the instruction can be made to give that at no
/// cost, or by asking an operand for it, it does.
class scaling {
  public:
    constexpr explicit scaling(program_view const& program)
        : program_(program), uses_(use_counts(program)), is_free_(program.size()),
          may_split_(program.size()), wanted_(program.size()), place_(program.size()), x_(16),
          result_(program, 0, program.size()) {
        for (int i = 0, size = program.size(); i < size; ++i)
            examine(i);
    }

    constexpr builder rescaled() {
        for (int const output : program_.outputs)
            ask(output, 1);
        for (int i = program_.size() - 1; i >= 0; --i)
            pass_on(i);
        for (int i = 0, size = program_.size(); i < size; ++i)
            if (wanted_.items[i].any || program_.instructions.items[i].kind == algebraic::input)
                make(i);
        if (!result_.in_derivatives())
            result_.begin_derivatives(&simplify_signs);
        for (int const output : program_.outputs)
            result_.outputs.push_back(multiple(output, 1));
        return static_cast<builder&&>(result_);
    }

  private:
    // What the users of an instruction ask for: this factor, never negative, times its value; 1 if
    // they do not ask for the same.
    struct request {
        bool any = false;
        long double factor = 1;
    };

    program_view program_;
    sequence<int> uses_;
    sequence<char> is_free_;
    sequence<char> may_split_;
    sequence<request> wanted_;
    sequence<int> place_; // where the instruction, times what it is to give, is in the result
    sequence<int> x_;
    builder result_;

    constexpr bool is_derivative(int i) const { return i >= program_.primal; }
    constexpr bool is_product(int i) const {
        return program_.at(i).kind == algebraic::product ||
               program_.at(i).kind == algebraic::guarded_product;
    }
    constexpr bool is_sum(int i) const {
        return program_.at(i).kind == algebraic::sum ||
               program_.at(i).kind == algebraic::difference;
    }

    // A multiple of another value: factor times instruction.
    struct part {
        long double factor = 1;
        int instruction = -1;
    };
    // The same value with as much as possible in the factor. Of the primal's products only those
    // are taken apart, and only for multiples of them, whose other factor is then all of it.
    constexpr part split(int i, long double factor) const {
        while (may_split_.items[i] != 0) {
            instruction const& each = program_.instructions.items[i];
            bool const is_derivative = i >= program_.primal;
            int const* const x = program_.operands.items + each.first;
            if (each.kind == algebraic::negation) {
                factor = -factor;
                i = x[0];
                continue;
            }
            if (!is_derivative && factor == 1)
                break;
            // (An infinite factor of a sum is none of its terms.)
            folded_literal const joined =
                fold_literals(algebraic::product, factor, program_.at(x[0]).number);
            bool const is_whole = joined.number == 1 || joined.number == -1;
            if (!joined.is_known || joined.number - joined.number != 0 ||
                (!is_derivative && !is_whole))
                break;
            factor = joined.number;
            i = x[1];
        }
        return {factor, i};
    }

    constexpr void ask(int i, long double factor) {
        part const of = split(i, factor);
        request& all = wanted_.items[of.instruction];
        long double const size = of.factor < 0 ? -of.factor : of.factor;
        all.factor = !all.any || all.factor == size ? size : 1;
        all.any = true;
    }

    // Whether a multiple of the instruction, which has one user, costs nothing.
    constexpr bool is_free(int i) const { return is_free_.items[i] != 0; }
    // Finds out whether it is free, and whether it may be a multiple of another one.
    constexpr void examine(int i) {
        instruction const& each = program_.instructions.items[i];
        if (each.is_constant) {
            is_free_.items[i] = 1;
            return;
        }
        bool const has_one_user = i >= program_.primal && uses_.items[i] <= 1;
        int const* const x = program_.operands.items + each.first;
        switch (each.kind) {
        case algebraic::product:
            may_split_.items[i] = program_.at(x[0]).kind == algebraic::literal;
            [[fallthrough]];
        case algebraic::guarded_product:
            is_free_.items[i] = has_one_user && (is_free(x[0]) || is_free(x[1]));
            break;
        case algebraic::sum:
        case algebraic::difference:
            is_free_.items[i] = has_one_user && is_free(x[0]) && is_free(x[1]);
            break;
        case algebraic::negation:
            may_split_.items[i] = i >= program_.primal;
            [[fallthrough]];
        case algebraic::quotient:
            is_free_.items[i] = has_one_user && is_free(x[0]);
            break;
        default:
            break;
        }
    }

    // The operand of a product that is asked for the multiple, or -1.
    constexpr int carrier(int i, long double factor) const {
        int const a = program_.operand(i, 0), b = program_.operand(i, 1);
        if (is_free(a) || is_free(b))
            return is_free(a) ? 0 : 1;
        if (split(a, factor).factor == 1 || split(b, factor).factor == 1)
            return split(a, factor).factor == 1 ? 0 : 1;
        if (a == b)
            return -1;
        return is_derivative(a) == is_derivative(b) ? (uses_.items[a] >= uses_.items[b] ? 0 : 1)
                                                    : (is_derivative(a) ? 0 : 1);
    }

    // Whether instruction i can give its value with this factor.
    constexpr bool can_give(int i, long double factor) const {
        if (!is_derivative(i) || program_.at(i).is_constant)
            return false;
        return is_product(i)                                ? carrier(i, factor) >= 0
               : program_.at(i).kind == algebraic::quotient ? is_free(program_.operand(i, 0))
               : is_sum(i) ? is_free(program_.operand(i, 0)) && is_free(program_.operand(i, 1))
                           : false;
    }
    // The part of it that operand j has to bring.
    constexpr long double share(int i, int j, long double factor) const {
        return factor == 1 || is_sum(i)                     ? factor
               : program_.at(i).kind == algebraic::quotient ? (j == 0 ? factor : 1)
               : is_product(i)                              ? (j == carrier(i, factor) ? factor : 1)
                                                            : 1;
    }

    constexpr void pass_on(int i) {
        request& all = wanted_.items[i];
        if (!all.any)
            return;
        instruction const& each = program_.instructions.items[i];
        int const* const x = program_.operands.items + each.first;
        if (all.factor != 1 && !can_give(i, all.factor))
            all.factor = 1;
        for (int j = 0; j < each.arity; ++j)
            if (all.factor == 1 && may_split_.items[x[j]] == 0)
                wanted_.items[x[j]] = {true, 1};
            else
                ask(x[j], share(i, j, all.factor));
    }

    // The instruction of the result that is this factor times instruction i.
    constexpr int multiple(int i, long double factor) {
        part const of = split(i, factor);
        int const made = place_.items[of.instruction];
        long double const has = wanted_.items[of.instruction].factor;
        if (of.factor == has)
            return made;
        if (of.factor == -has)
            return result_.apply(operation_of<negation, 1>, made);
        int const opposite =
            result_.find(operation_of<multiplication, 2>, result_.literal(-of.factor), made);
        if (opposite >= 0)
            return result_.apply(operation_of<negation, 1>, opposite);
        return result_.apply(operation_of<multiplication, 2>, result_.literal(of.factor), made);
    }

    constexpr void make(int i) {
        if (i >= program_.primal && !result_.in_derivatives())
            result_.begin_derivatives(&simplify_signs);
        instruction const& each = program_.instructions.items[i];
        int const* const operands = program_.operands.items + each.first;
        long double const factor = wanted_.items[i].factor;
        if (each.arity > x_.count)
            x_.resize(each.arity);
        for (int j = 0; j < each.arity; ++j)
            x_.items[j] = factor == 1 && may_split_.items[operands[j]] == 0 &&
                                  wanted_.items[operands[j]].factor == 1
                              ? place_.items[operands[j]]
                              : multiple(operands[j], share(i, j, factor));
        place_.items[i] = each.arity == 0 ? result_.append_like(each, x_.items)
                                          : result_.apply(*each.row, x_.items, each.arity);
    }
};

/// The same program with constant factors where they cost least; see scaling.
constexpr builder rescaled(program_view const& program) { return scaling(program).rescaled(); }

/// The entry in the list of passes.
struct constant_reassociation {
    static constexpr std::string_view name = "scales";
    template <extents Size>
    static constexpr extents room(program<Size> const&) {
        return times(2, Size);
    }
    static constexpr builder run(program_view const& program, pass_settings const&) {
        return rescaled(program);
    }
};

} // namespace tapeless
