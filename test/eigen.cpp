/// @file Eigen's types as arguments and results, against Eigen itself and against differences.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE eigen
#include <Eigen/Dense>

#include <tapeless.hpp>
#include <tapeless/eigen.hpp>

#include <array>
#include <boost/hana/define_struct.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <tuple>
#include <type_traits>

using Eigen::Array3d;
using Eigen::Matrix2d;
using Eigen::Matrix3d;
using Eigen::Vector2d;
using Eigen::Vector3d;
using Eigen::Vector3f;
using by_rows = Eigen::Matrix<double, 2, 3, Eigen::RowMajor>;
using wide = Eigen::Matrix<double, 2, 3>;

namespace {

using tapeless::structure;

static_assert(structure<Vector3d>::size == 3 && structure<by_rows>::size == 6);
static_assert(std::is_same_v<structure<Vector3f>::scalar, float>);
static_assert(
    std::is_same_v<structure<by_rows>::rebind<float>, Eigen::Matrix<float, 2, 3, Eigen::RowMajor>>);
static_assert(std::is_same_v<structure<Array3d>::rebind<float>, Eigen::Array3f>);
static_assert(!tapeless::Structured<Eigen::Vector3i>);
static_assert(std::is_same_v<tapeless::nested_structure<Vector2d, Vector3d>::type, wide>);
static_assert(std::is_same_v<tapeless::nested_structure<double, Vector3d>::type, Vector3d>);
static_assert(std::is_same_v<tapeless::nested_structure<Vector3d, double>::type, Vector3d>);
static_assert(std::is_same_v<tapeless::nested_structure<Vector3d, std::array<double, 2>>::type,
                             std::array<std::array<double, 2>, 3>>);

constexpr double tolerance = 1e-14;

template <class A, class B>
void check_near(A const& a, B const& b, double within = tolerance) {
    static_assert(int{A::RowsAtCompileTime} == int{B::RowsAtCompileTime});
    static_assert(int{A::ColsAtCompileTime} == int{B::ColsAtCompileTime});
    BOOST_TEST((a - b).norm() <= within * (1 + b.norm()), a << "\nis not\n" << b);
}

// The gradient by central differences, each scalar in its place.
template <class F, class M>
M differences(F const& f, M const& at) {
    M result;
    for (Eigen::Index k = 0; k < at.size(); ++k) {
        double const step = 1e-5;
        M up = at, down = at;
        up.data()[k] += step;
        down.data()[k] -= step;
        result.data()[k] = (f(up) - f(down)) / (2 * step);
    }
    return result;
}

// Whether value and gradient of f are those of Eigen's own evaluation.
template <class F, class M>
void check(F const& f, M const& at) {
    auto const [value, gradient] = tapeless::value_and_gradient(f, at);
    static_assert(std::is_same_v<std::remove_const_t<decltype(gradient)>, M>);
    double const expected = f(at);
    BOOST_TEST(value == expected, boost::test_tools::tolerance(tolerance));
    check_near(gradient.matrix(), differences(f, at).matrix(), 1e-8);
}

Vector3d const v(0.3, -0.7, 1.1);
Matrix3d const m = (Matrix3d() << 2, 0.3, -0.5, 0.1, 3, 0.2, 0.7, -0.4, 1).finished();

} // namespace

BOOST_AUTO_TEST_CASE(members_of_vectors) {
    check([](auto const& x) { return x.dot(x) + x(0) * x[1] + x.x() / x.y() - x.z(); }, v);
    check([](auto const& x) { return x.squaredNorm() * x.norm() + x.sum() * x.prod(); }, v);
    check([](auto const& x) { return x.normalized()(0) + x.mean() * 2; }, v);
    check([](auto const& x) { return x.maxCoeff() * x.minCoeff(); }, v);
    check([](auto const& x) { return x.cross(2.0 * x + x.cwiseAbs()).norm(); }, v);
    check([](auto const& x) { return x.cwiseProduct(x).cwiseQuotient(x.cwiseAbs2()).sum(); }, v);
    check([](auto const& x) { return x.template head<2>().dot(x.template tail<2>()); }, v);
    check([](auto const& x) { return (x.transpose() * x).value() + (x * x.transpose()).trace(); },
          v);
    check([](auto const& x) { return x.transpose().norm() + (-x).sum() / 2; }, v);
}

BOOST_AUTO_TEST_CASE(members_of_matrices) {
    check([](auto const& a) { return a.determinant() + a.trace() + a(1, 2) * a(2, 1); }, m);
    check([](auto const& a) { return a.inverse().sum(); }, m);
    check([](auto const& a) { return (a * a.transpose()).squaredNorm(); }, m);
    check([](auto const& a) { return a.row(1).dot(a.row(2)) + a.col(0).dot(a.diagonal()); }, m);
    check([](auto const& a) { return a.template block<2, 2>(1, 0).determinant(); }, m);
    check([](auto const& a) { return a(0, 1) * 3 + a(1, 0) + a.data()[2]; },
          by_rows(m.topRows<2>()));
    check([](auto const& a) { return a(0, 1) * 3 + a(1, 0) + a.data()[2]; }, wide(m.topRows<2>()));
}

BOOST_AUTO_TEST_CASE(arrays) {
    Array3d const a = v.array().abs();
    check([](auto const& x) { return (x.exp() + x.sin() * x.cos() / x.sqrt()).sum(); }, a);
    check([](auto const& x) { return (1 - x.log() + 2 * x.square() + 1 / x).prod(); }, a);
    check([](auto const& x) { return (x.tanh() - x.pow(3) + x.inverse()).matrix().norm(); }, a);
    check([](auto const& x) { return (x.array() * x.array() + 1).sum(); }, v);
    check([](auto const& x) { return x.abs().max(0.5).sum() + x.min(x * x).sum(); }, a);
}

// A function that makes matrices of its scalar, in Eigen's words.
template <class T>
constexpr Eigen::Matrix<T, 3, 1> rotate(Eigen::Matrix<T, 3, 1> const& w,
                                        Eigen::Matrix<T, 3, 1> const& p) {
    using std::sin, std::cos;
    T const angle = w.norm();
    Eigen::Matrix<T, 3, 1> const axis = w / angle;
    Eigen::Matrix<T, 3, 3> skew;
    skew << T(0), -axis.z(), axis.y(), axis.z(), T(0), -axis.x(), -axis.y(), axis.x(), T(0);
    Eigen::Matrix<T, 3, 3> rotation = Eigen::Matrix<T, 3, 3>::Identity();
    rotation += sin(angle) * skew;
    rotation += (T(1) - cos(angle)) * (skew * skew);
    Eigen::Matrix<T, 3, 1> result;
    for (int i = 0; i < 3; ++i)
        result(i) = rotation.row(i).dot(p);
    return result;
}
// A rigid motion as a 4 x 4 matrix, by parts.
template <class T>
constexpr Eigen::Matrix<T, 4, 4> motion(Eigen::Matrix<T, 3, 1> const& w,
                                        Eigen::Matrix<T, 3, 1> const& p) {
    Eigen::Matrix<T, 4, 4> result = Eigen::Matrix<T, 4, 4>::Identity();
    for (int j = 0; j < 3; ++j)
        result.col(j).template head<3>() = rotate(w, Eigen::Matrix<T, 3, 1>::Unit(j).eval());
    result.template block<3, 1>(0, 3) = p;
    result.row(3) *= T(2);
    result.col(3).template head<3>() += result.template block<3, 3>(0, 0) * p;
    return result;
}
constexpr auto rotation = [](auto const& w, auto const& p) { return rotate(w, p); };

BOOST_AUTO_TEST_CASE(matrices_within_a_function) {
    Vector3d const p(1, 2, 3);
    Vector3d const value = tapeless::value(rotation, v, p);
    check_near(value, rotate(v, p));
    check_near(value, Vector3d(Eigen::AngleAxisd(v.norm(), v.normalized()) * p));
}

BOOST_AUTO_TEST_CASE(parts_that_are_assigned_to) {
    constexpr auto f = [](auto const& w, auto const& p) { return motion(w, p); };
    Vector3d const p(1, 2, 3);
    check_near(tapeless::value(f, v, p), motion(v, p));
}

BOOST_AUTO_TEST_CASE(jacobians) {
    Vector3d const p(1, 2, 3);
    auto const [value, jacobian] = tapeless::value_and_jacobian(rotation, v, p);
    static_assert(std::is_same_v<std::remove_const_t<decltype(value)>, Vector3d>);
    static_assert(
        std::is_same_v<std::remove_const_t<decltype(jacobian)>, std::tuple<Matrix3d, Matrix3d>>);
    auto const& [by_w, by_p] = jacobian;
    check_near(by_p, Eigen::AngleAxisd(v.norm(), v.normalized()).toRotationMatrix());
    for (int i = 0; i < 3; ++i) {
        auto const component = [&](Vector3d const& w) { return rotate(w, p)(i); };
        check_near(by_w.row(i).transpose(), differences(component, v), 1e-8);
    }
    // Of a product of matrices, rows and columns in the order in which they are stored.
    constexpr auto product = [](auto const& a, auto const& b) { return a * b; };
    Eigen::Matrix<double, 9, 9> const by_b = tapeless::jacobian(product, tapeless::fixed(m), m);
    for (int k = 0; k < 3; ++k)
        check_near(by_b.block<3, 3>(3 * k, 3 * k), m);
    Vector3d const line = tapeless::jacobian([](auto const& x) { return x.squaredNorm(); }, v);
    check_near(line, Vector3d(2 * v));
    Vector2d const column =
        tapeless::jacobian([](auto t) { return Eigen::Matrix<decltype(t), 2, 1>(t, t * t); }, 3.0);
    check_near(column, Vector2d(1, 6));
}

BOOST_AUTO_TEST_CASE(hessians) {
    constexpr auto energy = [](auto const& a, auto const& x) { return x.dot(a * x); };
    auto const [value, gradient, hessian] =
        tapeless::value_gradient_and_hessian(energy, tapeless::fixed(m), v);
    BOOST_TEST(value == v.dot(m * v), boost::test_tools::tolerance(tolerance));
    check_near(gradient, Vector3d((m + m.transpose()) * v));
    static_assert(std::is_same_v<std::remove_const_t<decltype(hessian)>, Matrix3d>);
    check_near(hessian, Matrix3d(m + m.transpose()));
    auto const blocks = tapeless::hessian(energy, m, v);
    Eigen::Matrix<double, 3, 9> const mixed = std::get<0>(std::get<1>(blocks));
    BOOST_TEST(mixed(1, 3) == v(0)); // by x(1) and a(0, 1)
    BOOST_TEST(mixed(0, 3) == v(1));
}

BOOST_AUTO_TEST_CASE(products) {
    using tapeless::cotangents;
    using tapeless::fixed;
    using tapeless::tangents;
    Vector3d const p(1, 2, 3), w(-1, 0.5, 2);
    auto const [by_w, by_p] = tapeless::jacobian(rotation, v, p);
    check_near(tapeless::jvp(rotation, v, p, tangents(w, p)).tangent,
               Vector3d(by_w * w + by_p * p));
    check_near(std::get<0>(tapeless::vjp(rotation, v, p, cotangents(w)).cotangent),
               Vector3d(by_w.transpose() * w));
    constexpr auto cubes = [](auto const& x) { return x.array().pow(3).sum(); };
    check_near(tapeless::hvp(cubes, v, tangents(w)).product, Vector3d(6 * v.cwiseProduct(w)));
}

BOOST_AUTO_TEST_CASE(several_arguments) {
    constexpr auto f = [](auto t, auto const& x, auto const& a) { return t * x.dot(a * x); };
    auto const [in_t, in_x, in_a] = tapeless::gradient(f, 2.0f, Vector3f(v.cast<float>()), m);
    static_assert(std::is_same_v<decltype(in_t), float const>);
    static_assert(std::is_same_v<decltype(in_x), Vector3f const>);
    check_near(in_a, Matrix3d(2 * v * v.transpose()), 1e-7);
    Array3d const of_array =
        tapeless::gradient([](auto const& x, auto const& y) { return (x * y).sum(); }, Array3d(v),
                           tapeless::fixed(v.array().eval()));
    check_near(of_array.matrix(), v);
}

namespace {

template <class T>
struct pose {
    using vector = Eigen::Matrix<T, 3, 1>;
    BOOST_HANA_DEFINE_STRUCT(pose, (vector, rotation), (vector, translation), (T, scale));
};

} // namespace

BOOST_AUTO_TEST_CASE(in_other_shapes) {
    constexpr auto distance = [](auto const& from, auto const& p) {
        return (from.scale * rotate(from.rotation, p) + from.translation).norm();
    };
    pose<double> const at{v, Vector3d(1, 0, 2), 1.5};
    Vector3d const p(1, 2, 3);
    auto const gradient = tapeless::gradient(distance, at, tapeless::fixed(p));
    check_near(
        gradient.rotation,
        differences([&](Vector3d const& w) { return (1.5 * rotate(w, p) + at.translation).norm(); },
                    v),
        1e-8);
    Vector3d const image = 1.5 * rotate(v, p) + at.translation;
    check_near(gradient.translation, Vector3d(image.normalized()));
    BOOST_TEST(gradient.scale == image.normalized().dot(rotate(v, p)),
               boost::test_tools::tolerance(tolerance));

    constexpr auto length = [](auto const& points) { return (points[0] - points[1]).norm(); };
    std::array const points{Vector3d(1, 2, 3), Vector3d(1, 5, 7)};
    auto const by_points = tapeless::gradient(length, points);
    check_near(by_points[0], Vector3d(0, -0.6, -0.8));
    check_near(by_points[1], Vector3d(0, 0.6, 0.8));
}

constexpr auto energy_of_cubes = [](auto const& x) { return x.array().pow(3).sum(); };

// Helpers that take any matrix, as Eigen's own do.
template <class Derived>
constexpr auto spread(Eigen::MatrixBase<Derived> const& x) {
    typename Derived::Scalar const mean = x.mean();
    return (x.derived() - Derived::PlainObject::Constant(mean)).squaredNorm();
}
template <class Derived>
constexpr auto total(Eigen::DenseBase<Derived> const& x) {
    return x.sum();
}
template <class Derived>
constexpr auto exponentials(Eigen::ArrayBase<Derived> const& x) {
    return (exp(x.derived()) - sqrt(abs(x.derived()))).sum();
}

BOOST_AUTO_TEST_CASE(helpers_of_any_matrix) {
    check([](auto const& x) { return spread(x) + total(x); }, v);
    check([](auto const& a) { return spread(a.col(1)) * total(a.template block<2, 2>(0, 1)); }, m);
    check([](auto const& x) { return exponentials(x.array()) + exponentials(x.array() * 2); }, v);
}

// Helpers that take a Ref.
template <class T>
constexpr T length_of(Eigen::Ref<Eigen::Matrix<T, 2, 1> const> const& x) {
    return x.norm() + x.dot(x);
}
template <class T>
constexpr void turn(Eigen::Ref<Eigen::Matrix<T, 2, 1>> x) {
    x *= T(2);
    x << -x(1), x[0];
    x = x + Eigen::Matrix<T, 2, 1>::UnitX() * x[0];
}

BOOST_AUTO_TEST_CASE(helpers_of_references) {
    check(
        []<class T>(Eigen::Matrix<T, 3, 3> const& a) {
            Eigen::Matrix<T, 3, 3> b = a;
            Eigen::Matrix<T, 2, 1> x = a.template block<2, 1>(0, 0);
            turn<T>(b.template block<2, 1>(1, 1));
            turn<T>(x);
            return b.squaredNorm() + length_of<T>(x) +
                   length_of<T>(b.template block<2, 1>(0, 2)) * Eigen::Matrix<T, 2, 1>(b.data())[1];
        },
        m);
}

BOOST_AUTO_TEST_CASE(blocks_and_diagonals) {
    check(
        []<class T>(Eigen::Matrix<T, 3, 3> const& a) {
            Eigen::Matrix<T, 4, 4> b = Eigen::Matrix<T, 4, 4>::Zero();
            b << a, a.col(1), 2 * a.row(0), a(1, 1);
            b.template topRightCorner<2, 2>() *= a(0, 1);
            b.template bottomRows<1>().template head<2>() = a.template topLeftCorner<1, 2>();
            return (b * b).trace() + b.template rightCols<2>().squaredNorm();
        },
        m);
    check([](auto const& x) { return (x.asDiagonal() * (x * x.transpose())).sum(); }, v);
    check([](auto const& x) { return ((x * x.transpose()) * x.asDiagonal()).trace(); }, v);
    check([](auto const& x) { return x.hnormalized().sum() + x.homogeneous().squaredNorm(); }, v);
    check([](auto const& x) { return x.template lpNorm<Eigen::Infinity>() * x.stableNorm(); }, v);
}

BOOST_AUTO_TEST_CASE(views) {
    constexpr auto weighted = [](auto const& a, auto const& x) { return (a * x).sum(); };
    double const memory[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    Eigen::Map<by_rows const> const a(memory);
    Eigen::Map<Vector3d const, 0, Eigen::InnerStride<2>> const x(memory + 1);
    auto const [by_a, by_x] = tapeless::gradient(weighted, a, x);
    static_assert(std::is_same_v<std::remove_const_t<decltype(by_a)>, by_rows>);
    static_assert(std::is_same_v<std::remove_const_t<decltype(by_x)>, Vector3d>);
    check_near(by_a, by_rows(Vector2d::Ones() * x.transpose()));
    BOOST_TEST(by_x == Vector3d(a.colwise().sum().transpose()));
    constexpr auto length = [](auto const& y) { return y.squaredNorm(); };
    Vector3d const column = tapeless::gradient(length, m.col(1));
    BOOST_TEST(column == 2 * m.col(1));
    Eigen::Ref<Vector3d const> const reference = v;
    check_near(tapeless::gradient(length, reference), Vector3d(2 * v));

    double slopes[12] = {};
    Eigen::Map<Vector3d> of_x(slopes);
    tapeless::gradient_into(weighted, tapeless::fixed(a), x, tapeless::into(of_x));
    BOOST_TEST(of_x == by_x);
    Matrix3d all = Matrix3d::Zero();
    tapeless::gradient_into(length, m.col(1), tapeless::add_into(all.col(2)));
    BOOST_TEST(all.col(2) == 2 * m.col(1));
    BOOST_TEST(all.leftCols<2>().isZero(0));
}

// Of matrices whose size is known at run time.
BOOST_AUTO_TEST_CASE(views_of_dynamic_matrices) {
    constexpr auto squared = [](auto const& x) { return x.squaredNorm() * x[0]; };
    Eigen::VectorXd const six = Eigen::VectorXd::LinSpaced(6, 1, 6);
    Eigen::Matrix3Xd const points = Eigen::Matrix3Xd::Constant(3, 4, 2);
    BOOST_TEST((tapeless::gradient(squared, six.head<3>()) == Vector3d(16, 4, 6)));
    BOOST_TEST((tapeless::gradient(squared, points.col(1)) == Vector3d(20, 8, 8)));
}

BOOST_AUTO_TEST_CASE(gradients_within_functions) {
    constexpr auto squared_force = [](auto const& x) {
        return tapeless::gradient(energy_of_cubes, x).squaredNorm();
    };
    Vector3d const gradient = tapeless::gradient(squared_force, v);
    check_near(gradient, Vector3d(36 * v.array().pow(3)));
    constexpr auto row_sums = [](auto const& x) {
        return tapeless::jacobian([](auto const& y) { return (y * y(0)).eval(); }, x).col(0).eval();
    };
    check_near(tapeless::value(row_sums, v), Vector3d(2 * v(0), v(1), v(2)));
}

BOOST_AUTO_TEST_CASE(kinks) {
    constexpr auto length = [](auto const& x) { return x.norm(); };
    Vector3d const at_rest = Vector3d::Zero();
    check_near(tapeless::gradient(length, at_rest), at_rest);
    constexpr auto direction = [](auto const& x) { return x.normalized().sum(); };
    BOOST_TEST(tapeless::value(direction, at_rest) == 0);
    BOOST_TEST(tapeless::gradient(direction, at_rest).allFinite());
}

constexpr auto chain = [](auto const& x) {
    auto sum = square(x(0));
    for (int i = 1; i < x.size(); ++i)
        sum += square(square(x(i) - x(i - 1)));
    return sum;
};
constexpr auto differences_of = [](auto const& x) {
    return (x.template tail<3>().array().square() - x.template head<3>().array()).eval();
};

BOOST_AUTO_TEST_CASE(sparse_matrices) {
    Eigen::Vector4d const x(1, 2, 4, 7);
    auto const sparse = tapeless::sparse_hessian(chain, x);
    static_assert(std::is_same_v<decltype(sparse.gradient), Eigen::Vector4d>);
    auto hessian = tapeless::to_eigen(sparse);
    BOOST_TEST(hessian.nonZeros() == 10);
    check_near(Eigen::Matrix4d(hessian), tapeless::hessian(chain, x));
    Eigen::SparseMatrix<double> const by_columns = hessian;
    check_near(Eigen::Matrix4d(by_columns), Eigen::Matrix4d(hessian));

    // Again in the same place.
    Eigen::Vector4d const other(3, -1, 2, 5);
    double const* const place = hessian.valuePtr();
    tapeless::to_eigen(tapeless::sparse_hessian(chain, other), hessian);
    BOOST_TEST(hessian.valuePtr() == place);
    check_near(Eigen::Matrix4d(hessian), tapeless::hessian(chain, other));
    decltype(hessian) empty;
    tapeless::to_eigen(tapeless::sparse_hessian(chain, other), empty);
    check_near(Eigen::Matrix4d(empty), Eigen::Matrix4d(hessian));

    auto const jacobian = tapeless::sparse_jacobian(differences_of, x);
    auto const view = tapeless::eigen_map(jacobian);
    BOOST_TEST(view.nonZeros() == 6);
    BOOST_TEST(view.valuePtr() == jacobian.entries.data());
    check_near(Eigen::Matrix<double, 3, 4>(view), tapeless::jacobian(differences_of, x));
    check_near(Vector3d(view * x), Vector3d(tapeless::jacobian(differences_of, x) * x));
}
