/// @file The race: time for value and derivative, tapeless beside hand-written code and other
/// engines.
// SPDX-License-Identifier: BSL-1.0

#include "agreement.hpp"
#include "engines.hpp"
#include "entry.hpp"
#include "report.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

// Compiler and flags in words, from the build; by hand, only the compiler knows its name.
#ifndef TAPELESS_BENCH_BUILD
#define TAPELESS_BENCH_BUILD __VERSION__ ", flags not stated"
#endif

namespace {

struct options {
    int rounds = 40;
    double seconds = 0.002; // of each round of each engine, at least
    std::vector<std::string_view> kernels;
    char const* csv = nullptr;
    char const* json = nullptr;
};

[[noreturn]] void stop(char const* sentence) {
    std::fprintf(stderr,
                 "race: %s\n"
                 "usage: race [--rounds N] [--seconds S] [--kernel PART]... [--csv FILE] "
                 "[--json FILE]\n"
                 "  --rounds N     so many rounds, each with all engines in random order\n"
                 "  --seconds S    an engine's time in a round, at least\n"
                 "  --kernel PART  only kernels whose names have this part\n"
                 "  --csv, --json  write the times and ratios to FILE\n",
                 sentence);
    std::exit(2);
}

options parse(int count, char** arguments) {
    options result;
    for (int i = 1; i < count; ++i) {
        std::string_view const option = arguments[i];
        if (++i == count)
            stop("an option without its value");
        char const* const value = arguments[i];
        if (option == "--rounds")
            result.rounds = std::atoi(value);
        else if (option == "--seconds")
            result.seconds = std::atof(value);
        else if (option == "--kernel")
            result.kernels.push_back(value);
        else if (option == "--csv")
            result.csv = value;
        else if (option == "--json")
            result.json = value;
        else
            stop("an unknown option");
    }
    if (result.rounds < 1 || result.seconds <= 0.0)
        stop("rounds and seconds must be positive");
    return result;
}

// Keeps the times of all rounds, by the names of benchmarks, which are the engines'.
class reporter : public benchmark::BenchmarkReporter {
  public:
    bool ReportContext(Context const&) override { return true; }
    void ReportRuns(std::vector<Run> const& runs) override {
        for (Run const& run : runs)
            if (run.run_type == Run::RT_Iteration)
                times_[run.run_name.function_name].push_back(run.GetAdjustedCPUTime());
    }

    /// Divides the times of a run by its number of points.
    bench::nanoseconds of(std::string_view engine, std::size_t points) {
        auto& times = times_.at(std::string{engine});
        std::sort(times.begin(), times.end());
        std::size_t const half = times.size() / 2;
        double const median =
            times.size() % 2 == 1 ? times[half] : 0.5 * (times[half - 1] + times[half]);
        double const count = static_cast<double>(points);
        return {times.front() / count, median / count};
    }

  private:
    std::map<std::string, std::vector<double>> times_;
};

// One round of an entry. Each round begins elsewhere on the stack: where results lie relative to
// the points, within a page, can change the time of either by a lot.
void run_round(bench::entry const& entry, benchmark::State& state, std::size_t round) {
    void* const room = __builtin_alloca(16 + round * 272 % 4096);
    benchmark::DoNotOptimize(room);
    for (auto _ : state)
        entry.run();
}

// All engines of one kernel; Google Benchmark interleaves their rounds, so that a slow moment of
// the machine meets all of them.
template <class Kernel>
bench::row time_kernel(std::size_t kernel, options const& options) {
    std::vector<bench::entry> entries;
    for (bench::entry const& entry : bench::entries())
        if (entry.kernel == kernel)
            entries.push_back(entry);
    for (bench::entry const& entry : entries) {
        auto const run = [&entry, round = std::size_t{0}](benchmark::State& state) mutable {
            run_round(entry, state, round++);
        };
        benchmark::RegisterBenchmark(std::string{entry.engine}.c_str(), run)
            ->Repetitions(options.rounds)
            ->MinTime(options.seconds)
            ->Unit(benchmark::kNanosecond);
    }
    reporter times;
    benchmark::RunSpecifiedBenchmarks(&times);
    benchmark::ClearRegisteredBenchmarks();

    bench::row row{Kernel::name, Kernel::inputs, Kernel::outputs, {}};
    for (bench::entry const& entry : entries)
        row.times.emplace(entry.engine, times.of(entry.engine, bench::sample_count<Kernel>));
    std::fprintf(stderr, ".");
    return row;
}

bench::results run_race(options const& options) {
    bench::results results{TAPELESS_BENCH_BUILD, static_cast<std::size_t>(options.rounds), {}};
    auto const wanted = [&](std::string_view name) {
        return options.kernels.empty() ||
               std::any_of(options.kernels.begin(), options.kernels.end(),
                           [&](auto part) { return name.find(part) != name.npos; });
    };
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        auto const run = [&]<class Kernel>(std::size_t index, Kernel) {
            if (wanted(Kernel::name))
                results.rows.push_back(time_kernel<Kernel>(index, options));
        };
        (run(I, std::tuple_element_t<I, bench::all_kernels>{}), ...);
    }(std::make_index_sequence<std::tuple_size_v<bench::all_kernels>>{});
    std::fprintf(stderr, "\n");
    return results;
}

void save(char const* name, bench::results const& results,
          void (*write)(bench::results const&, std::FILE*)) {
    if (!name)
        return;
    std::FILE* const file = std::fopen(name, "w");
    if (!file) {
        std::perror(name);
        std::exit(1);
    }
    write(results, file);
    std::fclose(file);
}

} // namespace

int main(int count, char** arguments) {
    options const options = parse(count, arguments);
    if (!bench::all_agree(1e-13)) {
        std::fprintf(stderr, "race: what does not agree is not timed\n");
        return 1;
    }
    char name[] = "race", interleaved[] = "--benchmark_enable_random_interleaving=true";
    char* settings[] = {name, interleaved, nullptr};
    int setting_count = 2;
    benchmark::Initialize(&setting_count, settings);

    auto const results = run_race(options);
    if (results.rows.empty())
        stop("no kernel has such a name");
    bench::print_table(results);
    bench::print_figures(results);
    save(options.csv, results, bench::write_csv);
    save(options.json, results, bench::write_json);
    return 0;
}
