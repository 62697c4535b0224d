/// @file A formula to be typeset that doubles again and again.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless::to_latex(f): f or a derivative has more than 10000 operations once what it shares
//   is written out; tapeless::to_source(f, a...) writes a program
#include <tapeless.hpp>
#include <tapeless/graph.hpp>

using namespace tapeless::literals;

int main() {
    constexpr auto squared = [](auto f) { return f * f; };
    constexpr auto many = squared(squared(squared(squared(squared("x"_v + 1_c)))));
#ifdef FIXED
    tapeless::formula_to_latex(many);
#else
    tapeless::formula_to_latex(
        squared(squared(squared(squared(squared(squared(squared(squared(squared(many))))))))));
#endif
}
