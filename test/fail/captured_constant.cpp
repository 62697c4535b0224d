/// @file A local constant that is captured.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: f must be stateless, a lambda without captures or an empty struct; pass what it
//   captures, and the object for `this`, as an argument, tapeless::fixed(a) if it is not to be
//   differentiated, or let f be a struct template of its scalar that has it as a member, `template
//   <class T> struct f { T a; ... }`, without constructors or private members; a constant that is
//   static constexpr needs no capture
#include <tapeless.hpp>

int main() {
#ifdef FIXED
    static constexpr double rate = 0.5;
    tapeless::gradient([](auto x) { return rate * x; }, 2.0);
#else
    constexpr double rate = 0.5;
    tapeless::gradient([=](auto x) { return rate * x; }, 2.0);
#endif
}
