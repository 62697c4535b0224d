/// @file A struct template that Boost.Hana knows for double only, as an argument.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: an argument must be a float, double, long double or other real number, or a
//   std::array, std::tuple, std::pair or struct of these; a struct must be a template of its
//   scalar, `template <class T> struct point`, with public members of type T or
//   made of it, 32 at most
#include <tapeless.hpp>

#include <boost/hana/adapt_struct.hpp>

template <class T>
struct point {
    T x, y;
};
BOOST_HANA_ADAPT_STRUCT(point<double>, x, y);
#ifdef FIXED
BOOST_HANA_ADAPT_STRUCT(point<tapeless::active>, x, y);
#endif

int main() {
    auto const f = [](auto const& p) { return p.x * p.y; };
    tapeless::gradient(f, point<double>{});
}
