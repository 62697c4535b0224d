/// @file Matrices of a size that the compiler knows.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE matrix
#include <tapeless.hpp>
#include <tapeless/matrix/matrix.hpp>

#include <boost/test/unit_test.hpp>
#include <type_traits>

using tapeless::coefficients;
using tapeless::matrix;

namespace {

using square = matrix<double, 2, 2>;
using vector_2 = matrix<double, 2>;
using vector_3 = matrix<double, 3>;

// Sizes, places, and what fills a matrix.
constexpr matrix<double, 2, 3> wide{{1, 2, 3}, {4, 5, 6}};
static_assert(wide.rows() == 2 && wide.cols() == 3 && wide.size() == 6);
static_assert(wide(0, 2) == 3 && wide(1, 0) == 4 && wide.data()[1] == 4 && wide(1) == 4);
constexpr matrix<double, 2, 3, tapeless::storage::row_major> by_rows = wide;
static_assert(by_rows(1, 0) == 4 && by_rows.data()[1] == 2 && by_rows == wide);
constexpr matrix<float, 2, 3> narrow = wide.cast<float>();
static_assert(narrow(1, 2) == 6);
constexpr vector_3 v(1, 2, 3);
static_assert(v.x() == 1 && v.y() == 2 && v.z() == 3 && v[2] == 3 && v(1) == 2);
static_assert(matrix<double, 1>(4) == 4 && matrix<double, 1>(4).value() == 4);
static_assert(vector_3() == vector_3::Zero() && vector_3::Ones() == vector_3(1, 1, 1));
static_assert(square::Identity() == square{{1, 0}, {0, 1}} && square::Constant(3)(1, 0) == 3);
static_assert(vector_3::UnitY() == vector_3(0, 1, 0));
static_assert([] {
    matrix<double, 2, 3> m;
    m << 1, 2, 3, 4, 5, 6;
    square s;
    s.setIdentity();
    s(0, 1) = 7;
    return m == wide && s == square{{1, 7}, {0, 1}} && s.setOnes().sum() == 4;
}());
static_assert([] {
    double sum = 0;
    for (double const each : v)
        sum += each;
    return sum == 6;
}());

// Operators.
constexpr square a{{1, 2}, {3, 4}}, b{{0, 1}, {1, 0}};
static_assert(a + b == square{{1, 3}, {4, 4}} && a - b == square{{1, 1}, {2, 4}});
static_assert(-a == square{{-1, -2}, {-3, -4}} && 2.0 * a == a * 2.0 && 2 * a / 2 == a);
static_assert(a * b == square{{2, 1}, {4, 3}} && a * vector_2(1, 1) == vector_2(3, 7));
static_assert(wide * v == vector_2(14, 32) && v.transpose() * v == matrix<double, 1>(14));
static_assert(wide.transpose() == matrix<double, 3, 2>{{1, 4}, {2, 5}, {3, 6}});
static_assert(
    std::is_same_v<std::remove_cvref_t<decltype(v * v.transpose())>, matrix<double, 3, 3>>);
static_assert([] {
    square m = a;
    m += b;
    m -= b;
    m *= 2;
    m /= 2;
    m *= square::Identity();
    return m == a;
}());

// Members.
static_assert(a.sum() == 10 && a.prod() == 24 && a.mean() == 2.5 && a.trace() == 5);
static_assert(a.maxCoeff() == 4 && a.minCoeff() == 1);
static_assert((-v).lpNorm<1>() == 6 && vector_2(3, 4).lpNorm<2>() == 5);
static_assert(v.dot(vector_3(4, 5, 6)) == 32 && v.squaredNorm() == 14);
static_assert(vector_2(3, 4).norm() == 5 && vector_2(3, 4).normalized() == vector_2(0.6, 0.8));
static_assert(vector_2().norm() == 0 && vector_2().normalized() == vector_2());
static_assert(vector_3::UnitX().cross(vector_3::UnitY()) == vector_3::UnitZ());
static_assert(a.determinant() == -2 && a.inverse() == square{{-2, 1}, {1.5, -0.5}});
constexpr matrix<double, 3, 3> three{{2, 0, 1}, {0, 4, 0}, {2, 0, 2}};
static_assert(three.determinant() == 8);
static_assert(three * three.inverse() == matrix<double, 3, 3>::Identity());
constexpr matrix<double, 4, 4> four{{0, 2, 0, 0}, {1, 0, 0, 0}, {0, 0, 0, 4}, {0, 0, 1, 2}};
static_assert(four.determinant() == 8);
static_assert(four.inverse() * four == matrix<double, 4, 4>::Identity());

// Parts.
static_assert(wide.row(1) == matrix<double, 1, 3>(4, 5, 6) && wide.col(1) == vector_2(2, 5));
static_assert(wide.block<2, 2>(0, 1) == square{{2, 3}, {5, 6}} && a.diagonal() == vector_2(1, 4));
static_assert(v.head<2>() == vector_2(1, 2) && v.tail<2>() == vector_2(2, 3));
static_assert(v.segment<1>(1) == matrix<double, 1>(2));
static_assert(wide.row(0).tail<1>().value() == 3);
// Parts of a variable are the variable's, those of a constant are copies.
static_assert([] {
    matrix<double, 3, 3> m;
    m.row(0) = wide.row(1);
    m.col(2).head<2>() += vector_2(1, 2);
    m.block<2, 2>(1, 0) << 7, 8, 9, 10;
    m.row(2).tail<1>().setConstant(11);
    m.row(0).swap(m.row(1));
    return m == matrix<double, 3, 3>{{7, 8, 2}, {4, 5, 7}, {9, 10, 11}};
}());
static_assert([] {
    vector_3 u = v;
    u.head<2>() = u.tail<2>();
    auto part = u.segment<2>(1);
    part(0) = 5;
    part *= 2;
    return u == vector_3(2, 10, 6) && part.squaredNorm() == 136 && part.x() == 10;
}());
template <class M>
concept has_columns_to_assign_to = requires(M m) { m.col(0) = m.col(1); };
template <class M>
concept has_an_array_to_assign_to = requires(M m) { m.array() += 1; };
static_assert(has_columns_to_assign_to<square> && !has_columns_to_assign_to<square const>);
static_assert(!has_an_array_to_assign_to<square>);

// Coefficient by coefficient.
static_assert(a.cwiseProduct(b) == square{{0, 2}, {3, 0}});
static_assert(a.cwiseQuotient(a) == square::Ones() && (-a).cwiseAbs() == a);
static_assert(a.cwiseMax(b) == a && a.cwiseMin(b) == b);
static_assert(square::Constant(4).cwiseSqrt() == square::Constant(2));
static_assert(square::Constant(4).cwiseInverse() == square::Constant(0.25));
static_assert(a.unaryExpr([](double entry) { return entry * entry; }) == a.cwiseAbs2());
constexpr coefficients<double, 2> c(1, 4);
static_assert(c * c == coefficients<double, 2>(1, 16) && c / c == coefficients<double, 2>(1, 1));
static_assert(c + 1 == coefficients<double, 2>(2, 5) && 1 - c == coefficients<double, 2>(0, -3));
static_assert(4 / c == coefficients<double, 2>(4, 1) && c.sqrt() == coefficients<double, 2>(1, 2));
static_assert(c.square() == c * c && c.pow(2) == c * c && c.inverse() == 1 / c);
static_assert(c.max(2) == coefficients<double, 2>(2, 4) && c.min(c) == c && (-c).abs() == c);
static_assert(vector_2(1, 4).array() == c && c.matrix() == vector_2(1, 4));

// Matrices are not arrays, and have sizes.
template <class A, class B>
concept can_be_added = requires(A x, B y) { x + y; };
static_assert(!can_be_added<vector_2, coefficients<double, 2>>);
static_assert(!can_be_added<vector_2, double> && can_be_added<coefficients<double, 2>, double>);

// As arguments and results.
using tapeless::structure;
static_assert(structure<square>::size == 4);
static_assert(std::is_same_v<structure<square>::rebind<float>, matrix<float, 2, 2>>);
constexpr auto energy = [](auto const& k, auto const& x) { return x.dot(k * x) / 2 + x.norm(); };
static_assert(tapeless::gradient(energy, tapeless::fixed(square{{2, 1}, {1, 3}}), vector_2(3, 4)) ==
              vector_2(6 + 4 + 3 * 0.2, 3 + 12 + 4 * 0.2));
static_assert(std::get<0>(tapeless::gradient(energy, a, vector_2(3, 4))) ==
              square{{4.5, 6}, {6, 8}});
constexpr auto length = [](auto const& x) { return x.norm(); };
static_assert(tapeless::gradient(length, vector_3()) == vector_3());
constexpr auto product = [](auto const& x, auto const& y) { return x * y; };
static_assert(tapeless::value(product, a, b) == a * b);
static_assert(tapeless::jacobian(product, tapeless::fixed(a), vector_2(3, 4)) == a);
constexpr auto cubes = [](auto const& x) { return x.array().pow(3).sum(); };
static_assert(tapeless::hessian(cubes, vector_2(1, 2)) == square{{6, 0}, {0, 12}});
constexpr auto determinant = [](auto const& m) { return m.determinant(); };
static_assert(tapeless::gradient(determinant, a) == square{{4, -3}, {-2, 1}});

// Within a function, with scalars that it is given.
constexpr auto rotated = [](auto angle, auto const& p) {
    matrix<decltype(angle), 2, 2> rotation;
    rotation << 1 - angle * angle, -angle, angle, 1 - angle * angle;
    auto q = rotation * p;
    q += p;
    q(0) *= 2;
    return q;
};
static_assert(tapeless::value(rotated, 2.0, vector_2(1, 2)) == vector_2(-12, -2));
static_assert(std::get<0>(tapeless::jacobian(rotated, 2.0, vector_2(1, 2))) == vector_2(-12, -7));

// With matrices of numbers that the function has.
constexpr auto calibrated = [](auto const& x) {
    return (three * x).dot(v) + v.cross(x).sum() + v.cwiseProduct(x).sum() + x.cross(v)(0);
};
static_assert(tapeless::gradient(calibrated, v) ==
              vector_3(8 + 1 + 1, 8 - 2 + 2 + 3, 7 + 1 + 3 - 2));

} // namespace

BOOST_AUTO_TEST_CASE(at_run_time) {
    vector_3 const at(1, -2, 3);
    auto const f = [](auto const& x) { return x.array().exp().log().sum() * x.maxCoeff(); };
    auto const gradient = tapeless::gradient(f, at);
    BOOST_TEST(gradient(0) == 3, boost::test_tools::tolerance(1e-14));
    BOOST_TEST(gradient(2) == 5, boost::test_tools::tolerance(1e-14));
    BOOST_TEST((f(at)) == tapeless::value(f, at));
}
