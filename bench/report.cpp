/// @file The times of the race, and what is made of them.
// SPDX-License-Identifier: BSL-1.0

#include "report.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <initializer_list>
#include <limits>

namespace bench {

namespace {

int length(std::string_view text) { return static_cast<int>(text.size()); }

// The two words of an engine's name, which stand one above the other.
std::array<std::string_view, 2> halves(std::string_view name) {
    std::size_t const space = name.find(' ');
    if (space != name.npos)
        return {name.substr(0, space), name.substr(space + 1)};
    std::size_t const end = std::min(name.find('-'), name.size() - 1) + 1;
    return {name.substr(0, end), name.substr(end)};
}

bool ran(results const& results, std::string_view engine) {
    return std::any_of(results.rows.begin(), results.rows.end(),
                       [&](row const& row) { return row.times.contains(engine); });
}

// Collects the ratios of one figure.
struct ratios {
    std::size_t count = 0;
    double logarithms = 0.0;
    double worst = std::numeric_limits<double>::quiet_NaN();
    std::string worst_kernel;
    std::string_view worst_engine;

    // `worse(a, b)`: a is worse for tapeless than b.
    void add(double ratio, row const& row, std::string_view engine, auto worse) {
        ++count;
        logarithms += std::log(ratio);
        if (count > 1 && !worse(ratio, worst))
            return;
        worst = ratio;
        worst_kernel = row.kernel;
        worst_engine = engine;
    }

    figure finish(char const* name, char const* meaning) const {
        return {name,  meaning,      std::exp(logarithms / static_cast<double>(count)),
                worst, worst_kernel, worst_engine};
    }
};

ratios against_hand(results const& results, std::string_view engine) {
    ratios all;
    for (row const& row : results.rows)
        if (auto const ratio = row.ratio(engine))
            all.add(*ratio, row, engine, std::greater{});
    return all;
}

// How many times faster tapeless is than the fastest engine of some roles.
ratios against_fastest(results const& results, std::size_t least_inputs,
                       std::initializer_list<role> roles) {
    ratios all;
    for (row const& row : results.rows) {
        if (row.inputs < least_inputs)
            continue;
        std::optional<double> fastest;
        std::string_view name;
        for (engine const& other : engines) {
            if (std::find(roles.begin(), roles.end(), other.role) == roles.end())
                continue;
            auto const ratio = row.ratio(other.name, ours);
            if (ratio && (!fastest || *ratio < *fastest)) {
                fastest = ratio;
                name = other.name;
            }
        }
        if (fastest)
            all.add(*fastest, row, name, std::less{});
    }
    return all;
}

// How many times faster tapeless is than each engine of a role.
ratios against_each(results const& results, bench::role role) {
    ratios all;
    for (row const& row : results.rows)
        for (engine const& other : engines)
            if (other.role == role)
                if (auto const ratio = row.ratio(other.name, ours))
                    all.add(*ratio, row, other.name, std::less{});
    return all;
}

} // namespace

std::optional<double> row::ratio(std::string_view engine, std::string_view to) const {
    auto const time = times.find(engine), reference_time = times.find(to);
    if (time == times.end() || reference_time == times.end())
        return std::nullopt;
    return time->second.least / reference_time->second.least;
}

std::vector<figure> figures_of(results const& results) {
    std::vector<figure> figures;
    auto const add = [&](ratios const& ratios, char const* name, char const* meaning) {
        if (ratios.count > 0)
            figures.push_back(ratios.finish(name, meaning));
    };
    add(against_hand(results, ours), "function_to_hand",
        "tapeless, function door, to hand-written");
    add(against_hand(results, "tapeless expression"), "expression_to_hand",
        "tapeless, expression door, to hand-written");
    add(against_fastest(results, 5, {role::tape}), "fastest_tape",
        "fastest tape engine to tapeless, kernels of 5 inputs and more");
    add(against_fastest(results, 5, {role::tape, role::forward}), "fastest_other",
        "fastest other engine to tapeless, kernels of 5 inputs and more");
    add(against_each(results, role::tape), "tapes", "each tape engine to tapeless, all kernels");
    add(against_each(results, role::forward), "forward_engines",
        "each forward engine to tapeless, all kernels");
    return figures;
}

void print_table(results const& results) {
    std::vector<engine> columns;
    for (engine const& engine : engines)
        if (ran(results, engine.name))
            columns.push_back(engine);

    std::printf("%s: the least of %zu rounds.\nNanoseconds of the hand-written value and "
                "derivative; of all others the ratio to these.\n\n",
                results.build.c_str(), results.rounds);
    for (bool const second : {false, true}) {
        std::printf("%-30s", "");
        for (engine const& engine : columns) {
            auto const word = halves(engine.name)[second];
            std::printf("%11.*s", length(word), word.data());
        }
        std::printf("\n");
    }
    for (row const& row : results.rows) {
        std::printf("%-30s", row.kernel.c_str());
        for (engine const& engine : columns) {
            auto const ratio = row.ratio(engine.name);
            if (engine.name == reference)
                std::printf("%11.1f", row.times.at(reference).least);
            else if (ratio)
                std::printf("%11.*f", *ratio < 9.995 ? 2 : *ratio < 99.95 ? 1 : 0, *ratio);
            else
                std::printf("%11s", "-");
        }
        std::printf("\n");
    }

    std::string_view separator = "\nmissing engines: ";
    for (engine const& engine : engines) {
        if (engine.package.empty() || ran(results, engine.name))
            continue;
        std::printf("%.*s%.*s (%.*s)", length(separator), separator.data(), length(engine.name),
                    engine.name.data(), length(engine.package), engine.package.data());
        separator = ", ";
    }
    std::printf(separator == ", " ? "\n\n" : "\n");
}

void print_figures(results const& results) {
    std::printf("%-64s%9s%9s\n", "", "mean", "worst");
    for (figure const& figure : figures_of(results)) {
        std::printf("%-64s%9.2f%9.2f  %s", figure.meaning, figure.mean, figure.worst,
                    figure.worst_kernel.c_str());
        if (figure.worst_engine.substr(0, 8) != "tapeless")
            std::printf(", %.*s", length(figure.worst_engine), figure.worst_engine.data());
        std::printf("\n");
    }
}

void write_csv(results const& results, std::FILE* file) {
    std::fprintf(file, "kernel,inputs,outputs,engine,least_ns,median_ns,ratio\n");
    for (row const& row : results.rows)
        for (engine const& engine : engines)
            if (auto const ratio = row.ratio(engine.name)) {
                auto const [least, median] = row.times.at(engine.name);
                std::fprintf(file, "\"%s\",%zu,%zu,\"%.*s\",%.2f,%.2f,%.4f\n", row.kernel.c_str(),
                             row.inputs, row.outputs, length(engine.name), engine.name.data(),
                             least, median, *ratio);
            }
}

// The names that go into it have neither quotes nor backslashes.
void write_json(results const& results, std::FILE* file) {
    std::fprintf(file, "{\n  \"build\": \"%s\",\n  \"rounds\": %zu,\n  \"figures\": {",
                 results.build.c_str(), results.rounds);
    char const* separator = "\n";
    for (figure const& figure : figures_of(results)) {
        std::fprintf(file,
                     "%s    \"%s\": {\"mean\": %.4f, \"worst\": %.4f, \"worst_kernel\": \"%s\", "
                     "\"worst_engine\": \"%.*s\"}",
                     separator, figure.name, figure.mean, figure.worst, figure.worst_kernel.c_str(),
                     length(figure.worst_engine), figure.worst_engine.data());
        separator = ",\n";
    }
    std::fprintf(file, "\n  },\n  \"kernels\": [");
    separator = "\n";
    for (row const& row : results.rows) {
        std::fprintf(file,
                     "%s    {\"kernel\": \"%s\", \"inputs\": %zu, \"outputs\": %zu, \"engines\": {",
                     separator, row.kernel.c_str(), row.inputs, row.outputs);
        separator = "\n";
        for (engine const& engine : engines)
            if (auto const ratio = row.ratio(engine.name)) {
                auto const [least, median] = row.times.at(engine.name);
                std::fprintf(
                    file,
                    "%s      \"%.*s\": {\"least_ns\": %.2f, \"median_ns\": %.2f, \"ratio\": %.4f}",
                    separator, length(engine.name), engine.name.data(), least, median, *ratio);
                separator = ",\n";
            }
        std::fprintf(file, "\n    }}");
        separator = ",\n";
    }
    std::fprintf(file, "\n  ]\n}\n");
}

} // namespace bench
