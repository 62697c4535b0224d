/// @file An own operation without a name, in an expression.
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
    using namespace tapeless::literals;
    constexpr auto x = "x"_v;
    auto const f = tapeless::apply<twice>(x);
    tapeless::gradient(f, x = 2.0);
}
