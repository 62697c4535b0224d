/// @file The stopwatch: sample points that vary from call to call, and the time of one gradient.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace bench {

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

/// As many points as fit the first-level cache for every kernel, and too many to hoist.
inline constexpr std::size_t sample_count = 64;

/// The points of a kernel's domain at which its engines are compared and timed.
template <class Kernel>
using sample_points = std::array<std::array<double, Kernel::inputs>, sample_count>;

template <class Kernel>
sample_points<Kernel> draw_points() {
    uniform_numbers uniform;
    sample_points<Kernel> points{};
    for (auto& point : points)
        point = Kernel::sample(uniform);
    return points;
}

/// Makes the compiler believe that the object is read and written here, at no cost in time.
template <class T>
inline void touch(T& object) {
    asm volatile("" : : "r"(&object) : "memory");
}

/// Seconds that `passes` over all points take. Not inlined, so that each pair of engine and kernel
/// is compiled by itself and its neighbours cannot change its code.
template <class Engine, class Kernel>
[[gnu::noinline]] double seconds(Engine& engine, sample_points<Kernel>& points,
                                 std::size_t passes) {
    using clock = std::chrono::steady_clock;
    touch(points);
    auto const start = clock::now();
    for (std::size_t pass = 0; pass < passes; ++pass) {
        for (auto const& point : points) {
            if constexpr (requires { engine.compute(Kernel{}, point); }) {
                auto result = engine.compute(Kernel{}, point);
                touch(result);
            } else {
                std::array<double, Kernel::inputs> gradient;
                double value = engine.value_and_gradient(Kernel{}, point, gradient);
                touch(value);
                touch(gradient);
            }
        }
    }
    return std::chrono::duration<double>(clock::now() - start).count();
}

/// The time of one gradient: the least of all rounds, since everything that disturbs a measurement
/// makes it longer. One round takes about a tenth of a millisecond.
template <class Engine, class Kernel>
class stopwatch {
  public:
    stopwatch(Engine& engine, sample_points<Kernel>& points) : engine_(engine), points_(points) {
        constexpr double target = 1e-4;
        while (seconds(engine_, points_, passes_) < target)
            passes_ *= 2;
    }

    void round() {
        // The pass that is not timed brings code and data back into the caches.
        seconds(engine_, points_, 1);
        double const time = seconds(engine_, points_, passes_);
        double const each = 1e9 * time / static_cast<double>(passes_ * sample_count);
        nanoseconds_ = std::min(nanoseconds_, each);
    }

    double nanoseconds() const { return nanoseconds_; }

  private:
    static double seconds(Engine& engine, sample_points<Kernel>& points, std::size_t passes) {
        return bench::seconds<Engine, Kernel>(engine, points, passes);
    }

    Engine& engine_;
    sample_points<Kernel>& points_;
    std::size_t passes_ = 1;
    double nanoseconds_ = std::numeric_limits<double>::infinity();
};

} // namespace bench
