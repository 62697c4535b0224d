/// @file A custom_vjp called with a std::vector.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: a function with custom_vjp takes scalars, and arrays, tuples and structs of
//   scalars
#include <tapeless.hpp>

#include <array>
#include <vector>

constexpr auto f = tapeless::custom_vjp([](auto const& x) { return x[0]; },
                                        [](auto w, auto, auto) { return std::array{w}; });

int main() {
#ifdef FIXED
    f(std::array{1.0});
#else
    f(std::vector{1.0});
#endif
}
