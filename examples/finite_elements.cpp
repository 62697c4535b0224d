/// @file Finite elements: a soap film over 1,000 triangles, by Newton's method.
// SPDX-License-Identifier: BSL-1.0
#include <tapeless.hpp>
#include <tapeless/eigen.hpp>

#include <Eigen/Sparse>
#include <array>
#include <cmath>
#include <cstdio>
#include <vector>

// The area of a triangle, by the heights of its corners over the plane.
template <class T>
struct triangle {
    std::array<T, 2> a, b, c;

    constexpr T operator()(Eigen::Matrix<T, 3, 1> const& height) const {
        T const x1 = b[0] - a[0], y1 = b[1] - a[1], z1 = height[1] - height[0];
        T const x2 = c[0] - a[0], y2 = c[1] - a[1], z2 = height[2] - height[0];
        T const x = y1 * z2 - z1 * y2, y = z1 * x2 - x1 * z2, z = x1 * y2 - y1 * x2;
        return sqrt(x * x + y * y + z * z) / 2;
    }
};

// A rectangle of so many squares, each of two triangles.
constexpr int columns = 25, rows = 20;
constexpr int corners = (columns + 1) * (rows + 1);
constexpr double width = 1.6;
std::array<double, 2> place(int corner) {
    return {width * (corner % (columns + 1)) / columns - width / 2,
            width * (corner / (columns + 1)) / rows - width / 2};
}
bool is_on_edge(int corner) {
    int const i = corner % (columns + 1), j = corner / (columns + 1);
    return i == 0 || j == 0 || i == columns || j == rows;
}
// Scherk's surface, of the least area for its edge.
double scherk(std::array<double, 2> const& at) {
    return std::log(std::cos(at[1]) / std::cos(at[0]));
}

struct element {
    Eigen::Array3i corner;
    triangle<double> area;
    Eigen::Vector3d of(Eigen::VectorXd const& all) const { return all(corner); }
};
std::vector<element> mesh() {
    std::vector<element> result;
    for (int j = 0; j < rows; ++j)
        for (int i = 0; i < columns; ++i) {
            int const a = j * (columns + 1) + i, b = a + 1, c = a + columns + 1, d = c + 1;
            result.push_back({{a, b, d}, {place(a), place(b), place(d)}});
            result.push_back({{a, d, c}, {place(a), place(d), place(c)}});
        }
    return result;
}

int main() {
    auto const elements = mesh();
    Eigen::VectorXd height(corners);
    for (int k = 0; k < corners; ++k)
        height[k] = is_on_edge(k) ? scherk(place(k)) : 0;

    Eigen::SparseMatrix<double> stiffness(corners, corners);
    Eigen::SimplicialLDLT<Eigen::SparseMatrix<double>> solver;
    std::printf("%zu triangles\n\nstep      area   slope left\n", elements.size());
    double left = 1;
    for (int step = 0; step < 20 && left > 1e-7; ++step) {
        double area = 0;
        Eigen::VectorXd slope = Eigen::VectorXd::Zero(corners);
        std::vector<Eigen::Triplet<double>> entries;
        for (auto const& each : elements) {
            auto const [value, gradient, hessian] =
                tapeless::value_gradient_and_hessian(each.area, each.of(height));
            area += value;
            slope(each.corner) += gradient;
            for (int i = 0; i < 3; ++i)
                for (int j = 0; j < 3; ++j)
                    if (!is_on_edge(each.corner[i]) && !is_on_edge(each.corner[j]))
                        entries.emplace_back(each.corner[i], each.corner[j], hessian(i, j));
        }
        for (int k = 0; k < corners; ++k)
            if (is_on_edge(k)) {
                slope[k] = 0; // held
                entries.emplace_back(k, k, 1);
            }
        stiffness.setFromTriplets(entries.begin(), entries.end());
        left = slope.norm();
        std::printf("%4d  %8.5f    %9.1e\n", step, area, left);
        if (left > 1e-7)
            height -= solver.compute(stiffness).solve(slope);
    }

    double error = 0;
    for (int k = 0; k < corners; ++k)
        error = std::fmax(error, std::abs(height[k] - scherk(place(k))));

    // Without a matrix: its product with a vector, an element after the other.
    Eigen::VectorXd direction(corners), product = Eigen::VectorXd::Zero(corners);
    for (int k = 0; k < corners; ++k)
        direction[k] = is_on_edge(k) ? 0 : std::sin(k);
    for (auto const& each : elements)
        product(each.corner) +=
            tapeless::hvp(each.area, each.of(height), tapeless::tangents(each.of(direction)))
                .product;
    for (int k = 0; k < corners; ++k)
        if (is_on_edge(k))
            product[k] = 0;
    bool const same = (product - stiffness * direction).norm() < 1e-10 * product.norm();

    std::printf("\nFarthest from Scherk's surface: %.4f of %.4f.\n", error, scherk({width / 2, 0}));
    std::printf("Products without the matrix are the same: %s.\n", same ? "yes" : "no");
    return left < 1e-7 && error < 1e-3 && same ? 0 : 1;
}
