/// @file What gdb is asked to show: results of expressions, in a frame where they all live.
// SPDX-License-Identifier: BSL-1.0
#include <tapeless.hpp>

using namespace tapeless::literals;

// At 2 and 3 slopes of whole numbers: 3 and 2, of which the second derivatives are 0 and 1.
constexpr auto x = "x"_v;
constexpr auto rate = "rate"_v;
constexpr auto f = x * rate;

template <class Gradient, class Answer>
int stop_here(Gradient const& gradient, Answer const& answer) {
    auto one = tapeless::gradient(x * x, x = 2.5f);
    return gradient[x] + answer.hessian[x][rate] + one[x] > 0 ? 0 : 1;
}

int main() {
    auto const gradient = tapeless::gradient(f, x = 2.0, rate = 3.0);
    auto const answer = tapeless::value_gradient_and_hessian(f, x = 2.0, rate = 3.0);
    return stop_here(gradient, answer);
}
