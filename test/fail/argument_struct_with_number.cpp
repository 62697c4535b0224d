/// @file A struct template with a member that is a double whatever its scalar.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: an argument must be a float, double, long double or other real number, or a
//   std::array, std::tuple, std::pair or struct of these; a struct must be a template of its scalar,
//   `template <class T> struct point`, with public members of type T or made of it, 32 at most, and
//   no constructor or base
#include <tapeless.hpp>

template <class T>
struct point {
    T x;
#ifdef FIXED
    T y;
#else
    double y;
#endif
};

int main() {
    auto const f = [](auto const& p) { return p.x * p.y; };
    tapeless::gradient(f, point<double>{1, 2});
}
