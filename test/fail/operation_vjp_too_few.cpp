/// @file An own operation whose adjoint forgets an operand.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: the vjp(w, y, x...) of an operation of your own must return a std::tuple of one
//   cotangent for each operand
#include <tapeless.hpp>

struct product_of_two {
    static constexpr std::string_view name = "product_of_two";
    static auto value(auto const& x, auto const& y) { return x * y; }
#ifdef FIXED
    static constexpr auto vjp(auto const& w, auto const&, auto const& x, auto const& y) {
        return std::tuple{w * y, w * x};
    }
#else
    static constexpr auto vjp(auto const& w, auto const&, auto const&, auto const& y) {
        return std::tuple{w * y};
    }
#endif
};

int main() {
    auto f = [](auto x, auto y) { return tapeless::apply<product_of_two>(x, y); };
    tapeless::gradient(f, 3.0, 4.0);
}
