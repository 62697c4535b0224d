/// @file A variable that is substituted twice.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: a variable has two bindings; bind each variable once
#include <tapeless.hpp>

int main() {
    using namespace tapeless::literals;
    constexpr auto x = "x"_v;
    constexpr auto y = "y"_v;
    constexpr auto f = x * y;
#ifdef FIXED
    f(x = 2.0 * y);
#else
    f(x = y, x = 2.0 * y);
#endif
}
