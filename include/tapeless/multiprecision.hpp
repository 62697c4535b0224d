/// @file Boost.Multiprecision's numbers as scalars, those with expression templates too.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "base/version.hpp"
#include "gradient.hpp"

#include <boost/multiprecision/number.hpp>

namespace tapeless {

/// What an operator of a number with expression templates returns refers to its operands, so it
/// cannot be kept: programs run in the same number without them. Values go in and gradients come
/// out as the caller's type.
template <class Backend>
struct running_scalar<boost::multiprecision::number<Backend, boost::multiprecision::et_on>> {
    using type = boost::multiprecision::number<Backend, boost::multiprecision::et_off>;
};

} // namespace tapeless
