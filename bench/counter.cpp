/// @file Runs what is counted under callgrind; bench/instruction_counts.py reads what both write.
// SPDX-License-Identifier: BSL-1.0

#include "entry.hpp"

#include <cstddef>
#include <cstdio>
#include <optional>
#include <string_view>
#include <tuple>
#include <valgrind/callgrind.h>

namespace {

// So many that the few instructions around them vanish in the average.
constexpr int rounds = 16;

void print(std::optional<tapeless::operation_counts> const& cost) {
    if (!cost) {
        std::printf(",,,,,,,,,,,,");
        return;
    }
    for (tapeless::operation_count const& of : {cost->value, cost->value_and_gradient})
        std::printf(",%d,%d,%d,%d,%d,%d", of.instructions, of.additions, of.multiplications,
                    of.divisions, of.transcendentals, of.others);
}

// A line here and a dump of callgrind's in the same order.
template <class Kernel>
void count(Kernel, bench::entry const& one) {
    one.run(); // draws the points, and binds the functions of libraries
    CALLGRIND_START_INSTRUMENTATION;
    for (int i = 0; i < rounds; ++i)
        one.run();
    CALLGRIND_DUMP_STATS_AT(one.engine.data());
    CALLGRIND_STOP_INSTRUMENTATION;

    std::printf("\"%s\",%s,%zu", Kernel::name, one.engine.data(),
                bench::sample_count<Kernel> * rounds);
    print(one.cost());
    std::printf("\n");
}

// An engine on all kernels that it takes.
void count(std::string_view engine) {
    std::size_t index = 0;
    auto const count_on = [&](auto kernel) {
        for (bench::entry const& one : bench::entries())
            if (one.engine == engine && one.kernel == index)
                count(kernel, one);
        ++index;
    };
    std::apply([&](auto... kernels) { (count_on(kernels), ...); }, bench::all_kernels{});
}

} // namespace

int main() {
    std::printf("kernel,engine,evaluations");
    for (char const* program : {"value", "derivative"})
        for (char const* what : {"operations", "additions", "multiplications", "divisions",
                                 "transcendentals", "others"})
            std::printf(",%s %s", program, what);
    std::printf("\n");
    for (std::string_view const engine :
         {"hand-written", "tapeless function", "tapeless expression"})
        count(engine);
    return 0;
}
