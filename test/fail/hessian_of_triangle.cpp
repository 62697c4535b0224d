/// @file One triangle of a dense Hessian.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: of a dense Hessian both triangles are given; one is
//   sparse_hessian<tapeless::lower>(f, a...)
#include <tapeless.hpp>

#include <array>

int main() {
    auto const f = [](auto const& v) { return v[0] * v[1]; };
#ifdef FIXED
    tapeless::sparse_hessian<tapeless::lower>(f, std::array{2.0, 3.0});
#else
    tapeless::hessian<tapeless::lower>(f, std::array{2.0, 3.0});
#endif
}
