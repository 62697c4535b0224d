/// @file The derivative of a comparison.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: a condition has no derivative; where(condition, a, b) has
#include <tapeless.hpp>

int main() {
    using namespace tapeless::literals;
    constexpr auto x = "x"_v;
#ifdef FIXED
    auto g = derivative(where(x < 2, x, 1), x);
#else
    auto g = derivative(x < 2, x);
#endif
    static_cast<void>(g);
}
