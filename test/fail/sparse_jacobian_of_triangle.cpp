/// @file One triangle of a Jacobian.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: a Jacobian has no triangles; one of a Hessian is
//   sparse_hessian<tapeless::lower>(f, a...)
#include <tapeless.hpp>

#include <array>

int main() {
    auto const f = [](auto const& v) { return v[0] * v[1]; };
#ifdef FIXED
    tapeless::sparse_jacobian(f, std::array{2.0, 3.0});
#else
    tapeless::sparse_jacobian<tapeless::lower>(f, std::array{2.0, 3.0});
#endif
}
