/// @file How operations are written: in C, and in LaTeX.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operation/row.hpp"

#include <string_view>

namespace tapeless {

/// How an operation is written with other means than C++. A row of one's own may state either as a
/// `static constexpr std::string_view`:
///   * `code`: an expression of C, for to_source and for pages that compute, in which `$0`, `$1`
///     are the operands, `@` stands for the suffix of a function of <math.h> and `#` for that of a
///     literal: `"($0 < $1 ? 0.5# : sin@($0))"`; of an operation with one output;
///   * `latex`: `$0`, `$1` are the operands, `$*` is a list of all of them, and `#0` is an operand
///     in parentheses where it needs them: `"#0^{$1}"`. A row that is written as a sum states
///     `precedence = 1`, as a product 2, and gets parentheses within what binds more tightly. Of a
///     row with `symbol` and two operands these are in parentheses where they need them as `$0`,
///     `$1` too.
struct notation {
    std::string_view name;
    std::string_view code{};
    std::string_view latex{};
    int arity = -1;      ///< of an operation that is written so with this many operands only
    bool is_own = false; ///< a user's, whose symbol need not be an operator of C
};

/// The library's operations. What has a symbol is written with it in C unless there is `code`; what
/// has no `latex` is an operator name with its operands in parentheses.
inline constexpr notation notations[] = {
    {"add", "", "$0 + $1"},
    {"subtract", "", "$0 - $1"},
    {"multiply", "", "$0 \\, $1"},
    {"divide", "", "\\frac{$0}{$1}"},
    {"negate", "", "-$0"},
    {"guarded_multiply", "($0 == 0 ? 0.0# : $0 * $1)", "$0 \\, $1"},
    {"fma", "fma@($0, $1, $2)", "#0 \\, #1 + $2"},
    {"square", "", "#0^{2}"},
    {"sqrt", "sqrt@($0)", "\\sqrt{$0}"},
    {"cbrt", "cbrt@($0)", "\\sqrt[3]{$0}"},
    {"rsqrt", "", "\\frac{1}{\\sqrt{$0}}"},
    {"cbrt_slope",
     "($0 == 0 ? 1.0# / ($0 * $0) : ($0 * $0 / $1) * ($0 * $0 / $1) * "
     "((7.0# - 4.0# * ($0 * $0 / $1 * $0)) / 9.0#))",
     "\\frac{1}{3 \\, #0^{2}}"},
    {"pow", "pow@($0, $1)", "#0^{$1}"},
    {"pow_derivative", "", "\\left(#2^{$3}\\right)^{\\left($0, $1\\right)}"},
    {"shifted_pow",
     "(pow@($0, $1 - $2) * (fabs@($1) < 1e6# && $1 != $1 - $2 + $2 && $0 != 0 ? "
     "1.0# + ($1 - ($1 - $2 + $2)) * log@(fabs@($0)) : 1.0#))",
     "#0^{$1 - $2}"},
    {"scaled_pow",
     "($0 == 0 ? 0.0# : fabs@($1) >= 1e-35# && fabs@($1) <= 1e35# ? $0 * $1 : "
     "$1 != $1 || (pow@(fabs@($2), ($3 - $4) / 2.0#) == 0 && ($0 == $0 || $2 > 0)) ? $1 : "
     "copysign@(1.0#, $1) * "
     "($0 * (pow@(fabs@($2), ($3 - $4) / 2.0#) * "
     "(fabs@($3) < 1e6# && $3 != $3 - $4 + $4 && $2 != 0 ? "
     "1.0# + 0.5# * ($3 - ($3 - $4 + $4)) * log@(fabs@($2)) : 1.0#)) * "
     "(pow@(fabs@($2), ($3 - $4) / 2.0#) * "
     "(fabs@($3) < 1e6# && $3 != $3 - $4 + $4 && $2 != 0 ? "
     "1.0# + 0.5# * ($3 - ($3 - $4 + $4)) * log@(fabs@($2)) : 1.0#))))",
     "\\left($0 \\, $1\\right)"},
    {"hypot", "hypot@($0, $1)", "\\sqrt{#0^{2} + #1^{2}}", 2},
    {"hypot", "std::hypot($0, $1, $2)", "\\sqrt{#0^{2} + #1^{2} + #2^{2}}", 3},
    {"norm", "fabs@($0)", "\\left\\lVert $0 \\right\\rVert", 1},
    {"norm", "sqrt@($0 * $0 + $1 * $1)", "\\left\\lVert \\left($*\\right) \\right\\rVert", 2},
    {"norm", "sqrt@($0 * $0 + $1 * $1 + $2 * $2)", "\\left\\lVert \\left($*\\right) \\right\\rVert",
     3},
    {"norm", "sqrt@($0 * $0 + $1 * $1 + $2 * $2 + $3 * $3)",
     "\\left\\lVert \\left($*\\right) \\right\\rVert", 4},
    {"norm", "sqrt@($0 * $0 + $1 * $1 + $2 * $2 + $3 * $3 + $4 * $4)",
     "\\left\\lVert \\left($*\\right) \\right\\rVert", 5},
    {"norm", "sqrt@($0 * $0 + $1 * $1 + $2 * $2 + $3 * $3 + $4 * $4 + $5 * $5)",
     "\\left\\lVert \\left($*\\right) \\right\\rVert", 6},
    {"norm", "", "\\left\\lVert \\left($*\\right) \\right\\rVert"},
    {"scaled_norm", "$0", "$0"},
    {"over_norm", "($2 == 0 ? $0 : $1 / $3)", "\\frac{$1}{$2}"},
    {"real_power_of_reciprocal",
     "($0 != 1 ? pow@($1 * $1 + $2 * $2, -0.5# * $0) * cos@($0 * atan2@($2, $1)) : "
     "$1 == 0 && $2 == 0 ? 0.0# : $1 / ($1 * $1 + $2 * $2))",
     "\\operatorname{Re}\\left(#1 + i \\, #2\\right)^{-$0}"},
    {"imaginary_power_of_reciprocal",
     "($0 != 1 ? -pow@($1 * $1 + $2 * $2, -0.5# * $0) * sin@($0 * atan2@($2, $1)) : "
     "$1 == 0 && $2 == 0 ? 0.0# : -$2 / ($1 * $1 + $2 * $2))",
     "\\operatorname{Im}\\left(#1 + i \\, #2\\right)^{-$0}"},
    {"exp", "exp@($0)", "e^{$0}"},
    {"exp2", "exp2@($0)", "2^{$0}"},
    {"expm1", "expm1@($0)", ""},
    {"exp2_derivative",
     "($1 - $1 == 0 ? $1 * pow@(log@(2.0#), $0) : "
     "exp2@($2 - $0) * pow@(2.0# * log@(2.0#), $0))",
     "\\left(\\ln\\left(2\\right)^{$0} \\, $1\\right)"},
    {"expm1_slope", "($0 > -0.5# ? $0 + 1.0# : exp@($1))", "e^{$1}"},
    {"log", "log@($0)", "\\ln\\left($0\\right)"},
    {"log2", "log2@($0)", "\\log_{2}\\left($0\\right)"},
    {"log10", "log10@($0)", "\\log_{10}\\left($0\\right)"},
    {"log1p", "log1p@($0)", ""},
    {"log(2)", "log@(2.0#)", "\\ln\\left(2\\right)"},
    {"log(10)", "log@(10.0#)", "\\ln\\left(10\\right)"},
    {"sin", "sin@($0)", "\\sin\\left($0\\right)"},
    {"cos", "cos@($0)", "\\cos\\left($0\\right)"},
    {"tan", "tan@($0)", "\\tan\\left($0\\right)"},
    {"asin", "asin@($0)", "\\arcsin\\left($0\\right)"},
    {"acos", "acos@($0)", "\\arccos\\left($0\\right)"},
    {"atan", "atan@($0)", "\\arctan\\left($0\\right)"},
    {"atan2", "atan2@($0, $1)", ""},
    {"sinh", "sinh@($0)", "\\sinh\\left($0\\right)"},
    {"cosh", "cosh@($0)", "\\cosh\\left($0\\right)"},
    {"tanh", "tanh@($0)", "\\tanh\\left($0\\right)"},
    {"asinh", "asinh@($0)", "\\operatorname{arsinh}\\left($0\\right)"},
    {"acosh", "acosh@($0)", "\\operatorname{arcosh}\\left($0\\right)"},
    {"atanh", "atanh@($0)", "\\operatorname{artanh}\\left($0\\right)"},
    {"atan_slope", "($0 * $0 - $0 * $0 == 0 ? 1.0# / (1.0# + $0 * $0) : 1.0# / $0 / $0)",
     "\\frac{1}{1 + #0^{2}}"},
    {"asinh_slope", "($0 * $0 - $0 * $0 == 0 ? 1.0# / sqrt@($0 * $0 + 1.0#) : 1.0# / fabs@($0))",
     "\\frac{1}{\\sqrt{#0^{2} + 1}}"},
    {"tanh_slope",
     "(1.0# - $0 * $0 > 0.125# ? 1.0# - $0 * $0 : 4.0# * exp@(-2.0# * fabs@($1)) / "
     "((1.0# + exp@(-2.0# * fabs@($1))) * (1.0# + exp@(-2.0# * fabs@($1)))))",
     "\\left(1 - #0^{2}\\right)"},
    {"asin_slope", "", "\\frac{1}{\\sqrt{1 - #0^{2}}}"},
    {"acosh_slope", "", "\\frac{1}{\\sqrt{#0^{2} - 1}}"},
    {"atanh_slope", "", "\\frac{1}{1 - #0^{2}}"},
    {"erf", "erf@($0)", ""},
    {"erfc", "erfc@($0)", ""},
    {"gaussian", "exp@(-$0 * ($1 * $1))", "e^{-#0 \\, #1^{2}}"},
    {"2/sqrt(pi)", "(1.0# / sqrt@(atan@(1.0#)))", "\\frac{2}{\\sqrt{\\pi}}"},
    {"sqrt(1/2)", "sqrt@(0.5#)", "\\sqrt{\\tfrac{1}{2}}"},
    {"log(2*pi)/2", "(log@(8.0# * atan@(1.0#)) / 2.0#)", "\\tfrac{1}{2} \\ln\\left(2 \\pi\\right)"},
    {"pi", "(4.0# * atan@(1.0#))", "\\pi"},
    {"normal_cdf", "", "\\Phi\\left($0\\right)"},
    {"tgamma", "", "\\Gamma\\left($0\\right)"},
    {"digamma", "", "\\psi\\left($0\\right)"},
    {"beta", "", "\\mathrm{B}\\left($0, $1\\right)"},
    {"sigmoid", "", "\\sigma\\left($0\\right)"},
    {"sigmoid_complement", "", "\\sigma\\left(-#0\\right)"},
    {"sigmoid_slope", "", "\\sigma'\\left($1\\right)"},
    {"logit",
     "($0 > 0.25# && $0 < 0.75# ? log1p@(($0 - (1.0# - $0)) / (1.0# - $0)) : "
     "log@($0 / (1.0# - $0)))",
     ""},
    {"log1mexp", "($0 < log@(2.0#) ? log@(-expm1@(-$0)) : log1p@(-exp@(-$0)))",
     "\\ln\\left(1 - e^{-#0}\\right)"},
    {"log1mexp_slope",
     "($0 < 0 ? ($0 - $0) / ($0 - $0) : $0 < 1.0# ? 1.0# / expm1@($0) : "
     "exp@(-$0) / (1.0# - exp@(-$0)))",
     "\\frac{1}{e^{$0} - 1}"},
    {"scaled_sigmoid",
     "($1 >= 1e-30# || $1 != $1 ? $0 * $1 : $0 * exp@(-0.5# * fabs@($2)) * "
     "exp@(-0.5# * fabs@($2)))",
     "\\left($0 \\, $1\\right)"},
    {"scaled_sigmoid_slope",
     "($1 >= 1e-30# || $1 != $1 ? $0 * $1 : $0 * exp@(-0.5# * fabs@($2)) * "
     "exp@(-0.5# * fabs@($2)))",
     "\\left($0 \\, $1\\right)"},
    {"divided_by_power",
     "($2 == 1 ? $0 / $1 : $2 == 2 ? $0 / $1 / $1 : $0 / $1 / $1 / pow@($1, $2 - 2.0#))",
     "\\frac{$0}{#1^{$2}}"},
    {"less", "", "$0 < $1"},
    {"less_equal", "", "$0 \\le $1"},
    {"greater", "", "$0 > $1"},
    {"greater_equal", "", "$0 \\ge $1"},
    {"equal", "", "$0 = $1"},
    {"not_equal", "", "$0 \\ne $1"},
    {"both", "", "$0 \\land $1"},
    {"either", "", "$0 \\lor $1"},
    {"not", "", "\\lnot $0"},
    {"where", "($0 ? $1 : $2)",
     "\\begin{cases} $1 & \\text{if } $0 \\\\ $2 & \\text{otherwise} \\end{cases}"},
    {"branch", "($0 ? $1 : $2)",
     "\\begin{cases} $1 & \\text{if } $0 \\\\ $2 & \\text{otherwise} \\end{cases}"},
    {"stop_gradient", "$0", ""},
    {"sign", "($0 > 0 ? 1.0# : $0 < 0 ? -1.0# : $0)", "\\operatorname{sgn}\\left($0\\right)"},
    {"abs", "fabs@($0)", "\\left|$0\\right|"},
    {"max", "($0 < $1 ? $1 : $0)", "\\max\\left($0, $1\\right)"},
    {"min", "($1 < $0 ? $1 : $0)", "\\min\\left($0, $1\\right)"},
    {"fmax", "fmax@($0, $1)", "\\max\\left($0, $1\\right)"},
    {"fmin", "fmin@($0, $1)", "\\min\\left($0, $1\\right)"},
    {"clamp", "($0 < $1 ? $1 : $2 < $0 ? $2 : $0)", ""},
    {"relu", "($0 <= 0 ? 0.0# : $0)", ""},
    {"copysign", "copysign@($0, $1)", ""},
    {"floor", "floor@($0)", "\\left\\lfloor $0 \\right\\rfloor"},
    {"ceil", "ceil@($0)", "\\left\\lceil $0 \\right\\rceil"},
    {"round", "round@($0)", ""},
    {"trunc", "trunc@($0)", ""},
    {"fmod", "fmod@($0, $1)", ""},
    {"remainder", "remainder@($0, $1)", ""},
    {"whole_quotient", "round@($1 / $2 - $0 / $2)", ""},
    {"fdim", "fdim@($0, $1)", ""},
    {"lerp",
     "(($0 <= 0 && $1 >= 0) || ($0 >= 0 && $1 <= 0) ? $2 * $1 + (1.0# - $2) * $0 : $2 == 1 ? $1 : "
     "(($2 > 1) == ($1 > $0) ? $1 < $0 + $2 * ($1 - $0) : $1 > $0 + $2 * ($1 - $0)) ? "
     "$0 + $2 * ($1 - $0) : $1)",
     ""},
    {"midpoint", "($0 + $1 - ($0 + $1) == 0 ? ($0 + $1) / 2.0# : $0 / 2.0# + $1 / 2.0#)", ""},
};

template <class Row>
constexpr std::string_view own_code = "";
template <class Row>
requires requires { Row::code; }
constexpr std::string_view own_code<Row> = Row::code;
// The only output of a row that has an adjoint of its own.
template <class Row>
requires requires { Row::whole::code; } && (outputs_of<typename Row::whole> == 1)
constexpr std::string_view own_code<Row> = Row::whole::code;
template <class Row>
constexpr std::string_view own_latex = "";
template <class Row>
requires requires { Row::latex; }
constexpr std::string_view own_latex<Row> = Row::latex;

/// How this row is written on so many operands.
template <class Row>
constexpr notation notation_of(int arity) {
    if constexpr (is_library_row<Row>)
        for (notation const& each : notations)
            if (each.name == Row::name && (each.arity < 0 || each.arity == arity))
                return each;
    return {Row::name, own_code<Row>, own_latex<Row>, arity, !is_library_row<Row>};
}

} // namespace tapeless
