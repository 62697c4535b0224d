/// @file What the inputs of a program are called.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../matrix/matrix.hpp"
#include "../question/call.hpp"
#include "../question/state.hpp"
#include "refuse.hpp"

#include <array>
#include <boost/hana/core/to.hpp>
#include <boost/hana/first.hpp>
#include <boost/hana/string.hpp>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace tapeless {

/// The names of the scalars in a T that is called so, in the order in which structure<T> has them.
template <class T>
struct scalar_names {
    static void append(std::vector<std::string>& to, std::string const& name) {
        to.push_back(name);
    }
};
template <class T, std::size_t N>
struct scalar_names<std::array<T, N>> {
    static void append(std::vector<std::string>& to, std::string const& name) {
        for (std::size_t i = 0; i < N; ++i)
            scalar_names<T>::append(to, name + "[" + std::to_string(i) + "]");
    }
};
template <class... T>
struct scalar_names<std::tuple<T...>> {
    static void append(std::vector<std::string>& to, std::string const& name) {
        int i = 0;
        (scalar_names<T>::append(to, name + "[" + std::to_string(i++) + "]"), ...);
    }
};
template <class A, class B>
struct scalar_names<std::pair<A, B>> {
    static void append(std::vector<std::string>& to, std::string const& name) {
        scalar_names<A>::append(to, name + ".first");
        scalar_names<B>::append(to, name + ".second");
    }
};
template <MatrixShaped M>
struct scalar_names<M> {
    static void append(std::vector<std::string>& to, std::string const& name) {
        using traits = matrix_traits<M>;
        for (int k = 0; k < traits::rows * traits::columns; ++k) {
            int const row = traits::is_row_major ? k / traits::columns : k % traits::rows;
            int const column = traits::is_row_major ? k % traits::columns : k / traits::rows;
            to.push_back(traits::rows == 1 || traits::columns == 1
                             ? name + "[" + std::to_string(k) + "]"
                             : name + "(" + std::to_string(row) + "," + std::to_string(column) +
                                   ")");
        }
    }
};
template <class T>
requires boost::hana::Struct<T>::value
struct scalar_names<T> {
    static void append(std::vector<std::string>& to, std::string const& name) {
        append_members(to, name, std::make_index_sequence<member_count<T>>{});
    }

  private:
    template <std::size_t... K>
    static void append_members(std::vector<std::string>& to, std::string const& name,
                               std::index_sequence<K...>) {
        (scalar_names<member_type<T, K>>::append(to, name + "." + member_name<K>()), ...);
    }
    template <std::size_t K>
    static std::string member_name() {
        return boost::hana::to<char const*>(
            boost::hana::first(boost::hana::at_c<K>(boost::hana::accessors<T>())));
    }
};

// The language does not tell the members' names.
template <StructuredAggregate T>
struct scalar_names<T> : scalar_names<aggregate_tuple<T>> {};

/// The names of a function's arguments: those that are given, for the others x, or x0, x1, ...
/// where there are several.
inline std::vector<std::string> argument_names(std::vector<std::string> const& given,
                                               std::size_t count) {
    if (given.size() > count)
        refuse("tapeless: " + std::to_string(given.size()) + " names are given for " +
               std::to_string(count) + " argument(s); give one for each argument at most");
    std::vector<std::string> result = given;
    while (result.size() < count)
        result.push_back(count == 1 ? "x" : "x" + std::to_string(result.size()));
    return result;
}

/// The names of all scalars that arguments of these types, called so, bring into a program.
template <class... A>
std::vector<std::string> names_of_scalars(std::vector<std::string> const& names) {
    std::vector<std::string> result;
    std::size_t k = 0;
    [[maybe_unused]] auto const append = [&]<class Argument>(std::type_identity<Argument>) {
        if constexpr (!argument<Argument>::is_constant)
            scalar_names<typename argument<Argument>::type>::append(result, names[k]);
        ++k;
    };
    (append(std::type_identity<A>{}), ...);
    return result;
}

/// The names of all scalars that a call of F brings into a program; what F holds is called f.
template <class F, class... A>
std::vector<std::string> input_names(std::vector<std::string> const& given) {
    std::vector<std::string> names = argument_names(given, sizeof...(A));
    if constexpr (HasState<F>) {
        names.insert(names.begin(), "f");
        return names_of_scalars<fixed_argument<F const&>, A...>(names);
    } else {
        return names_of_scalars<A...>(names);
    }
}

} // namespace tapeless
