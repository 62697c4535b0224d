/// @file active: the scalar that records what is done with it.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "builder.hpp"
#include "constant.hpp"

#include <concepts>
#include <type_traits>

namespace tapeless {

/// The tag by which Boost.Hana knows expressions and active scalars.
struct symbol;

class condition;

/// Whether T is a number that an `active` can be made from: any arithmetic type but bool.
template <class T>
concept ArithmeticNumber = std::is_arithmetic_v<T> && !std::same_as<T, bool>;

// Postpones a static_assert to the use of the function that it stands in.
template <class...>
constexpr bool never = false;

/// The scalar of a function that is differentiated: stands for an instruction of the program that
/// the compiler is recording. It behaves as a number does, with three exceptions: comparing gives a
/// `condition`, to be used with `where`; it cannot be converted to a number; it lives in the
/// compiler only.
///
/// Made from a number it is a constant. What is computed from constants alone is kept as it stands
/// until it meets the program, so that it is evaluated in the precision of the scalar which the
/// gradient is taken in.
class active {
  public:
    using hana_tag = symbol;

    constexpr active() = default;
    template <class T>
    requires ArithmeticNumber<T>
    constexpr active(T number) : constant_{static_cast<long double>(number), {}, nullptr} {}
    /// A compile-time constant such as Boost.Hana's `int_c<3>`.
    template <class T>
    requires requires { requires ArithmeticNumber<std::remove_const_t<decltype(T::value)>>; }
    constexpr active(T) : constant_{static_cast<long double>(T::value), {}, nullptr} {}
    /// Not allowed.
    template <std::same_as<condition> T>
    constexpr active(T const&) {
        static_assert(
            never<T>,
            "tapeless: a comparison's result is no number; write where(condition, 1, 0), or the "
            "values that it decides between in place of 1 and 0");
    }

    /// Instruction `number` of a program under construction.
    constexpr active(builder& recorder, int number) : recorder_(&recorder), id_(number) {}
    constexpr explicit active(traced_constant const& constant) : constant_(constant) {}

    /// The program that this scalar belongs to; null for a constant.
    constexpr builder* recorder() const { return recorder_; }
    /// The number of its instruction in `recorder`, recorded now if it is a constant.
    constexpr int in(builder& recorder) const {
        return recorder_ != nullptr ? id_ : recorder.constant(constant_);
    }
    /// The value of a scalar that was made from a number, or is a literal of its program.
    constexpr long double number() const {
        return recorder_ != nullptr ? recorder_->instructions[id_].number : constant_.number;
    }
    /// Whether this is known to be that number.
    constexpr bool is_literal(long double value) const {
        if (recorder_ != nullptr)
            return recorder_->instructions[id_].kind == algebraic::literal &&
                   recorder_->instructions[id_].number == value;
        return constant_.is_number() && constant_.number == value;
    }

    /// Not allowed. Explicit: an implicit conversion would make `flag ? x : 1.0` ambiguous.
    template <class T>
    requires std::is_arithmetic_v<T>
    constexpr explicit operator T() const {
        static_assert(!std::same_as<T, bool>,
                      "tapeless: an `if`, a loop or ?: cannot depend on an active scalar, whose "
                      "value is not known while the program is recorded; write where(x != 0, a, b) "
                      "instead, and pass what the compiler knows as 3_c or std::true_type()");
        static_assert(!ArithmeticNumber<T>, "tapeless: an active scalar cannot be cast to a "
                                            "number, since its value is not known while the "
                                            "program is recorded; keep it as it is, and write "
                                            "trunc, floor or round for a cast to an integer");
        return {};
    }

    template <class T>
    constexpr active& operator+=(T const& x) {
        return *this = *this + x;
    }
    template <class T>
    constexpr active& operator-=(T const& x) {
        return *this = *this - x;
    }
    template <class T>
    constexpr active& operator*=(T const& x) {
        return *this = *this * x;
    }
    template <class T>
    constexpr active& operator/=(T const& x) {
        return *this = *this / x;
    }
    template <class One = int>
    constexpr active& operator++() {
        return *this += One(1);
    }
    template <class One = int>
    constexpr active& operator--() {
        return *this -= One(1);
    }
    template <class One = int>
    constexpr active operator++(int) {
        active const old = *this;
        *this += One(1);
        return old;
    }
    template <class One = int>
    constexpr active operator--(int) {
        active const old = *this;
        *this -= One(1);
        return old;
    }

  private:
    template <std::same_as<active>... X>
    friend constexpr active record(operation const& row, X const&... x);
    template <std::same_as<active>... X>
    friend constexpr active postpone(operation const& row, X const&... x);

    builder* recorder_ = nullptr;
    int id_ = -1;
    traced_constant constant_{};
};

/// The operation on constants: done here where that is exact, else put off until the result meets a
/// program.
template <std::same_as<active>... X>
constexpr active postpone(operation const& row, X const&... x) {
    if ((x.constant_.is_number() && ...)) {
        long double const numbers[] = {x.constant_.number..., 0, 0};
        if (folded_literal const result = fold_literals(row.kind, numbers[0], numbers[1]);
            result.is_known)
            return active(result.number);
    }
    traced_constant const* const constants[] = {&x.constant_..., nullptr};
    return active(put_off(row, constants, sizeof...(X)));
}

/// The instruction `row` on these scalars.
template <std::same_as<active>... X>
constexpr active record(operation const& row, X const&... x) {
    builder* recorder = nullptr;
    static_cast<void>(((recorder = x.recorder_) || ...));
    if (recorder == nullptr)
        return postpone(row, x...);
    int const ids[] = {(x.recorder_ != nullptr ? x.id_ : x.in(*recorder))...};
    return active(*recorder, recorder->apply(row, ids, sizeof...(X)));
}

template <class T>
constexpr bool is_recorded = false;
template <>
inline constexpr bool is_recorded<active> = true;

constexpr active const& as_active(active const& x) { return x; }
constexpr active as_active(bool x) { return x ? 1 : 0; }
template <class T>
constexpr active as_active(T const& x) {
    return x;
}

// Takes what follows the scalar.
struct printed_nowhere {
    constexpr printed_nowhere const& operator<<(auto const&) const { return *this; }
};
/// Not allowed: `std::cout << x` in a function that is differentiated. (`auto`, so that this comes
/// first.)
template <class Stream>
requires requires { typename Stream::traits_type::char_type; }
constexpr auto operator<<(Stream&, active const&) {
    static_assert(never<Stream>,
                  "tapeless: an active scalar has no value to print, since the compiler records "
                  "the function before it runs; print the function's result, or the program, "
                  "tapeless::program_of(f, a...)");
    return printed_nowhere{};
}

/// @name Not allowed: `double s = 0; s += x;`
/// @{
template <class Number>
constexpr bool accumulates(Number const&) {
    static_assert(
        never<Number>,
        "tapeless: a number cannot accumulate active scalars; write tapeless::active s = 0, or "
        "auto s = 0 * x, for double s = 0");
    return false;
}
template <class Number>
requires std::is_arithmetic_v<Number>
constexpr Number& operator+=(Number& number, active const&) {
    return accumulates(number), number;
}
template <class Number>
requires std::is_arithmetic_v<Number>
constexpr Number& operator-=(Number& number, active const&) {
    return accumulates(number), number;
}
template <class Number>
requires std::is_arithmetic_v<Number>
constexpr Number& operator*=(Number& number, active const&) {
    return accumulates(number), number;
}
template <class Number>
requires std::is_arithmetic_v<Number>
constexpr Number& operator/=(Number& number, active const&) {
    return accumulates(number), number;
}
/// @}

} // namespace tapeless
