/// @file Functions that the compiler cannot know by their type, and the sentences that they meet.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "state.hpp"

#include <type_traits>

namespace tapeless {

// A std::function, or what is like one.
template <class F>
concept HidesItsFunction = requires(F const& f) {
    typename F::result_type;
    f.target_type();
};

/// Checks that the type of a function says what it computes, but for members that are held fixed.
template <class F>
consteval bool check_stateless() {
    if constexpr (HasState<F> || (std::is_empty_v<F> && std::is_default_constructible_v<F>)) {
        return true;
    } else {
        constexpr bool points = std::is_function_v<F> || std::is_pointer_v<F>;
        static_assert(!points, "tapeless: what a function pointer points to is not known to the "
                               "compiler; wrap the function in a lambda, [](auto x) { return "
                               "f(x); }, and let it be a constexpr template of its scalar");
        constexpr bool points_to_member = std::is_member_pointer_v<F>;
        static_assert(!points_to_member,
                      "tapeless: a member function needs its object; take [](auto const& object, "
                      "auto x) { return object.f(x); } and pass the object, a struct template of "
                      "its scalar, as the first argument, tapeless::fixed(object) if it is not to "
                      "be differentiated");
        constexpr bool hides = HidesItsFunction<F>;
        static_assert(!hides, "tapeless: a std::function hides what it computes from the compiler; "
                              "pass the lambda or function object that it was made of");
        constexpr bool has_other_members = std::is_aggregate_v<F>;
        static_assert(!has_other_members,
                      "tapeless: f has members that cannot hold active scalars; let it be a struct "
                      "template of its scalar, `template <class T> struct f { T a; std::array<T, "
                      "3> b; constexpr T operator()(T x) const; }`, and call it as f<double>{a, "
                      "b}; an integer is a member of type T, or a parameter of the template, "
                      "`template <class T, int N>`");
        constexpr bool captures = !points && !points_to_member && !hides && !has_other_members;
        static_assert(
            !captures,
            "tapeless: f must be stateless, a lambda without captures or an empty struct; pass "
            "what it captures, and the object for `this`, as an argument, tapeless::fixed(a) if it "
            "is not to be differentiated, or let f be a struct template of its scalar that has it "
            "as a member, `template <class T> struct f { T a; ... }`, without constructors or "
            "private members; a constant that is static constexpr needs no capture");
        return false;
    }
}

} // namespace tapeless
