/// @file into(targets...) and add_into(targets...): the caller's memory, where results go.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "question.hpp"

#include <cstddef>
#include <tuple>
#include <type_traits>

namespace tapeless {

/// Where results go; what was there is replaced, or added to.
template <bool Adds, class... T>
struct destinations {
    std::tuple<T...> all; // references where the caller's objects live on
};

// Whether what is put into a target of this type is lost: a temporary that is no view.
template <class T>
constexpr bool is_lost =
    !std::is_reference_v<T> && (std::is_aggregate_v<T> || Scalar<T> || requires {
        requires std::is_same_v<typename T::PlainObject, T>; // a matrix of Eigen's
    });
template <class... T>
constexpr void check_targets() {
    constexpr bool kept = !(is_lost<T> || ...);
    static_assert(kept, "tapeless: into(targets...) has a temporary as a target, and what is put "
                        "there is lost; name it, `std::array<double, 2> g;` and into(g)");
}

/// The caller's memory, the last argument of gradient_into and its like: a target for each result,
/// or for each differentiated argument. A target is a reference to a scalar, an array or a struct,
/// a std::span of fixed size, an array of C, an Eigen::Map of fixed size, or a pointer to as many
/// scalars as the function's shape tells, one behind the other. A null pointer is not wanted.
template <class... T>
constexpr destinations<false, T...> into(T&&... targets) noexcept {
    check_targets<T...>();
    return {{static_cast<T&&>(targets)...}};
}
/// The same, and results are added to what is there: a sum over rows is then one line.
template <class... T>
constexpr destinations<true, T...> add_into(T&&... targets) noexcept {
    check_targets<T...>();
    return {{static_cast<T&&>(targets)...}};
}

template <class T>
constexpr bool is_destinations = false;
template <bool Adds, class... T>
constexpr bool is_destinations<destinations<Adds, T...>> = true;

// A matrix, Eigen's map for one, that knows its sizes and is indexed by two of them.
template <class T>
concept IndexedMatrix = requires(T& x) {
    typename std::integral_constant<int, T::RowsAtCompileTime>;
    typename std::integral_constant<int, T::ColsAtCompileTime>;
    x(0, 0);
};

/// A target of so many rows and columns of scalars; row-major where it has no two dimensions.
template <class Target, int Rows, int Columns>
struct destination {
    using T = std::remove_cv_t<Target>;
    static constexpr bool is_pointer = std::is_pointer_v<T>, is_nothing = std::is_null_pointer_v<T>;

    static consteval bool fits() {
        if constexpr (is_nothing)
            return true;
        else if constexpr (is_pointer)
            return Scalar<std::remove_cv_t<std::remove_pointer_t<T>>> &&
                   !std::is_const_v<std::remove_pointer_t<T>>;
        else if constexpr (IndexedMatrix<T>)
            return int(T::RowsAtCompileTime) * int(T::ColsAtCompileTime) == Rows * Columns &&
                   (Rows == 1 || Columns == 1 || int(T::RowsAtCompileTime) == Rows);
        else if constexpr (Structured<T>)
            return structure<T>::size == Rows * Columns &&
                   !std::is_const_v<std::remove_reference_t<decltype(structure<T>::template at<0>(
                       std::declval<Target&>()))>>;
        else
            return false;
    }
    template <bool Adds, int I, int J>
    TAPELESS_INLINED static constexpr void put(Target& target, auto const& value) {
        constexpr int at = I * Columns + J;
        if constexpr (is_pointer) {
            if (target != nullptr)
                store<Adds>(target[at], value);
        } else if constexpr (IndexedMatrix<T>) {
            if constexpr (T::RowsAtCompileTime == 1)
                store<Adds>(target(0, at), value);
            else if constexpr (T::ColsAtCompileTime == 1)
                store<Adds>(target(at, 0), value);
            else
                store<Adds>(target(I, J), value);
        } else if constexpr (!is_nothing) {
            store<Adds>(structure<T>::template at<at>(target), value);
        }
    }

  private:
    template <bool Adds>
    TAPELESS_INLINED static constexpr void store(auto& to, auto const& value) {
        if constexpr (Adds)
            to += static_cast<std::remove_cvref_t<decltype(to)>>(value);
        else
            to = static_cast<std::remove_cvref_t<decltype(to)>>(value);
    }
};

/// Results as a matrix of scalars, and how it is cut into one target for each of some parts: rows
/// or columns of it.
template <class Parts, int Rows, int Columns, bool CutsRows>
struct cut;
template <class... Part, int Rows, int Columns, bool CutsRows>
struct cut<std::tuple<Part...>, Rows, Columns, CutsRows> {
    using layout = members<structure<Part>::size...>;
    template <int K, class T>
    using destination_of =
        destination<std::remove_reference_t<T>, CutsRows ? layout::sizes[K] : Rows,
                    CutsRows ? Columns : layout::sizes[K]>;

    template <class... T>
    static consteval bool fits() {
        if constexpr (sizeof...(T) != sizeof...(Part))
            return false;
        else
            return []<std::size_t... K>(std::index_sequence<K...>) {
                return (destination_of<static_cast<int>(K), T>::fits() && ...);
            }(std::index_sequence_for<T...>{});
    }
    /// Puts scalar number K of the matrix where it goes.
    template <bool Adds, int K, class... T>
    TAPELESS_INLINED static constexpr void put(std::tuple<T...> const& targets, auto const& value) {
        constexpr int i = K / Columns, j = K % Columns;
        constexpr int part = layout::holding(CutsRows ? i : j);
        constexpr int begin = layout::begin(part);
        constexpr auto place = static_cast<std::size_t>(part);
        using type = std::tuple_element_t<place, std::tuple<T...>>;
        auto& target = const_cast<type&>(std::get<place>(targets)); // what is no reference is ours
        destination_of<part, type>::template put<Adds, CutsRows ? i - begin : i,
                                                 CutsRows ? j : j - begin>(target, value);
    }
    /// Puts all of it: Result says where its scalars stand (target.hpp).
    template <class Result, bool Adds, class... T>
    TAPELESS_INLINED static constexpr void put_all(std::tuple<T...> const& targets,
                                                   typename Result::type& result) {
        [&]<int... K>(std::integer_sequence<int, K...>) {
            int const in_order[] = {(put<Adds, K>(targets, Result::template at<K>(result)), 0)...,
                                    0};
            static_cast<void>(in_order);
        }(std::make_integer_sequence<int, Result::size>{});
    }
};

} // namespace tapeless
