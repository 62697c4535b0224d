/// @file Eigen's AutoDiffScalar in the race: forward mode, all derivatives at once in a fixed-size
/// vector.
// SPDX-License-Identifier: BSL-1.0

#include "../entry.hpp"
#include "outputs.hpp"

#include <Eigen/Core>
#include <unsupported/Eigen/AutoDiff>

#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>

// Eigen's AutoDiffScalar has no erf.
namespace Eigen {

template <class Derivatives>
auto erf(AutoDiffScalar<Derivatives> const& x) {
    using vector = typename internal::remove_all<Derivatives>::type::PlainObject;
    double const at = x.value();
    double const slope = 2.0 * std::numbers::inv_sqrtpi * std::exp(-at * at);
    return AutoDiffScalar<vector>(std::erf(at), x.derivatives() * slope);
}

} // namespace Eigen

namespace {

struct eigen_autodiff {
    static constexpr char const* name = "Eigen autodiff";

    template <class Kernel>
    static auto value_and_derivative(Kernel kernel, bench::point_of<Kernel> const& point,
                                     bench::derivative_of<Kernel>& derivative) {
        constexpr int count = static_cast<int>(Kernel::inputs);
        using active = Eigen::AutoDiffScalar<Eigen::Matrix<double, count, 1>>;
        std::array<active, Kernel::inputs> independent;
        for (std::size_t i = 0; i < Kernel::inputs; ++i)
            independent[i] = active(point[i], count, static_cast<int>(i));
        return bench::read_outputs<Kernel>(kernel(independent), derivative,
                                           [](active const& output, double* row) {
                                               std::copy_n(output.derivatives().data(), count, row);
                                               return output.value();
                                           });
    }
};

[[maybe_unused]] bool const entered = bench::enter<eigen_autodiff>();

} // namespace
