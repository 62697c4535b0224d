/// @file Not allowed: members of Eigen's matrices and decompositions that are left out.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../program/active.hpp"

namespace tapeless {

/// What a member that is left out returns, so that nothing follows its sentence. (The members'
/// types are deduced, and so g++ says the sentence first.)
struct left_out {
    template <class T>
    constexpr operator T() const {
        return T();
    }
    constexpr left_out solve(auto const&...) const { return {}; }
    constexpr left_out sum(auto const&...) const { return {}; }
    constexpr left_out norm(auto const&...) const { return {}; }
    constexpr left_out squaredNorm(auto const&...) const { return {}; }
    constexpr left_out real(auto const&...) const { return {}; }
    constexpr left_out maxCoeff(auto const&...) const { return {}; }
    constexpr left_out minCoeff(auto const&...) const { return {}; }
    constexpr left_out singularValues() const { return {}; }
    constexpr left_out operator()(auto const&...) const { return {}; }
    constexpr left_out operator[](auto const&) const { return {}; }
    constexpr bool operator==(auto const&) const { return true; }
};

template <class T>
constexpr auto refuse_member() {
    static_assert(
        never<T>,
        "tapeless: this member of Eigen's is left out; a matrix in a differentiated function has + "
        "- * /, dot cross norm squaredNorm normalized, sum prod mean trace maxCoeff minCoeff, "
        "transpose diagonal asDiagonal homogeneous hnormalized, determinant inverse llt ldlt "
        "partialPivLu, row col block<R, C> head<N> segment<N> tail<N> topRows<N> leftCols<N> "
        "topLeftCorner<R, C> and their like, cwiseProduct cwiseAbs unaryExpr binaryExpr array "
        "cast; write it in terms of these, or call Eigen's in a custom_vjp");
    return left_out();
}

/// The members that matrices do not have.
template <class Self>
class refused_members_of_matrix {
  public:
    constexpr auto householderQr(auto const&...) const { return refuse_member<Self>(); }
    constexpr auto colPivHouseholderQr(auto const&...) const { return refuse_member<Self>(); }
    constexpr auto fullPivHouseholderQr(auto const&...) const { return refuse_member<Self>(); }
    constexpr auto completeOrthogonalDecomposition(auto const&...) const {
        return refuse_member<Self>();
    }
    constexpr auto fullPivLu(auto const&...) const { return refuse_member<Self>(); }
    template <auto...>
    constexpr auto jacobiSvd(auto const&...) const {
        return refuse_member<Self>();
    }
    template <auto...>
    constexpr auto bdcSvd(auto const&...) const {
        return refuse_member<Self>();
    }
    constexpr auto eigenvalues(auto const&...) const { return refuse_member<Self>(); }
    constexpr auto operatorNorm(auto const&...) const { return refuse_member<Self>(); }
    constexpr auto eulerAngles(auto const&...) const { return refuse_member<Self>(); }
    constexpr auto colwise(auto const&...) const { return refuse_member<Self>(); }
    constexpr auto rowwise(auto const&...) const { return refuse_member<Self>(); }
    constexpr auto isApprox(auto const&...) const { return refuse_member<Self>(); }
    constexpr auto isZero(auto const&...) const { return refuse_member<Self>(); }
    constexpr auto isOnes(auto const&...) const { return refuse_member<Self>(); }
    constexpr auto isConstant(auto const&...) const { return refuse_member<Self>(); }
    constexpr auto isIdentity(auto const&...) const { return refuse_member<Self>(); }
    constexpr auto isUnitary(auto const&...) const { return refuse_member<Self>(); }
    constexpr auto isDiagonal(auto const&...) const { return refuse_member<Self>(); }
    constexpr auto isOrthogonal(auto const&...) const { return refuse_member<Self>(); }
    constexpr auto isMuchSmallerThan(auto const&...) const { return refuse_member<Self>(); }
    constexpr auto hasNaN(auto const&...) const { return refuse_member<Self>(); }
    constexpr auto allFinite(auto const&...) const { return refuse_member<Self>(); }
    constexpr auto all(auto const&...) const { return refuse_member<Self>(); }
    constexpr auto any(auto const&...) const { return refuse_member<Self>(); }
    constexpr auto select(auto const&...) const { return refuse_member<Self>(); }
    constexpr auto reverse(auto const&...) const { return refuse_member<Self>(); }
    template <auto...>
    constexpr auto reshaped(auto const&...) const {
        return refuse_member<Self>();
    }
    template <auto...>
    constexpr auto replicate(auto const&...) const {
        return refuse_member<Self>();
    }
    template <auto...>
    constexpr auto selfadjointView(auto const&...) const {
        return refuse_member<Self>();
    }
    template <auto...>
    constexpr auto triangularView(auto const&...) const {
        return refuse_member<Self>();
    }
    constexpr auto applyOnTheLeft(auto const&...) const { return refuse_member<Self>(); }
    constexpr auto applyOnTheRight(auto const&...) const { return refuse_member<Self>(); }
    constexpr auto unitOrthogonal(auto const&...) const { return refuse_member<Self>(); }
    constexpr auto visit(auto const&...) const { return refuse_member<Self>(); }
    constexpr auto redux(auto const&...) const { return refuse_member<Self>(); }
    constexpr auto format(auto const&...) const { return refuse_member<Self>(); }
    constexpr auto resize(auto const&...) const { return refuse_member<Self>(); }
    constexpr auto conservativeResize(auto const&...) const { return refuse_member<Self>(); }
    constexpr auto setRandom(auto const&...) const { return refuse_member<Self>(); }
    constexpr auto setLinSpaced(auto const&...) const { return refuse_member<Self>(); }
    constexpr auto computeInverseWithCheck(auto const&...) const { return refuse_member<Self>(); }
    constexpr auto computeInverseAndDetWithCheck(auto const&...) const {
        return refuse_member<Self>();
    }
    static constexpr auto Random(auto const&...) { return refuse_member<Self>(); }
    static constexpr auto LinSpaced(auto const&...) { return refuse_member<Self>(); }
    static constexpr auto NullaryExpr(auto const&...) { return refuse_member<Self>(); }
};

template <class T>
constexpr auto refuse_member_of_decomposition() {
    static_assert(
        never<T>,
        "tapeless: this member of Eigen's is left out; in a differentiated function llt() has "
        "solve(b), matrixL() and matrixU(), ldlt() solve(b), matrixL() and vectorD(), and "
        "partialPivLu() solve(b), inverse() and determinant(); whether they succeed is known when "
        "the program runs: their results are NaN where they do not");
    return left_out();
}

/// The members that decompositions do not have.
template <class Self>
class refused_members {
  public:
    constexpr auto info(auto const&...) const { return refuse_member_of_decomposition<Self>(); }
    constexpr auto compute(auto const&...) const { return refuse_member_of_decomposition<Self>(); }
    constexpr auto rcond(auto const&...) const { return refuse_member_of_decomposition<Self>(); }
    constexpr auto isPositive(auto const&...) const {
        return refuse_member_of_decomposition<Self>();
    }
    constexpr auto isNegative(auto const&...) const {
        return refuse_member_of_decomposition<Self>();
    }
    constexpr auto matrixLLT(auto const&...) const {
        return refuse_member_of_decomposition<Self>();
    }
    constexpr auto matrixLDLT(auto const&...) const {
        return refuse_member_of_decomposition<Self>();
    }
    constexpr auto matrixLU(auto const&...) const { return refuse_member_of_decomposition<Self>(); }
    constexpr auto permutationP(auto const&...) const {
        return refuse_member_of_decomposition<Self>();
    }
    constexpr auto transpositionsP(auto const&...) const {
        return refuse_member_of_decomposition<Self>();
    }
    constexpr auto reconstructedMatrix(auto const&...) const {
        return refuse_member_of_decomposition<Self>();
    }
    constexpr auto rankUpdate(auto const&...) const {
        return refuse_member_of_decomposition<Self>();
    }
};

} // namespace tapeless
