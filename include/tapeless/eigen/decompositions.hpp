/// @file Eigen's decompositions by their names in a program, and those that are left out.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "matrix.hpp"

namespace tapeless {

/// Not allowed.
template <class Decomposition, class M>
class refused_decomposition {
    static_assert(never<Decomposition>,
                  "tapeless: of Eigen's decompositions a differentiated function has llt(), ldlt() "
                  "and partialPivLu() of matrices of fixed size, with solve(b), and besides them "
                  "inverse() and determinant(); call another one in a custom_vjp");

  public:
    constexpr refused_decomposition(auto const&...) {}
    constexpr refused_decomposition& compute(auto const&...) { return *this; }
    constexpr M solve(auto const&...) const { return {}; }
    constexpr M inverse() const { return {}; }
    constexpr M eigenvectors() const { return {}; }
    constexpr M matrixU() const { return {}; }
    constexpr M matrixV() const { return {}; }
    constexpr Eigen::Matrix<active, matrix_traits<M>::rows, 1> eigenvalues() const { return {}; }
    constexpr Eigen::Matrix<active, matrix_traits<M>::rows, 1> singularValues() const { return {}; }
};

} // namespace tapeless

namespace Eigen {

/// Stands for Eigen's class in a program.
template <class M>
requires tapeless::stands_for_eigen<M>
class LLT<M, Lower> : public tapeless::cholesky<M> {
  public:
    using tapeless::cholesky<M>::cholesky;
};
template <class M>
requires tapeless::stands_for_eigen<M>
class LDLT<M, Lower> : public tapeless::cholesky_without_roots<M> {
  public:
    using tapeless::cholesky_without_roots<M>::cholesky_without_roots;
};
template <class M>
requires tapeless::stands_for_eigen<M>
class PartialPivLU<M> : public tapeless::pivoted_elimination<M> {
  public:
    using tapeless::pivoted_elimination<M>::pivoted_elimination;
};

/// @name Not allowed
/// @{
template <class M>
requires tapeless::stands_for_eigen<M>
class FullPivLU<M> : public tapeless::refused_decomposition<FullPivLU<M>, M> {
  public:
    using tapeless::refused_decomposition<FullPivLU, M>::refused_decomposition;
};
template <class M>
requires tapeless::stands_for_eigen<M>
class HouseholderQR<M> : public tapeless::refused_decomposition<HouseholderQR<M>, M> {
  public:
    using tapeless::refused_decomposition<HouseholderQR, M>::refused_decomposition;
};
template <class M>
requires tapeless::stands_for_eigen<M>
class ColPivHouseholderQR<M> : public tapeless::refused_decomposition<ColPivHouseholderQR<M>, M> {
  public:
    using tapeless::refused_decomposition<ColPivHouseholderQR, M>::refused_decomposition;
};
template <class M>
requires tapeless::stands_for_eigen<M>
class FullPivHouseholderQR<M> : public tapeless::refused_decomposition<FullPivHouseholderQR<M>, M> {
  public:
    using tapeless::refused_decomposition<FullPivHouseholderQR, M>::refused_decomposition;
};
template <class M>
requires tapeless::stands_for_eigen<M>
class CompleteOrthogonalDecomposition<M>
    : public tapeless::refused_decomposition<CompleteOrthogonalDecomposition<M>, M> {
  public:
    using tapeless::refused_decomposition<CompleteOrthogonalDecomposition,
                                          M>::refused_decomposition;
};
template <class M>
requires tapeless::stands_for_eigen<M>
class BDCSVD<M> : public tapeless::refused_decomposition<BDCSVD<M>, M> {
  public:
    using tapeless::refused_decomposition<BDCSVD, M>::refused_decomposition;
};
template <class M>
requires tapeless::stands_for_eigen<M>
class SelfAdjointEigenSolver<M>
    : public tapeless::refused_decomposition<SelfAdjointEigenSolver<M>, M> {
  public:
    using tapeless::refused_decomposition<SelfAdjointEigenSolver, M>::refused_decomposition;
};
template <class M>
requires tapeless::stands_for_eigen<M>
class EigenSolver<M> : public tapeless::refused_decomposition<EigenSolver<M>, M> {
  public:
    using tapeless::refused_decomposition<EigenSolver, M>::refused_decomposition;
};
template <class M, int Options>
requires tapeless::stands_for_eigen<M>
class JacobiSVD<M, Options> : public tapeless::refused_decomposition<JacobiSVD<M, Options>, M> {
  public:
    using tapeless::refused_decomposition<JacobiSVD, M>::refused_decomposition;
};
/// @}

} // namespace Eigen
