/// @file What is timed: an engine that runs over sample points that vary.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace bench {

/// A point of a kernel's domain.
template <class Kernel>
using point_of = std::array<double, Kernel::inputs>;

/// What a kernel returns on numbers.
template <class Kernel>
using value_of =
    std::conditional_t<Kernel::outputs == 1, double, std::array<double, Kernel::outputs>>;

/// The gradient; of several outputs the Jacobian, one output's row after the other.
template <class Kernel>
using derivative_of = std::array<double, Kernel::outputs * Kernel::inputs>;

/// A small generator of uniform numbers (splitmix64): every run sees the same points.
class uniform_numbers {
  public:
    double operator()(double low, double high) {
        state_ += 0x9e3779b97f4a7c15;
        std::uint64_t bits = state_;
        bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9;
        bits = (bits ^ (bits >> 27)) * 0x94d049bb133111eb;
        bits ^= bits >> 31;
        return low + (high - low) * static_cast<double>(bits >> 11) * 0x1p-53;
    }

  private:
    std::uint64_t state_ = 2;
};

/// 64 points: too many to hoist. Of the largest kernels, as many as half a first-level cache holds.
template <class Kernel>
inline constexpr std::size_t sample_count =
    std::min<std::size_t>(64, 16384 / sizeof(point_of<Kernel>));

/// The points of a kernel's domain at which its engines are compared and timed.
template <class Kernel>
using sample_points = std::array<point_of<Kernel>, sample_count<Kernel>>;

/// One object for all engines, so that they read the same memory.
template <class Kernel>
sample_points<Kernel>& points_of() {
    alignas(64) static sample_points<Kernel> points = [] {
        uniform_numbers uniform;
        sample_points<Kernel> drawn{};
        for (auto& point : drawn)
            point = Kernel::sample(uniform);
        return drawn;
    }();
    return points;
}

/// Makes the compiler believe that the object is read and written here, at no cost in time.
template <class T>
inline void touch(T& object) {
    asm volatile("" : : "r"(&object) : "memory");
}

/// Runs an engine over all points. Not inlined, so that each pair of engine and kernel is compiled
/// by itself and its neighbours cannot change its code. What an engine returns is read where it
/// left it: `compute` returns value and derivative in one object, `value_and_derivative` writes the
/// derivative into the caller's.
template <class Engine, class Kernel>
[[gnu::noinline]] void run_over(sample_points<Kernel>& points) {
    touch(points);
    for (auto const& point : points) {
        if constexpr (requires { Engine::compute(Kernel{}, point); }) {
            auto result = Engine::compute(Kernel{}, point);
            touch(result);
        } else {
            derivative_of<Kernel> derivative;
            auto value = Engine::value_and_derivative(Kernel{}, point, derivative);
            touch(value);
            touch(derivative);
        }
    }
}

} // namespace bench
