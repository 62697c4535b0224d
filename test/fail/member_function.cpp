/// @file A member function.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: a member function needs its object; take [](auto const& object, auto x) {
//   return object.f(x); } and pass the object, a struct template of its scalar, as the first
//   argument, tapeless::fixed(object) if it is not to be differentiated
#include <tapeless.hpp>

template <class T>
struct spring {
    T stiffness;
    constexpr T energy(T x) const { return stiffness * x * x / 2; }
};

int main() {
    spring<double> const mine{3};
#ifdef FIXED
    auto const f = [](auto const& object, auto x) { return object.energy(x); };
    tapeless::gradient(f, tapeless::fixed(mine), 2.0);
#else
    tapeless::gradient(&spring<double>::energy, mine, 2.0);
#endif
}
