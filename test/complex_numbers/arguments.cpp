// Complex numbers as arguments and results, in all questions; and what comes out at singular
// points.
// SPDX-License-Identifier: BSL-1.0
#include <tapeless.hpp>

#include <array>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <complex>
#include <limits>
#include <tuple>

namespace {

using namespace std::complex_literals;
using tapeless::fixed;
using complex = std::complex<double>;

constexpr auto size = [](auto z) { return norm(z * z - 2.0); };
// Not known to the compiler, which would compute with more digits than the library does.
double volatile const re = 0.3, im = 0.4;
complex const z(re, im);

void close(complex const& a, complex const& b) {
    BOOST_TEST(std::abs(a - b) <= 1e-14 * std::abs(b), a << " is not " << b);
}

// Of a real function u the gradient is du/dx + i du/dy, twice the derivative by conj(z).
BOOST_AUTO_TEST_CASE(gradients_are_complex) {
    // |z*z - 2|^2 has the derivative 2 * (z*z - 2) * conj(2*z).
    close(tapeless::gradient(size, z), 4.0 * (z * z - 2.0) * std::conj(z));
    auto const [value, gradient] = tapeless::value_and_gradient(size, z);
    BOOST_TEST(value == size(z));
    BOOST_TEST(gradient == tapeless::gradient(size, z));
    static_assert(noexcept(tapeless::gradient(size, z)));

    std::complex<float> const single = tapeless::gradient(size, std::complex<float>(z));
    BOOST_TEST(std::abs(single - std::complex<float>(gradient)) < 1e-6f);

    constexpr auto mixed = [](auto const& pair, auto x) {
        return x * real(pair[0] * conj(pair[1]));
    };
    std::array const pair{z, 2.0 - 1.0i};
    auto const [by_pair, by_factor] = tapeless::gradient(mixed, pair, 3.0);
    close(by_pair[0], 3.0 * pair[1]);
    close(by_pair[1], 3.0 * pair[0]);
    BOOST_TEST(by_factor == real(pair[0] * conj(pair[1])));
    close(tapeless::gradient(mixed, fixed(pair), 3.0), by_factor);
}

BOOST_AUTO_TEST_CASE(jacobians_and_hessians_have_the_parts_side_by_side) {
    constexpr auto f = [](auto w) { return exp(w); };
    BOOST_TEST(tapeless::value(f, z) == exp(z));
    std::array<complex, 2> const jacobian = tapeless::jacobian(f, z);
    close(jacobian[0], std::conj(exp(z)));
    close(jacobian[1], 1i * std::conj(exp(z)));
    std::array<complex, 2> const hessian =
        tapeless::hessian([](auto w) { return real(exp(w)); }, z);
    close(hessian[0], std::conj(exp(z)));
    close(hessian[1], -1i * std::conj(exp(z)));
}

BOOST_AUTO_TEST_CASE(other_questions_take_complex_arguments) {
    complex target;
    tapeless::gradient_into(size, z, tapeless::into(target));
    BOOST_TEST(target == tapeless::gradient(size, z));
    auto const along = tapeless::jvp(size, z, tapeless::tangents(1.0 + 2.0i));
    BOOST_TEST(along.tangent == target.real() + 2 * target.imag(),
               boost::test_tools::tolerance(1e-14));
    constexpr auto root = [](auto w) { return sqrt(w); };
    auto const back = tapeless::vjp(root, z, tapeless::cotangents(1.0 + 0i));
    close(back.cotangent, std::conj(0.5 / sqrt(z)));
    constexpr auto chosen = [](auto w) {
        return real(tapeless::branch(real(w) > 0, [&] { return exp(w); }, [&] { return w * w; }));
    };
    close(tapeless::gradient(chosen, z), std::conj(exp(z)));
    close(tapeless::gradient(chosen, -z), std::conj(-2.0 * z));
}

BOOST_AUTO_TEST_CASE(loops_accumulate) {
    constexpr auto series = []<class T>(std::complex<T> w) {
        std::complex<T> sum = 0, power = 1;
        for (int k = 1; k < 12; ++k) {
            power *= w / T(k);
            sum += power;
        }
        return abs(sum + 1.0 - exp(w)); // that is small
    };
    BOOST_TEST(tapeless::value(series, z) == series(z));
    constexpr auto horner = [](auto w) {
        auto sum = 0.0 * w;
        for (double const factor : {1.0, -2.0, 3.0}) {
            sum *= w;
            sum += factor;
        }
        return imag(sum);
    };
    close(tapeless::gradient(horner, z), 1i * std::conj(2.0 * z - 2.0));
}

constexpr double infinity = std::numeric_limits<double>::infinity();

BOOST_AUTO_TEST_CASE(singular_points_are_honest) {
    constexpr auto distance = [](auto w) { return abs(w); };
    BOOST_TEST(tapeless::gradient(distance, 0.0 + 0i) == 0.0 + 0i);
    constexpr auto angle = [](auto w) { return arg(w); };
    BOOST_TEST(tapeless::gradient(angle, 0.0 + 0i) == 0.0 + 0i);
    BOOST_TEST(tapeless::gradient(angle, complex(-2, -0.0)) == -0.5i);
    for (complex const& slope :
         {tapeless::gradient([](auto w) { return real(log(w)); }, 0.0 + 0i),
          tapeless::gradient([](auto w) { return real(sqrt(w)); }, 0.0 + 0i),
          tapeless::gradient([](auto w) { return real(1.0 / w); }, 0.0 + 0i),
          tapeless::gradient([](auto w) { return real(atanh(w)); }, 1.0 + 0i)})
        BOOST_TEST(!std::isfinite(abs(slope)));
    // Of powers the limits.
    BOOST_TEST(tapeless::gradient([](auto w) { return real(pow(w, 2)); }, 0.0 + 0i) == 0.0 + 0i);
    BOOST_TEST(tapeless::gradient([](auto w) { return real(pow(w, 1)); }, 0.0 + 0i) == 1.0 + 0i);
    BOOST_TEST(tapeless::gradient([](auto w) { return real(pow(w, 0)); }, 0.0 + 0i) == 0.0 + 0i);
    BOOST_TEST(tapeless::gradient([](auto w) { return real(pow(w, 1.0)); }, 0.0 + 0i) == 1.0 + 0i);
    BOOST_TEST(tapeless::gradient([](auto w) { return real(pow(w, 2.0)); }, 0.0 + 0i) == 0.0 + 0i);
    // Where squares overflow or vanish.
    for (double const far : {1e200, 1e-200}) {
        complex const slope = tapeless::gradient([](auto w) { return real(log(w)); }, far * z);
        close(slope * far, std::conj(1.0 / z));
    }
    complex const tangent = tapeless::gradient([](auto w) { return real(tan(w)); }, 1.0 + 800i);
    BOOST_TEST(tangent == 0.0 + 0i);
    BOOST_TEST(tapeless::gradient([](auto w) { return real(exp(w)); }, 800.0 + 0i).real() ==
               infinity);
}

} // namespace
