/// @file A result that refers to a variable of the function.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: f must return a scalar, or a std::array, std::tuple, std::pair or struct template of its scalar
#include <tapeless.hpp>
#include <tapeless/matrix/matrix.hpp>

int main() {
    auto const f = [](auto const& a) {
        auto m = a * a;
#ifdef FIXED
        return m.col(0).eval();
#else
        return m.col(0);
#endif
    };
    tapeless::value(f, tapeless::matrix<double, 2, 2>());
}
