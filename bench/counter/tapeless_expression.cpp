/// @file The expression door, to be counted.
// SPDX-License-Identifier: BSL-1.0

#include "../engines/tapeless_expression.hpp"

#include "counted.hpp"

std::vector<bench::counted> bench::count_expression() {
    return counted_with<tapeless_expression>([]<class Kernel>(Kernel) {
        auto const cost = [](auto const&... arguments) { return tapeless::cost(arguments...); };
        return Kernel::ask(cost, point_of<Kernel>{});
    });
}
