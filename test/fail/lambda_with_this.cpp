/// @file A lambda in a class, which captures its object.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: f must be stateless, a lambda without captures or an empty struct; pass what it
//   captures, and the object for `this`, as an argument, tapeless::fixed(a) if it is not to be
//   differentiated, or let f be a struct template of its scalar that has it as a member, `template
//   <class T> struct f { T a; ... }`, without constructors or private members; a constant that is
//   static constexpr needs no capture
#include <tapeless.hpp>

#ifdef FIXED
template <class T>
struct law {
    T stiffness;
    constexpr T operator()(T x) const { return stiffness * x * x / 2; }
};
class spring {
  public:
    double force(double x) const { return -tapeless::gradient(energy_, x); }

  private:
    law<double> energy_{3};
};
#else
class spring {
  public:
    double force(double x) const {
        return -tapeless::gradient([this](auto y) { return stiffness_ * y * y / 2; }, x);
    }

  private:
    double stiffness_ = 3;
};
#endif

int main() { spring{}.force(2); }
