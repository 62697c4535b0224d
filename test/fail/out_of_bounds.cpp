/// @file An element behind the end of an array.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: the compiler cannot run f: it and every helper and variable that it uses must
//   be constexpr, call tapeless's functions instead of those of namespace std, tapeless::exp(-0.5)
//   also of numbers, and stay within the bounds of their arrays; the compiler's own reason follows
#include <tapeless.hpp>

#include <array>

int main() {
    auto const f = [](auto const& x) {
        tapeless::active sum = 0;
#ifdef FIXED
        for (std::size_t i = 0; i < x.size(); ++i)
#else
        for (std::size_t i = 0; i <= x.size(); ++i)
#endif
            sum += x[i];
        return sum;
    };
    tapeless::gradient(f, std::array{2.0, 3.0});
}
