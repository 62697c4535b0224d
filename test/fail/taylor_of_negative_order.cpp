/// @file A Taylor series of negative order.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: the order of a derivative is 0 or more
#include <tapeless.hpp>

int main() {
    auto const f = [](auto x) { return x * x; };
#ifdef FIXED
    tapeless::taylor<1>(f, 2.0);
#else
    tapeless::taylor<-1>(f, 2.0);
#endif
}
