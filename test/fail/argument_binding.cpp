/// @file A function called with a binding.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: f is a function and takes values, gradient(f, 2.0, 3.0); bindings such as x =
//   2.0 are for expressions
#include <tapeless.hpp>

int main() {
    using namespace tapeless::literals;
    constexpr auto x = "x"_v;
    auto const f = [](auto a) { return a * a; };
#ifdef FIXED
    tapeless::gradient(f, 2.0);
#else
    tapeless::gradient(f, x = 2.0);
#endif
}
