/// @file Derivatives of orders 1 to 3 at points all over the range of a double, against 20 digits.
/// These are mpmath's, in 60 digits and more, from the closed forms of the derivatives in DLMF;
/// beside them stand the errors that are allowed in parts of the last digit: 4, 16 and 64, and what
/// one such part of the argument makes of the true derivative.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless.hpp>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <initializer_list>
#include <iomanip>
#include <limits>

namespace digits {

constexpr long double infinity = std::numeric_limits<long double>::infinity();

struct point {
    double x;
    long double derivatives[3];
    int allowed[3];
};

inline void expect(int order, double found, long double expected, int allowed) {
    int exponent = 0;
    std::frexp(static_cast<double>(expected), &exponent);
    long double const last = std::ldexp(1.0L, std::max(exponent - 53, -1074));
    bool const right = std::isinf(expected) ? found == static_cast<double>(expected)
                                            : std::fabs(found - expected) <= allowed * last;
    BOOST_TEST(right, "order " << order << ": " << std::setprecision(20) << found << " is not "
                               << expected << " to " << allowed << " in the last digit");
}

// By derivative<k>, and of a gradient too.
template <class F>
void check(char const* name, F, std::initializer_list<point> points) {
    constexpr auto slope = [](auto x) { return tapeless::gradient(F{}, x); };
    for (auto const& [x, derivatives, allowed] : points)
        BOOST_TEST_CONTEXT(name << " at " << std::setprecision(17) << x) {
            expect(1, tapeless::gradient(F{}, x), derivatives[0], allowed[0]);
            expect(2, tapeless::gradient(slope, x), derivatives[1], allowed[1]);
            expect(2, tapeless::derivative<2>(F{}, x), derivatives[1], allowed[1]);
            expect(3, tapeless::derivative<3>(F{}, x), derivatives[2], allowed[2]);
            if (!std::isinf(derivatives[2]))
                expect(3, tapeless::derivative<2>(slope, x), derivatives[2], allowed[2]);
        }
}

} // namespace digits
