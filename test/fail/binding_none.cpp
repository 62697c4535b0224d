/// @file A number where the expression needs a binding.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: an expression needs its variables' values as bindings, such as x = 2.0, y =
//   3.0
#include <tapeless.hpp>

int main() {
    using namespace tapeless::literals;
    constexpr auto x = "x"_v;
#ifdef FIXED
    tapeless::gradient(x * x, x = 2.0);
#else
    tapeless::gradient(x * x, 2.0);
#endif
}
