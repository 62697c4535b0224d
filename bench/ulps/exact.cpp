// SPDX-License-Identifier: BSL-1.0
#include "exact.hpp"

#include <acb_hypgeom.h>
#include <arb_hypgeom.h>
#include <arb_poly.h>

#include <algorithm>
#include <cmath>

namespace ulps {
namespace {

// A polynomial of Arb's.
class polynomial {
  public:
    polynomial() { arb_poly_init(p_); }
    // c[0] + c[1] t + ...
    template <std::size_t N>
    explicit polynomial(std::array<ball, N> const& c) {
        arb_poly_init(p_);
        for (std::size_t k = 0; k < N; ++k)
            arb_poly_set_coeff_arb(p_, static_cast<slong>(k), c[k].raw());
    }
    polynomial(polynomial const&) = delete;
    polynomial& operator=(polynomial const&) = delete;
    ~polynomial() { arb_poly_clear(p_); }

    arb_poly_struct* raw() { return p_; }
    series coefficients() const {
        series result;
        for (std::size_t k = 0; k < result.size(); ++k)
            arb_poly_get_coeff_arb(result[k].raw(), p_, static_cast<slong>(k));
        return result;
    }

  private:
    arb_poly_t p_;
};

constexpr slong length = degree + 1;

// The series of one of Arb's functions at x.
template <class F>
series series_of(F const& f, ball const& x) {
    polynomial at(std::array{x, ball(1)}), result;
    f(result.raw(), at.raw(), length, ball::precision);
    return result.coefficients();
}
// f(x), f being one of Arb's functions of series.
template <class F>
jet composed(F const& f, jet const& x) {
    return compose(series_of(f, x.value()), x);
}

ball raised(ball const& x, int n) {
    ball result;
    arb_pow_ui(result.raw(), x.raw(), static_cast<ulong>(n < 0 ? -n : n), ball::precision);
    return n < 0 ? 1 / result : result;
}
ball root(ball const& x) { return apply(arb_sqrt, x); }

// The series at x of a solution of x^2 y'' + x y' + (sign x^2 - order^2) y = 0 from its value and
// slope there.
series solution_of_bessel(ball const& y, ball const& slope, ball const& x, ball const& order,
                          double sign) {
    series c;
    c[0] = y;
    c[1] = slope;
    for (int k = 0; k + 2 <= degree; ++k) {
        auto const at = [&](int i) { return i < 0 ? ball(0) : c[static_cast<std::size_t>(i)]; };
        ball const rest = x * at(k + 1) * double((k + 1) * (2 * k + 1)) + at(k) * double(k * k) +
                          (x * x * at(k) + 2 * x * at(k - 1) + at(k - 2)) * sign -
                          order * order * at(k);
        c[static_cast<std::size_t>(k) + 2] = -rest / (x * x * double((k + 2) * (k + 1)));
    }
    return c;
}

// The regularised 0F1(; b; z), whose derivative is that of b + 1.
series confluent_limit(ball const& b, ball const& z) {
    series result;
    double factorial = 1;
    for (std::size_t k = 0; k < result.size(); ++k) {
        ball const next = b + double(k);
        arb_hypgeom_0f1(result[k].raw(), next.raw(), z.raw(), 1, ball::precision);
        result[k] = result[k] / factorial;
        factorial *= double(k + 1);
    }
    return result;
}
// DLMF 10.16.9, 10.39.9.
jet bessel_of_first_kind(double order, jet const& x, double sign) {
    jet const half = x * 0.5, z = half * half * sign;
    jet const even = compose(confluent_limit(ball(order) + 1, z.value()), z);
    if (order == 0)
        return even;
    if (order == std::floor(order) && order < 0) // where the first terms are 0
        return bessel_of_first_kind(-order, x, sign) *
               (sign < 0 && std::fmod(order, 2) != 0 ? -1 : 1);
    return (order == std::floor(order) ? pow(half, static_cast<int>(order))
                                       : pow(half, ball(order))) *
           even;
}

// By the series or the asymptotic one: what Arb chooses by itself may be an integral, and slow.
ball macdonald(ball const& order, ball const& x) {
    acb_t n, z, result;
    acb_init(n);
    acb_init(z);
    acb_init(result);
    acb_set_arb(n, order.raw());
    acb_set_arb(z, x.raw());
    (x.to_double() < double(ball::precision)
         ? acb_hypgeom_bessel_k_0f1
         : acb_hypgeom_bessel_k_asymp)(result, n, z, 0, ball::precision);
    ball real;
    arb_set(real.raw(), acb_realref(result));
    acb_clear(n);
    acb_clear(z);
    acb_clear(result);
    return real;
}

} // namespace

jet exp(jet const& x) { return composed(arb_poly_exp_series, x); }
jet expm1(jet const& x) {
    jet result = exp(x);
    result.value() = apply(arb_expm1, x.value());
    return result;
}
jet log(jet const& x) { return composed(arb_poly_log_series, x); }
jet log1p(jet const& x) { return composed(arb_poly_log1p_series, x); }
jet sqrt(jet const& x) { return composed(arb_poly_sqrt_series, x); }
jet rsqrt(jet const& x) { return composed(arb_poly_rsqrt_series, x); }
jet pow(jet const& x, ball const& exponent) {
    // The binomial series.
    series f;
    ball coefficient = 1;
    for (std::size_t k = 0; k < f.size(); ++k) {
        ball const left = exponent - double(k);
        arb_pow(f[k].raw(), x.value().raw(), left.raw(), ball::precision);
        f[k] *= coefficient;
        coefficient = coefficient * left / double(k + 1);
    }
    return compose(f, x);
}
jet pow(jet const& x, int exponent) {
    jet result(x.variables(), 1);
    jet const factor = exponent < 0 ? 1 / x : x;
    for (int k = 0; k < (exponent < 0 ? -exponent : exponent); ++k)
        result = result * factor;
    return result;
}
jet pow(jet const& x, jet const& y) { return exp(y * log(x)); }
jet cbrt(jet const& x) { return is_negative(x) ? -pow(-x, ball(1) / 3) : pow(x, ball(1) / 3); }
jet sin(jet const& x) { return composed(arb_poly_sin_series, x); }
jet cos(jet const& x) { return composed(arb_poly_cos_series, x); }
jet tan(jet const& x) { return composed(arb_poly_tan_series, x); }
jet sinpi(jet const& x) { return composed(arb_poly_sin_pi_series, x); }
jet cospi(jet const& x) { return composed(arb_poly_cos_pi_series, x); }
jet asin(jet const& x) { return composed(arb_poly_asin_series, x); }
jet acos(jet const& x) { return composed(arb_poly_acos_series, x); }
jet atan(jet const& x) { return composed(arb_poly_atan_series, x); }
jet atan2(jet const& y, jet const& x) {
    bool const is_flat = is_less(abs(y), abs(x));
    jet result = is_flat ? atan(y / x) : -atan(x / y);
    arb_atan2(result.value().raw(), y.value().raw(), x.value().raw(), ball::precision);
    return result;
}
jet sinh(jet const& x) { return composed(arb_poly_sinh_series, x); }
jet cosh(jet const& x) { return composed(arb_poly_cosh_series, x); }
jet tanh(jet const& x) {
    if (is_negative(x))
        return -tanh(-x);
    jet const decay = exp(-2 * x);
    jet result = -2 * decay / (decay + 1);
    result.value() = apply(arb_tanh, x.value());
    return result;
}
jet asinh(jet const& x) {
    if (is_negative(x))
        return -asinh(-x);
    return log(x + sqrt(1 + x * x));
}
jet acosh(jet const& x) { return log(x + sqrt((x - 1) * (x + 1))); }
jet atanh(jet const& x) { return (log1p(x) - log1p(-x)) * 0.5; }
jet sigmoid(jet const& x) {
    if (is_negative(x)) {
        jet const growth = exp(x);
        return growth / (1 + growth);
    }
    jet const decay = exp(-x);
    return 1 - decay / (1 + decay);
}
jet softplus(jet const& x) { return is_negative(x) ? log1p(exp(x)) : x + log1p(exp(-x)); }
jet log1mexp(jet const& x) {
    return is_less(x, jet(x.variables(), 1)) ? log(-expm1(-x)) : log1p(-exp(-x));
}

jet erf(jet const& x) { return composed(arb_hypgeom_erf_series, x); }
jet erfc(jet const& x) { return composed(arb_hypgeom_erfc_series, x); }
jet scaled_inerfc(int n, jet const& x) {
    if (is_less(x, jet(x.variables(), 30))) {
        // DLMF 7.18.7, upwards.
        jet const growth = exp(x * x);
        jet before = growth * exp(-(x * x)) * 2 / root(ball::pi()), result = growth * erfc(x);
        for (int k = 1; k <= n; ++k) {
            jet const next = (before * 0.5 - x * result) / ball(k);
            before = result;
            result = next;
        }
        return result;
    }
    // DLMF 7.18.10, 13.3.22
    jet const z = x * x;
    series f;
    ball coefficient = raised(ball(0.5), n) / root(ball::pi());
    for (std::size_t k = 0; k < f.size(); ++k) {
        ball const a = (ball(n) + 1) / 2 + double(k), b = ball(0.5) + double(k);
        arb_hypgeom_u(f[k].raw(), a.raw(), b.raw(), z.value().raw(), ball::precision);
        f[k] *= coefficient;
        coefficient = -coefficient * a / double(k + 1);
    }
    return compose(f, z);
}
jet normal_cdf(jet const& x) { return erfc(-x / root(2)) * 0.5; }
jet log_normal_pdf(jet const& x) {
    return x * x * -0.5 - apply(arb_log, ball::pi() * ball(2)) * ball(0.5);
}
jet log_normal_cdf(jet const& x) {
    return is_negative(x) ? log(scaled_inerfc(0, -x / root(2)) * 0.5) - x * x * 0.5
                          : log1p(-erfc(x / root(2)) * 0.5);
}

namespace {

// The inverse of one of Arb's functions, whose inverse they have too, by reversion of its series, DLMF 1.10.13.
template <class F>
jet inverse(F const& f, void (*value)(arb_t, arb_t const, slong), jet const& x) {
    ball const y = apply(value, x.value());
    series const a = series_of(f, y);
    ball const slope = 1 / a[1], b = a[2] * slope, c = a[3] * slope, d = a[4] * slope;
    return compose({y, slope, -b * raised(slope, 2), (2 * b * b - c) * raised(slope, 3),
                    (5 * b * c - d - 5 * b * b * b) * raised(slope, 4)},
                   x);
}

} // namespace

jet erfinv(jet const& x) { return inverse(arb_hypgeom_erf_series, arb_hypgeom_erfinv, x); }
jet erfcinv(jet const& x) { return inverse(arb_hypgeom_erfc_series, arb_hypgeom_erfcinv, x); }

jet tgamma(jet const& x) { return composed(arb_poly_gamma_series, x); }
jet lgamma(jet const& x) {
    if (!is_negative(x))
        return composed(arb_poly_lgamma_series, x);
    return log(ball::pi() / abs(sinpi(x))) - lgamma(1 - x);
}
jet polygamma(int n, jet const& x) {
    polynomial at(std::array{x.value(), ball(1)}), all;
    arb_poly_digamma_series(all.raw(), at.raw(), length + n, ball::precision);
    series f;
    for (int k = 0; k < static_cast<int>(length); ++k) {
        ball& each = f[static_cast<std::size_t>(k)];
        arb_poly_get_coeff_arb(each.raw(), all.raw(), k + n);
        for (int j = 1; j <= n; ++j)
            each *= double(k + j);
    }
    return compose(f, x);
}
jet gamma_p(double a, jet const& x) {
    ball const shape = a;
    return composed(
        [&](arb_poly_t result, arb_poly_t const at, slong n, slong bits) {
            arb_hypgeom_gamma_lower_series(result, shape.raw(), at, 1, n, bits);
        },
        x);
}
jet gamma_q(double a, jet const& x) {
    ball const shape = a;
    return composed(
        [&](arb_poly_t result, arb_poly_t const at, slong n, slong bits) {
            arb_hypgeom_gamma_upper_series(result, shape.raw(), at, 1, n, bits);
        },
        x);
}
jet ibeta(double a, double b, jet const& x) {
    ball const p = a, q = b;
    return composed(
        [&](arb_poly_t result, arb_poly_t const at, slong n, slong bits) {
            arb_hypgeom_beta_lower_series(result, p.raw(), q.raw(), at, 1, n, bits);
        },
        x);
}
jet ibetac(double a, double b, jet const& x) { return ibeta(b, a, 1 - x); }
jet bessel_j(double order, jet const& x) { return bessel_of_first_kind(order, x, -1); }
jet bessel_i(double order, jet const& x) { return bessel_of_first_kind(order, x, 1); }
jet bessel_y(double order, jet const& x) {
    // DLMF 10.6.2
    ball const n = order, below = n - 1;
    ball y, before;
    arb_hypgeom_bessel_y(y.raw(), n.raw(), x.value().raw(), ball::precision);
    arb_hypgeom_bessel_y(before.raw(), below.raw(), x.value().raw(), ball::precision);
    return compose(solution_of_bessel(y, before - n * y / x.value(), x.value(), n, 1), x);
}
jet bessel_k(double order, jet const& x) {
    // DLMF 10.29.2
    ball const n = order, y = macdonald(n, x.value());
    return compose(
        solution_of_bessel(y, -macdonald(n - 1, x.value()) - n * y / x.value(), x.value(), n, -1),
        x);
}
jet spherical_bessel(int n, jet const& x) {
    // DLMF 10.47.3 with 10.16.9
    jet const half = x * 0.5, z = -(half * half);
    return compose(confluent_limit(ball(n) + 1.5, z.value()), z) * pow(half, n) *
           (root(ball::pi()) / 2);
}
jet lambert_w(int branch, jet const& x) {
    return composed([&](arb_poly_t result, arb_poly_t const at, slong n,
                        slong bits) { arb_poly_lambertw_series(result, at, branch != 0, n, bits); },
                    x);
}
jet expint(jet const& x) { return composed(arb_hypgeom_ei_series, x); }
jet expint(int n, jet const& x) {
    // DLMF 8.19.6, 8.19.13
    if (x.value().is_zero()) {
        series f;
        double factorials = 1;
        for (int k = 0; k <= degree; factorials *= -double(++k))
            f[static_cast<std::size_t>(k)] = ball(1) / (factorials * std::max(n - k - 1, 0));
        return compose(f, x);
    }
    // DLMF 8.19.1
    ball const s = 1 - n;
    return pow(x, n - 1) *
           composed(
               [&](arb_poly_t result, arb_poly_t const at, slong count, slong bits) {
                   arb_hypgeom_gamma_upper_series(result, s.raw(), at, 0, count, bits);
               },
               x);
}

bool is_less(jet const& a, jet const& b) { return arb_lt(a.value().raw(), b.value().raw()) != 0; }
bool is_negative(jet const& x) { return arb_is_negative(x.value().raw()) != 0; }
ball floor(ball const& x) { return apply(arb_floor, x); }
ball trunc(ball const& x) { return arb_is_negative(x.raw()) != 0 ? -floor(-x) : floor(x); }
ball round(ball const& x) {
    return arb_is_negative(x.raw()) != 0 ? -floor(0.5 - x) : floor(x + 0.5);
}
ball nearest_even(ball const& x) {
    ball const below = floor(x), half = below * 0.5;
    ball const beyond = x - below - 0.5;
    bool const is_even = (half - floor(half)).is_zero();
    bool const goes_down = arb_is_negative(beyond.raw()) != 0 || (beyond.is_zero() && is_even);
    return goes_down ? below : below + 1;
}
jet abs(jet const& x) { return is_negative(x) ? -x : x; }

} // namespace ulps
