// SPDX-License-Identifier: BSL-1.0
#include "jet.hpp"

#include <algorithm>
#include <utility>

namespace ulps {

int order_of(multi_index const& by) {
    int result = 0;
    for (int const each : by)
        result += each;
    return result;
}

namespace {

void add_monomials(int variables, int from, int left, multi_index& now, monomials& result) {
    if (from == variables - 1) {
        now[static_cast<std::size_t>(from)] = left;
        result.all.push_back(now);
        return;
    }
    for (int k = left; k >= 0; --k) {
        now[static_cast<std::size_t>(from)] = k;
        add_monomials(variables, from + 1, left - k, now, result);
    }
}

monomials make_monomials(int variables) {
    monomials result;
    for (int order = 0; order <= degree; ++order) {
        multi_index now{};
        add_monomials(variables, 0, order, now, result);
    }
    int const count = static_cast<int>(result.all.size());
    for (int a = 0; a < count; ++a)
        for (int b = 0; b < count; ++b) {
            multi_index sum = result.all[static_cast<std::size_t>(a)];
            for (std::size_t j = 0; j < sum.size(); ++j)
                sum[j] += result.all[static_cast<std::size_t>(b)][j];
            if (order_of(sum) <= degree)
                result.products.push_back({a, b, result.place(sum)});
        }
    return result;
}

} // namespace

monomials const& monomials::of(int variables) {
    static std::array<monomials, most_variables> const all = [] {
        std::array<monomials, most_variables> result;
        for (int n = 1; n <= most_variables; ++n)
            result[static_cast<std::size_t>(n - 1)] = make_monomials(n);
        return result;
    }();
    return all[static_cast<std::size_t>(variables - 1)];
}

int monomials::place(multi_index const& wanted) const {
    return static_cast<int>(std::find(all.begin(), all.end(), wanted) - all.begin());
}

jet::jet(int variables, ball const& value)
    : variables_(variables), coefficients_(monomials::of(variables).all.size()) {
    coefficients_[0] = value;
}
jet jet::variable(int variables, int j, ball const& value) {
    jet result(variables, value);
    multi_index first{};
    first[static_cast<std::size_t>(j)] = 1;
    result.coefficients_[static_cast<std::size_t>(monomials::of(variables).place(first))] = 1;
    return result;
}

ball jet::derivative(int monomial) const {
    double factorials = 1;
    for (int const each : monomials::of(variables_).all[static_cast<std::size_t>(monomial)])
        for (int k = 2; k <= each; ++k)
            factorials *= k;
    return (*this)[monomial] * factorials;
}
bool jet::is_finite() const {
    return std::all_of(coefficients_.begin(), coefficients_.end(),
                       [](ball const& each) { return each.is_finite(); });
}

jet operator+(jet a, jet const& b) {
    for (std::size_t i = 0; i < a.coefficients_.size(); ++i)
        a.coefficients_[i] += b.coefficients_[i];
    return a;
}
jet operator-(jet a) {
    for (ball& each : a.coefficients_)
        each = -std::move(each);
    return a;
}
jet operator-(jet a, jet const& b) { return std::move(a) + -b; }
jet operator*(jet const& a, jet const& b) {
    jet result(a.variables_, 0);
    for (auto const& [from_a, from_b, to] : monomials::of(a.variables_).products) {
        ball const& x = a[from_a];
        ball const& y = b[from_b];
        if (!(x.is_zero() && y.is_finite()) && !(y.is_zero() && x.is_finite()))
            result.coefficients_[static_cast<std::size_t>(to)] += x * y;
    }
    return result;
}
jet operator/(jet const& a, jet const& b) { return a * (ball(1) / b); }
jet operator+(jet a, ball const& b) {
    a.value() += b;
    return a;
}
jet operator*(jet a, ball const& b) {
    for (ball& each : a.coefficients_)
        each *= b;
    return a;
}
jet operator/(ball const& a, jet const& b) {
    series reciprocal;
    ball const ratio = ball(-1) / b.value();
    reciprocal[0] = -ratio;
    for (std::size_t k = 1; k < reciprocal.size(); ++k)
        reciprocal[k] = reciprocal[k - 1] * ratio;
    return compose(reciprocal, b) * a;
}

jet compose(series const& f, jet const& u) {
    jet change = u;
    change.value() = 0;
    jet result(u.variables(), f[degree]);
    for (std::size_t k = degree; k-- > 0;)
        result = result * change + f[k];
    return result;
}

} // namespace ulps
