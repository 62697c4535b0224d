/// @file An index outside of a matrix, though within its storage.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: the compiler cannot run f: it and every helper and variable that it uses must
//   be constexpr, call tapeless's functions instead of those of namespace std, tapeless::exp(-0.5)
//   also of numbers, and stay within the bounds of their arrays; the compiler's own reason follows
#include <tapeless.hpp>
#include <tapeless/matrix/matrix.hpp>

int main() {
    auto const f = [](auto const& a) {
#ifdef FIXED
        return a(1, 0) * a(0, 1);
#else
        return a(2, 0) * a(0, 1);
#endif
    };
    tapeless::gradient(f, tapeless::matrix<double, 2, 2>());
}
