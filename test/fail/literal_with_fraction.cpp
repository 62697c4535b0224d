/// @file A compile-time constant that is no integer.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: a number that ends in _c must be an integer; write 1.5 for 1.5_c
#include <tapeless.hpp>

int main() {
    using namespace tapeless::literals;
    constexpr auto x = "x"_v;
#ifdef FIXED
    auto f = pow(x, 1.5);
#else
    auto f = pow(x, 1.5_c);
#endif
    static_cast<void>(f);
}
