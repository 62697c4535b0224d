/// @file A function of namespace std, by its full name.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: the functions of namespace std take numbers only; write sin(x) for std::sin(x),
//   max(x, y) for std::max(x, y), with `using std::sin;` before it if the function is to take
//   numbers too
#include <tapeless.hpp>

#include <cmath>

int main() {
    auto const f = [](auto x) {
#ifdef FIXED
        using std::sin;
        return x * sin(x);
#else
        return x * std::sin(x);
#endif
    };
    tapeless::gradient(f, 2.0);
}
