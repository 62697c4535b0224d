/// @file Determinants, inverses and systems of equations, against Eigen itself and against
/// differences.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE decompositions
#include <tapeless/eigen.hpp>

#include <boost/test/unit_test.hpp>
#include <cmath>

using Eigen::Matrix;

namespace {

template <class M>
M made_up(double diagonal) {
    M result;
    for (Eigen::Index i = 0; i < result.rows(); ++i)
        for (Eigen::Index j = 0; j < result.cols(); ++j)
            result(i, j) =
                std::sin(static_cast<double>(3 * i * i + 7 * j + 1)) + (i == j ? diagonal : 0);
    return result;
}

// Whether value and gradient of f are those of Eigen's own evaluation.
template <class F, class M>
void check(F const& f, M const& at) {
    auto const [value, gradient] = tapeless::value_and_gradient(f, at);
    BOOST_TEST(value == f(at), boost::test_tools::tolerance(1e-12));
    for (Eigen::Index k = 0; k < at.size(); ++k) {
        M up = at, down = at;
        up.data()[k] += 1e-6;
        down.data()[k] -= 1e-6;
        double const slope = (f(up) - f(down)) / 2e-6;
        BOOST_TEST(std::abs(gradient.data()[k] - slope) <= 1e-8 * (1 + gradient.norm()));
    }
}

constexpr auto determinant = [](auto const& a) { return a.determinant(); };
constexpr auto of_inverse = [](auto const& a) {
    return a.inverse()(1, 0) + a.inverse().trace() * 2;
};
// x(0) - 2 * x(N-1) + x's norm, where a * x = b, the second column of a.
constexpr auto measured = [](auto const& x) { return x(0) - 2 * x(x.size() - 1) + x.norm(); };
template <class T, int N>
constexpr Matrix<T, N, 1> right_hand_side(Matrix<T, N, N> const& a) {
    Matrix<T, N, 1> b = a.row(1).transpose();
    b(0) += T(2);
    return b;
}
constexpr auto by_elimination = []<class T, int N>(Matrix<T, N, N> const& a) {
    Matrix<T, N, 1> const x = a.partialPivLu().solve(right_hand_side(a));
    return measured(x);
};
constexpr auto by_cholesky = []<class T, int N>(Matrix<T, N, N> const& a) {
    Matrix<T, N, 1> const x = a.llt().solve(right_hand_side(a));
    return measured(x);
};
constexpr auto by_cholesky_without_roots = []<class T, int N>(Matrix<T, N, N> const& a) {
    Eigen::LDLT<Matrix<T, N, N>> const decomposed(a);
    Matrix<T, N, 1> const x = decomposed.solve(right_hand_side(a));
    return measured(x);
};

template <int N>
Matrix<double, N, N> const general = made_up<Matrix<double, N, N>>(0.3);
template <int N>
Matrix<double, N, N> const positive = [] {
    Matrix<double, N, N> const m = made_up<Matrix<double, N, N>>(1);
    return (m * m.transpose() + Matrix<double, N, N>::Identity()).eval();
}();

} // namespace

BOOST_AUTO_TEST_CASE(determinants) {
    check(determinant, general<2>);
    check(determinant, general<4>);
    check(determinant, general<5>);
    check(determinant, general<6>);
    // A singular matrix has the adjugate as its gradient.
    Matrix<double, 5, 5> singular = general<5>;
    singular.col(4) = 2 * singular.col(3);
    auto const gradient = tapeless::gradient(determinant, singular);
    for (int i = 0; i < 5; ++i) {
        Matrix<double, 5, 5> raised = singular;
        raised.col(4) = Eigen::Matrix<double, 5, 1>::Unit(i);
        BOOST_TEST(std::abs(gradient(i, 4) - raised.determinant()) <= 1e-13);
    }
}

BOOST_AUTO_TEST_CASE(inverses) {
    check(of_inverse, general<3>);
    check(of_inverse, general<5>);
    check(of_inverse, general<6>);
    Matrix<double, 6, 6> pivots = Matrix<double, 6, 6>::Zero();
    for (int i = 0; i < 6; ++i)
        pivots(i, (i + 2) % 6) = i + 1; // no entry of the diagonal is a pivot
    check(of_inverse, pivots);
}

BOOST_AUTO_TEST_CASE(systems) {
    check(by_elimination, general<2>);
    check(by_elimination, general<3>);
    check(by_elimination, general<6>);
    check(by_cholesky, positive<2>);
    check(by_cholesky, positive<6>);
    check(by_cholesky_without_roots, positive<3>);
    check(by_cholesky_without_roots, positive<6>);
    check([](auto const& a) { return a.ldlt().vectorD().prod(); }, Eigen::Matrix2d{{4, 1}, {1, 3}});
    check(
        []<class T>(Matrix<T, 3, 3> const& a) {
            Matrix<T, 3, 3> const root = a.llt().matrixL();
            return root(2, 1) + root(0, 1) + root.trace();
        },
        positive<3>);
}

BOOST_AUTO_TEST_CASE(several_right_hand_sides) {
    constexpr auto solved = []<class T>(Matrix<T, 3, 3> const& a) {
        Matrix<T, 3, 2> b;
        b << a.col(0), a.row(1).transpose();
        b(1, 1) += T(1);
        Matrix<T, 3, 2> const x = a.partialPivLu().solve(b), y = a.llt().solve(b);
        return x(0, 1) * y(2, 1) + x(2, 0) + x(1, 1);
    };
    check(solved, positive<3>);
}

BOOST_AUTO_TEST_CASE(second_derivatives_and_tangents) {
    Matrix<double, 3, 3> const at = general<3>;
    auto const hessian = tapeless::hessian(by_elimination, at);
    for (Eigen::Index k = 0; k < 9; ++k) {
        Matrix<double, 3, 3> up = at, down = at;
        up.data()[k] += 1e-5;
        down.data()[k] -= 1e-5;
        Matrix<double, 3, 3> const slope =
            (tapeless::gradient(by_elimination, up) - tapeless::gradient(by_elimination, down)) /
            2e-5;
        BOOST_TEST((hessian.row(k).transpose() - slope.reshaped()).norm() <=
                   1e-7 * (1 + hessian.norm()));
    }
    constexpr auto solution = []<class T>(Matrix<T, 3, 3> const& a) {
        return Matrix<T, 3, 1>(a.partialPivLu().solve(right_hand_side(a)));
    };
    Matrix<double, 3, 3> const direction = made_up<Matrix<double, 3, 3>>(0);
    Eigen::Vector3d const tangent =
        tapeless::jvp(solution, at, tapeless::tangents(direction)).tangent;
    Eigen::Vector3d const expected =
        (solution((at + 1e-6 * direction).eval()) - solution((at - 1e-6 * direction).eval())) /
        2e-6;
    BOOST_TEST((tangent - expected).norm() <= 1e-7 * (1 + expected.norm()));
}

// What the compiler runs.
constexpr auto system_of_two = [](auto const& a) {
    return a.partialPivLu().solve(a.col(0) + 2 * a.col(1))(1);
};
static_assert(tapeless::value(system_of_two, tapeless::matrix<double, 2, 2>{{0, 2}, {4, 1}}) == 2);
static_assert(tapeless::gradient([](auto const& a) { return a.determinant(); },
                                 tapeless::matrix<double, 5, 5>::Identity()) ==
              tapeless::matrix<double, 5, 5>::Identity());
