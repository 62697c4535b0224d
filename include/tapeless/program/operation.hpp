/// @file Operation: a row of the operation table as the passes see it, without its type.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../base/hash.hpp"

#include <cstdint>
#include <string_view>

namespace tapeless {

class active;

/// The operations that the algebra of derivatives knows (improve/algebraic_simplification.hpp); a
/// row says so by `static constexpr algebraic kind`.
enum class algebraic {
    unknown,
    input,
    literal,
    sum,
    difference,
    product,
    quotient,
    negation,
    selection,
    branch,
    guarded_product,
    integer_power,
    square,
    square_root,
    absolute_value,
    sign,
    less,
    less_equal,
    greater,
    greater_equal,
    equal,
    sine,
    cosine,
    unit_component
};

/// What is known of an instruction from its operands, as bits.
namespace trait {
inline constexpr int varies = 1; ///< it depends on an input
inline constexpr int root = 2; ///< it has a factor or term that is a root or a norm, or 1 over one
inline constexpr int sign = 4; ///< it has a factor or term that is a sign

/// Those that an operation of this kind hands on from its operands.
constexpr int handed_on_by(algebraic kind) {
    switch (kind) {
    case algebraic::sum:
    case algebraic::difference:
    case algebraic::product:
    case algebraic::quotient:
    case algebraic::negation:
    case algebraic::guarded_product:
    case algebraic::integer_power:
        return varies | root | sign;
    default:
        return varies;
    }
}
/// Those that it has itself, besides being a root.
constexpr int of(algebraic kind) {
    return kind == algebraic::unit_component ? root
           : kind == algebraic::sign         ? sign
           : kind == algebraic::input        ? varies
                                             : 0;
}
} // namespace trait

/// Why a derivative cannot be computed.
enum class missing {
    nothing,
    closed_form,   ///< nobody knows one
    adjoint_of_own ///< the user's own adjoint is a run-time function, which has none
};

struct operation;

/// The outputs of a row with several, or of one with an adjoint of its own; see
/// operation/component.hpp.
struct operation_group {
    int outputs = 1;
    operation const* const* rows = nullptr; ///< the row of each output
    /// Writes the cotangents of the operands x, recorded, from the adjoints w of the outputs y.
    void (*pullback)(active const* w, active const* y, active const* x,
                     active* cotangents) = nullptr;
};

/// A row as the passes see it: without its type.
struct operation {
    std::string_view name{};
    std::string_view symbol{};
    int precedence = 100;
    std::uint64_t hash = 0;
    algebraic kind = algebraic::unknown;
    int hands_on = trait::varies, has = 0; ///< traits: of the operands', and its own
    bool commutative = false;
    bool is_condition = false;
    bool transcendental = false;
    bool zero_wins = false;
    bool composite = false;
    bool runs_on_vectors = false; ///< lane by lane, with the same result to the last bit
    bool is_own = false;          ///< a user's, not the library's
    missing lacks = missing::nothing;
    // Of a row that computes one of several outputs, which one of how many (0 in other rows). These
    // say what there is, since with -fsanitize=undefined g++ refuses to compare the address of a
    // template's variable or function with null in a constant expression.
    int output = 0;
    int outputs = 0;
    bool has_pullback = false;
    operation_group const* group = nullptr;
    /// Writes the local partials of y = row(x...), recorded, to `partials`.
    void (*partials)(active const& y, active const* x, active* partials) = nullptr;
    /// The value of a composite row, written in other rows' instructions.
    active (*expansion)(active const* x) = nullptr;
};

/// Whether these are the same operation. Addresses decide, but only where the hashes agree: with
/// -fsanitize=undefined g++ refuses to say in a constant expression that the addresses of two
/// templates' variables differ.
constexpr bool operator==(operation const& a, operation const& b) {
    return a.hash == b.hash && &a == &b;
}

} // namespace tapeless
