/// @file A sum over rows of data: serial, by threads and by OpenMP, to the last bit the same.
// SPDX-License-Identifier: BSL-1.0
#include <tapeless.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <random>
#include <span>
#include <thread>
#include <vector>

using tapeless::fixed;

// Weibull's regression: how long each survived at which dose, and whether it was seen to the end.
struct row {
    double time, dose;
    int event;
};
constexpr auto log_density = [](auto const& p, auto time, auto dose, auto event) {
    auto const w = exp(p[2]) * (log(time) - p[0] - p[1] * dose);
    return event * (p[2] + w - log(time)) - exp(w);
};

// The logarithm of the scale, how the dose changes it, the logarithm of the shape.
using parameters = std::array<double, 3>;
struct sum {
    double value = 0;
    parameters gradient = {};

    friend bool operator==(sum const&, sum const&) = default;
};

// The kernel is compiled, the loop is an ordinary one.
sum sum_of(parameters const& p, std::span<row const> rows) {
    sum result;
    for (auto const& [time, dose, event] : rows)
        result.value +=
            tapeless::value_and_gradient_into(log_density, p, fixed(time), fixed(dose),
                                              fixed(event), tapeless::add_into(result.gradient));
    return result;
}

// Chunks do not depend on who sums them, and are added in their order: so the number of threads
// changes no bit.
constexpr std::size_t chunk = 256;
std::span<row const> chunk_of(std::span<row const> rows, std::size_t k) {
    return rows.subspan(k * chunk, std::min(chunk, rows.size() - k * chunk));
}
std::vector<sum> chunks_of(std::span<row const> rows) {
    return std::vector<sum>((rows.size() + chunk - 1) / chunk);
}
sum total(std::vector<sum> const& chunks) {
    sum result;
    for (auto const& [value, gradient] : chunks) {
        result.value += value;
        for (std::size_t i = 0; i < gradient.size(); ++i)
            result.gradient[i] += gradient[i];
    }
    return result;
}

sum serial(parameters const& p, std::span<row const> rows) {
    auto chunks = chunks_of(rows);
    for (std::size_t k = 0; k < chunks.size(); ++k)
        chunks[k] = sum_of(p, chunk_of(rows, k));
    return total(chunks);
}
sum by_threads(parameters const& p, std::span<row const> rows, std::size_t threads) {
    auto chunks = chunks_of(rows);
    std::vector<std::jthread> running;
    for (std::size_t t = 0; t < threads; ++t)
        running.emplace_back([&, t] {
            for (std::size_t k = t; k < chunks.size(); k += threads)
                chunks[k] = sum_of(p, chunk_of(rows, k));
        });
    running.clear(); // waits for all
    return total(chunks);
}
sum by_openmp(parameters const& p, std::span<row const> rows) {
    auto chunks = chunks_of(rows);
#pragma omp parallel for
    for (std::size_t k = 0; k < chunks.size(); ++k)
        chunks[k] = sum_of(p, chunk_of(rows, k));
    return total(chunks);
}

int main() {
    // Rows as if they were read from a file; what lasts longer than 3 was not seen to the end.
    std::minstd_rand engine;
    auto const number = [&] {
        return static_cast<double>(engine()) / static_cast<double>(engine.max());
    };
    std::vector<row> rows;
    for (int i = 0; i < 10000; ++i) {
        double const dose = number();
        double const time = std::exp(0.8 - 0.5 * dose) * std::pow(-std::log(number()), 1 / 1.5);
        rows.push_back({std::fmin(time, 3), dose, time < 3});
    }

    parameters const p = {0.7, -0.4, 0.3};
    sum const found = serial(p, rows);
    std::printf("log likelihood %.4f, gradient %.4f %.4f %.4f\n", found.value, found.gradient[0],
                found.gradient[1], found.gradient[2]);

    // By differences of the same kernel on numbers.
    auto const likelihood = [&](parameters const& at) {
        double result = 0;
        for (auto const& [time, dose, event] : rows)
            result += log_density(at, time, dose, event);
        return result;
    };
    std::printf("by differences ");
    double error = std::abs(likelihood(p) - found.value);
    for (std::size_t i = 0; i < p.size(); ++i) {
        parameters more = p, less = p;
        more[i] += 1e-5;
        less[i] -= 1e-5;
        double const slope = (likelihood(more) - likelihood(less)) / 2e-5;
        std::printf(i == 0 ? "           gradient %.4f" : " %.4f", slope);
        error = std::fmax(error, std::abs(slope - found.gradient[i]));
    }
    bool const same_by_threads = by_threads(p, rows, 3) == found && by_threads(p, rows, 8) == found;
    bool const same_by_openmp = by_openmp(p, rows) == found;
    std::printf("\n\nThe same to the last bit by three threads and by eight: %s; by OpenMP: %s.\n",
                same_by_threads ? "yes" : "no", same_by_openmp ? "yes" : "no");
    return error < 1e-3 && same_by_threads && same_by_openmp ? 0 : 1;
}
