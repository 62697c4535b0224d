/// @file Complex numbers as structures of their two parts.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../complex/functions.hpp"
#include "structure.hpp"

#include <array>
#include <concepts>
#include <type_traits>

namespace tapeless {

/// A complex number: its real part, then its imaginary one. So the gradient of a real function by a
/// complex number z = x + iy is the complex number df/dx + i df/dy.
template <Scalar T>
struct structure<std::complex<T>> {
    static constexpr int size = 2;
    using scalar = T;
    template <class S>
    using rebind = typename std::conditional_t<Scalar<S>, std::type_identity<std::complex<S>>,
                                               std::type_identity<std::array<S, 2>>>::type;
    template <int J>
    TAPELESS_INLINED static constexpr auto& at(auto& x) {
        using type = std::remove_reference_t<decltype(x)>;
        if constexpr (requires { x.part(0); })
            return x.part(J);
        else if constexpr (!is_complex<std::remove_const_t<type>>)
            return x[J];
        else // as the standard promises: "array-oriented access"
            return reinterpret_cast<std::conditional_t<std::is_const_v<type>, scalar_in<type> const,
                                                       scalar_in<type>>(&)[2]>(x)[J];
    }

  private:
    template <class Z>
    using scalar_in = typename std::remove_const_t<Z>::value_type;
};

template <std::floating_point T>
constexpr bool is_array_of_scalars<std::complex<T>> = true;

} // namespace tapeless
