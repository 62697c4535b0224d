/// @file A variable with two bindings.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: a variable has two bindings; bind each variable once
#include <tapeless.hpp>

int main() {
    using namespace tapeless::literals;
    constexpr auto x = "x"_v;
    constexpr auto y = "y"_v;
#ifdef FIXED
    tapeless::gradient(x * y, x = 2.0, y = 3.0);
#else
    tapeless::gradient(x * y, x = 2.0, y = 3.0, x = 2.0);
#endif
}
