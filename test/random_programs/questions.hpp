/// @file What may be asked of a random function: the programs of the entry points, made at run time,
/// and the answers that the referee expects.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "random_function.hpp"
#include "referee.hpp"

#include <tapeless.hpp>

#include <string_view>
#include <vector>

namespace random_programs {

enum class question {
    gradient,
    jvp,
    vjp,
    hvp,
    jacobian,
    sparse_jacobian,
    hessian,
    sparse_hessian,
    derivative,
    taylor,
    gradient_of_hessian
};
constexpr std::string_view question_names[] = {"gradient",
                                               "jvp",
                                               "vjp",
                                               "hvp",
                                               "jacobian",
                                               "sparse_jacobian",
                                               "hessian",
                                               "sparse_hessian",
                                               "derivative<k>",
                                               "taylor<k>",
                                               "gradient of Hessian"};
constexpr int question_count = 11;

constexpr bool takes_several_results(question what) {
    return what == question::jvp || what == question::vjp || what == question::jacobian ||
           what == question::sparse_jacobian;
}
/// The highest order of derivative in an answer. Of derivative<k> and taylor<k> it is k.
constexpr int order_of(question what, int k) {
    switch (what) {
    case question::hvp:
    case question::hessian:
    case question::sparse_hessian:
        return 2;
    case question::gradient_of_hessian:
        return 3;
    case question::derivative:
    case question::taylor:
        return k;
    default:
        return 1;
    }
}

/// A question with what it takes besides the function.
struct asked {
    question what = question::gradient;
    random_function function;
    std::vector<float> seeds{}; ///< tangents, cotangents or a direction
    int k = 0;
    int variant = 0; ///< which of several ways it goes
};

/// A question about a function, with numbers that depend on `number`.
asked ask(question what, random_function function, int number);

/// The program that the entry point would run, interpreted.
class answering {
  public:
    explicit answering(asked const& about);

    /// Its answer in S, in a flat list: the values, then the derivatives of each order; of matrices,
    /// row by row.
    template <class S>
    std::vector<S> answer() const;

  private:
    asked const& about_;
    tapeless::builder program_;
    std::vector<bool> is_there_; // which entries of a sparse matrix
};

/// A number in an answer, and the order of the derivative that it is.
struct expected_number {
    bounded number;
    int order = 0;
};
/// The right answer, and the function's reference.
struct expected_answer {
    std::vector<expected_number> numbers;
    double margin = 0, largest = 0;
};
expected_answer expect(asked const& about);

} // namespace random_programs
