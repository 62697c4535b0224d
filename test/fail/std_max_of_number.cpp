/// @file std::max of an active scalar and a number.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: the functions of namespace std take numbers only; write sin(x) for std::sin(x),
//   max(x, y) for std::max(x, y), with `using std::sin;` before it if the function is to take
//   numbers too
#include <tapeless.hpp>

#include <algorithm>

int main() {
    auto const f = [](auto x) {
#ifdef FIXED
        using std::max;
        return max(x, 0.0);
#else
        return std::max(x, 0.0);
#endif
    };
    tapeless::gradient(f, 2.0);
}
