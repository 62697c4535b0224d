// Sigmoids, logarithms of probabilities, and what networks are made of.
// SPDX-License-Identifier: BSL-1.0
#include "../functions.hpp"

namespace ulps {
namespace {

// The largest of the values first.
jet log_sum_exp(std::vector<jet> x) {
    for (std::size_t i = 1; i < x.size(); ++i)
        if (is_less(x[0], x[i]))
            std::swap(x[0], x[i]);
    jet rest(x[0].variables(), 0);
    for (std::size_t i = 1; i < x.size(); ++i)
        rest = rest + exp(x[i] - x[0]);
    return x[0] + log1p(rest);
}
// Of the first one.
jet softmax(std::vector<jet> const& x) {
    jet largest = x[0];
    for (jet const& each : x)
        if (is_less(largest, each))
            largest = each;
    if (!is_less(x[0], largest)) {
        jet rest(x[0].variables(), 0);
        for (std::size_t i = 1; i < x.size(); ++i)
            rest = rest + exp(x[i] - x[0]);
        return 1 - rest / (1 + rest);
    }
    jet total(x[0].variables(), 0);
    for (jet const& each : x)
        total = total + exp(each - largest);
    return exp(x[0] - largest) / total;
}

} // namespace

std::vector<function> activation_functions() {
    using namespace tapeless;
    return {
        entry(
            "sigmoid", {reals}, [](auto x) { return tapeless::sigmoid(x); },
            [](jet const& x) { return sigmoid(x); }),
        entry(
            "softplus", {reals}, [](auto x) { return tapeless::softplus(x); },
            [](jet const& x) { return softplus(x); }),
        entry(
            "log_sigmoid", {reals}, [](auto x) { return log_sigmoid(x); },
            [](jet const& x) { return -softplus(-x); }),
        entry(
            "silu", {{-infinity, infinity, {-1.278464542761074, 15}}},
            [](auto x) { return silu(x); }, [](jet const& x) { return x * sigmoid(x); }),
        entry(
            "gelu", {{-infinity, infinity, {-0.7517915246935645, 1.4142135623730951}}},
            [](auto x) { return gelu(x); },
            [](jet const& x) {
                ball const root = apply(arb_sqrt, 2);
                return is_negative(x) ? x * erfc(-x / root) * 0.5 : x - x * erfc(x / root) * 0.5;
            }),
        entry(
            "xlogy", {reals, {0, infinity, {1}}}, [](auto x, auto y) { return xlogy(x, y); },
            [](jet const& x, jet const& y) { return x * log(y); },
            [](point const& x) { return x[1] > 0; }),
        entry(
            "log_sum_exp of 2", {reals, reals},
            [](auto x, auto y) { return tapeless::log_sum_exp(std::array{x, y}); },
            [](jet const& x, jet const& y) { return log_sum_exp({x, y}); }),
        entry(
            "log_sum_exp of 3", {reals, reals, reals},
            [](auto x, auto y, auto z) { return tapeless::log_sum_exp(std::array{x, y, z}); },
            [](jet const& x, jet const& y, jet const& z) { return log_sum_exp({x, y, z}); }),
        entry(
            "softmax of 2", {reals, reals},
            [](auto x, auto y) { return tapeless::softmax(std::array{x, y})[0]; },
            [](jet const& x, jet const& y) { return softmax({x, y}); }),
        entry(
            "softmax of 3", {reals, reals, reals},
            [](auto x, auto y, auto z) { return tapeless::softmax(std::array{x, y, z})[0]; },
            [](jet const& x, jet const& y, jet const& z) { return softmax({x, y, z}); }),
        entry(
            "logit", {{0, 1, {0.5}}}, [](auto x) { return logit(x); },
            [](jet const& x) {
                jet result = log(x) - log1p(-x);
                result.value() = log(x / (1 - x)).value();
                return result;
            }),
        entry(
            "log1mexp", {{0, infinity, {0.6931471805599453}}},
            [](auto x) { return tapeless::log1mexp(x); }, [](jet const& x) { return log1mexp(x); }),
        entry(
            "log_diff_exp", {reals, reals}, [](auto x, auto y) { return log_diff_exp(x, y); },
            [](jet const& x, jet const& y) { return x + log1mexp(x - y); },
            [](point const& x) { return x[0] > x[1]; }),
        entry(
            "erfcx", {{-infinity, infinity, {8}}}, [](auto x) { return erfcx(x); },
            [](jet const& x) { return scaled_inerfc(0, x); }),
        entry(
            "scaled_inerfc(2, x)", {{-infinity, infinity, {1.5, 8}}},
            [](auto x) { return tapeless::apply<scaled_repeated_error_integral>(2, x); },
            [](jet const& x) { return scaled_inerfc(2, x); }),
        entry(
            "normal_cdf", {reals}, [](auto x) { return tapeless::normal_cdf(x); },
            [](jet const& x) { return normal_cdf(x); }),
        entry(
            "log_normal_pdf", {reals}, [](auto x) { return tapeless::log_normal_pdf(x); },
            [](jet const& x) { return log_normal_pdf(x); }),
        entry(
            "log_normal_cdf", {{-infinity, infinity, {-1.1585187240000003, -1}}},
            [](auto x) { return tapeless::log_normal_cdf(x); },
            [](jet const& x) { return log_normal_cdf(x); }),
    };
}

} // namespace ulps
