// SPDX-License-Identifier: BSL-1.0
#include "truth.hpp"

#include <algorithm>
#include <cmath>

namespace ulps {
namespace {

constexpr slong wanted_bits = 340, first_precision = 512, last_precision = slong(1) << 15;

bool is_below(ball const& x, slong exponent) {
    mag_t bound;
    mag_init(bound);
    arb_get_mag(bound, x.raw());
    bool const result = mag_cmp_2exp_si(bound, exponent) < 0;
    mag_clear(bound);
    return result;
}
bool is_above(ball const& x, slong exponent) {
    arf_t bound;
    arf_init(bound);
    arb_get_abs_lbound_arf(bound, x.raw(), 64);
    bool const result = arf_cmpabs_2exp_si(bound, exponent) > 0;
    arf_clear(bound);
    return result;
}
bool is_known(ball const& x, range const& in) {
    return x.is_finite() && (arb_rel_accuracy_bits(x.raw()) >= wanted_bits ||
                             mag_cmp_2exp_si(arb_radref(x.raw()), in.spacing - 64) < 0 ||
                             is_below(x, in.spacing - 64) || is_above(x, in.above + 64));
}

ball absolute(ball const& x) {
    ball result;
    arb_abs(result.raw(), x.raw());
    return result;
}

// The ulp of this value.
ball ulp_of(ball const& value, range const& in) {
    slong exponent = in.spacing;
    arf_srcptr const middle = arb_midref(value.raw());
    if (arf_is_normal(middle)) {
        slong const top = fmpz_fits_si(ARF_EXPREF(middle)) != 0
                              ? fmpz_get_si(ARF_EXPREF(middle))
                              : (fmpz_sgn(ARF_EXPREF(middle)) > 0 ? in.above : in.spacing);
        exponent = std::max<slong>(std::min<slong>(top, in.above) - in.digits, in.spacing);
    }
    ball result = 1;
    arb_mul_2exp_si(result.raw(), result.raw(), exponent);
    return result;
}

// How many ulps the derivative moves if each argument does by the part 2^(1 - digits) of itself.
ball condition(jet const& all, int monomial, std::vector<jet> const& x, range const& in) {
    monomials const& known = monomials::of(all.variables());
    ball sum = 0;
    for (std::size_t j = 0; j < x.size(); ++j) {
        multi_index next = known.all[static_cast<std::size_t>(monomial)];
        ++next[j];
        sum += absolute(x[j].value() * all.derivative(known.place(next)));
    }
    ball const size = absolute(all.derivative(monomial));
    arb_mul_2exp_si(sum.raw(), sum.raw(), 1 - in.digits);
    ball unit = size;
    arb_mul_2exp_si(unit.raw(), unit.raw(), 1 - in.digits);
    if (is_below(unit, in.spacing)) {
        unit = 1;
        arb_mul_2exp_si(unit.raw(), unit.raw(), in.spacing);
    }
    return sum / unit;
}
bool is_condition_known(ball const& x) {
    ball radius;
    arb_get_rad_arb(radius.raw(), x.raw());
    return x.is_finite() && (is_below(radius, -6) || arb_rel_accuracy_bits(x.raw()) > 6);
}

} // namespace

std::vector<true_value> truth(function const& f, point const& at, range const& in) {
    monomials const& known = monomials::of(f.variables);
    std::size_t count = 0;
    while (count < known.all.size() && order_of(known.all[count]) < degree)
        ++count;
    std::vector<true_value> result(count);
    for (slong bits = first_precision; bits <= last_precision; bits *= 2) {
        ball::precision = bits;
        std::vector<jet> x;
        for (int j = 0; j < f.variables; ++j)
            x.push_back(jet::variable(f.variables, j, at[static_cast<std::size_t>(j)]));
        jet const all = f.exact(x);
        bool is_done = true;
        int finite = 0;
        for (std::size_t i = 0; i < count; ++i) {
            true_value& now = result[i];
            if (now.is_known)
                continue;
            int const monomial = static_cast<int>(i);
            now.value = all.derivative(monomial);
            finite += now.value.is_finite();
            ball const moved = condition(all, monomial, x, in);
            now.is_known = is_known(now.value, in) &&
                           (is_condition_known(moved) || is_above(now.value, in.above + 64) ||
                            is_below(now.value, in.spacing - 64));
            now.condition = now.is_known && moved.is_finite() ? moved.to_double() : 0;
            is_done = is_done && now.is_known;
        }
        if (is_done || (finite == 0 && bits > 2000))
            break;
    }
    return result;
}

double error_in_ulps(double computed, true_value const& expected, range const& in) {
    ball const& value = expected.value;
    if (std::isnan(computed))
        return infinity;
    bool const is_out_of_range = is_above(value, in.above);
    ball found = computed;
    if (std::isinf(computed)) {
        bool const is_negative = arf_sgn(arb_midref(value.raw())) < 0;
        if (is_negative != (computed < 0) || !is_above(value, in.above - 1))
            return infinity;
        if (is_out_of_range)
            return 0;
        found = computed < 0 ? -1 : 1;
        arb_mul_2exp_si(found.raw(), found.raw(), in.above);
    }
    ball::precision = 512;
    return absolute((found - value) / ulp_of(value, in)).to_double();
}

} // namespace ulps
