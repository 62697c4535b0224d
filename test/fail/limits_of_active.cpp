/// @file The limits of a scalar whose type is not known.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: an active scalar stands for any type of number, hence has no largest, smallest
//   or next one; name the type, std::numeric_limits<double>, or use infinity()
#include <tapeless.hpp>

#include <limits>

int main() {
    auto const f = [](auto x) {
        using number = decltype(x);
#ifdef FIXED
        return min(x, 1e-15);
#else
        return min(x, std::numeric_limits<number>::epsilon());
#endif
    };
    tapeless::gradient(f, 2.0);
}
