// The referee: random functions in 50 digits, differentiated by differences.
// SPDX-License-Identifier: BSL-1.0
#include "choices.hpp"
#include "random_function.hpp"

#include <array>
#include <boost/multiprecision/cpp_bin_float.hpp>

namespace random_programs {
namespace {

using real = boost::multiprecision::number<boost::multiprecision::cpp_bin_float<50>,
                                           boost::multiprecision::et_off>;

template <std::size_t... Place>
auto make_table(std::index_sequence<Place...>) {
    return std::array<real (*)(real const*), choice_count>{
        [](real const* x) { return real(call<std::tuple_element_t<Place, choices>>(x)); }...};
}

// The function, each of whose values is changed relatively by what `disturbances` says.
real value(random_function const& function, std::vector<real> const& inputs,
           std::vector<double> const& disturbances) {
    static auto const table = make_table(std::make_index_sequence<choice_count>{});
    std::size_t next = 0;
    return evaluate(
        function, inputs,
        [&](std::size_t choice, real const* x) {
            return real(table[choice](x) * (1 + real(disturbances[next++])));
        },
        [](double literal) { return real(literal); });
}

std::vector<real> gradient(random_function const& function,
                           std::vector<double> const& disturbances) {
    real const step = 0x1p-56;
    std::vector<real> result;
    for (std::size_t k = 0; k < function.inputs.size(); ++k) {
        std::vector<real> right(function.inputs.begin(), function.inputs.end()), left = right;
        right[k] += step;
        left[k] -= step;
        result.push_back(
            (value(function, right, disturbances) - value(function, left, disturbances)) /
            (2 * step));
    }
    return result;
}

real second(random_function const& function, std::size_t i, std::size_t j,
            std::vector<double> const& disturbances) {
    real const step = 0x1p-42;
    auto const moved = [&](int by_i, int by_j) {
        std::vector<real> at(function.inputs.begin(), function.inputs.end());
        at[i] += by_i * step;
        at[j] += by_j * step;
        return value(function, at, disturbances);
    };
    return (moved(1, 1) - moved(1, -1) - moved(-1, 1) + moved(-1, -1)) / (4 * step * step);
}

// The largest relative change of what `compute` gives, where the function is disturbed.
template <class Compute>
long double noise_of(real const& exact, random_function const& function, Compute const& compute) {
    long double result = 0;
    for (std::uint64_t draw = 1; exact != 0 && draw <= 2; ++draw) {
        rows::random_numbers random(draw);
        std::vector<double> disturbances(function.steps.size());
        for (double& each : disturbances)
            each = random.in({-0x1p-53, 0x1p-53});
        result = std::max(result, static_cast<long double>(abs(compute(disturbances) / exact - 1)));
    }
    return result;
}

} // namespace

second_reference refer_second(random_function const& function, std::size_t i, std::size_t j) {
    auto const compute = [&](std::vector<double> const& disturbances) {
        return second(function, i, j, disturbances);
    };
    real const exact = compute(std::vector<double>(function.steps.size(), 0));
    return {static_cast<long double>(exact), noise_of(exact, function, compute)};
}

reference refer(random_function const& function) {
    std::vector<double> disturbances(function.steps.size(), 0);
    reference result;
    result.value = static_cast<long double>(
        value(function, {function.inputs.begin(), function.inputs.end()}, disturbances));
    std::vector<real> const exact = gradient(function, disturbances);
    result.noise.resize(exact.size());
    for (std::uint64_t draw = 1; draw <= 2; ++draw) {
        rows::random_numbers random(draw);
        for (double& each : disturbances)
            each = random.in({-0x1p-53, 0x1p-53});
        std::vector<real> const disturbed = gradient(function, disturbances);
        for (std::size_t k = 0; k < exact.size(); ++k) {
            real const change = exact[k] == 0 ? real(0) : real(abs(disturbed[k] / exact[k] - 1));
            result.noise[k] = std::max(result.noise[k], static_cast<long double>(change));
        }
    }
    for (real const& each : exact)
        result.gradient.push_back(static_cast<long double>(each));
    return result;
}

} // namespace random_programs
