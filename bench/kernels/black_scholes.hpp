/// @file The price of a call option, and its greeks.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <tapeless.hpp>
#include <tuple>

namespace bench {

/// The same as a formula.
namespace black_scholes_formula {

using namespace tapeless::literals;
inline constexpr auto spot = "spot"_v;
inline constexpr auto strike = "strike"_v;
inline constexpr auto volatility = "volatility"_v;
inline constexpr auto rate = "rate"_v;
inline constexpr auto expiry = "expiry"_v;

constexpr auto normal_distribution(auto x) { return 0.5 + 0.5 * erf(0.70710678118654752440 * x); }
inline constexpr auto deviation = volatility * sqrt(expiry);
inline constexpr auto drift = (rate + 0.5 * volatility * volatility) * expiry;
inline constexpr auto d1 = (log(spot / strike) + drift) / deviation;
inline constexpr auto d2 = d1 - deviation;
inline constexpr auto price =
    spot * normal_distribution(d1) - strike * exp(-rate * expiry) * normal_distribution(d2);

} // namespace black_scholes_formula

/// Price of a European call after Black and Scholes (1973): mostly transcendental functions. Needs
/// erf, exp, log, sqrt.
struct black_scholes {
    static constexpr char const* name = "Black-Scholes call";
    static constexpr std::size_t inputs = 5; // spot, strike, volatility, rate, expiry
    static constexpr std::size_t outputs = 1;

    static std::array<double, inputs> sample(auto& uniform) {
        return {uniform(80.0, 120.0), uniform(80.0, 120.0), uniform(0.1, 0.5), uniform(0.0, 0.1),
                uniform(0.25, 2.0)};
    }

    // With erf, since ADOL-C has no erfc.
    template <class T>
    static constexpr T normal_distribution(T const& x) {
        using std::erf;
        constexpr double sqrt_half = 0.70710678118654752440;
        return 0.5 + 0.5 * erf(sqrt_half * x);
    }

    template <class T>
    constexpr T operator()(std::array<T, inputs> const& point) const {
        using std::exp, std::log, std::sqrt;
        auto const& [spot, strike, volatility, rate, expiry] = point;
        T const deviation = volatility * sqrt(expiry);
        T const drift = (rate + 0.5 * volatility * volatility) * expiry;
        T const d1 = (log(spot / strike) + drift) / deviation;
        T const d2 = d1 - deviation;
        T const discounted_strike = strike * exp(-rate * expiry);
        return spot * normal_distribution(d1) - discounted_strike * normal_distribution(d2);
    }

    static constexpr auto expression = black_scholes_formula::price;
    static constexpr std::tuple variables{
        black_scholes_formula::spot, black_scholes_formula::strike,
        black_scholes_formula::volatility, black_scholes_formula::rate,
        black_scholes_formula::expiry};

    static auto ask(auto question, std::array<double, inputs> const& point) {
        using namespace black_scholes_formula;
        return question(price, spot = point[0], strike = point[1], volatility = point[2],
                        rate = point[3], expiry = point[4]);
    }
};

} // namespace bench

namespace bench::hand {

// The adjoint of the kernel. (Whoever knows finance knows more: spot * density(d1) equals the
// discounted strike times density(d2), which makes one density serve all five greeks. That is
// another formula, not this one's adjoint; it takes about nine tenths of the time.)
inline double value_and_derivative(black_scholes, std::array<double, 5> const& point,
                                   std::array<double, 5>& gradient) {
    constexpr double sqrt_half = 0.70710678118654752440;
    constexpr double density_at_0 = 0.39894228040143267794; // 1 / sqrt(2 pi)
    auto const [spot, strike, volatility, rate, expiry] = point;
    double const root = std::sqrt(expiry);
    double const deviation = volatility * root;
    double const inverse = 1.0 / deviation;
    double const growth = rate + 0.5 * volatility * volatility;
    double const d1 = (std::log(spot / strike) + growth * expiry) / deviation;
    double const d2 = d1 - deviation;
    double const discount = std::exp(-rate * expiry);
    double const discounted_strike = strike * discount;
    double const delta = 0.5 + 0.5 * std::erf(sqrt_half * d1);
    double const exercise = 0.5 + 0.5 * std::erf(sqrt_half * d2);
    double const strike_paid = discounted_strike * exercise;
    double const d2_adjoint = -discounted_strike * density_at_0 * std::exp(-0.5 * d2 * d2);
    double const d1_adjoint = spot * density_at_0 * std::exp(-0.5 * d1 * d1) + d2_adjoint;
    double const sum_adjoint = d1_adjoint * inverse;
    double const deviation_adjoint = -d2_adjoint - sum_adjoint * d1;
    double const share = sum_adjoint / (spot * strike);
    gradient = {delta + share * strike, -discount * exercise - share * spot,
                sum_adjoint * volatility * expiry + deviation_adjoint * root,
                (sum_adjoint + strike_paid) * expiry,
                sum_adjoint * growth + 0.5 * volatility * volatility * inverse * deviation_adjoint +
                    rate * strike_paid};
    return spot * delta - strike_paid;
}

} // namespace bench::hand
