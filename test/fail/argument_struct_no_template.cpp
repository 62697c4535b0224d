/// @file A struct that is no template, as an argument.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: an argument must be a float, double, long double or other real number, or a
//   std::array, std::tuple, std::pair or struct of these; a struct must be a template of its
//   scalar, `template <class T> struct point`, with public members of type T or
//   made of it, 32 at most
#include <tapeless.hpp>

#include <boost/hana/define_struct.hpp>

#ifdef FIXED
template <class T = double>
struct point {
    BOOST_HANA_DEFINE_STRUCT(point, (T, x), (T, y));
};
#else
struct point {
    BOOST_HANA_DEFINE_STRUCT(point, (double, x), (double, y));
};
#endif

int main() {
    auto const f = [](auto const& p) { return p.x * p.y; };
#ifdef FIXED
    tapeless::gradient(f, point<>{});
#else
    tapeless::gradient(f, point{});
#endif
}
