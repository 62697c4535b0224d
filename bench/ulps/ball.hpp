/// @file ball: a real number of the reference, enclosed by Arb's ball arithmetic.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <arb.h>

namespace ulps {

/// A real number as a midpoint with a radius that proves its digits. All operations round to
/// `precision` bits.
class ball {
  public:
    static inline slong precision = 128;

    ball() { arb_init(x_); }
    ball(double x) {
        arb_init(x_);
        arb_set_d(x_, x);
    }
    ball(ball const& other) {
        arb_init(x_);
        arb_set(x_, other.x_);
    }
    ball(ball&& other) noexcept {
        arb_init(x_);
        arb_swap(x_, other.x_);
    }
    ball& operator=(ball const& other) {
        arb_set(x_, other.x_);
        return *this;
    }
    ball& operator=(ball&& other) noexcept {
        arb_swap(x_, other.x_);
        return *this;
    }
    ~ball() { arb_clear(x_); }

    /// As Arb's functions want it.
    arb_ptr raw() { return x_; }
    arb_srcptr raw() const { return x_; }

    bool is_zero() const { return arb_is_zero(x_) != 0; }
    bool is_finite() const { return arb_is_finite(x_) != 0; }
    double to_double() const { return arf_get_d(arb_midref(x_), ARF_RND_NEAR); }

    friend ball operator+(ball const& a, ball const& b) { return made(arb_add, a, b); }
    friend ball operator-(ball const& a, ball const& b) { return made(arb_sub, a, b); }
    friend ball operator*(ball const& a, ball const& b) { return made(arb_mul, a, b); }
    friend ball operator/(ball const& a, ball const& b) { return made(arb_div, a, b); }
    friend ball operator-(ball a) {
        arb_neg(a.x_, a.x_);
        return a;
    }
    ball& operator+=(ball const& b) { return *this = *this + b; }
    ball& operator*=(ball const& b) { return *this = *this * b; }

    static ball pi() {
        ball result;
        arb_const_pi(result.x_, precision);
        return result;
    }

  private:
    arb_t x_;

    static ball made(void (*f)(arb_t, arb_t const, arb_t const, slong), ball const& a,
                     ball const& b) {
        ball result;
        f(result.x_, a.x_, b.x_, precision);
        return result;
    }
};

/// f(x), f being one of Arb's functions of one number.
inline ball apply(void (*f)(arb_t, arb_t const, slong), ball const& x) {
    ball result;
    f(result.raw(), x.raw(), ball::precision);
    return result;
}

} // namespace ulps
