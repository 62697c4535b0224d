/// @file Eigen's transforms in functions that are differentiated, against Eigen itself and against
/// differences.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE transforms
#include "geometry/check.hpp"

BOOST_AUTO_TEST_CASE(isometries) {
    constexpr auto step_by_step = []<class T>(Matrix<T, 7, 1> const& x) {
        using pose = Transform<T, 3, Eigen::Isometry>;
        vector_3<T> const p = x.template tail<3>();
        pose a = pose::Identity();
        a.translate(p).rotate(Quaternion<T>(x.template head<4>()));
        a.pretranslate(vector_3<T>::UnitZ());
        a.prerotate(AngleAxis<T>(x[0], vector_3<T>::UnitY()));
        Matrix<T, 4, 1> const homogeneous = p.homogeneous();
        Matrix<T, 7, 1> result;
        result << a * p, a * homogeneous;
        return result;
    };
    check(step_by_step, turn_and_point);
    constexpr auto by_parts = []<class T>(Matrix<T, 7, 1> const& x) {
        using pose = Transform<T, 3, Eigen::Isometry>;
        vector_3<T> const p = x.template tail<3>();
        pose a;
        a.linear() = Quaternion<T>(x.template head<4>()).normalized().toRotationMatrix();
        a.translation() = 2 * p;
        a.translation()(1) += x[1];
        return vector_3<T>(a.inverse() * p);
    };
    check(by_parts, turn_and_point);
    constexpr auto products = []<class T>(Matrix<T, 4, 1> const& x) {
        using pose = Transform<T, 3, Eigen::Isometry>;
        pose const a(AngleAxis<T>(x[0], vector_3<T>::UnitX()));
        pose const b = a * Translation<T, 3>(x[1], x[2], T(0.2)) *
                       AngleAxis<T>(x[3], vector_3<T>(T(0), T(0.6), T(0.8))) * a.inverse();
        pose const c = AngleAxis<T>(x[1], vector_3<T>::UnitZ()) * b;
        Matrix<T, 3, 3> const m = c.rotation();
        Matrix<T, 6, 1> result;
        result << c.translation(), m.row(0).transpose();
        return result;
    };
    check(products, turn);
}

BOOST_AUTO_TEST_CASE(affine_transforms) {
    constexpr auto step_by_step = []<class T>(Matrix<T, 7, 1> const& x) {
        using map = Transform<T, 3, Eigen::Affine>;
        vector_3<T> const p = x.template tail<3>();
        map a = map::Identity();
        a.scale(p).rotate(Quaternion<T>(x.template head<4>())).prescale(x[0]).scale(T(3));
        a.linear()(0, 1) += x[2];
        return vector_3<T>(a * p);
    };
    check(step_by_step, turn_and_point);
    constexpr auto scaled = []<class T>(Matrix<T, 4, 1> const& x) {
        vector_3<T> const p = x.template head<3>();
        Transform<T, 3, Eigen::Isometry> const a(Translation<T, 3>(p) * Quaternion<T>(x));
        Transform<T, 3, Eigen::Affine> const b = a * Eigen::Scaling(x[0]);
        Transform<T, 3, Eigen::Affine> const c = Translation<T, 3>(p) * Eigen::Scaling(x[1]) * b;
        return vector_3<T>(c * p + Eigen::Scaling(x[2]) * p);
    };
    check(scaled, turn);
    constexpr auto inverted = []<class T>(Matrix<T, 4, 1> const& x) {
        Transform<T, 3, Eigen::Affine> a;
        a.fromPositionOrientationScale(vector_3<T>(x[1], x[2], x[3]), Quaternion<T>(x),
                                       vector_3<T>(x[0], x[1], T(2)));
        a = AngleAxis<T>(x[0], vector_3<T>::UnitX()) * a;
        return vector_3<T>(a.inverse() * vector_3<T>(x[0], T(1), T(2)));
    };
    check(inverted, turn);
    constexpr auto compact = []<class T>(Matrix<T, 4, 1> const& x) {
        Transform<T, 3, Eigen::AffineCompact> a(Translation<T, 3>(x[0], x[1], x[2]));
        a = a * Quaternion<T>(x);
        Matrix<T, 3, 4> const m = a.matrix();
        Transform<T, 3, Eigen::Affine> const b(a);
        return vector_3<T>(m.col(2) + m.col(3) + b.linear() * x.template head<3>());
    };
    check(compact, turn);
}

namespace {

// Position and attitude of the tip of an arm with six joints.
constexpr auto tip = []<class T>(Matrix<T, 6, 1> const& q) {
    using vector = Matrix<T, 3, 1>;
    auto pose = Transform<T, 3, Eigen::Isometry>::Identity();
    for (int i = 0; i < 6; ++i) {
        vector const axis = i % 3 == 0 ? vector(vector::UnitZ()) : vector(vector::UnitY());
        pose = pose * AngleAxis<T>(q[i], axis) * Translation<T, 3>(0, 0, 0.3);
    }
    Quaternion<T> const attitude(pose.linear());
    Matrix<T, 6, 1> result;
    result << pose.translation(), 2 * attitude.vec();
    return result;
};

} // namespace

BOOST_AUTO_TEST_CASE(an_arm) {
    Matrix<double, 6, 1> q;
    q << 0.1, -0.4, 0.3, 0.8, -0.2, 0.5;
    check(tip, q);
    // Elsewhere another component of the attitude is the largest.
    q << 2, 1.4, 0.3, 1.8, 1.2, 0.5;
    check(tip, q);
    q << 3, 0.1, 0.1, 0.2, 0.1, -0.3;
    check(tip, q);
    // Stretched out, it is singular, and has its Jacobian.
    check(tip, Matrix<double, 6, 1>(Matrix<double, 6, 1>::Zero()));
}
