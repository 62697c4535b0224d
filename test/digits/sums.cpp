// log_sum_exp, softmax and their kin: the small part of a sum, and what is left of 1 beside it.
// SPDX-License-Identifier: BSL-1.0
#include "digits.hpp"

#include <array>
#include <cstddef>

using namespace digits;

namespace {

constexpr auto log_sum = [](auto const& v) { return tapeless::log_sum_exp(v); };
constexpr auto soft = [](auto const& v) { return tapeless::softmax(v); };
constexpr auto log_soft = [](auto const& v) { return tapeless::log_softmax(v); };
constexpr auto log_difference = [](auto const& v) { return tapeless::log_diff_exp(v[0], v[1]); };

template <std::size_t N>
struct exact_sum {
    real value;
    std::array<real, N> parts, rests; // p and 1 - p
    std::array<real, N> logarithms;
};

template <std::size_t N>
exact_sum<N> exact(std::array<double, N> const& x) {
    exact_sum<N> result;
    std::array<real, N> each;
    real const largest = *std::max_element(x.begin(), x.end());
    bool is_found = false;
    real total = 0, others = 0;
    for (std::size_t i = 0; i < N; ++i) {
        each[i] = exp(real(x[i]) - largest);
        total += each[i];
        if (!is_found && x[i] == largest)
            is_found = true;
        else
            others += each[i];
    }
    result.value = largest + log1p(others);
    for (std::size_t i = 0; i < N; ++i) {
        real rest = 0;
        for (std::size_t j = 0; j < N; ++j)
            rest += j == i ? real(0) : each[j];
        result.parts[i] = each[i] / total;
        result.rests[i] = rest / total;
        result.logarithms[i] = real(x[i]) - largest - log1p(others);
    }
    return result;
}

template <std::size_t N>
void check_sums(std::array<double, N> const& x) {
    exact_sum<N> const right = exact(x);
    // An epsilon of its elements.
    real moved = 0;
    for (std::size_t i = 0; i < N; ++i)
        moved += abs(real(x[i])) * 0x1p-52;
    auto const [value, gradient] = tapeless::value_and_gradient(log_sum, x);
    expect<double>("log_sum_exp", 1, value, right.value, 0);
    auto const hessian = tapeless::hessian(log_sum, x);
    auto const [parts, slopes] = tapeless::value_and_jacobian(soft, x);
    auto const [logarithms, log_slopes] = tapeless::value_and_jacobian(log_soft, x);
    for (std::size_t i = 0; i < N; ++i) {
        real const part = right.parts[i];
        expect<double>("log_sum_exp", 1, gradient[i], part, part * moved);
        expect<double>("softmax", 1, parts[i], part, part * moved);
        expect<double>("log_softmax", 1, logarithms[i], right.logarithms[i], moved);
        for (std::size_t j = 0; j < N; ++j) {
            real const second = i == j ? part * right.rests[i] : -part * right.parts[j];
            real const slope = i == j ? right.rests[i] : -right.parts[j];
            expect<double>("log_sum_exp", 2, hessian[i][j], second, 2 * abs(second) * moved);
            expect<double>("softmax", 2, slopes[i][j], second, 2 * abs(second) * moved);
            expect<double>("log_softmax", 2, log_slopes[i][j], slope, abs(slope) * moved);
        }
    }
}

} // namespace

BOOST_AUTO_TEST_CASE(sums_of_exponentials) {
    check_sums(std::array{-30.0, 0.0});
    check_sums(std::array{0.0, -30.0});
    check_sums(std::array{1.0, 1.0});
    check_sums(std::array{40.0, 0.5});
    check_sums(std::array{720.0, 22.0});
    check_sums(std::array{0.0, 0.0, 0.0});
    check_sums(std::array{-30.0, 0.0, -31.0});
    check_sums(std::array{104.0, 1.0, 2.0});
    check_sums(std::array{1.0, 104.0, 104.0});
    check_sums(std::array{-700.0, 0.25, -3.0, 0.25});
    check_sums(std::array{-36.0, -37.0, 0.0, -740.0});
}

// The second derivative of softmax is that of sigmoid, which is small near 0.
BOOST_AUTO_TEST_CASE(third_derivative_of_two) {
    constexpr auto sum = [](auto x) {
        return tapeless::log_sum_exp(std::array<decltype(x), 2>{x, x * 0});
    };
    for (double const x : {1e-30, -1e-12, 1e-5}) {
        real const half = real(x) / 2, c = cosh(half);
        expect<double>("log_sum_exp", 3, tapeless::derivative<3>(sum, x), -tanh(half) / (4 * c * c),
                       0);
    }
}

BOOST_AUTO_TEST_CASE(differences_of_exponentials) {
    for (auto const& x :
         {std::array{1.0, 1.0 - 1e-12}, std::array{3.0, -2.0}, std::array{400.0, -20.0},
          std::array{720.0, 5.0}, std::array{730.0, -10.0}, std::array{1e10, -1e10},
          std::array{1e-300, 0.0}}) {
        real const gap = real(x[0]) - real(x[1]), r = 1 / expm1(gap);
        real const moved = (abs(real(x[0])) + abs(real(x[1]))) * 0x1p-52 * (1 + r);
        auto const gradient = tapeless::gradient(log_difference, x);
        auto const hessian = tapeless::hessian(log_difference, x);
        BOOST_TEST_CONTEXT("log_diff_exp(" << x[0] << ", " << x[1] << ")") {
            expect<double>("a", 1, gradient[0], 1 + r, r * moved);
            expect<double>("b", 1, gradient[1], -r, r * moved);
            expect<double>("aa", 2, hessian[0][0], -r * (1 + r), 2 * r * (1 + r) * moved);
            expect<double>("ab", 2, hessian[0][1], r * (1 + r), 2 * r * (1 + r) * moved);
            expect<double>("bb", 2, hessian[1][1], -r * (1 + r), 2 * r * (1 + r) * moved);
        }
    }
}
