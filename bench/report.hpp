/// @file The times of the race, and what is made of them: a table, figures, CSV and JSON.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "engines.hpp"

#include <cstddef>
#include <cstdio>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

/// Nanoseconds for one value and derivative: the least and the median of all rounds.
struct nanoseconds {
    double least;
    double median;
};

/// One kernel's times.
struct row {
    std::string kernel;
    std::size_t inputs;
    std::size_t outputs;
    std::map<std::string_view, nanoseconds> times;

    /// The ratio of the least times of two engines, if both take the kernel.
    std::optional<double> ratio(std::string_view engine, std::string_view to = reference) const;
};

/// What was run: compiler and flags in words, rounds, and a row for each kernel.
struct results {
    std::string build;
    std::size_t rounds;
    std::vector<row> rows;
};

/// Ratios over kernels: their geometric mean, and the one that is worst for tapeless, with its
/// kernel and the engine that is compared.
struct figure {
    char const* name;
    char const* meaning;
    double mean;
    double worst;
    std::string worst_kernel;
    std::string_view worst_engine;
};

std::vector<figure> figures_of(results const&);

void print_table(results const&);
void print_figures(results const&);
void write_csv(results const&, std::FILE*);
void write_json(results const&, std::FILE*);

} // namespace bench
