/// @file An own operation whose partials insist on double.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: an operation of your own needs a static constexpr partials(y, x...) that takes
//   its value, then as many operands as it is applied to, all of them `auto`
#include <tapeless.hpp>

struct twice {
    static constexpr std::string_view name = "twice";
    static auto value(auto x) { return 2 * x; }
#ifdef FIXED
    static constexpr auto partials(auto, auto) { return std::tuple{2}; }
#else
    static constexpr auto partials(double, double) { return std::tuple{2}; }
#endif
};

int main() {
    tapeless::gradient([](auto x) { return tapeless::apply<twice>(x); }, 2.0);
}
