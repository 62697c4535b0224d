/// @file An expression with thousands of run-time numbers.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: an expression that is built from itself again and again holds more than 4096
//   run-time numbers; bind them to variables, or write them as 2_c
#include <tapeless.hpp>

int main() {
    using namespace tapeless::literals;
    constexpr auto x = "x"_v;
#ifdef FIXED
    constexpr auto k = 2_c;
#else
    double const k = 2.0;
#endif
    constexpr auto power_of_16 = [](auto f) {
        auto const power_of_4 = [](auto g) { return (g * g) * (g * g); };
        return power_of_4(power_of_4(f));
    };
    auto const f = power_of_16(power_of_16(power_of_16(k * x)));
    auto const g = f * f;
    g(x = 2.0);
}
