/// @file A sum over rows that are spread over the ranks of MPI, and a fit that all ranks share.
// SPDX-License-Identifier: BSL-1.0
#include <tapeless.hpp>

#include <mpi.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <random>
#include <span>
#include <vector>

using tapeless::add_into;
using tapeless::fixed;

// Weibull's regression, as in sum_over_rows.
struct row {
    double time, dose;
    int event;
};
constexpr auto log_density = [](auto const& p, auto time, auto dose, auto event) {
    auto const w = exp(p[2]) * (log(time) - p[0] - p[1] * dose);
    return event * (p[2] + w - log(time)) - exp(w);
};

using parameters = std::array<double, 3>;
using sum = std::array<double, 4>; // the log likelihood, then its gradient

// Each rank sums chunks of rows of its own and has 0 in place of the others, so a sum over ranks
// rounds nothing; then each adds all chunks in their order. However many ranks there are, and in
// whichever order MPI adds them, no bit changes.
constexpr std::size_t chunk = 256;
sum likelihood(parameters const& p, std::span<row const> rows, std::size_t rank,
               std::size_t ranks) {
    std::vector<sum> chunks((rows.size() + chunk - 1) / chunk);
    for (std::size_t k = rank; k < chunks.size(); k += ranks) {
        auto const gradient = std::span(chunks[k]).subspan<1>();
        for (auto const& [time, dose, event] :
             rows.subspan(k * chunk, std::min(chunk, rows.size() - k * chunk)))
            chunks[k][0] += tapeless::value_and_gradient_into(
                log_density, p, fixed(time), fixed(dose), fixed(event), add_into(gradient));
    }
    if (ranks > 1)
        MPI_Allreduce(MPI_IN_PLACE, chunks.data(), static_cast<int>(4 * chunks.size()), MPI_DOUBLE,
                      MPI_SUM, MPI_COMM_WORLD);
    sum result = {};
    for (sum const& each : chunks)
        for (std::size_t i = 0; i < result.size(); ++i)
            result[i] += each[i];
    return result;
}

int main(int count, char** arguments) {
    MPI_Init(&count, &arguments);
    int rank = 0, ranks = 1;
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &ranks);

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

    // Uphill: every rank takes the same steps.
    parameters p = {0, 0, 0};
    bool same = true;
    for (int step = 0; step < 1000; ++step) {
        sum const found =
            likelihood(p, rows, static_cast<std::size_t>(rank), static_cast<std::size_t>(ranks));
        if (step % 100 == 0)
            same = same && found == likelihood(p, rows, 0, 1);
        for (std::size_t i = 0; i < p.size(); ++i)
            p[i] += 0.3 * found[i + 1] / static_cast<double>(rows.size());
    }
    sum const last = likelihood(p, rows, 0, 1);
    bool const flat = std::fabs(last[1]) + std::fabs(last[2]) + std::fabs(last[3]) < 1e-6;

    if (rank == 0) {
        std::printf("                    scale  by dose  shape\n");
        std::printf("fitted             %6.3f  %7.3f  %5.3f\n", p[0], p[1], std::exp(p[2]));
        std::printf("behind the numbers %6.3f  %7.3f  %5.3f\n\n", 0.8, -0.5, 1.5);
        std::printf("One rank has the same sums, to the last bit: %s.\n", same ? "yes" : "no");
    }
    MPI_Finalize();
    return same && flat ? 0 : 1;
}
