/// @file Eigen's rotations in functions that are differentiated, and as arguments, against Eigen
/// itself and against differences.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE geometry
#include "geometry/check.hpp"

#include <array>
#include <cmath>
#include <type_traits>

BOOST_AUTO_TEST_CASE(quaternions) {
    check(
        []<class T>(Matrix<T, 4, 1> const& x) { return flat(Quaternion<T>(x).toRotationMatrix()); },
        turn);
    check(
        []<class T>(Matrix<T, 7, 1> const& x) {
            Quaternion<T> const q(x[3], x[0], x[1], x[2]);
            vector_3<T> const p = x.template tail<3>();
            Matrix<T, 7, 1> result;
            result << q * p, (q * q.conjugate().normalized()).coeffs();
            return result;
        },
        turn_and_point);
    check(
        []<class T>(Matrix<T, 4, 1> const& x) {
            Quaternion<T> q(x), p = Quaternion<T>::Identity();
            p.x() = T(0.4);
            p.vec().template tail<1>() *= x[2];
            p *= q;
            q.normalize();
            p = p * q.inverse();
            p.w() += q.dot(p) * p.squaredNorm() / p.norm() + q.angularDistance(p);
            return Matrix<T, 4, 1>(p.coeffs());
        },
        turn);
    check(
        []<class T>(Matrix<T, 6, 1> const& x) {
            vector_3<T> const a = x.template head<3>(), b = x.template tail<3>();
            return Matrix<T, 4, 1>(Quaternion<T>::FromTwoVectors(a, b).coeffs());
        },
        column(0.2, 0.5, -1, 3, 0.4, 0.1));
}

BOOST_AUTO_TEST_CASE(rotations_as_matrices) {
    constexpr auto turned = []<class T>(Matrix<T, 3, 1> const& x) {
        Matrix<T, 3, 3> m;
        m = AngleAxis<T>(x[0], vector_3<T>::UnitX()) * AngleAxis<T>(x[1], vector_3<T>::UnitY());
        Matrix<T, 3, 3> const n(AngleAxis<T>(x[2], vector_3<T>::UnitZ()));
        return vector_3<T>(n * m * x);
    };
    check(turned, Vector3d(0.3, -0.7, 1.1));
}

BOOST_AUTO_TEST_CASE(slerp) {
    constexpr auto between = []<class T>(Matrix<T, 5, 1> const& x) {
        Quaternion<T> const a = Quaternion<T>(x.template head<4>()).normalized();
        Quaternion<T> const b(T(0.5), T(0.5), T(-0.5), T(0.5));
        return Matrix<T, 4, 1>(a.slerp(x[4], b).coeffs());
    };
    Matrix<double, 5, 1> at;
    at << turn, 0.3;
    check(between, at);
    at << -turn, 0.7;
    check(between, at);
    // Where both are one rotation, too; there, differences need a wide step.
    at << 0.5, -0.5, 0.5, 0.5, 0.3;
    check(between, at, 1e-4);
    at << -0.5, 0.5, -0.5, -0.5, 0.7;
    check(between, at, 1e-4);
}

BOOST_AUTO_TEST_CASE(quaternion_of_a_matrix) {
    // All four cases: w, x, y or z is large.
    for (Vector4d const& q : {Vector4d(0.1, 0.2, -0.3, 0.9), Vector4d(0.9, 0.2, -0.3, 0.1),
                              Vector4d(0.1, 0.9, -0.3, -0.2), Vector4d(0.1, 0.2, -0.9, 0.3)}) {
        Eigen::Matrix3d const rotation = Quaterniond(q.normalized()).toRotationMatrix();
        check(
            []<class T>(Matrix<T, 9, 1> const& x) {
                Matrix<T, 3, 3> m;
                m.col(0) = x.template head<3>();
                m.col(1) = x.template segment<3>(3);
                m.col(2) = x.template tail<3>();
                return Matrix<T, 4, 1>(Quaternion<T>(m).coeffs());
            },
            flat(rotation));
    }
    // Half turns about the axes, where roots of what is not chosen are those of 0.
    constexpr auto turned = []<class T>(Matrix<T, 3, 1> const& x) {
        Eigen::Quaternion<T> const q(AngleAxis<T>(x[0], vector_3<T>::UnitZ()) *
                                     AngleAxis<T>(x[1], vector_3<T>::UnitX()) *
                                     AngleAxis<T>(x[2], vector_3<T>::UnitY()));
        return Matrix<T, 4, 1>(Quaternion<T>(q.toRotationMatrix()).coeffs());
    };
    double const half_turn = static_cast<double>(EIGEN_PI);
    for (Vector3d const& x : {Vector3d(0, 0, 0), Vector3d(half_turn, 0, 0),
                              Vector3d(0, half_turn, 0), Vector3d(0, 0, half_turn)}) {
        auto const jacobian = tapeless::jacobian(turned, x);
        BOOST_TEST(jacobian.allFinite());
        // Of half the angle, whatever the sign.
        for (int k = 0; k < 3; ++k)
            BOOST_TEST(std::abs(jacobian.col(k).norm() - 0.5) < 1e-12);
    }
}

BOOST_AUTO_TEST_CASE(angles_about_axes) {
    constexpr auto turns = []<class T>(Matrix<T, 7, 1> const& x) {
        vector_3<T> const axis = x.template segment<3>(1).normalized();
        vector_3<T> const p = x.template tail<3>();
        AngleAxis<T> const by(x[0], axis);
        Quaternion<T> const q(by);
        AngleAxis<T> const back(by * AngleAxis<T>(T(0.3), vector_3<T>::UnitX())), again(q);
        Matrix<T, 7, 1> result;
        result << by * p, back.angle(), again.angle() * again.axis();
        return result;
    };
    check(turns, column(0.7, 1, 2, -0.5, 0.3, 0.2, -1));
    check(turns, column(-2.7, 1, -2, 0.5, 0.3, 0.2, -1));
    constexpr auto of_matrix = []<class T>(Matrix<T, 4, 1> const& x) {
        AngleAxis<T> const by(Quaternion<T>(x).normalized().toRotationMatrix());
        Matrix<T, 4, 1> result;
        result << by.angle(), by.axis();
        return result;
    };
    check(of_matrix, turn);
    // No turn: Eigen's axis, and no NaN.
    auto const [value, jacobian] = tapeless::value_and_jacobian(of_matrix, Vector4d(0, 0, 0, 1));
    BOOST_TEST(value == Vector4d(0, 1, 0, 0));
    BOOST_TEST(jacobian.allFinite());
}

BOOST_AUTO_TEST_CASE(rotations_in_the_plane) {
    constexpr auto turns = []<class T>(Matrix<T, 3, 1> const& x) {
        Rotation2D<T> const by(x[0]);
        Matrix<T, 2, 1> const p = x.template tail<2>();
        Transform<T, 2, Eigen::Isometry> const pose = Translation<T, 2>(p) * by;
        Matrix<T, 7, 1> result;
        result << by * p, by.inverse() * p, (by * by).smallestAngle(),
            pose.inverse() * (by.slerp(T(0.3), Rotation2D<T>(p[0])) * p);
        return result;
    };
    check(turns, Vector3d(0.4, 1, -2));
    check(turns, Vector3d(2.4, 1, -2));
    check(turns, Vector3d(-7, 1, -2));
    check(
        []<class T>(Matrix<T, 1, 1> const& x) {
            T const angle = x[0];
            Rotation2D<T> const by(Rotation2D<T>(angle).toRotationMatrix());
            Matrix<T, 2, 1> result;
            result << by.angle(), Rotation2D<T>(5 * angle).smallestPositiveAngle();
            return result;
        },
        Matrix<double, 1, 1>(-0.8));
}

BOOST_AUTO_TEST_CASE(maps_within_a_function) {
    constexpr auto turned = []<class T>(std::array<T, 7> const& x) {
        Eigen::Map<Quaternion<T> const> const q(x.data());
        Eigen::Map<vector_3<T> const> const p(x.data() + 4);
        std::array<T, 3> result{};
        Eigen::Map<vector_3<T>> image(result.data());
        image = q * p;
        image += p.cross(image);
        image.template head<2>() *= q.norm();
        return result;
    };
    std::array<double, 7> at{};
    Eigen::Map<vector_7d>(at.data()) = turn_and_point;
    auto const [value, jacobian] = tapeless::value_and_jacobian(turned, at);
    auto const expected = turned(at);
    for (std::size_t i = 0; i < 3; ++i) {
        BOOST_TEST(value[i] == expected[i], boost::test_tools::tolerance(1e-14));
        for (std::size_t k = 0; k < 7; ++k) {
            auto up = at, down = at;
            up[k] += 1e-6;
            down[k] -= 1e-6;
            double const slope = (turned(up)[i] - turned(down)[i]) / 2e-6;
            BOOST_TEST(std::abs(jacobian[i][k] - slope) <= 1e-8);
        }
    }
}

BOOST_AUTO_TEST_CASE(arguments) {
    constexpr auto turned = [](auto const& q, auto const& p) { return (q * p).sum(); };
    constexpr auto of_vector = []<class T>(Matrix<T, 4, 1> const& x, Matrix<T, 3, 1> const& p) {
        return (Quaternion<T>(x) * p).sum();
    };
    Quaterniond const q(turn);
    Vector3d const p(1, 2, 3);
    auto const [by_q, by_p] = tapeless::gradient(turned, q, p);
    static_assert(std::is_same_v<std::remove_const_t<decltype(by_q)>, Quaterniond>);
    auto const [by_vector, by_the_same_p] = tapeless::gradient(of_vector, turn, p);
    BOOST_TEST((by_q.coeffs() - by_vector).norm() <= 1e-14);
    BOOST_TEST(by_p == by_the_same_p);

    // In the caller's memory.
    double const scalars[7] = {turn[0], turn[1], turn[2], turn[3], 1, 2, 3};
    double slopes[7] = {};
    tapeless::gradient_into(turned, Eigen::Map<Quaterniond const>(scalars),
                            Eigen::Map<Vector3d const>(scalars + 4),
                            tapeless::into(Eigen::Map<Vector4d>(slopes), slopes + 4));
    BOOST_TEST(Eigen::Map<Vector4d>(slopes) == by_q.coeffs());
    BOOST_TEST(Eigen::Map<Vector3d>(slopes + 4) == by_p);
    Quaterniond by_q_again;
    tapeless::gradient_into(turned, q, tapeless::fixed(p), tapeless::into(by_q_again));
    BOOST_TEST((by_q_again.coeffs() - by_q.coeffs()).norm() <= 1e-14);

    // Held fixed, and differentiated, in which a transform is a matrix.
    Eigen::Isometry3d const pose = Eigen::Translation3d(1, 2, 3) * q.normalized();
    Eigen::AngleAxisd const by(0.4, p.normalized());
    constexpr auto moved = [](auto const& t, auto const& r, auto const& x) {
        return (t * (r * x)).squaredNorm();
    };
    Vector3d const image = pose * (by * p);
    Vector3d const slope = tapeless::gradient(moved, tapeless::fixed(pose), tapeless::fixed(by), p);
    BOOST_TEST((slope - 2 * (pose.linear() * by.toRotationMatrix()).transpose() * image).norm() <=
               1e-13);
    auto const [by_pose, by_turn] = tapeless::gradient(moved, pose, by, tapeless::fixed(p));
    static_assert(std::is_same_v<std::remove_const_t<decltype(by_pose)>, Matrix<double, 3, 4>>);
    static_assert(std::is_same_v<std::remove_const_t<decltype(by_turn)>, Eigen::AngleAxisd>);
    BOOST_TEST((by_pose.col(3) - 2 * image).norm() <= 1e-13);
    BOOST_TEST((by_pose.leftCols<3>() - 2 * image * (by * p).transpose()).norm() <= 1e-13);
    double const step = 1e-6;
    double const by_angle = (moved(pose, Eigen::AngleAxisd(0.4 + step, by.axis()), p) -
                             moved(pose, Eigen::AngleAxisd(0.4 - step, by.axis()), p)) /
                            (2 * step);
    BOOST_TEST(std::abs(by_turn.angle() - by_angle) <= 1e-7);

    // As a result.
    Eigen::Isometry3d const found = tapeless::value(
        []<class T>(Quaternion<T> const& r, vector_3<T> const& x) {
            return Transform<T, 3, Eigen::Isometry>(Translation<T, 3>(x) * r);
        },
        q, p);
    BOOST_TEST((found.matrix() - (Eigen::Translation3d(p) * q).matrix()).norm() <= 1e-15);
}
