/// @file What the programs of generate.py are made of, and the referee of their derivatives.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless.hpp>

#include <boost/hana/define_struct.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <complex>
#include <cstdio>
#include <functional>
#include <map>
#include <numbers>
#include <numeric>
#include <optional>
#include <ranges>
#include <span>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

namespace fuzz {

/// The referee: a number with its slope, in forward mode and in long double, by the rules of
/// calculus alone.
struct dual {
    long double value = 0, slope = 0;

    constexpr dual() = default;
    template <class T>
    requires std::is_arithmetic_v<T>
    constexpr dual(T number) : value(static_cast<long double>(number)) {}
    constexpr dual(long double v, long double s) : value(v), slope(s) {}

    friend constexpr dual operator+(dual a, dual b) {
        return {a.value + b.value, a.slope + b.slope};
    }
    friend constexpr dual operator-(dual a, dual b) {
        return {a.value - b.value, a.slope - b.slope};
    }
    friend constexpr dual operator*(dual a, dual b) {
        return {a.value * b.value, a.slope * b.value + a.value * b.slope};
    }
    friend constexpr dual operator/(dual a, dual b) {
        return {a.value / b.value, (a.slope - a.value / b.value * b.slope) / b.value};
    }
    friend constexpr dual operator-(dual a) { return {-a.value, -a.slope}; }
    friend constexpr dual operator+(dual a) { return a; }
    constexpr dual& operator+=(dual b) { return *this = *this + b; }
    constexpr dual& operator-=(dual b) { return *this = *this - b; }
    constexpr dual& operator*=(dual b) { return *this = *this * b; }
    constexpr dual& operator/=(dual b) { return *this = *this / b; }
    constexpr dual& operator++() { return *this += 1; }
    constexpr dual& operator--() { return *this -= 1; }
    constexpr dual operator++(int) {
        dual const old = *this;
        ++*this;
        return old;
    }
    constexpr dual operator--(int) {
        dual const old = *this;
        --*this;
        return old;
    }
    friend constexpr bool operator<(dual a, dual b) { return a.value < b.value; }
    friend constexpr bool operator>(dual a, dual b) { return a.value > b.value; }
    friend constexpr bool operator<=(dual a, dual b) { return a.value <= b.value; }
    friend constexpr bool operator>=(dual a, dual b) { return a.value >= b.value; }
    friend constexpr bool operator==(dual a, dual b) { return a.value == b.value; }
    friend constexpr bool operator!=(dual a, dual b) { return a.value != b.value; }
};
inline dual sin(dual x) { return {std::sin(x.value), std::cos(x.value) * x.slope}; }
inline dual cos(dual x) { return {std::cos(x.value), -std::sin(x.value) * x.slope}; }
inline dual exp(dual x) { return {std::exp(x.value), std::exp(x.value) * x.slope}; }
inline dual log(dual x) { return {std::log(x.value), x.slope / x.value}; }
inline dual sqrt(dual x) { return {std::sqrt(x.value), x.slope / (2 * std::sqrt(x.value))}; }
inline dual atan(dual x) { return {std::atan(x.value), x.slope / (1 + x.value * x.value)}; }
inline dual tanh(dual x) {
    long double const y = std::tanh(x.value);
    return {y, (1 - y * y) * x.slope};
}
inline dual abs(dual x) { return x.value < 0 ? -x : x; }
inline dual max(dual x, dual y) { return x < y ? y : x; }
inline dual min(dual x, dual y) { return y < x ? y : x; }
inline dual clamp(dual x, dual low, dual high) { return max(low, min(x, high)); }

// What programs call on numbers; on active scalars tapeless's own are found by their arguments.
using std::abs;
using std::atan;
using std::clamp;
using std::cos;
using std::exp;
using std::log;
using std::max;
using std::min;
using std::sin;
using std::sqrt;
using std::tanh;
constexpr double where(bool condition, double a, double b) { return condition ? a : b; }
constexpr dual where(bool condition, dual a, dual b) { return condition ? a : b; }

/// A struct of the user's, an argument and a value.
template <class T>
struct point {
    BOOST_HANA_DEFINE_STRUCT(point, (T, x), (T, y));

    constexpr T dot(point const& other) const { return x * other.x + y * other.y; }
    constexpr point scaled(T const& by) const { return {x * by, y * by}; }
    friend constexpr point operator+(point const& a, point const& b) {
        return {a.x + b.x, a.y + b.y};
    }
};

/// A vector with operators, whose scalars are found by index.
template <class T>
class vec3 {
  public:
    constexpr vec3() = default;
    constexpr vec3(T a, T b, T c) : all_{a, b, c} {}
    constexpr T& operator[](int k) { return all_[static_cast<std::size_t>(k)]; }
    constexpr T const& operator[](int k) const { return all_[static_cast<std::size_t>(k)]; }
    constexpr vec3& operator+=(vec3 const& other) {
        for (int k = 0; k < 3; ++k)
            (*this)[k] += other[k];
        return *this;
    }
    friend constexpr vec3 operator+(vec3 a, vec3 const& b) { return a += b; }
    friend constexpr vec3 operator*(T const& by, vec3 const& a) {
        return {by * a[0], by * a[1], by * a[2]};
    }
    friend constexpr T dot(vec3 const& a, vec3 const& b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
    friend constexpr vec3 cross(vec3 const& a, vec3 const& b) {
        return {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

  private:
    std::array<T, 3> all_{};
};

/// A constant member, and a virtual function, which the compiler may call since C++20.
template <class T>
struct shape {
    T const size;
    constexpr explicit shape(T s) : size(s) {}
    constexpr virtual ~shape() = default;
    constexpr virtual T area() const { return size * size; }
};
template <class T>
struct half : shape<T> {
    using shape<T>::shape;
    constexpr T area() const override { return this->size * this->size / 2; }
};

struct table {
    static constexpr double weights[3] = {0.25, 0.5, -0.75};
};

template <class T>
constexpr T repeated(T const& x, int n) {
    return n <= 0 ? x : repeated(T(x * 0.5 + 1), n - 1);
}
template <int N, class T>
constexpr T power(T const& x) {
    if constexpr (N == 0)
        return 1;
    else
        return x * power<N - 1>(x);
}
template <class T>
constexpr T with_default(T const& x, double factor = 0.5, T const& shift = T(1) / 3) {
    return factor * x + shift;
}
template <class First, class... Rest>
constexpr First sum_of(First const& first, Rest const&... rest) {
    return (first + ... + rest);
}
template <class T>
constexpr std::array<T, 3> constants() {
    std::array<T, 3> result{};
    result[0] = T(5) / 9;
    result[1] = T(8) / 9;
    result[2] = 2 * result[0] / 7;
    return result;
}
struct doubled {
    template <class T>
    constexpr T operator()(T const& x) const {
        return 2 * x;
    }
};
double not_constexpr(double x) { return x; }
template <class T>
T not_constexpr(T const& x) {
    return x;
}

inline int failures = 0;

/// Compares f's value with what f gives on doubles, to the last bit, and its gradient with the
/// referee's. `rebind<S>(numbers)` makes the arguments, a std::tuple, of type S from numbers.
template <class F, class Rebind>
void check(int number, F f, Rebind rebind, std::array<double, 4> const& at) {
    auto const arguments = rebind(at);
    double const value =
        std::apply([](auto const&... a) { return tapeless::value(F{}, a...); }, arguments);
    double const plain = std::apply([&](auto const&... a) { return f(a...); }, arguments);
    auto const gradient = std::apply(
        [](auto const&... a) {
            auto const all = tapeless::gradient(F{}, a...);
            return std::tuple{all};
        },
        arguments);
    using shape = std::remove_cvref_t<decltype(std::get<0>(gradient))>;
    bool good = value == plain;
    if (!good)
        std::printf("program %d: value %.17g, on doubles %.17g\n", number, value, plain);
    [&]<int... J>(std::integer_sequence<int, J...>) {
        auto const one = [&](int j, double slope) {
            std::array<dual, 4> seeded;
            for (std::size_t k = 0; k < 4; ++k)
                seeded[k] = dual(at[k], static_cast<int>(k) == j ? 1.0L : 0.0L);
            dual const right =
                std::apply([&](auto const&... a) -> dual { return f(a...); }, rebind(seeded));
            long double const size = std::max(1.0L, std::abs(right.slope));
            if (!(std::abs(slope - right.slope) <= 1e-10L * size)) {
                std::printf("program %d: derivative %d is %.17g, right is %.17Lg\n", number, j,
                            slope, right.slope);
                good = false;
            }
        };
        (one(J, tapeless::structure<shape>::template at<J>(std::get<0>(gradient))), ...);
    }(std::make_integer_sequence<int, tapeless::structure<shape>::size>{});
    failures += !good;
}

} // namespace fuzz
