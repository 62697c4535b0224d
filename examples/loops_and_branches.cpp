/// @file An ordinary function: loops, helpers, an accumulator, arrays, a choice of two values.
// SPDX-License-Identifier: BSL-1.0
#include <tapeless.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>

template <class T>
using cubic = std::array<T, 4>;
template <class T>
using samples = std::array<T, 6>;

// Horner's scheme.
template <class T>
constexpr T at(cubic<T> const& c, T x) {
    T sum = 0;
    for (std::size_t k = c.size(); k-- > 0;)
        sum = sum * x + c[k];
    return sum;
}

// Huber's loss: a square near 0, a straight line where an outlier would weigh too much. Which of
// the two is not known before the program runs, so it is `where`, not `if`.
template <class T>
constexpr T huber(T residual) {
    T const size = tapeless::abs(residual);
    return tapeless::where(size <= 1, residual * residual / 2, size - 0.5);
}

constexpr auto loss = []<class T>(cubic<T> const& c, samples<T> const& x, samples<T> const& y) {
    T sum = 0;
    for (std::size_t i = 0; i < x.size(); ++i)
        sum += huber(at(c, x[i]) - y[i]);
    return sum;
};

int main() {
    constexpr cubic<double> c = {1, -0.5, 0.25, 2};
    constexpr samples<double> x = {-1.5, -1, -0.5, 0.5, 1, 1.5};
    constexpr samples<double> y = {-4.75, 0, 0.5, 1.25, 9, 8}; // 9 is an outlier

    auto const [value, gradient] =
        tapeless::value_and_gradient(loss, c, tapeless::fixed(x), tapeless::fixed(y));

    // By hand: Huber's slope is the residual, cut off at -1 and 1.
    cubic<double> by_hand = {};
    for (std::size_t i = 0; i < x.size(); ++i) {
        double const slope = std::clamp(at(c, x[i]) - y[i], -1.0, 1.0);
        for (std::size_t k = 0; k < c.size(); ++k)
            by_hand[k] += slope * std::pow(x[i], k);
    }

    bool right = std::abs(value - loss(c, x, y)) < 1e-14; // the same function, called with numbers
    std::printf("loss %.6f, called with numbers %.6f\n\n  k  d loss/d c[k]    by hand\n", value,
                loss(c, x, y));
    for (std::size_t k = 0; k < c.size(); ++k) {
        std::printf("  %zu  %13.6f  %9.6f\n", k, gradient[k], by_hand[k]);
        right = right && std::abs(gradient[k] - by_hand[k]) < 1e-13;
    }
    return right ? 0 : 1;
}
