/// @file A helper that returns a comparison of active scalars as a bool.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: an `if`, a loop, ?: or a bool cannot depend on an active scalar, whose value
//   is not known while the program is recorded; write where(condition, a, b) instead, auto
//   for bool, max, min and clamp without std::
#include <tapeless.hpp>

#ifdef FIXED
constexpr auto inside(auto x) { return x < 1; }
#else
constexpr bool inside(auto x) { return x < 1; }
#endif

int main() {
    auto const f = [](auto x, auto y) { return where(inside(x), x, y); };
    tapeless::gradient(f, 2.0, 3.0);
}
