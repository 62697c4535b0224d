/// @file sparsity_of_jacobian, sparse_jacobian, and the same of Hessians: only what is not 0.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "base/version.hpp"
#include "hessian.hpp"
#include "jacobian.hpp"

namespace tapeless {

/// Where an entry of a matrix stands.
struct matrix_place {
    int row;
    int column;
    friend constexpr bool operator==(matrix_place const&, matrix_place const&) = default;
};

/// Which entries of a matrix of derivatives are not structurally 0: compressed rows, in which row i
/// has the columns `column_indices[k]` for k from `row_pointers[i]` up to `row_pointers[i + 1]`, in
/// ascending order.
///
///     for (auto [row, column] : pattern.places())
///         std::cout << row << ", " << column << '\n';
template <int Rows, int Columns, int Count>
struct sparsity {
    static constexpr int rows = Rows;
    static constexpr int columns = Columns;
    static constexpr int count = Count; ///< how many entries there are
    std::array<int, static_cast<std::size_t>(Rows) + 1> row_pointers{};
    std::array<int, static_cast<std::size_t>(Count)> column_indices{};

    /// The place of each entry, in their order.
    constexpr std::array<matrix_place, static_cast<std::size_t>(Count)> places() const {
        std::array<matrix_place, static_cast<std::size_t>(Count)> result{};
        int row = 0;
        for (std::size_t k = 0; k < result.size(); ++k) {
            while (static_cast<int>(k) >= row_pointers[static_cast<std::size_t>(row) + 1])
                ++row;
            result[k] = {row, column_indices[k]};
        }
        return result;
    }

    friend constexpr bool operator==(sparsity const&, sparsity const&) = default;
};

/// What sparse_jacobian returns: f's result and the entries of its Jacobian, in the order of
/// `pattern`.
template <class Value, class Scalar, auto Pattern>
struct value_with_sparse_jacobian {
    static constexpr auto pattern = Pattern;
    Value value;
    std::array<Scalar, static_cast<std::size_t>(Pattern.count)> entries;
};

/// What sparse_hessian returns: f's value and gradient, and the entries of its Hessian, in the
/// order of `pattern`.
template <class Value, class Gradient, class Scalar, auto Pattern>
struct value_with_sparse_hessian {
    static constexpr auto pattern = Pattern;
    Value value;
    Gradient gradient;
    std::array<Scalar, static_cast<std::size_t>(Pattern.count)> entries;
};

/// One triangle of a Hessian, its diagonal included: `sparse_hessian<lower>(f, x)`.
inline constexpr triangle lower = triangle::lower;
inline constexpr triangle upper = triangle::upper; ///< likewise

/// The pattern of a program's outputs from number Begin on, which are a matrix, row by row.
template <class Program, int Begin, int Rows, int Columns>
consteval auto sparsity_of_outputs() {
    constexpr auto const& program = Program::program;
    constexpr auto is_entry = [](int k) {
        instruction const& entry = program.instructions[program.outputs[Begin + k]];
        return entry.kind != algebraic::literal || entry.number != 0;
    };
    constexpr int count = [&] {
        int result = 0;
        for (int k = 0; k < Rows * Columns; ++k)
            result += is_entry(k);
        return result;
    }();
    sparsity<Rows, Columns, count> result;
    int at = 0;
    for (int k = 0; k < Rows * Columns; ++k) {
        if (k % Columns == 0)
            result.row_pointers[static_cast<std::size_t>(k / Columns)] = at;
        if (is_entry(k))
            result.column_indices[static_cast<std::size_t>(at++)] = k % Columns;
    }
    result.row_pointers[static_cast<std::size_t>(Rows)] = at;
    return result;
}

template <class Programs>
constexpr auto jacobian_pattern =
    sparsity_of_outputs<typename Programs::jacobian::unimproved, Programs::outputs,
                        Programs::outputs, Programs::active_inputs>();
template <class Programs, class Hessian = typename Programs::hessian>
constexpr auto hessian_pattern =
    sparsity_of_outputs<typename Hessian::unimproved, 1 + Programs::active_inputs,
                        Programs::active_inputs, Programs::active_inputs>();

/// Where the entries go.
template <class S, std::size_t Count>
struct entries_target {
    static constexpr int size = static_cast<int>(Count);
    std::array<S, Count>& entries;

    template <int K, class Output>
    [[gnu::always_inline]] constexpr void put(Output const& output) const {
        assign(entries[K], output);
    }
};
template <class S, std::size_t Count>
entries_target(std::array<S, Count>&) -> entries_target<S, Count>;

// The answers, without noexcept: see gradient.hpp.
template <class F, class... A>
constexpr auto computed_sparse_jacobian(F const& f, A const&... a) {
    using this_call = call<F, A...>;
    using programs = typename this_call::programs;
    value_with_sparse_jacobian<typename this_call::value_type, typename this_call::scalar,
                               jacobian_pattern<programs>>
        result;
    run<typename programs::jacobian::sparse, this_call>(
        in_turn(value_target<this_call>{result.value}, entries_target{result.entries}), f, a...);
    return result;
}
template <class Hessian, class F, class... A>
constexpr auto computed_sparse_hessian(F const& f, A const&... a) {
    using this_call = call<F, A...>;
    value_with_sparse_hessian<typename this_call::value_type, typename this_call::gradient_type,
                              typename this_call::scalar,
                              hessian_pattern<typename this_call::programs, Hessian>>
        result;
    run<typename Hessian::sparse, this_call>(in_turn(value_target<this_call>{result.value},
                                                     gradient_target<this_call>{result.gradient},
                                                     entries_target{result.entries}),
                                             f, a...);
    return result;
}

/// Which entries of f's Jacobian are not structurally 0; rows are f's results, columns the scalars
/// of the differentiated arguments, both in their order in the caller's shapes. Constant, whatever
/// the arguments hold:
///
///     constexpr auto pattern = tapeless::sparsity_of_jacobian(f, std::array{0.0, 0.0, 0.0});
///     pattern.column_indices[pattern.row_pointers[i]];   // the first column of row i
///
/// Arguments may be told by their types alone, such as Eigen's, of which no object is a constant:
/// `sparsity_of_jacobian<Eigen::Vector3d>(f)`.
template <class... A, class F>
constexpr auto sparsity_of_jacobian(F const&) {
    if constexpr (jacobian_question::check<F, A...>())
        return jacobian_pattern<typename call<F, A...>::programs>;
}
/// The same of a call, sparsity_of_jacobian(f, a...).
template <class F, class A, class... More>
constexpr auto sparsity_of_jacobian(F const& f, A const&, More const&...) {
    return sparsity_of_jacobian<A, More...>(f);
}

/// Which entries of f's Hessian are not structurally 0, of both triangles; as sparsity_of_jacobian.
/// An expression's rows and columns are its variables in the order in which it first uses them.
template <class... A, class F>
constexpr auto sparsity_of_hessian(F const&) {
    if constexpr (hessian_question::check<F, A...>())
        return hessian_pattern<typename call<F, A...>::programs>;
}
/// The same of a call, sparsity_of_hessian(f, a...).
template <class F, class A, class... More>
constexpr auto sparsity_of_hessian(F const& f, A const&, More const&...) {
    return sparsity_of_hessian<A, More...>(f);
}

/// f's result and the entries of its Jacobian that are not structurally 0; nothing is computed for
/// the others.
///
///     auto const [value, entries] = tapeless::sparse_jacobian(f, x);
///
/// `entries` is a std::array in the order of `sparsity_of_jacobian(f, x)`, which is the result's
/// static member `pattern` too. With <tapeless/eigen.hpp>, `to_eigen(result)` is an
/// Eigen::SparseMatrix. Allocates nothing; throws nothing of its own.
template <class F, class... A>
constexpr auto
sparse_jacobian(F const& f, A const&... a) noexcept(throws_nothing<jacobian_question, F, A...>()) {
    if constexpr (jacobian_question::check<F, A...>())
        return computed_sparse_jacobian(f, a...);
}

/// f's value and gradient, and the entries of its Hessian that are not structurally 0; as
/// sparse_jacobian.
///
///     auto const [value, gradient, entries] = tapeless::sparse_hessian(f, x);
template <class F, class... A>
constexpr auto sparse_hessian(F const& f,
                              A const&... a) noexcept(throws_nothing<hessian_question, F, A...>()) {
    if constexpr (hessian_question::check<F, A...>())
        return computed_sparse_hessian<typename call<F, A...>::programs::hessian>(f, a...);
}

// What is asked of a call for one triangle, and the program that answers.
template <auto Wanted>
struct triangle_question {
    template <class F, class... A>
    static consteval bool check() {
        constexpr bool known = std::is_same_v<std::remove_cv_t<decltype(Wanted)>, triangle>;
        static_assert(known,
                      "tapeless: one triangle of a Hessian is sparse_hessian<tapeless::lower>"
                      "(f, a...), or tapeless::upper; sparsity_of_hessian likewise");
        if constexpr (!known)
            return false;
        else if constexpr (check_scalar_call<F, A...>())
            return check_derivatives<program<call<F, A...>>>();
        else
            return false;
    }
    template <class Call>
    using programs = typename Call::programs::hessian::template of_triangle<Wanted>;
    template <class Call>
    using program = typename programs<Call>::sparse;
};

/// The pattern of one triangle of f's Hessian, as most solvers take a symmetric matrix.
template <auto Wanted, class... A, class F>
constexpr auto sparsity_of_hessian(F const&) {
    using question = triangle_question<Wanted>;
    if constexpr (question::template check<F, A...>()) {
        using this_call = call<F, A...>;
        return hessian_pattern<typename this_call::programs,
                               typename question::template programs<this_call>>;
    }
}
/// The same of a call, sparsity_of_hessian<tapeless::lower>(f, a...).
template <auto Wanted, class F, class A, class... More>
constexpr auto sparsity_of_hessian(F const& f, A const&, More const&...) {
    return sparsity_of_hessian<Wanted, A, More...>(f);
}

/// f's value and gradient, and of its Hessian the entries of one triangle.
///
///     auto const [value, gradient, entries] = tapeless::sparse_hessian<tapeless::lower>(f, x);
template <auto Wanted, class F, class... A>
constexpr auto
sparse_hessian(F const& f,
               A const&... a) noexcept(throws_nothing<triangle_question<Wanted>, F, A...>()) {
    using question = triangle_question<Wanted>;
    if constexpr (question::template check<F, A...>())
        return computed_sparse_hessian<typename question::template programs<call<F, A...>>>(f,
                                                                                            a...);
}

/// @name Not allowed: the name of a function template, which is no object
/// @{
template <class... A>
constexpr auto sparsity_of_jacobian(named_function<A...>, A const&...) {
    refuse_named_function<A...>();
}
template <class... A>
constexpr auto sparsity_of_hessian(named_function<A...>, A const&...) {
    refuse_named_function<A...>();
}
template <auto Wanted, class... A>
constexpr auto sparsity_of_hessian(named_function<A...>, A const&...) {
    refuse_named_function<A...>();
}
template <class... A>
constexpr auto sparse_jacobian(named_function<A...>, A const&...) {
    refuse_named_function<A...>();
}
template <class... A>
constexpr auto sparse_hessian(named_function<A...>, A const&...) {
    refuse_named_function<A...>();
}
template <auto Wanted, class... A>
constexpr auto sparse_hessian(named_function<A...>, A const&...) {
    refuse_named_function<A...>();
}
/// @}

/// @name Not allowed: one triangle of what has none, or of what is dense
/// @{
template <triangle Wanted, class F, class... A>
constexpr void hessian(F const&, A const&...) {
    static_assert(never<F>, "tapeless: of a dense Hessian both triangles are given; one is "
                            "sparse_hessian<tapeless::lower>(f, a...)");
}
template <triangle Wanted, class F, class... A>
constexpr void sparse_jacobian(F const&, A const&...) {
    static_assert(never<F>, "tapeless: a Jacobian has no triangles; one of a Hessian is "
                            "sparse_hessian<tapeless::lower>(f, a...)");
}
/// @}

} // namespace tapeless
