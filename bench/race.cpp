/// @file Time for value and gradient of four kernels: tapeless beside run-time tapes and hand code.
// SPDX-License-Identifier: BSL-1.0

#include "engines.hpp"
#include "kernels.hpp"
#include "measure.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

// Compiler and flags in words, from the build; by hand, only the compiler knows its name.
#ifndef TAPELESS_BENCH_BUILD
#define TAPELESS_BENCH_BUILD __VERSION__ ", flags not stated"
#endif

namespace {

using engine_tuple = decltype(bench::all_engines());

void for_each_engine(engine_tuple& engines, auto&& visit) {
    std::apply([&](auto&... engine) { (visit(engine), ...); }, engines);
}

// The largest difference of two gradients, relative to the largest entry of the reference.
template <std::size_t N>
double distance(std::array<double, N> const& gradient, std::array<double, N> const& reference) {
    double difference = 0.0, scale = 0.0;
    for (std::size_t i = 0; i < N; ++i) {
        double const entry = std::abs(gradient[i] - reference[i]);
        if (std::isnan(entry))
            return entry;
        difference = std::max(difference, entry);
        scale = std::max(scale, std::abs(reference[i]));
    }
    return difference / scale;
}

// Central differences of the fourth order in long double: good for eleven digits.
template <class Kernel, std::size_t N>
std::array<double, N> finite_differences(Kernel kernel, std::array<double, N> const& point) {
    std::array<double, N> gradient{};
    for (std::size_t i = 0; i < N; ++i) {
        auto const at = [&](long double step) {
            std::array<long double, N> shifted{};
            std::copy(point.begin(), point.end(), shifted.begin());
            shifted[i] += step;
            return kernel(shifted);
        };
        long double const h = 1e-4L;
        long double const slope = (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h);
        gradient[i] = static_cast<double>(slope);
    }
    return gradient;
}

// Compares the hand-written results with the kernel and its finite differences, and every engine
// with the hand-written results; says which do not agree.
template <class Kernel>
bool all_agree(engine_tuple& engines, bench::sample_points<Kernel> const& points) {
    bool agree = true;
    auto const require = [&](double error, double tolerance, char const* engine, char const* what) {
        if (error <= tolerance)
            return;
        std::fprintf(stderr, "race: %s, %s: the %s is off by %.2g (relative)\n", Kernel::name,
                     engine, what, error);
        agree = false;
    };
    for (auto const& point : points) {
        std::array<double, Kernel::inputs> reference{};
        double const value = bench::hand::value_and_gradient(Kernel{}, point, reference);
        double const scale = std::max(1.0, std::abs(value));
        require(std::abs(Kernel{}(point)-value) / scale, 1e-13, "hand-written", "value");
        require(distance(reference, finite_differences(Kernel{}, point)), 1e-10, "hand-written",
                "gradient");
        for_each_engine(engines, [&](auto& engine) {
            std::array<double, Kernel::inputs> gradient{};
            gradient.fill(std::nan(""));
            double const result = engine.value_and_gradient(Kernel{}, point, gradient);
            require(std::abs(result - value) / scale, 1e-13, engine.name, "value");
            require(distance(gradient, reference), 1e-12, engine.name, "gradient");
        });
        if (!agree)
            break; // one point says enough
    }
    return agree;
}

// What one kernel yields: a time for each engine.
struct row {
    char const* kernel;
    std::vector<double> nanoseconds;
};

// Engines take turns within a round, so that a slow moment of the machine meets all of them.
template <class Kernel, class... Engines>
row time_kernel(std::tuple<Engines...>& engines, bench::sample_points<Kernel>& points) {
    constexpr int rounds = 1000;
    std::tuple<bench::stopwatch<Engines, Kernel>...> watches{
        {std::get<Engines>(engines), points}...};
    for (int i = 0; i < rounds; ++i)
        std::apply([](auto&... watch) { (watch.round(), ...); }, watches);
    return std::apply([](auto&... watch) { return row{Kernel::name, {watch.nanoseconds()...}}; },
                      watches);
}

// Checks every kernel, then times every kernel; no rows if any result is wrong.
template <class... Kernels>
std::vector<row> run_race(engine_tuple& engines) {
    std::tuple points{bench::draw_points<Kernels>()...};
    auto const of = [&]<class Kernel>(Kernel) -> bench::sample_points<Kernel>& {
        return std::get<bench::sample_points<Kernel>>(points);
    };
    bool agree = true;
    ((agree &= all_agree<Kernels>(engines, of(Kernels{}))), ...);
    if (!agree)
        return {};
    return {time_kernel<Kernels>(engines, of(Kernels{}))...};
}

void print_table(engine_tuple& engines, std::vector<row> const& rows) {
    std::printf("Nanoseconds for value and gradient, and ratio to the hand-written ones\n");
    std::printf("%s\n\n%-22s", TAPELESS_BENCH_BUILD, "");
    for_each_engine(engines, [](auto& engine) { std::printf("%18s", engine.name); });
    std::printf("\n");
    for (auto const& [kernel, nanoseconds] : rows) {
        std::printf("%-22s", kernel);
        for (double const time : nanoseconds)
            std::printf("%9.1f %8.2f", time, time / nanoseconds.front());
        std::printf("\n");
    }
    std::printf("\nmissing engines:");
    for (char const* engine : bench::missing_engines())
        std::printf(" %s", engine);
    std::printf("%s\n", bench::missing_engines().empty() ? " none" : "");
}

void print_csv(engine_tuple& engines, std::vector<row> const& rows) {
    std::printf("kernel,engine,nanoseconds,ratio\n");
    for (auto const& [kernel, nanoseconds] : rows) {
        auto time = nanoseconds.begin();
        for_each_engine(engines, [&](auto& engine) {
            std::printf("\"%s\",\"%s\",%.3f,%.4f\n", kernel, engine.name, *time,
                        *time / nanoseconds.front());
            ++time;
        });
    }
}

} // namespace

int main(int count, char** arguments) {
    bool const csv = count == 2 && std::string_view{arguments[1]} == "--csv";
    if (count > 1 && !csv) {
        std::fprintf(stderr, "usage: race [--csv]\n");
        return 2;
    }
    auto engines = bench::all_engines();
    auto const rows = run_race<bench::product_plus_sine, bench::rosenbrock, bench::black_scholes,
                               bench::lennard_jones>(engines);
    if (rows.empty())
        return 1;
    csv ? print_csv(engines, rows) : print_table(engines, rows);
    return 0;
}
