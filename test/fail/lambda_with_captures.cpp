/// @file A function with captures.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: f must be stateless, a lambda without captures or an empty struct; pass what it
//   captures, and the object for `this`, as an argument, tapeless::fixed(a) if it is not to be
//   differentiated, or let f be a struct template of its scalar that has it as a member, `template
//   <class T> struct f { T a; ... }`, without constructors or private members; a constant that is
//   static constexpr needs no capture
#include <tapeless.hpp>

int main() {
    double k = 3.0;
#ifdef FIXED
    tapeless::gradient([](auto x, auto factor) { return factor * x; }, 2.0, tapeless::fixed(k));
#else
    tapeless::gradient([k](auto x) { return k * x; }, 2.0);
#endif
}
