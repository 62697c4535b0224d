// Complex numbers in functions: values to the last bit as those of std::complex, on both sides of
// each branch cut and at the ends of the range.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE complex_numbers
#include <tapeless.hpp>

#include <array>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <complex>
#include <cstddef>
#include <cstring>

namespace {

using namespace std::complex_literals;

// Not known to the compiler, which would compute with more digits than the library does.
double volatile const coordinates[] = {0.0,  -0.0,   1,       -1,     0.5,   -0.5, 2,   -2,
                                       1e-3, 0.3,    3.7,     -3.7,   30,    -30,  720, 1e6,
                                       -1e6, 1e-160, -1e-200, 1e-310, 1e160, 1e308};

template <class S>
bool same(std::complex<S> const& a, std::complex<S> const& b) {
    return (a != a && b != b) || (std::memcmp(&a, &b, sizeof(a)) == 0);
}

// Whether f has the same value on numbers and as a program, at each pair of coordinates of z, with
// w and x going their own ways.
template <class S>
void check_in(auto const& f) {
    constexpr std::size_t count = std::size(coordinates);
    std::size_t turn = 0;
    for (double const re : coordinates)
        for (double const im : coordinates) {
            ++turn;
            auto const x = static_cast<S>(coordinates[turn * 5 % count]);
            std::complex<S> const z(static_cast<S>(re), static_cast<S>(im)),
                w(static_cast<S>(coordinates[turn % count]), x);
            // Of infinities products are not promised.
            if (!std::isfinite(real(z) - imag(z) + real(w) - x))
                continue;
            std::complex<S> const here = f(z, w, x), there = tapeless::value(f, z, w, x);
            BOOST_TEST(same(here, there),
                       "z = " << z << ", w = " << w << ": " << there << " instead of " << here);
        }
}
void check(auto const& f) {
    check_in<double>(f);
    check_in<float>(f);
}

#define FUNCTION(...)                                                                              \
    []<class S>([[maybe_unused]] std::complex<S> z, [[maybe_unused]] std::complex<S> w,            \
                [[maybe_unused]] S x) -> std::complex<S> { return __VA_ARGS__; }

BOOST_AUTO_TEST_CASE(analytic_functions_are_the_library_s) {
    check(FUNCTION(exp(z)));
    check(FUNCTION(log(z)));
    check(FUNCTION(log10(z)));
    check(FUNCTION(sqrt(z)));
    check(FUNCTION(sin(z)));
    check(FUNCTION(cos(z)));
    check(FUNCTION(tan(z)));
    check(FUNCTION(sinh(z)));
    check(FUNCTION(cosh(z)));
    check(FUNCTION(tanh(z)));
    check(FUNCTION(asin(z)));
    check(FUNCTION(acos(z)));
    check(FUNCTION(atan(z)));
    check(FUNCTION(asinh(z)));
    check(FUNCTION(acosh(z)));
    check(FUNCTION(atanh(z)));
}

BOOST_AUTO_TEST_CASE(powers_are_the_library_s) {
    check(FUNCTION(pow(z, w)));
    check(FUNCTION(pow(z, x)));
    check(FUNCTION(pow(x, z)));
    check(FUNCTION(pow(z, 0)));
    check(FUNCTION(pow(z, 1)));
    check(FUNCTION(pow(z, 5)));
    check(FUNCTION(pow(z, -3)));
    check(FUNCTION(pow(z, S(0.5))));
    check(FUNCTION(pow(S(2), z)));
    check_in<double>(FUNCTION(pow(z, 2L)));
    check_in<double>(FUNCTION(pow(2, z)));
    check_in<double>(FUNCTION(pow(z, 1i)));
    check_in<double>(FUNCTION(pow(1i, z)));
    check_in<double>(FUNCTION(pow(1i, x)));
}

BOOST_AUTO_TEST_CASE(parts_and_sizes_are_the_library_s) {
    check(FUNCTION(abs(z)));
    check(FUNCTION(arg(z)));
    check(FUNCTION(norm(z)));
    check(FUNCTION(conj(z)));
    check(FUNCTION(proj(z)));
    check(FUNCTION(real(z)));
    check(FUNCTION(imag(z)));
    check(FUNCTION(std::polar(abs(z), x)));
    check(FUNCTION(std::polar(S(1), x)));
    check_in<double>(FUNCTION(std::polar(1.0, x)));
}

BOOST_AUTO_TEST_CASE(operators_are_the_library_s) {
    check(FUNCTION(+z));
    check(FUNCTION(-z));
    check(FUNCTION(z + w));
    check(FUNCTION(z - w));
    check(FUNCTION(z * w));
    check(FUNCTION(z * z));
    check(FUNCTION(z / w));
    check(FUNCTION(z + x));
    check(FUNCTION(x + z));
    check(FUNCTION(z - x));
    check(FUNCTION(x - z));
    check(FUNCTION(z * x));
    check(FUNCTION(x * z));
    check(FUNCTION(z / x));
    check(FUNCTION(x / z));
    check(FUNCTION(z += w, z -= x, z *= w, z += x, z /= w, z *= x, z /= x, z));
    check(FUNCTION(z = x, z -= w, z = w, z));
    check(FUNCTION((z.real(x), w.imag(z.imag()), z + w)));
}

BOOST_AUTO_TEST_CASE(numbers_join_in) {
    check_in<double>(FUNCTION(2.0 * z));
    check_in<double>(FUNCTION(z / 3.0 + 0.5));
    check_in<double>(FUNCTION(1.0 / z - 0.25));
    check_in<double>(FUNCTION(1i * z));
    check_in<double>(FUNCTION(z / 3i));
    check_in<double>(FUNCTION(1i / z + 2i));
    check_in<double>(FUNCTION(x + 1i * x));
    check_in<double>(FUNCTION(std::exp(-1i * x) * w));
    check_in<double>(FUNCTION(std::complex<S>(0, 1) * z));
    check_in<double>(FUNCTION(std::complex<S>(x) + std::complex<S>(1i)));
    check_in<double>(FUNCTION(exp(std::complex<S>(0, 1)) * z)); // a constant
    check_in<double>([](auto z, auto, auto) { return sqrt(z * z - 1.0); });
}

BOOST_AUTO_TEST_CASE(where_chooses) {
    constexpr auto f = [](auto z) { return where(real(z) < 0, log(z), sqrt(z)); };
    BOOST_TEST(tapeless::value(f, -2.0 + 1i) == log(-2.0 + 1i));
    BOOST_TEST(tapeless::value(f, 2.0 + 1i) == sqrt(2.0 + 1i));
    constexpr auto g = [](auto z) {
        return where(z == 1.0, 5.0, z) + where(z != 2i, z, 1i) + where(z == z, 1i, z);
    };
    BOOST_TEST(tapeless::value(g, 1.0 + 0i) == 6.0 + 1i);
    BOOST_TEST(tapeless::value(g, 0.0 + 2i) == 4i);
    // The logarithm of 0 is not taken.
    constexpr auto h = [](auto z) { return real(where(z == 0.0, z, z * log(z))); };
    BOOST_TEST(tapeless::gradient(h, 0.0 + 0i) == 1.0 + 0i);
}

} // namespace
