// Measures derivatives and prints their errors, of all functions or of those named; NAME* are all that
// begin so. bench/ulps/run makes the table and the picture of it.
// usage: ulps [-l] [--csv] [-o] [-v] [-e] [-at X,Y,...] [NAME...]
//   -l     only the names
//   -o     only what is over its target
//   -v     the worst points too, and those at which nothing is known
//   -e     as if the C library and Boost.Math gave exact values, rounded: what is left is ours
//   -at    at this point only; may be repeated
//   --csv  as CSV
// SPDX-License-Identifier: BSL-1.0
#include "measure.hpp"
#include "points.hpp"
#include "true_values.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>

namespace {

using namespace ulps;

struct options {
    bool only_names = false, is_csv = false, only_over = false, is_verbose = false,
         has_true_values = false;
    std::vector<point> points;
    std::vector<std::string> names;
};

std::string text(double x) {
    char result[40];
    std::snprintf(result, sizeof result, "%.17g", x);
    return result;
}
std::string short_text(double ulps) {
    char result[40];
    std::snprintf(result, sizeof result, ulps < 1e4 ? "%.1f" : "%.1e", ulps);
    return result;
}
std::string place(function const& f, sample const& now) {
    std::string result;
    for (std::size_t j = 0; j < f.axes.size(); ++j)
        result += (j > 0 ? ", " : "") + text(now.at[j]);
    return result;
}
// By which variables, as in xxy.
std::string derivative(function const& f, sample const& now) {
    std::string result;
    for (std::size_t j = 0; j < f.axes.size(); ++j)
        result.append(static_cast<std::size_t>(now.by[j]), "xyzw"[j]);
    return result;
}

void print_csv(function const& f, char const* scalar, int order, measured const& now) {
    sample const worst = now.samples.empty() ? sample{} : now.samples.front();
    std::printf("\"%s\",%s,%d,%zu,%zu,%s,%s,%s,\"%s\"\n", f.name.c_str(), scalar, order,
                now.samples.size(), now.unknown.size(), short_text(now.worst()).c_str(),
                short_text(now.median()).c_str(), derivative(f, worst).c_str(),
                place(f, worst).c_str());
}
void print_points(function const& f, measured const& now) {
    constexpr std::size_t most = 10;
    for (std::size_t k = 0; k < std::min(most, now.samples.size()); ++k) {
        sample const& each = now.samples[k];
        if (each.excess() > 0)
            std::printf("    %s at (%s): %s, true %s, error %s, condition %s\n",
                        derivative(f, each).c_str(), place(f, each).c_str(),
                        text(each.computed).c_str(), each.expected.c_str(),
                        short_text(each.error).c_str(), short_text(each.condition).c_str());
    }
    for (std::size_t k = 0; k < std::min(most, now.unknown.size()); ++k)
        std::printf("    %s at (%s): %s, where nothing is known\n",
                    derivative(f, now.unknown[k]).c_str(), place(f, now.unknown[k]).c_str(),
                    text(now.unknown[k].computed).c_str());
}

template <class S>
void print(function const& f, char const* scalar, options const& how) {
    auto const all = measure<S>(f, how.points.empty() ? points_of<S>(f) : how.points);
    for (int order = 0; order < orders; ++order) {
        measured const& now = all[static_cast<std::size_t>(order)];
        bool const is_over = now.worst() > targets[static_cast<std::size_t>(order)];
        if (how.only_over && !is_over)
            continue;
        if (how.is_csv) {
            print_csv(f, scalar, order, now);
            continue;
        }
        std::printf("%-22s %-6s order %d: worst %8s %s median %6s of %zu points, %zu unknown",
                    f.name.c_str(), scalar, order, short_text(now.worst()).c_str(),
                    is_over ? "OVER" : "    ", short_text(now.median()).c_str(), now.samples.size(),
                    now.unknown.size());
        if (now.worst() > 0)
            std::printf("; %s at (%s)", derivative(f, now.samples[0]).c_str(),
                        place(f, now.samples[0]).c_str());
        std::printf("\n");
        if (how.is_verbose)
            print_points(f, now);
    }
    std::fflush(stdout);
}

// From numbers with commas between.
point point_of(char const* text) {
    point result{};
    for (double& each : result) {
        char* end = nullptr;
        each = std::strtod(text, &end);
        if (*end == 0)
            break;
        text = end + 1;
    }
    return result;
}
options options_of(int count, char** words) {
    options result;
    for (int k = 1; k < count; ++k) {
        std::string const word = words[k];
        if (word == "-l")
            result.only_names = true;
        else if (word == "--csv")
            result.is_csv = true;
        else if (word == "-o")
            result.only_over = true;
        else if (word == "-v")
            result.is_verbose = true;
        else if (word == "-e")
            result.has_true_values = true;
        else if (word == "-at" && k + 1 < count)
            result.points.push_back(point_of(words[++k]));
        else
            result.names.push_back(word);
    }
    return result;
}

bool is_chosen(function const& f, std::vector<std::string> const& names) {
    return names.empty() || std::any_of(names.begin(), names.end(), [&](std::string const& name) {
               return f.name == name ||
                      (name.ends_with("*") && f.name.starts_with(name.substr(0, name.size() - 1)));
           });
}

} // namespace

int main(int count, char** words) {
    options const how = options_of(count, words);
    bool has_failed = false;
    if (how.has_true_values)
        use_true_values();
    if (how.is_csv)
        std::printf("function,scalar,order,points,unknown,worst,median,derivative,at\n");
    for (function const& each : all_functions()) {
        if (!is_chosen(each, how.names))
            continue;
        if (how.only_names) {
            std::printf("%s\n", each.name.c_str());
            continue;
        }
        try {
            print<double>(each, "double", how);
            print<float>(each, "float", how);
        } catch (std::exception const& problem) {
            std::fprintf(stderr, "%s: %s\n", each.name.c_str(), problem.what());
            has_failed = true;
        }
    }
    return has_failed ? 1 : 0;
}
