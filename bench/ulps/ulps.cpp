// Prints the errors of derivatives, for the functions named or all.
// usage: ulps [-v] [-o] [-l] [-at X,Y...] [NAME...]
// SPDX-License-Identifier: BSL-1.0
#include "measure.hpp"
#include "points.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace {

using namespace ulps;

std::string text(double x) {
    char result[40];
    std::snprintf(result, sizeof result, "%.17g", x);
    return result;
}
std::string short_text(double excess) {
    char result[40];
    std::snprintf(result, sizeof result, excess < 1e4 ? "%.1f" : "%.1e", excess);
    return result;
}

std::string place(function const& f, sample const& now) {
    std::string result;
    for (int j = 0; j < f.variables; ++j)
        result += (j > 0 ? ", " : "") + text(now.at[static_cast<std::size_t>(j)]);
    return result;
}
std::string derivative(function const& f, sample const& now) {
    if (f.variables == 1)
        return "";
    std::string result = " by ";
    for (int j = 0; j < f.variables; ++j)
        for (int k = 0; k < now.by[static_cast<std::size_t>(j)]; ++k)
            result += "xyzw"[j];
    return result;
}

constexpr double targets[orders] = {4, 4, 16, 64};

struct options {
    bool is_verbose = false, only_over = false, lists = false;
    std::vector<point> points;
};

template <class S>
void print(function const& f, char const* scalar, options const& how) {
    auto const all = measure<S>(f, how.points.empty() ? points_of<S>(f) : how.points);
    for (int order = 0; order < orders; ++order) {
        measured const& now = all[static_cast<std::size_t>(order)];
        bool const is_over = now.worst() > targets[order];
        if (how.only_over && !is_over)
            continue;
        std::printf("%-22s %-6s order %d: worst %8s %s median %6s of %zu points, %zu unknown",
                    f.name.c_str(), scalar, order, short_text(now.worst()).c_str(),
                    is_over ? "OVER" : "    ", short_text(now.median()).c_str(),
                    now.samples.size(), now.unknown.size());
        if (!now.samples.empty() && now.worst() > 0)
            std::printf("; at (%s)%s", place(f, now.samples[0]).c_str(),
                        derivative(f, now.samples[0]).c_str());
        std::printf("\n");
        for (std::size_t k = 0; how.is_verbose && k < std::min<std::size_t>(10, now.samples.size());
             ++k) {
            sample const& each = now.samples[k];
            if (each.excess() > 0)
                std::printf("    (%s)%s: %s, true %s, error %s, condition %s\n",
                            place(f, each).c_str(), derivative(f, each).c_str(),
                            text(each.computed).c_str(), each.expected.c_str(),
                            short_text(each.error).c_str(), short_text(each.condition).c_str());
        }
        for (std::size_t k = 0; how.is_verbose && k < std::min<std::size_t>(10, now.unknown.size());
             ++k)
            std::printf("    (%s)%s: %s, of which the truth is not known\n",
                        place(f, now.unknown[k]).c_str(), derivative(f, now.unknown[k]).c_str(),
                        text(now.unknown[k].computed).c_str());
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

bool is_chosen(function const& f, std::vector<std::string> const& names) {
    return names.empty() || std::any_of(names.begin(), names.end(), [&](std::string const& name) {
        return name.ends_with("*") ? f.name.starts_with(name.substr(0, name.size() - 1))
                                   : f.name == name;
    });
}

} // namespace

int main(int count, char** words) {
    options how;
    std::vector<std::string> names;
    for (int k = 1; k < count; ++k) {
        std::string const word = words[k];
        if (word == "-v")
            how.is_verbose = true;
        else if (word == "-o")
            how.only_over = true;
        else if (word == "-l")
            how.lists = true;
        else if (word == "-at" && k + 1 < count)
            how.points.push_back(point_of(words[++k]));
        else
            names.push_back(word);
    }
    for (function const& each : all_functions()) {
        if (!is_chosen(each, names))
            continue;
        if (how.lists) {
            std::printf("%s\n", each.name.c_str());
        } else {
            print<double>(each, "double", how);
            print<float>(each, "float", how);
        }
    }
}
