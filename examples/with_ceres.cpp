/// @file With Ceres: a cost function of a few lines, in a robust fit and in a bundle adjustment.
// SPDX-License-Identifier: BSL-1.0
#include <tapeless.hpp>

#include <ceres/ceres.h>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <random>
#include <span>
#include <utility>
#include <vector>

// The recipe: residuals and Jacobians, row-major, go where Ceres wants them; what it does not want
// is null.
template <class Residuals, int Results, int... Sizes>
class cost final : public ceres::SizedCostFunction<Results, Sizes...> {
  public:
    explicit cost(Residuals const& f) : f_(f) {}

    bool Evaluate(double const* const* x, double* residuals, double** jacobians) const override {
        [&]<std::size_t... K>(std::index_sequence<K...>) {
            if (jacobians == nullptr)
                tapeless::value_into(f_, std::span<double const, Sizes>(x[K], Sizes)...,
                                     tapeless::into(residuals));
            else
                tapeless::value_and_jacobian_into(f_,
                                                  std::span<double const, Sizes>(x[K], Sizes)...,
                                                  tapeless::into(residuals, jacobians[K]...));
        }(std::make_index_sequence<sizeof...(Sizes)>{});
        return true;
    }

  private:
    Residuals f_;
};

// What a curve leaves over at a point. As everywhere, members are held fixed.
constexpr auto curve = [](auto const& p, auto const& x) { return exp(p[0] * x + p[1]); };
template <class T>
struct curve_misfit {
    T x, y;
    constexpr T operator()(std::array<T, 2> const& p) const { return y - curve(p, x); }
};

// A camera: a turn as Rodrigues' vector, a shift, a focal length, two coefficients of distortion.
constexpr auto project = [](auto const& camera, auto const& point) {
    auto const cross = [](auto const& a, auto const& b) {
        return std::array{a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2],
                          a[0] * b[1] - a[1] * b[0]};
    };
    auto const once = cross(camera, point), twice = cross(camera, once);
    auto const scale =
        2.0 / (1.0 + camera[0] * camera[0] + camera[1] * camera[1] + camera[2] * camera[2]);
    auto const z = point[2] + scale * (once[2] + twice[2]) + camera[5];
    auto const x = (point[0] + scale * (once[0] + twice[0]) + camera[3]) / z;
    auto const y = (point[1] + scale * (once[1] + twice[1]) + camera[4]) / z;
    auto const r2 = x * x + y * y;
    auto const bent = camera[6] * (1.0 + r2 * (camera[7] + camera[8] * r2));
    return std::array{bent * x, bent * y};
};
template <class T>
struct reprojection {
    std::array<T, 2> seen;
    constexpr std::array<T, 2> operator()(std::array<T, 9> const& camera,
                                          std::array<T, 3> const& point) const {
        auto const pixel = project(camera, point);
        return {pixel[0] - seen[0], pixel[1] - seen[1]};
    }
};

// The same for Ceres' own differentiation, to compare.
struct curve_misfit_of_ceres {
    double x, y;
    template <class T>
    bool operator()(T const* p, T* residual) const {
        *residual = y - curve(p, x);
        return true;
    }
};
struct reprojection_of_ceres {
    std::array<double, 2> seen;
    template <class T>
    bool operator()(T const* camera, T const* point, T* residuals) const {
        auto const pixel = project(camera, point);
        residuals[0] = pixel[0] - seen[0];
        residuals[1] = pixel[1] - seen[1];
        return true;
    }
};

// The same numbers on every machine, between -1 and 1.
double noise() {
    static std::minstd_rand engine;
    return 2 * static_cast<double>(engine()) / static_cast<double>(engine.max()) - 1;
}

ceres::Solver::Summary solve(ceres::Problem& problem) {
    ceres::Solver::Options options;
    options.linear_solver_type = ceres::DENSE_SCHUR;
    options.function_tolerance = 1e-14;
    options.gradient_tolerance = 1e-12;
    options.parameter_tolerance = 1e-12;
    options.max_num_iterations = 200;
    options.logging_type = ceres::SILENT;
    ceres::Solver::Summary summary;
    ceres::Solve(options, &problem, &summary);
    return summary;
}

struct fit {
    std::array<double, 2> p{0, 0};
    double cost = 0;
};
template <class MakeCost>
fit fitted(std::vector<std::array<double, 2>> const& points, MakeCost make_cost) {
    fit result;
    ceres::Problem problem;
    for (auto const [x, y] : points)
        problem.AddResidualBlock(make_cost(x, y), new ceres::CauchyLoss(0.5), result.p.data());
    result.cost = solve(problem).final_cost;
    return result;
}

struct scene {
    std::array<std::array<double, 9>, 5> cameras;
    std::array<std::array<double, 3>, 100> points;
};
template <class MakeCost>
ceres::Solver::Summary adjust(scene& from, std::vector<std::array<double, 2>> const& seen,
                              MakeCost make_cost) {
    ceres::Problem problem;
    std::size_t k = 0;
    for (auto& camera : from.cameras)
        for (auto& point : from.points)
            problem.AddResidualBlock(make_cost(seen[k++]), nullptr, camera.data(), point.data());
    problem.SetParameterBlockConstant(from.cameras[0].data());
    return solve(problem);
}

int main() {
    // A curve through points of which every tenth is far off.
    std::vector<std::array<double, 2>> points;
    for (int i = 0; i < 60; ++i) {
        double const x = i / 12.0;
        points.push_back({x, std::exp(0.3 * x + 0.1) + 0.2 * noise() + (i % 10 == 4 ? 20 : 0)});
    }
    fit const ours = fitted(
        points, [](double x, double y) { return new cost<curve_misfit<double>, 1, 2>({x, y}); });
    fit const theirs = fitted(points, [](double x, double y) {
        return new ceres::AutoDiffCostFunction<curve_misfit_of_ceres, 1, 2>(
            new curve_misfit_of_ceres{x, y});
    });
    std::printf("fit                         slope   constant      cost\n");
    std::printf("  SizedCostFunction       %7.4f  %9.4f  %8.4f\n", ours.p[0], ours.p[1], ours.cost);
    std::printf("  AutoDiffCostFunction    %7.4f  %9.4f  %8.4f\n", theirs.p[0], theirs.p[1],
                theirs.cost);
    std::printf("  behind the points       %7.4f  %9.4f\n", 0.3, 0.1);

    // Five cameras around a hundred points, known to a few percent, and what they see of them.
    scene truth;
    for (std::size_t i = 0; i < truth.cameras.size(); ++i) {
        double const turn = 0.15 * (static_cast<double>(i) - 2);
        truth.cameras[i] = {0.1 * turn, turn, 0.2 * turn, -turn, turn, 6, 500, -0.1, 0.02};
    }
    for (auto& point : truth.points)
        point = {2 * noise(), 2 * noise(), 2 * noise()};
    std::vector<std::array<double, 2>> seen;
    for (auto const& camera : truth.cameras)
        for (auto const& point : truth.points) {
            auto const pixel = project(camera, point);
            seen.push_back({pixel[0] + 0.5 * noise(), pixel[1] + 0.5 * noise()});
        }
    scene start = truth;
    for (std::size_t i = 1; i < start.cameras.size(); ++i)
        for (double& each : start.cameras[i])
            each += 0.02 * noise();
    for (auto& point : start.points)
        for (double& each : point)
            each += 0.1 * noise();

    scene of_ours = start, of_theirs = start;
    auto const found = adjust(of_ours, seen, [](std::array<double, 2> const& pixel) {
        return new cost<reprojection<double>, 2, 9, 3>({pixel});
    });
    auto const expected = adjust(of_theirs, seen, [](std::array<double, 2> const& pixel) {
        return new ceres::AutoDiffCostFunction<reprojection_of_ceres, 2, 9, 3>(
            new reprojection_of_ceres{pixel});
    });
    std::printf("\nbundle adjustment           start  optimum\n");
    std::printf("  SizedCostFunction       %7.0f  %7.3f\n", found.initial_cost, found.final_cost);
    std::printf("  AutoDiffCostFunction    %7.0f  %7.3f\n", expected.initial_cost,
                expected.final_cost);

    bool const same_fit = std::abs(ours.cost - theirs.cost) < 1e-10 * theirs.cost &&
                          std::abs(ours.p[0] - theirs.p[0]) < 1e-8 &&
                          std::abs(ours.p[1] - theirs.p[1]) < 1e-8;
    bool const same_optimum =
        std::abs(found.final_cost - expected.final_cost) < 1e-8 * expected.final_cost;
    std::printf("\nCeres reaches the same optimum with either: %s.\n",
                same_fit && same_optimum ? "yes" : "no");
    return same_fit && same_optimum && found.IsSolutionUsable() && expected.IsSolutionUsable() ? 0
                                                                                               : 1;
}
