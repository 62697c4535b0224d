/// @file Random functions that are compiled: through both doors, and through each entry point in
/// shapes of arguments and results.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "questions.hpp"

#include <tapeless.hpp>
#include <tapeless/eigen.hpp>

#include <array>
#include <cstddef>
#include <utility>
#include <vector>

namespace random_programs {

/// The gradient of a function of doubles.
struct through_doors {
    double (*plain)(double const* x);
    double (*function_door)(double const* x, double* gradient);
    double (*expression_door)(double const* x, double* gradient);
    tapeless::builder (*record)();
};

/// A question about a function in S: a flat list, as `answering` gives it.
struct through_entry_point {
    std::vector<double> (*in_double)(asked const& about);
    std::vector<float> (*in_float)(asked const& about); ///< one of these
};

/// What a function takes: its inputs one by one; all of them as one vector, row, array or std::array;
/// or a pair of the first and a vector of the others.
enum class shape { scalars, vector, row, array, std_array, pair };

/// The functions in the files compiled_<part>.cpp, which the test case `write_sources` writes: part 0
/// goes through the doors, the others through entry points.
constexpr int parts = 3, doors = 1, functions_per_part = 22, first_compiled = 10000;
template <int Part>
std::vector<through_doors> functions_through_doors();
template <int Part>
std::vector<through_entry_point> functions_through_entry_points();

namespace compilation {

template <std::size_t J>
constexpr auto variable = [] {
    constexpr char name[] = {'x', static_cast<char>('0' + J), '\0'};
    return tapeless::variable<tapeless::fixed_string(name)>{};
}();

template <auto const& F, std::size_t... J>
through_doors compile(std::index_sequence<J...>) {
    return {[](double const* x) -> double { return F(x[J]...); },
            [](double const* x, double* gradient) {
                auto const both = tapeless::value_and_gradient(F, x[J]...);
                if constexpr (sizeof...(J) == 1)
                    gradient[0] = both.gradient;
                else
                    ((gradient[J] = std::get<J>(both.gradient)), ...);
                return both.value;
            },
            [](double const* x, double* gradient) {
                constexpr auto expression = F(variable<J>...);
                auto const both = tapeless::value_and_gradient(expression, (variable<J> = x[J])...);
                ((gradient[J] = both.gradient[variable<J>]), ...);
                return both.value;
            },
            [] {
                return tapeless::function_source<
                    std::remove_cvref_t<decltype(F)>,
                    std::enable_if_t<(J >= 0), tapeless::active>...>::trace();
            }};
}

template <class S>
auto vector_of(S first, auto... others) {
    return Eigen::Matrix<S, 1 + sizeof...(others), 1>(first, others...);
}

// The arguments, a std::tuple, of so many scalars from `x` on.
template <shape Shape, class S, std::size_t... J>
auto arguments(S const* x, std::index_sequence<J...>) {
    constexpr int count = sizeof...(J);
    if constexpr (Shape == shape::scalars) {
        return std::tuple{x[J]...};
    } else if constexpr (Shape == shape::pair) {
        return [&]<std::size_t... Rest>(std::index_sequence<Rest...>) {
            return std::make_tuple(std::pair{x[0], vector_of(x[1 + Rest]...)});
        }(std::make_index_sequence<sizeof...(J) - 1>{});
    } else if constexpr (Shape == shape::std_array) {
        return std::tuple{std::array{x[J]...}};
    } else {
        using type = std::conditional_t<
            Shape == shape::array, Eigen::Array<S, count, 1>,
            std::conditional_t<Shape == shape::row, Eigen::Matrix<S, 1, count, Eigen::RowMajor>,
                               Eigen::Matrix<S, count, 1>>>;
        type result;
        ((result.data()[J] = x[J]), ...);
        return std::tuple{result};
    }
}

// The function of arguments of that shape. Several results are a vector where the arguments are one.
template <auto const& F, shape Shape, class Places>
struct shaped;
template <auto const& F, shape Shape, std::size_t... J>
struct shaped<F, Shape, std::index_sequence<J...>> {
    template <class... A>
    constexpr auto operator()(A const&... a) const {
        if constexpr (Shape == shape::scalars)
            return F(a...);
        else
            return of_one(a...);
    }

  private:
    template <class A>
    static constexpr auto of_one(A const& all) {
        if constexpr (Shape == shape::pair)
            return F(member<J>(all)...);
        else if constexpr (Shape == shape::vector)
            return in_vector(F(all(int{J})...));
        else
            return F(all[int{J}]...);
    }
    template <std::size_t K, class A>
    static constexpr auto member(A const& all) {
        if constexpr (K == 0)
            return all.first;
        else
            return all.second(static_cast<int>(K) - 1);
    }
    template <class T>
    static constexpr T in_vector(T const& result) {
        return result;
    }
    template <class T, std::size_t Count>
    static constexpr auto in_vector(std::array<T, Count> const& results) {
        Eigen::Matrix<T, static_cast<int>(Count), 1> vector;
        for (std::size_t i = 0; i < Count; ++i)
            vector(static_cast<int>(i)) = results[i];
        return vector;
    }
};

// The function along a line.
template <class Function>
struct along_line {
    template <class T, class Vector>
    constexpr auto operator()(T const& t, Vector const& x, Vector const& v) const {
        return Function{}((x + v * t).eval());
    }
};

template <class Function>
struct hessian_of {
    template <class X>
    constexpr auto operator()(X const& x) const {
        return tapeless::hessian(Function{}, x);
    }
};

// A flat list.
template <class S>
struct list {
    std::vector<S> all;

    template <class T>
    void put(T const& x) {
        if constexpr (std::is_same_v<T, S>)
            all.push_back(x);
        else
            [&]<std::size_t... J>(std::index_sequence<J...>) {
                (all.push_back(tapeless::structure<T>::template at<int{J}>(x)), ...);
            }(std::make_index_sequence<static_cast<std::size_t>(tapeless::structure<T>::size)>{});
    }
    // Of Eigen's matrices, or of arrays of arrays, row by row.
    template <class T>
    void put_matrix(T const& x, int rows, int columns) {
        for (int i = 0; i < rows; ++i)
            for (int j = 0; j < columns; ++j)
                if constexpr (requires { x(i, j); })
                    all.push_back(x(i, j));
                else
                    all.push_back(x[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)]);
    }
    template <class T>
    void put_sparse(T const& x) {
        std::size_t const begin = all.size();
        all.resize(begin + static_cast<std::size_t>(T::pattern.rows * T::pattern.columns));
        std::size_t next = 0;
        for (auto const& [row, column] : T::pattern.places())
            all[begin + static_cast<std::size_t>(row * T::pattern.columns + column)] =
                x.entries[next++];
    }
};

template <auto const& F, question What, int K, shape Shape, class S, std::size_t Inputs>
std::vector<S> run(asked const& about) {
    using places = std::make_index_sequence<Inputs>;
    using function = shaped<F, Shape, places>;
    constexpr int inputs = Inputs;
    std::vector<S> const point(about.function.inputs.begin(), about.function.inputs.end()),
        seeds(about.seeds.begin(), about.seeds.end());
    list<S> result;
    auto const x = arguments<Shape>(point.data(), places{});
    std::apply(
        [&](auto const&... a) {
            function const f;
            if constexpr (What == question::gradient) {
                auto const found = tapeless::value_and_gradient(f, a...);
                result.put(found.value);
                result.put(found.gradient);
            } else if constexpr (What == question::jvp) {
                auto const v = arguments<Shape>(seeds.data(), places{});
                auto const found = std::apply(
                    [&](auto const&... each) {
                        return tapeless::jvp(f, a..., tapeless::tangents(each...));
                    },
                    v);
                result.put(found.value);
                result.put(found.tangent);
            } else if constexpr (What == question::hvp) {
                auto const v = arguments<Shape>(seeds.data(), places{});
                auto const found = std::apply(
                    [&](auto const&... each) {
                        return tapeless::hvp(f, a..., tapeless::tangents(each...));
                    },
                    v);
                result.put(found.value);
                result.put(found.gradient);
                result.put(found.product);
            } else if constexpr (What == question::vjp) {
                auto w = tapeless::value(f, a...);
                using type = decltype(w);
                if constexpr (std::is_same_v<type, S>)
                    w = seeds[0];
                else
                    for (std::size_t i = 0; i < seeds.size(); ++i)
                        w.data()[i] = seeds[i];
                auto const found = tapeless::vjp(f, a..., tapeless::cotangents(w));
                result.put(found.value);
                result.put(found.cotangent);
            } else if constexpr (What == question::jacobian) {
                auto const found = tapeless::value_and_jacobian(f, a...);
                result.put(found.value);
                result.put_matrix(found.jacobian, static_cast<int>(about.function.results.size()),
                                  inputs);
            } else if constexpr (What == question::sparse_jacobian) {
                auto const found = tapeless::sparse_jacobian(f, a...);
                result.put(found.value);
                result.put_sparse(found);
            } else if constexpr (What == question::hessian) {
                auto const found = tapeless::value_gradient_and_hessian(f, a...);
                result.put(found.value);
                result.put(found.gradient);
                result.put_matrix(found.hessian, inputs, inputs);
            } else if constexpr (What == question::sparse_hessian) {
                auto const found = tapeless::sparse_hessian(f, a...);
                result.put(found.value);
                result.put(found.gradient);
                result.put_sparse(found);
            } else if constexpr (What == question::gradient_of_hessian) {
                auto const found = tapeless::value_and_jacobian(hessian_of<function>{}, a...);
                result.put_matrix(found.value, inputs, inputs);
                result.put_matrix(found.jacobian, inputs * inputs, inputs);
            } else {
                auto const v = arguments<Shape>(seeds.data(), places{});
                along_line<function> const line;
                if constexpr (What == question::derivative)
                    result.put(tapeless::derivative<K>(line, S(0), tapeless::fixed(a)...,
                                                       tapeless::fixed(std::get<0>(v))));
                else
                    result.put(tapeless::taylor<K>(line, S(0), tapeless::fixed(a)...,
                                                   tapeless::fixed(std::get<0>(v))));
            }
        },
        x);
    return result.all;
}

} // namespace compilation

/// The function F of `Inputs` scalars.
template <auto const& F, int Inputs>
through_doors compile() {
    return compilation::compile<F>(std::make_index_sequence<std::size_t{Inputs}>{});
}
template <auto const& F, question What, int K, shape Shape, class S, int Inputs>
through_entry_point compile() {
    if constexpr (std::is_same_v<S, float>)
        return {nullptr, &compilation::run<F, What, K, Shape, S, std::size_t{Inputs}>};
    else
        return {&compilation::run<F, What, K, Shape, S, std::size_t{Inputs}>, nullptr};
}

} // namespace random_programs
