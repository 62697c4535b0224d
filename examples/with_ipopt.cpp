/// @file With Ipopt: Hock and Schittkowski's problem 71, with all derivatives and their patterns.
// SPDX-License-Identifier: BSL-1.0
#include <tapeless.hpp>

#include <IpIpoptApplication.hpp>
#include <IpTNLP.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <span>

using Ipopt::Index;
using Ipopt::Number;
using tapeless::fixed;
using tapeless::into;

// W. Hock and K. Schittkowski, Test examples for nonlinear programming codes (1981), no. 71: the
// least f(x) where the first constraint is 25 or more, the second is 40, and 1 <= x[i] <= 5.
constexpr auto objective = [](auto const& x) { return x[0] * x[3] * (x[0] + x[1] + x[2]) + x[2]; };
constexpr auto constraints = [](auto const& x) {
    return std::array{x[0] * x[1] * x[2] * x[3],
                      x[0] * x[0] + x[1] * x[1] + x[2] * x[2] + x[3] * x[3]};
};
constexpr auto lagrangian = [](auto const& x, auto weight, auto const& multipliers) {
    auto const g = constraints(x);
    return weight * objective(x) + multipliers[0] * g[0] + multipliers[1] * g[1];
};

using point = std::span<Number const, 4>;
using weights = std::span<Number const, 2>;

// Places of entries that the compiler knows.
constexpr auto jacobian_places =
    tapeless::sparsity_of_jacobian(constraints, std::array<Number, 4>{}).places();
constexpr auto hessian_places =
    tapeless::sparsity_of_hessian<tapeless::lower>(lagrangian, std::array<Number, 4>{}, fixed(1.0),
                                                   fixed(std::array<Number, 2>{}))
        .places();
void put_places(auto const& places, Index* rows, Index* columns) {
    for (auto const [row, column] : places) {
        *rows++ = row;
        *columns++ = column;
    }
}

class problem final : public Ipopt::TNLP {
  public:
    std::array<Number, 4> solution{};
    Number least = 0, slope_left = 0;

    bool get_nlp_info(Index& n, Index& m, Index& in_jacobian, Index& in_hessian,
                      IndexStyleEnum& style) override {
        n = 4, m = 2;
        in_jacobian = jacobian_places.size(), in_hessian = hessian_places.size();
        style = C_STYLE;
        return true;
    }
    bool get_bounds_info(Index, Number* x_low, Number* x_high, Index, Number* g_low,
                         Number* g_high) override {
        std::fill_n(x_low, 4, 1);
        std::fill_n(x_high, 4, 5);
        g_low[0] = 25, g_high[0] = 2e19; // no bound
        g_low[1] = g_high[1] = 40;
        return true;
    }
    bool get_starting_point(Index, bool, Number* x, bool, Number*, Number*, Index, bool,
                            Number*) override {
        std::ranges::copy(std::array{1, 5, 5, 1}, x);
        return true;
    }
    bool eval_f(Index, Number const* x, bool, Number& value) override {
        value = objective(x);
        return true;
    }
    bool eval_grad_f(Index, Number const* x, bool, Number* gradient) override {
        tapeless::gradient_into(objective, point(x, 4), into(gradient));
        return true;
    }
    bool eval_g(Index, Number const* x, bool, Index, Number* g) override {
        tapeless::value_into(constraints, point(x, 4), into(g));
        return true;
    }
    bool eval_jac_g(Index, Number const* x, bool, Index, Index, Index* rows, Index* columns,
                    Number* entries) override {
        if (entries == nullptr)
            put_places(jacobian_places, rows, columns);
        else
            std::ranges::copy(tapeless::sparse_jacobian(constraints, point(x, 4)).entries, entries);
        return true;
    }
    bool eval_h(Index, Number const* x, bool, Number weight, Index, Number const* multipliers, bool,
                Index, Index* rows, Index* columns, Number* entries) override {
        if (entries == nullptr) {
            put_places(hessian_places, rows, columns);
        } else {
            auto const found = tapeless::sparse_hessian<tapeless::lower>(
                lagrangian, point(x, 4), fixed(weight), fixed(weights(multipliers, 2)));
            std::ranges::copy(found.entries, entries);
        }
        return true;
    }
    // At the optimum the gradients balance: the constraints' take one product, without a matrix.
    void finalize_solution(Ipopt::SolverReturn, Index, Number const* x, Number const* low,
                           Number const* high, Index, Number const*, Number const* multipliers,
                           Number value, Ipopt::IpoptData const*,
                           Ipopt::IpoptCalculatedQuantities*) override {
        least = value;
        std::copy_n(x, 4, solution.begin());
        auto const downhill = tapeless::gradient(objective, solution);
        auto const pull =
            tapeless::vjp(constraints, solution, tapeless::cotangents(weights(multipliers, 2)))
                .cotangent;
        for (std::size_t i = 0; i < 4; ++i)
            slope_left = std::fmax(slope_left, std::abs(downhill[i] + pull[i] - low[i] + high[i]));
    }
};

int main() {
    Ipopt::SmartPtr<problem> const hs71 = new problem;
    Ipopt::SmartPtr<Ipopt::IpoptApplication> const ipopt = new Ipopt::IpoptApplication;
    ipopt->Options()->SetIntegerValue("print_level", 0);
    ipopt->Options()->SetStringValue("sb", "yes");
    ipopt->Options()->SetNumericValue("tol", 1e-9);
    bool const solved = ipopt->Initialize() == Ipopt::Solve_Succeeded &&
                        ipopt->OptimizeTNLP(GetRawPtr(hs71)) == Ipopt::Solve_Succeeded;

    std::array const known{1.0, 4.74299963, 3.82114998, 1.37940829};
    std::printf("entries of the Jacobian: %zu, of the Hessian's lower triangle: %zu\n\n",
                jacobian_places.size(), hessian_places.size());
    std::printf("           least f      x[0]      x[1]      x[2]      x[3]\n");
    std::printf("found   %10.6f", hs71->least);
    bool right = std::abs(hs71->least - 17.0140173) < 1e-6;
    for (std::size_t i = 0; i < 4; ++i) {
        std::printf("  %8.5f", hs71->solution[i]);
        right = right && std::abs(hs71->solution[i] - known[i]) < 1e-6;
    }
    std::printf("\nknown   %10.6f", 17.0140173);
    for (double const each : known)
        std::printf("  %8.5f", each);
    bool const balanced = hs71->slope_left < 1e-6;
    std::printf("\n\nThe gradients balance there: %s.\n", balanced ? "yes" : "no");
    return solved && right && balanced ? 0 : 1;
}
