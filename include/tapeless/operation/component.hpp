/// @file Rows with several outputs, and rows with an adjoint of their own.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "apply.hpp"

#include <array>
#include <initializer_list>

namespace tapeless {

template <class Row, int Arity>
constexpr void record_pullback(active const* w, active const* y, active const* x,
                               active* cotangents);

/// Output number K of a row, as a row with one output. Those of the same operands are computed
/// together (improve/placement.hpp).
template <class Row, int K>
struct component {
    using whole = Row;
    static constexpr std::string_view name = Row::name;
    static constexpr bool transcendental = requires { requires Row::transcendental; };

    [[gnu::always_inline]] static constexpr auto value(auto const&... x) {
        if constexpr (outputs_of<Row> == 1)
            return Row::value(x...);
        else
            return std::get<K>(Row::value(x...));
    }

    template <class... X>
    static constexpr auto partials(auto const& y, X const&... x) {
        if constexpr (has_adjoint<Row, sizeof...(X)>)
            return pulled_back(all_outputs(y, x...), x...);
        else if constexpr (count == 1)
            return Row::partials(y, x...);
        else
            return std::get<K>(Row::partials(all_outputs(y, x...), x...));
    }

  private:
    static constexpr int count = outputs_of<Row>;

    // y is the output number K of them.
    template <class S, class... X>
    static constexpr one_or_array<S, count> all_outputs(S const& y, X const&... x) {
        if constexpr (count == 1)
            return y;
        else
            return [&]<std::size_t... I>(std::index_sequence<I...>) {
                return one_or_array<S, count>{tapeless::apply<component<Row, I>>(x...)...};
            }(std::make_index_sequence<static_cast<std::size_t>(count)>{});
    }
    // The adjoint of output K alone.
    template <class Y, class... X>
    static constexpr auto pulled_back(Y const& y, X const&... x) {
        if constexpr (is_recorded<std::common_type_t<X...>>) {
            builder& recorder = *(recorder_of(x...));
            active const operands[] = {x...};
            std::array<active, sizeof...(X)> result{};
            std::array<active, static_cast<std::size_t>(count)> w{}, outputs{};
            for (int k = 0; k < count; ++k)
                w[static_cast<std::size_t>(k)] = active(recorder, recorder.literal(k == K ? 1 : 0));
            if constexpr (count == 1)
                outputs[0] = y;
            else
                outputs = y;
            record_pullback<Row, sizeof...(X)>(w.data(), outputs.data(), operands, result.data());
            return result;
        } else if constexpr (count == 1) {
            return Row::vjp(Y(1), y, x...);
        } else {
            Y w{};
            w[K] = 1;
            return Row::vjp(w, y, x...);
        }
    }
    static constexpr builder* recorder_of(auto const&... x) {
        builder* result = nullptr;
        static_cast<void>(((result = x.recorder()) || ...));
        return result;
    }
};

template <class Row, int K>
constexpr int output_number<component<Row, K>> = K;
template <class Row, int K>
constexpr int output_count<component<Row, K>> = outputs_of<Row>;

/// The row that computes an adjoint of a user's own at run time: its operands are the cotangents of
/// Outputs outputs, these outputs, and the operands of Row; its outputs are their cotangents.
template <class Row, int Outputs, int Operands>
struct adjoint_of {
    static constexpr int outputs = Operands;

  private:
    static constexpr std::string_view prefix = "adjoint of ";
    static constexpr auto text = [] {
        std::array<char, prefix.size() + Row::name.size()> result{};
        for (std::size_t i = 0; i < result.size(); ++i)
            result[i] = i < prefix.size() ? prefix[i] : Row::name[i - prefix.size()];
        return result;
    }();

  public:
    static constexpr std::string_view name{text.data(), text.size()};
    static constexpr bool transcendental = true;

    template <class... X>
    [[gnu::always_inline]] static constexpr auto value(X const&... all) {
        using S = std::common_type_t<X...>;
        std::array<S, sizeof...(X)> const given{static_cast<S>(all)...};
        return [&]<std::size_t... K, std::size_t... J>(std::index_sequence<K...>,
                                                       std::index_sequence<J...>) {
            auto const cotangents = Row::vjp(one_or_array<S, Outputs>{given[K]...},
                                             one_or_array<S, Outputs>{given[Outputs + K]...},
                                             given[2 * Outputs + J]...);
            if constexpr (Operands == 1 && !requires { std::get<0>(cotangents); })
                return static_cast<S>(cotangents);
            else if constexpr (Operands == 1)
                return static_cast<S>(std::get<0>(cotangents));
            else
                return std::array<S, sizeof...(J)>{static_cast<S>(std::get<J>(cotangents))...};
        }(std::make_index_sequence<static_cast<std::size_t>(Outputs)>{},
               std::make_index_sequence<static_cast<std::size_t>(Operands)>{});
    }
    template <class... X>
    static constexpr auto partials(auto const&, X const&... x) {
        auto const none = constant_like<undifferentiated>(std::get<0>(std::tie(x...)));
        auto const each = [&]<std::size_t... J>(std::index_sequence<J...>) {
            return std::tuple{(static_cast<void>(J), none)...};
        }(std::make_index_sequence<sizeof...(X)>{});
        if constexpr (Operands == 1)
            return each;
        else
            return [&]<std::size_t... K>(std::index_sequence<K...>) {
                return std::tuple{(static_cast<void>(K), each)...};
            }(std::make_index_sequence<static_cast<std::size_t>(Operands)>{});
    }

    /// Stands for the derivative that it does not have.
    struct undifferentiated {
        static constexpr std::string_view name = "a derivative of an adjoint";
        static constexpr missing lacks = missing::adjoint_of_own;
        template <class S>
        static constexpr S value() {
            return std::numeric_limits<S>::quiet_NaN();
        }
        static constexpr auto partials(auto const&) { return std::tuple{}; }
    };
};

// Records the adjoint of a row, in the program itself where it can be recorded, else as a call.
template <class Row, int Arity>
constexpr void record_pullback(active const* w, active const* y, active const* x,
                               active* cotangents) {
    constexpr int count = outputs_of<Row>;
    [&]<std::size_t... J, std::size_t... K>(std::index_sequence<J...>, std::index_sequence<K...>) {
        if constexpr (takes_adjoint<Row, active, std::index_sequence<J...>>) {
            auto const all = Row::vjp(one_or_array<active, count>{w[K]...},
                                      one_or_array<active, count>{y[K]...}, x[J]...);
            constexpr int given = element_count<std::remove_const_t<decltype(all)>>;
            constexpr bool fits = given == Arity || (given < 0 && Arity == 1);
            static_assert(fits, "tapeless: the vjp(w, y, x...) of an operation of your own must "
                                "return a std::tuple of one cotangent for each operand");
            if constexpr (given < 0 && fits)
                cotangents[0] = active(all);
            else if constexpr (fits)
                static_cast<void>(
                    std::initializer_list<int>{(cotangents[J] = active(std::get<J>(all)), 0)...});
        } else {
            builder& recorder = *y[0].recorder();
            int const operands[] = {w[K].in(recorder)..., y[K].in(recorder)...,
                                    x[J].in(recorder)...};
            constexpr int arity = 2 * count + Arity;
            operation const* const rows[] = {
                &operation_of<component<adjoint_of<Row, count, Arity>, static_cast<int>(J)>,
                              arity>...};
            for (int j = 0; j < Arity; ++j)
                cotangents[j] = active(recorder, recorder.apply(*rows[j], operands, arity));
        }
    }(std::make_index_sequence<static_cast<std::size_t>(Arity)>{},
      std::make_index_sequence<static_cast<std::size_t>(count)>{});
}

template <class Row, int Arity, class = std::make_integer_sequence<int, outputs_of<Row>>>
struct group_rows;
template <class Row, int Arity, int... K>
struct group_rows<Row, Arity, std::integer_sequence<int, K...>> {
    static constexpr operation const* all[] = {&operation_of<component<Row, K>, Arity>...};
};

template <class Row, int Arity>
inline constexpr operation_group whole_group = {
    .outputs = outputs_of<Row>,
    .rows = group_rows<Row, Arity>::all,
    .pullback =
        [] {
            if constexpr (has_adjoint<Row, Arity>)
                return &record_pullback<Row, Arity>;
            else
                return nullptr;
        }(),
};
template <class Row, int K, int Arity>
inline constexpr operation_group const* group_of<component<Row, K>, Arity> =
    &whole_group<Row, Arity>;
template <class Row, int K, int Arity>
constexpr bool has_pullback_of<component<Row, K>, Arity> = has_adjoint<Row, Arity>;

/// A row with several outputs on these operands: a std::array of the outputs, or of expressions a
/// std::tuple. A row with one output and an adjoint of its own gives that output.
template <class Row, class... X>
requires(Operands<X...> && Compound<Row, sizeof...(X)>)
constexpr auto apply(X const&... x) {
    if constexpr (outputs_of<Row> == 1) {
        return tapeless::apply<component<Row, 0>>(x...);
    } else {
        return [&]<int... K>(std::integer_sequence<int, K...>) {
            if constexpr ((is_expression<X> || ...))
                return std::tuple{tapeless::apply<component<Row, K>>(x...)...};
            else if constexpr ((is_recorded<X> || ...))
                return std::array{tapeless::apply<component<Row, K>>(x...)...};
            else
                return Row::value(x...);
        }(std::make_integer_sequence<int, outputs_of<Row>>{});
    }
}

} // namespace tapeless
