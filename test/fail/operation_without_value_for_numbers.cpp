/// @file An own operation without a value, on a number.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless::apply<Row>(x...): Row must have a static value(x...) that takes as many
//   numbers as it is applied to
#include <tapeless.hpp>

struct twice {
    static constexpr std::string_view name = "twice";
#ifdef FIXED
    static auto value(auto x) { return 2 * x; }
#endif
    static constexpr auto partials(auto, auto) { return std::tuple{2}; }
};

int main() { tapeless::apply<twice>(2.0); }
