/// @file An expression called in a function without a binding for one of its variables.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: a variable of the expression has no binding; bind every one, such as x = 2.0
#include <tapeless.hpp>

using namespace tapeless::literals;
constexpr auto x = "x"_v;
constexpr auto y = "y"_v;

int main() {
    auto const f = [](auto a) {
#ifdef FIXED
        return (x * y)(x = a, y = a);
#else
        return (x * y)(x = a);
#endif
    };
    tapeless::value(f, 2.0);
}
