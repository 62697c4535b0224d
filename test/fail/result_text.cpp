/// @file A function that returns a text.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: f must return a scalar, or a std::array, std::tuple, std::pair or struct template of its scalar
#include <tapeless.hpp>

#include <string>

int main() {
#ifdef FIXED
    auto const f = [](auto x) { return x * x; };
#else
    auto const f = [](auto) { return std::string("2"); };
#endif
    tapeless::value(f, 2.0);
}
