/// @file One triangle of a Hessian, by the name that another library has for it.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: one triangle of a Hessian is sparse_hessian<tapeless::lower>(f, a...), or
//   tapeless::upper; sparsity_of_hessian likewise
#include <tapeless.hpp>

#include <array>

enum { Lower = 1 }; // Eigen's

int main() {
    auto const f = [](auto const& v) { return v[0] * v[1]; };
#ifdef FIXED
    tapeless::sparse_hessian<tapeless::lower>(f, std::array{2.0, 3.0});
#else
    tapeless::sparse_hessian<Lower>(f, std::array{2.0, 3.0});
#endif
}
