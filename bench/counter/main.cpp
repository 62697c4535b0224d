/// @file Runs what is counted under callgrind; bench/instruction_counts.py reads what both write.
// SPDX-License-Identifier: BSL-1.0

#include "counted.hpp"

#include <cstdio>
#include <optional>
#include <valgrind/callgrind.h>

namespace {

// So many that the few instructions around them vanish in the average.
constexpr int passes = 16;

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
void count(bench::counted const& one) {
    one.run(1); // draws the points, and binds the functions of libraries
    CALLGRIND_START_INSTRUMENTATION;
    one.run(passes);
    CALLGRIND_DUMP_STATS_AT(one.engine);
    CALLGRIND_STOP_INSTRUMENTATION;

    std::printf("\"%s\",%s,%zu", one.kernel, one.engine, one.points * passes);
    print(one.cost);
    std::printf("\n");
}

} // namespace

int main() {
    std::printf("kernel,engine,evaluations");
    for (char const* program : {"value", "derivative"})
        for (char const* what : {"operations", "additions", "multiplications", "divisions",
                                 "transcendentals", "others"})
            std::printf(",%s %s", program, what);
    std::printf("\n");
    for (auto const& engine :
         {bench::count_hand_written(), bench::count_function(), bench::count_expression()})
        for (bench::counted const& one : engine)
            count(one);
    return 0;
}
