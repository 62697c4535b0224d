/// @file An own operation whose partials are not constexpr, in an expression.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: the compiler cannot run the partials of an operation of your own: they, and
//   the value of one that is composite, must be constexpr and call tapeless's functions
//   instead of those of namespace std; the compiler's own reason follows
#include <tapeless.hpp>

struct twice {
    static constexpr std::string_view name = "twice";
    static auto value(auto x) { return 2 * x; }
#ifdef FIXED
    static constexpr auto partials(auto, auto) { return std::tuple{2}; }
#else
    static std::tuple<tapeless::active> partials(tapeless::active, tapeless::active) {
        return std::tuple{2};
    }
#endif
};

int main() {
    using namespace tapeless::literals;
    constexpr auto x = "x"_v;
    derivative(tapeless::apply<twice>(x), x);
}
