/// @file A drawing of a lambda that captures.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: f must be stateless, a lambda without captures or an empty struct; pass what it
//   captures, and the object for `this`, as an argument, tapeless::fixed(a) if it is not to be
//   differentiated, or let f be a struct template of its scalar that has it as a member, `template
//   <class T> struct f { T a; ... }`, without constructors or private members; a constant that is
//   static constexpr needs no capture
#include <tapeless.hpp>
#include <tapeless/graph.hpp>

int main() {
    double const k = 2;
#ifdef FIXED
    tapeless::to_dot([](auto c, auto x) { return c * x; }, tapeless::fixed(k), 3.0);
#else
    tapeless::to_dot([k](auto x) { return k * x; }, 3.0);
#endif
}
