/// @file An own operation whose partials apply it again, and are not constexpr.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: the compiler cannot run the partials of an operation of your own: they, and
//   the value of one that is composite, must be constexpr and call tapeless's functions
//   instead of those of namespace std; the compiler's own reason follows
#include <tapeless.hpp>

#include <cmath>

struct raise {
    static constexpr std::string_view name = "raise";
    static auto value(auto x, auto n) { return std::pow(x, n); }
#ifdef FIXED
    static constexpr auto partials(auto, auto x, auto n) {
        return std::tuple{n * tapeless::apply<raise>(x, n - 1), 0};
    }
#else
    static auto partials(auto, auto x, auto n) {
        return std::tuple{n * tapeless::apply<raise>(x, n - 1), 0};
    }
#endif
};

int main() {
    tapeless::gradient([](auto x) { return tapeless::apply<raise>(x, 3); }, 2.0);
}
