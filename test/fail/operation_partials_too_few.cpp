/// @file An own operation with too few partials.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: the partials(y, x...) of an operation of your own must return a std::tuple of
//   one derivative for each operand
#include <tapeless.hpp>

struct twice {
    static constexpr std::string_view name = "twice";
    static auto value(auto x, auto y) { return 2 * x * y; }
#ifdef FIXED
    static constexpr auto partials(auto, auto x, auto y) { return std::tuple{2 * y, 2 * x}; }
#else
    static constexpr auto partials(auto, auto, auto y) { return std::tuple{2 * y}; }
#endif
};

int main() {
    tapeless::gradient([](auto x) { return tapeless::apply<twice>(x, x); }, 2.0);
}
