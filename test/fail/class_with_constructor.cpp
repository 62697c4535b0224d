/// @file A function object with a constructor and private members.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: f must be stateless, a lambda without captures or an empty struct; pass what it
//   captures, and the object for `this`, as an argument, tapeless::fixed(a) if it is not to be
//   differentiated, or let f be a struct template of its scalar that has it as a member, `template
//   <class T> struct f { T a; ... }`, without constructors or private members; a constant that is
//   static constexpr needs no capture
#include <tapeless.hpp>

template <class T>
#ifdef FIXED
struct spring {
    T stiffness;
    constexpr T operator()(T x) const { return stiffness * x * x / 2; }
};
#else
class spring {
  public:
    explicit constexpr spring(T stiffness) : stiffness_(stiffness) {}
    constexpr T operator()(T x) const { return stiffness_ * x * x / 2; }

  private:
    T stiffness_;
};
#endif

int main() { tapeless::gradient(spring<double>{3}, 2.0); }
