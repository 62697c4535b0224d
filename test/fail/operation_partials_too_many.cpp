/// @file An own operation with too many partials.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: the partials(y, x...) of an operation of your own must return a std::tuple of
//   one derivative for each operand
#include <tapeless.hpp>

struct twice {
    static constexpr std::string_view name = "twice";
    static auto value(auto x) { return 2 * x; }
#ifdef FIXED
    static constexpr auto partials(auto, auto) { return std::tuple{2}; }
#else
    static constexpr auto partials(auto, auto) { return std::tuple{2, 3}; }
#endif
};

int main() {
    tapeless::gradient([](auto x) { return tapeless::apply<twice>(x); }, 2.0);
}
