/// @file No weight for a result.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: cotangents(w) takes a value of the shape of f's result
#include <tapeless.hpp>

int main() {
    auto const f = [](auto x, auto y) { return x * y; };
#ifdef FIXED
    tapeless::vjp(f, 2.0, 3.0, tapeless::cotangents(1.0));
#else
    tapeless::vjp(f, 2.0, 3.0, tapeless::cotangents());
#endif
}
