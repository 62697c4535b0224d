/// @file A struct template with a member that does not follow its scalar, as an argument.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: an argument must be a float, double, long double or other real number, or a
//   std::array, std::tuple, std::pair or struct of these; a struct must be a template of its
//   scalar, `template <class T> struct point`, with public members of type T or
//   made of it, 32 at most
#include <tapeless.hpp>

#include <boost/hana/define_struct.hpp>

template <class T>
struct point {
#ifdef FIXED
    BOOST_HANA_DEFINE_STRUCT(point, (T, x), (T, y), (T, n));
#else
    BOOST_HANA_DEFINE_STRUCT(point, (T, x), (T, y), (double, n));
#endif
};

int main() {
    auto const f = [](auto const& p) { return p.x * p.y; };
    tapeless::gradient(f, point<double>{});
}
