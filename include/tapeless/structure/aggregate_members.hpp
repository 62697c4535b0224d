/// @file Members of an aggregate, by structured bindings.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../base/compiler.hpp"

#include <tuple>
#include <type_traits>
#include <utility>

namespace tapeless {

/// How many members an aggregate may have.
inline constexpr int most_members = 32;

// What every member can be initialised with.
struct any_member {
    template <class T>
    operator T() const;
};
template <class T, int... J>
constexpr bool takes_initialisers(std::integer_sequence<int, J...>) {
    return requires { T{((void)J, any_member{})...}; };
}
/// Whether T can be initialised with so many, where an array of C takes one for each element.
template <class T, int Count>
constexpr bool takes = takes_initialisers<T>(std::make_integer_sequence<int, Count>{});

// The most that T can be initialised with: at least Low, fewer than High.
template <class T, int Low = 0, int High = 2>
constexpr int initialisers() {
    if constexpr (High - Low > 1 && takes<T, High - 1>)
        return initialisers<T, High - 1, 2 * High>();
    else if constexpr (High - Low > 2)
        return initialisers<T, Low, (Low + High + 1) / 2>();
    else
        return Low;
}

template <class T, int... Before, int... Behind>
constexpr bool takes_in_braces(std::integer_sequence<int, Before...>,
                               std::integer_sequence<int, Behind...>) {
    return requires {
        T{((void)Before, any_member{})..., {any_member{}}, ((void)Behind, any_member{})...};
    };
}
// Whether so many initialisers are left behind a member in braces that begins with number First.
template <class T, int First, int Behind>
constexpr bool leaves = takes_in_braces<T>(std::make_integer_sequence<int, First>{},
                                           std::make_integer_sequence<int, Behind>{});

// How many of all initialisers an array of C takes that begins with number First: more than Low, at
// most High.
template <class T, int All, int First, int Low, int High>
constexpr int initialisers_of_array() {
    constexpr int middle = (Low + High) / 2;
    if constexpr (High - Low == 1)
        return High;
    else if constexpr (leaves<T, First, All - First - middle>)
        return initialisers_of_array<T, All, First, Low, middle>();
    else
        return initialisers_of_array<T, All, First, middle, High>();
}
// The same of any member, which is one, also where braces do not make it.
template <class T, int All, int First>
constexpr int initialisers_of_member() {
    if constexpr (leaves<T, First, All - First - 1> || !leaves<T, First, 0>)
        return 1;
    else
        return initialisers_of_array<T, All, First, 1, All - First>();
}
template <class T, int All, int First = 0>
constexpr int members_from() {
    if constexpr (First >= All)
        return 0;
    else
        return 1 + members_from<T, All, First + initialisers_of_member<T, All, First>()>();
}

// What only a base can be initialised with.
template <class T>
struct any_base {
    template <class Base>
    requires(std::is_base_of_v<Base, T> && !std::is_same_v<Base, T>)
    operator Base() const;
};
template <class T>
constexpr bool has_base = requires { T{any_base<T>{}}; };

/// How many members an aggregate has; 0 of other types, and of those whose structured bindings are
/// not these members, as std::array's, or in part a base's.
template <class T>
constexpr int aggregate_members = 0;
template <class T>
requires(std::is_aggregate_v<T> && !std::is_array_v<T> && !std::is_empty_v<T> &&
         !requires { std::tuple_size<T>::value; })
constexpr int aggregate_members<T> = has_base<T> ? 0 : members_from<T, initialisers<T>()>();

/// References to the members of an aggregate, in a std::tuple.
template <int Count, class T>
TAPELESS_INLINED constexpr auto members_of(T& whole) {
    if constexpr (Count == 1) {
        auto& [a] = whole;
        return std::tie(a);
    } else if constexpr (Count == 2) {
        auto& [a, b] = whole;
        return std::tie(a, b);
    } else if constexpr (Count == 3) {
        auto& [a, b, c] = whole;
        return std::tie(a, b, c);
    } else if constexpr (Count == 4) {
        auto& [a, b, c, d] = whole;
        return std::tie(a, b, c, d);
    } else if constexpr (Count == 5) {
        auto& [a, b, c, d, e] = whole;
        return std::tie(a, b, c, d, e);
    } else if constexpr (Count == 6) {
        auto& [a, b, c, d, e, f] = whole;
        return std::tie(a, b, c, d, e, f);
    } else if constexpr (Count == 7) {
        auto& [a, b, c, d, e, f, g] = whole;
        return std::tie(a, b, c, d, e, f, g);
    } else if constexpr (Count == 8) {
        auto& [a, b, c, d, e, f, g, h] = whole;
        return std::tie(a, b, c, d, e, f, g, h);
    } else if constexpr (Count == 9) {
        auto& [a, b, c, d, e, f, g, h, i] = whole;
        return std::tie(a, b, c, d, e, f, g, h, i);
    } else if constexpr (Count == 10) {
        auto& [a, b, c, d, e, f, g, h, i, j] = whole;
        return std::tie(a, b, c, d, e, f, g, h, i, j);
    } else if constexpr (Count == 11) {
        auto& [a, b, c, d, e, f, g, h, i, j, k] = whole;
        return std::tie(a, b, c, d, e, f, g, h, i, j, k);
    } else if constexpr (Count == 12) {
        auto& [a, b, c, d, e, f, g, h, i, j, k, l] = whole;
        return std::tie(a, b, c, d, e, f, g, h, i, j, k, l);
    } else if constexpr (Count == 13) {
        auto& [a, b, c, d, e, f, g, h, i, j, k, l, m] = whole;
        return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m);
    } else if constexpr (Count == 14) {
        auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n] = whole;
        return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n);
    } else if constexpr (Count == 15) {
        auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o] = whole;
        return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o);
    } else if constexpr (Count == 16) {
        auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p] = whole;
        return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p);
    } else if constexpr (Count == 17) {
        auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q] = whole;
        return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q);
    } else if constexpr (Count == 18) {
        auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r] = whole;
        return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r);
    } else if constexpr (Count == 19) {
        auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s] = whole;
        return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s);
    } else if constexpr (Count == 20) {
        auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t] = whole;
        return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t);
    } else if constexpr (Count == 21) {
        auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u] = whole;
        return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u);
    } else if constexpr (Count == 22) {
        auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v] = whole;
        return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v);
    } else if constexpr (Count == 23) {
        auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w] = whole;
        return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w);
    } else if constexpr (Count == 24) {
        auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x] = whole;
        return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x);
    } else if constexpr (Count == 25) {
        auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y] = whole;
        return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y);
    } else if constexpr (Count == 26) {
        auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z] =
            whole;
        return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y,
                        z);
    } else if constexpr (Count == 27) {
        auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z, aa] =
            whole;
        return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y,
                        z, aa);
    } else if constexpr (Count == 28) {
        auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z, aa,
               ab] = whole;
        return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y,
                        z, aa, ab);
    } else if constexpr (Count == 29) {
        auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z, aa, ab,
               ac] = whole;
        return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y,
                        z, aa, ab, ac);
    } else if constexpr (Count == 30) {
        auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z, aa, ab,
               ac, ad] = whole;
        return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y,
                        z, aa, ab, ac, ad);
    } else if constexpr (Count == 31) {
        auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z, aa, ab,
               ac, ad, ae] = whole;
        return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y,
                        z, aa, ab, ac, ad, ae);
    } else if constexpr (Count == 32) {
        auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z, aa, ab,
               ac, ad, ae, af] = whole;
        return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y,
                        z, aa, ab, ac, ad, ae, af);
    }
}

} // namespace tapeless
