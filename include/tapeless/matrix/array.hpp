/// @file The members that arrays have besides those of matrices.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operation/table.hpp"
#include "operators.hpp"

namespace tapeless {

/// Functions of each scalar of an array.
template <class Self>
class array_members {
    using S = typename matrix_traits<Self>::scalar;

  public:
    constexpr auto abs() const { return self().template each<absolute_value>(); }
    constexpr auto square() const { return self().template each<square_of>(); }
    constexpr auto sqrt() const { return self().template each<square_root>(); }
    constexpr auto rsqrt() const { return self().template each<reciprocal_square_root>(); }
    constexpr auto exp() const { return self().template each<exponential>(); }
    constexpr auto log() const { return self().template each<logarithm>(); }
    constexpr auto log1p() const { return self().template each<logarithm_of_one_plus>(); }
    constexpr auto sin() const { return self().template each<sine>(); }
    constexpr auto cos() const { return self().template each<cosine>(); }
    constexpr auto tan() const { return self().template each<tangent_ratio>(); }
    constexpr auto asin() const { return self().template each<arc_sine>(); }
    constexpr auto acos() const { return self().template each<arc_cosine>(); }
    constexpr auto atan() const { return self().template each<arc_tangent>(); }
    constexpr auto sinh() const { return self().template each<hyperbolic_sine>(); }
    constexpr auto cosh() const { return self().template each<hyperbolic_cosine>(); }
    constexpr auto tanh() const { return self().template each<hyperbolic_tangent>(); }
    template <class Exponent>
    constexpr auto pow(Exponent const& exponent) const {
        return self().unaryExpr(
            [&](S const& entry) { return apply<power_row<S, Exponent>>(entry, exponent); });
    }
    template <FixedMatrix Other>
    constexpr auto max(Other const& other) const {
        return self().template each<larger>(other);
    }
    template <FixedMatrix Other>
    constexpr auto min(Other const& other) const {
        return self().template each<smaller>(other);
    }
    constexpr auto max(S const& other) const {
        return self().unaryExpr([&](S const& entry) { return apply<larger>(entry, other); });
    }
    constexpr auto min(S const& other) const {
        return self().unaryExpr([&](S const& entry) { return apply<smaller>(entry, other); });
    }

  private:
    constexpr Self const& self() const { return static_cast<Self const&>(*this); }
};

} // namespace tapeless
