/// @file The price of an option and all its greeks of first and second order, in one call.
// SPDX-License-Identifier: BSL-1.0
#include <tapeless.hpp>

#include <cmath>
#include <cstdio>
#include <numbers>

using namespace tapeless::literals;

int main() {
    // A European call on a share, by Black and Scholes.
    constexpr auto share = "share"_v;
    constexpr auto strike = "strike"_v;
    constexpr auto volatility = "volatility"_v;
    constexpr auto time = "time"_v;
    constexpr auto rate = "rate"_v;
    constexpr auto spread = volatility * sqrt(time);
    constexpr auto d1 = log(share / strike) / spread + rate * time / spread + spread / 2_c;
    constexpr auto call =
        share * normal_cdf(d1) - strike * exp(-(rate * time)) * normal_cdf(d1 - spread);

    constexpr double S = 100, K = 110, s = 0.25, T = 0.5, r = 0.03;
    auto const [price, first, second] = tapeless::value_gradient_and_hessian(
        call, share = S, strike = tapeless::fixed(K), volatility = s, time = T, rate = r);

    // The closed forms.
    auto const n = [](double d) { return std::exp(-d * d / 2) / std::sqrt(2 * std::numbers::pi); };
    auto const N = [](double d) { return std::erfc(-d / std::numbers::sqrt2) / 2; };
    double const root = std::sqrt(T);
    double const p = (std::log(S / K) + (r + s * s / 2) * T) / (s * root); // d1
    double const m = p - s * root;                                         // d2
    double const p_T = (2 * r * T - m * s * root) / (2 * T * s * root);    // d1 by time
    double const m_T = p_T - s / (2 * root);
    double const bond = K * std::exp(-r * T);

    struct greek {
        char const* name;
        double found, by_hand;
    };
    greek const greeks[] = {
        {"delta", first[share], N(p)},
        {"vega", first[volatility], S * n(p) * root},
        {"theta", -first[time], -(S * n(p) * s / (2 * root) + r * bond * N(m))},
        {"rho", first[rate], bond * T * N(m)},
        {"gamma", second[share][share], n(p) / (S * s * root)},
        {"vanna", second[share][volatility], -n(p) * m / s},
        {"charm", -second[share][time], -n(p) * p_T},
        {"delta by rate", second[share][rate], n(p) * root / s},
        {"volga", second[volatility][volatility], S * n(p) * root * p * m / s},
        {"veta", second[volatility][time], S * n(p) * (1 / (2 * root) - root * p * p_T)},
        {"vera", second[volatility][rate], -bond * T * n(m) * p / s},
        {"theta by time", -second[time][time],
         -(S * s / 2 * n(p) * (-p * p_T / root - 1 / (2 * T * root)) +
           r * bond * (n(m) * m_T - r * N(m)))},
        {"rho by time", second[rate][time], bond * (N(m) * (1 - r * T) + T * n(m) * m_T)},
        {"rho by rate", second[rate][rate], bond * T * (n(m) * root / s - T * N(m))},
    };

    bool right = std::abs(price - (S * N(p) - bond * N(m))) < 1e-12;
    std::printf("price          %9.4f\n\n                   found    by hand\n", price);
    for (auto const& [name, found, by_hand] : greeks) {
        std::printf("%-13s  %9.4f  %9.4f\n", name, found, by_hand);
        right = right && std::abs(found - by_hand) < 1e-11;
    }

    constexpr auto alone =
        tapeless::cost(call, share = S, strike = K, volatility = s, time = T, rate = r).value;
    constexpr auto all = tapeless::cost_of_hessian(call, share = S, strike = tapeless::fixed(K),
                                                   volatility = s, time = T, rate = r);
    std::printf("\nCalls of log, exp and normal_cdf: %d for the price, %d for all of these.\n",
                alone.transcendentals, all.transcendentals);
    return right && all.transcendentals <= 6 ? 0 : 1;
}
