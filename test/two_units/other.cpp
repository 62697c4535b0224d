/// @file The other unit: a row of the same name in an unnamed namespace, which cubes.
// SPDX-License-Identifier: BSL-1.0
#include "shared.hpp"

namespace {

struct own_operation {
    static constexpr std::string_view name = "own_operation";
    static auto value(auto x) { return x * x * x; }
    static constexpr auto partials(auto, auto x) { return std::tuple{3 * (x * x)}; }
};

} // namespace

std::array<double, 6> other_unit(double at) {
    using namespace tapeless::literals;
    constexpr auto x = "x"_v;
    constexpr auto f = tapeless::apply<own_operation>(x) + x;
    constexpr auto g = [](auto a) { return tapeless::apply<own_operation>(a) + a; };
    return {f(x = at),
            tapeless::gradient(f, x = at)[x],
            tapeless::gradient(g, at),
            derivative(f, x)(x = at),
            tapeless::gradient(on_row<own_operation>{}, at),
            tapeless::gradient(
                [](auto a) { return tapeless::gradient(on_row<own_operation>{}, a); }, at)};
}

double shared_in_other_unit(double x) { return tapeless::gradient(shared_function, x); }
