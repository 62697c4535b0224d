/// @file A derivative within a function, of a lambda that captures the outer scalars.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: f must be stateless, a lambda without captures or an empty struct; pass what it
//   captures, and the object for `this`, as an argument, tapeless::fixed(a) if it is not to be
//   differentiated, or let f be a struct template of its scalar that has it as a member, `template
//   <class T> struct f { T a; ... }`, without constructors or private members; a constant that is
//   static constexpr needs no capture
#include <tapeless.hpp>

int main() {
    auto const f = [](auto x, auto y) {
#ifdef FIXED
        return tapeless::gradient([](auto z, auto k) { return z * z * k; }, x, tapeless::fixed(y));
#else
        return tapeless::gradient([&](auto z) { return z * z * y; }, x);
#endif
    };
    tapeless::gradient(f, 2.0, 3.0);
}
