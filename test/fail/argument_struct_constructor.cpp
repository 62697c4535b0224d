/// @file A struct without a default constructor as an argument.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: an argument's struct needs a constexpr default constructor: gradients are made
//   in its shape
#include <tapeless.hpp>

#include <boost/hana/define_struct.hpp>

template <class T>
struct point {
    BOOST_HANA_DEFINE_STRUCT(point, (T, x), (T, y));
#ifndef FIXED
    point(T a, T b) : x(a), y(b) {}
#endif
};

int main() {
    auto const f = [](auto const& p) { return p.x * p.y; };
    tapeless::gradient(f, point<double>{2.0, 3.0});
}
