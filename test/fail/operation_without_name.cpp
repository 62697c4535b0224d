/// @file An own operation without a name.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless::apply<Row>(x...): Row must be a struct with a static constexpr
//   std::string_view name, a static value(x...) and a static constexpr partials(y, x...)
#include <tapeless.hpp>

struct twice {
#ifdef FIXED
    static constexpr std::string_view name = "twice";
#endif
    static auto value(auto x) { return 2 * x; }
    static constexpr auto partials(auto, auto) { return std::tuple{2}; }
};

int main() {
    tapeless::gradient([](auto x) { return tapeless::apply<twice>(x); }, 2.0);
}
