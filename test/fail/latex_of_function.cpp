/// @file A function to be typeset.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless::to_latex(f): f must be an expression, such as "x"_v * "y"_v;
//   tapeless::to_source(f, a...) writes a function's program
#include <tapeless.hpp>
#include <tapeless/graph.hpp>

using namespace tapeless::literals;

int main() {
    [[maybe_unused]] constexpr auto f = [](auto x, auto y) { return x * y; };
#ifdef FIXED
    tapeless::to_latex(f("x"_v, "y"_v));
#else
    tapeless::to_latex(f);
#endif
}
