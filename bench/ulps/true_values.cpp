// SPDX-License-Identifier: BSL-1.0
#include "true_values.hpp"

#include "evaluator.hpp"
#include "truth.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>

namespace ulps {
namespace {

// Rows by their names and arities.
using row_name = std::pair<std::string_view, int>;
constexpr row_name computed_elsewhere[] = {
    {"cbrt", 1},
    {"pow", 2},
    {"hypot", 2},
    {"hypot", 3},
    {"exp", 1},
    {"exp2", 1},
    {"expm1", 1},
    {"log", 1},
    {"log2", 1},
    {"log10", 1},
    {"log1p", 1},
    {"sin", 1},
    {"cos", 1},
    {"tan", 1},
    {"asin", 1},
    {"acos", 1},
    {"atan", 1},
    {"atan2", 2},
    {"sinh", 1},
    {"cosh", 1},
    {"tanh", 1},
    {"asinh", 1},
    {"acosh", 1},
    {"atanh", 1},
    {"erf", 1},
    {"erfc", 1},
    {"tgamma", 1},
    {"lgamma", 1},
    {"digamma", 1},
    {"trigamma", 1},
    {"beta", 2},
    {"gamma_p_derivative", 2},
    {"ibeta_derivative", 3},
    {"erfinv", 1},
    {"erfcinv", 1},
    {"normal_quantile", 1},
    {"lambert_w0", 1},
    {"lambert_wm1", 1},
    {"expint", 1},
    {"sinpi", 1},
    {"cospi", 1},
};

// With an order that is a number, of which the lists have a few only.
std::map<row_name, jet (*)(double, jet const&)> const with_order = {
    {{"polygamma", 2}, [](double n, jet const& x) { return polygamma(static_cast<int>(n), x); }},
    {{"expint", 2}, [](double n, jet const& x) { return expint(static_cast<int>(n), x); }},
    {{"bessel_j", 2}, [](double n, jet const& x) { return bessel_j(n, x); }},
    {{"bessel_y", 2}, [](double n, jet const& x) { return bessel_y(n, x); }},
    {{"bessel_i", 2}, [](double n, jet const& x) { return bessel_i(n, x); }},
    {{"bessel_k", 2}, [](double n, jet const& x) { return bessel_k(n, x); }},
};

// The value rounded to the scalar, or what the row gives where there is none.
template <class S, class F>
S rounded(F const& exact, S otherwise) {
    constexpr range in = range_of<S>;
    for (slong bits = 256; bits <= 1 << 14; bits *= 2) {
        ball::precision = bits;
        ball value = exact();
        if (!value.is_finite() && bits > 1024)
            break;
        if (!value.is_finite())
            continue;
        if (arb_rel_accuracy_bits(value.raw()) > 2 * in.digits ||
            mag_cmp_2exp_si(arb_radref(value.raw()), in.spacing - 64) < 0) {
            arf_set_round(arb_midref(value.raw()), arb_midref(value.raw()), in.digits + 2,
                          ARF_RND_DOWN);
            return static_cast<S>(value.to_double());
        }
    }
    return otherwise;
}

// Takes for a row the true values of f, a function of constant jets. They are kept, since the programs
// of all orders ask for the same.
template <class S, class F>
void replace(tapeless::operation const* row, int arity, F const& f) {
    auto& all = row_table<S>::all();
    auto const before = all.at(row);
    std::map<std::vector<S>, S> known;
    all.replace(row, [=](S const* const* x) mutable {
        std::vector<S> at;
        for (int j = 0; j < arity; ++j)
            at.push_back(*x[j]);
        if (auto const found = known.find(at); found != known.end())
            return found->second;
        auto const exact = [&] {
            std::vector<jet> constants;
            for (S const each : at)
                constants.emplace_back(1, double(each));
            return f(constants).value();
        };
        return known[at] = rounded<S>(exact, before(x));
    });
}

// Whether a function is this one instruction, of its arguments in their order.
bool is_only(function const& f, tapeless::builder const& program, int instruction) {
    for (int j = 0; j < f.variables; ++j)
        if (program.operand(instruction, j) != j)
            return false;
    return program.outputs[0] == instruction && instruction == f.variables;
}

} // namespace

void use_true_values() {
    for (function const& f : all_functions()) {
        tapeless::builder const program = f.record();
        for (int i = 0; i < program.size(); ++i) {
            tapeless::instruction const& now = program.instructions[i];
            row_name const name{now.row->name, now.arity};
            if (auto const known = with_order.find(name); known != with_order.end()) {
                auto const of_order = [of = known->second](std::vector<jet> const& x) {
                    return of(x[0].value().to_double(), x[1]);
                };
                replace<double>(now.row, now.arity, of_order);
                replace<float>(now.row, now.arity, of_order);
            } else if (std::find(std::begin(computed_elsewhere), std::end(computed_elsewhere),
                                 name) != std::end(computed_elsewhere) &&
                       is_only(f, program, i)) {
                replace<double>(now.row, now.arity, f.exact);
                replace<float>(now.row, now.arity, f.exact);
            }
        }
    }
}

} // namespace ulps
