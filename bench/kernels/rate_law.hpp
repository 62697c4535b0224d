/// @file Chemical kinetics: how far the rates of five species are from those that were measured.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <tapeless.hpp>
#include <tuple>

namespace bench {

/// The same as a formula.
namespace rate_law_formula {

using namespace tapeless::literals;
inline constexpr auto a = "a"_v;
inline constexpr auto b = "b"_v;
inline constexpr auto c = "c"_v;
inline constexpr auto d = "d"_v;
inline constexpr auto e = "e"_v;
inline constexpr auto temperature = "temperature"_v;

constexpr auto arrhenius(double factor, double energy) {
    return factor * exp(-energy / (8.314 * temperature));
}
inline constexpr auto net = arrhenius(4.0e3, 2.2e4) * a * b - arrhenius(9.0e3, 2.7e4) * c;
inline constexpr auto conversion = 1.3 * c / (0.7 * (1_c + d / 0.9) + c);
inline constexpr auto loss = arrhenius(2.5e3, 2.4e4) * pow(d, 2_c);
inline constexpr auto total =
    pow(-net + 0.9, 2_c) + pow(-net + 0.8, 2_c) + pow(net - conversion - 0.3, 2_c) +
    pow(conversion - 2_c * loss + 0.1, 2_c) + pow(loss - 0.4 * e - 0.6, 2_c);

} // namespace rate_law_formula

/// A + B <-> C by mass action, C -> D by an enzyme that D inhibits (Michaelis and Menten),
/// 2 D -> E by mass action; rate constants depend on the temperature (Arrhenius). Inputs are five
/// concentrations and the temperature; the sum of squares of the rates' deviations results. Needs
/// exp.
struct rate_law {
    static constexpr char const* name = "rate law, 5 species";
    static constexpr std::size_t species = 5;
    static constexpr std::size_t inputs = species + 1;
    static constexpr std::size_t outputs = 1;

    static constexpr double gas_constant = 8.314; // J / (mol K)
    struct arrhenius {
        double factor, energy; // 1/s or l/(mol s), J/mol
        template <class T>
        constexpr T operator()(T const& temperature) const {
            using std::exp;
            return factor * exp(-energy / (gas_constant * temperature));
        }
    };
    static constexpr arrhenius binding{4.0e3, 2.2e4};
    static constexpr arrhenius release{9.0e3, 2.7e4};
    static constexpr arrhenius pairing{2.5e3, 2.4e4};
    static constexpr double fastest = 1.3;    // of the enzyme, mol / (l s)
    static constexpr double half_rate = 0.7;  // its concentration of half the fastest rate, mol / l
    static constexpr double inhibition = 0.9; // mol / l
    static constexpr double leak = 0.4;       // of E, 1/s
    static constexpr std::array<double, species> measured{-0.9, -0.8, 0.3, -0.1, 0.6};

    static std::array<double, inputs> sample(auto& uniform) {
        return {uniform(0.2, 2.0), uniform(0.2, 2.0), uniform(0.2, 2.0),
                uniform(0.2, 2.0), uniform(0.2, 2.0), uniform(290.0, 350.0)};
    }

    template <class T>
    constexpr T operator()(std::array<T, inputs> const& point) const {
        auto const& [a, b, c, d, e, temperature] = point;
        T const net = binding(temperature) * a * b - release(temperature) * c;
        T const conversion = fastest * c / (half_rate * (1.0 + d / inhibition) + c);
        T const loss = pairing(temperature) * d * d;
        std::array<T, species> const rates{-net, -net, net - conversion, conversion - 2.0 * loss,
                                           loss - leak * e};
        T total(0.0);
        for (std::size_t i = 0; i < species; ++i) {
            T const deviation = rates[i] - measured[i];
            total += deviation * deviation;
        }
        return total;
    }

    static constexpr auto expression = rate_law_formula::total;
    static constexpr std::tuple variables{rate_law_formula::a, rate_law_formula::b,
                                          rate_law_formula::c, rate_law_formula::d,
                                          rate_law_formula::e, rate_law_formula::temperature};

    static auto ask(auto question, std::array<double, inputs> const& point) {
        using namespace rate_law_formula;
        return question(total, a = point[0], b = point[1], c = point[2], d = point[3], e = point[4],
                        temperature = point[5]);
    }
};

} // namespace bench

namespace bench::hand {

inline double value_and_derivative(rate_law, std::array<double, 6> const& point,
                                   std::array<double, 6>& gradient) {
    using law = rate_law;
    auto const [a, b, c, d, e, temperature] = point;
    double const heat = law::gas_constant * temperature;
    double const binding_power = -law::binding.energy / heat;
    double const release_power = -law::release.energy / heat;
    double const pairing_power = -law::pairing.energy / heat;
    double const binding = law::binding.factor * std::exp(binding_power);
    double const release = law::release.factor * std::exp(release_power);
    double const pairing = law::pairing.factor * std::exp(pairing_power);
    double const forward = binding * a * b;
    double const backward = release * c;
    double const net = forward - backward;
    constexpr double inhibited = law::half_rate / law::inhibition;
    double const denominator = law::half_rate * (1.0 + d / law::inhibition) + c;
    double const conversion = law::fastest * c / denominator;
    double const inverse = 1.0 / denominator, cold = 1.0 / temperature;
    double const loss = pairing * d * d;

    double const deviation_a = -net - law::measured[0];
    double const deviation_b = -net - law::measured[1];
    double const deviation_c = net - conversion - law::measured[2];
    double const deviation_d = conversion - 2.0 * loss - law::measured[3];
    double const deviation_e = loss - law::leak * e - law::measured[4];

    double const net_adjoint = 2.0 * (deviation_c - deviation_a - deviation_b);
    double const conversion_adjoint = 2.0 * (deviation_d - deviation_c) * inverse;
    double const loss_adjoint = 2.0 * deviation_e - 4.0 * deviation_d;
    double const common = net_adjoint * binding;
    gradient = {common * b,
                common * a,
                conversion_adjoint * (law::fastest - conversion) - net_adjoint * release,
                2.0 * loss_adjoint * pairing * d - inhibited * conversion_adjoint * conversion,
                -2.0 * law::leak * deviation_e,
                (net_adjoint * (release_power * backward - binding_power * forward) -
                 loss_adjoint * pairing_power * loss) *
                    cold};
    return deviation_a * deviation_a + deviation_b * deviation_b + deviation_c * deviation_c +
           deviation_d * deviation_d + deviation_e * deviation_e;
}

} // namespace bench::hand
