/// @file An own operation on a text.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless::apply<Row>(x...): every operand must be a number, an active scalar or an
//   expression
#include <tapeless.hpp>

#include <string>

struct twice {
    static constexpr std::string_view name = "twice";
    static auto value(auto x) { return 2 * x; }
    static constexpr auto partials(auto, auto) { return std::tuple{2}; }
};

int main() {
#ifdef FIXED
    tapeless::apply<twice>(2.0);
#else
    tapeless::apply<twice>(std::string("2"));
#endif
}
