/// @file A std::function.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: a std::function hides what it computes from the compiler; pass the lambda or
//   function object that it was made of
#include <tapeless.hpp>

#include <functional>

int main() {
    auto const f = [](auto x) { return x * x; };
#ifdef FIXED
    tapeless::gradient(f, 2.0);
#else
    std::function<double(double)> const hidden = f;
    tapeless::gradient(hidden, 2.0);
#endif
}
