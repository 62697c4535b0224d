/// @file The gradient of an expression into memory.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: results go into memory from functions only; an expression's gradient is a Hana
//   map, gradient[x]
#include <tapeless.hpp>

using namespace tapeless::literals;

int main() {
    constexpr auto x = "x"_v;
    double slope;
#ifdef FIXED
    slope = tapeless::gradient(x * x, x = 2.0)[x];
#else
    tapeless::gradient_into(x * x, x = 2.0, tapeless::into(slope));
#endif
    static_cast<void>(slope);
}
