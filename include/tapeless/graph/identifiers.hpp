/// @file Names as identifiers of C and C++.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tapeless {

/// What no name of one's own may be: the keywords of C and of C++, and what compilers and <math.h>
/// define as macros.
inline constexpr std::string_view reserved_names =
    " alignas alignof and and_eq asm auto bitand bitor bool break case catch char char16_t"
    " char32_t char8_t class co_await co_return co_yield compl concept const const_cast"
    " consteval constexpr constinit continue decltype default delete do DOMAIN double"
    " dynamic_cast else enum explicit export extern false float for friend goto if INFINITY"
    " inline int linux long main MAXFLOAT mutable namespace NAN new noexcept not not_eq NULL"
    " nullptr operator or or_eq OVERFLOW PLOSS private protected public register"
    " reinterpret_cast requires restrict return short signed SING sizeof static static_assert"
    " static_cast std struct switch template this thread_local throw TLOSS true try typedef"
    " typeid typename typeof typeof_unqual UNDERFLOW union unix unsigned using virtual void"
    " volatile wchar_t while xor xor_eq ";

/// The functions of <math.h>, without the suffixes f and l; those to come in C23 too.
inline constexpr std::string_view functions_of_math =
    " acos acosh acospi asin asinh asinpi atan atan2 atan2pi atanh atanpi cbrt ceil compoundn"
    " copysign cos cosh cospi drem erf erfc exp exp10 exp10m1 exp2 exp2m1 expm1 fabs fdim"
    " finite floor fma fmax fmaximum fmin fminimum fmod fpclassify frexp gamma hypot ilogb"
    " isfinite isgreater isinf isless isnan isnormal j0 j1 jn ldexp lgamma llogb llrint"
    " llround log log10 log10p1 log1p log2 log2p1 logb logp1 lrint lround modf nan nearbyint"
    " nextafter nextdown nexttoward nextup pow pow10 pown powr remainder remquo rint rootn"
    " round roundeven rsqrt scalb scalbln scalbn signbit significand sin sincos sinh sinpi"
    " sqrt tan tanh tanpi tgamma trunc y0 y1 yn ";

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_word(char c) { return is_letter(c) || is_digit(c) || c == '_'; }

// Whether a name is one of the words between spaces.
inline bool is_among(std::string_view words, std::string_view name) {
    return words.find(" " + std::string(name) + " ") != words.npos;
}

/// Whether a name is kept by the languages or by <math.h>'s macros.
inline bool is_reserved(std::string_view name) {
    return is_among(reserved_names, name) || name.starts_with("M_") || name.starts_with("FP_") ||
           name.starts_with("HUGE_") || name.starts_with("MATH_");
}

/// Whether <math.h> has a function of this name.
inline bool is_function_of_math(std::string_view name) {
    return is_among(functions_of_math, name) ||
           ((name.ends_with('f') || name.ends_with('l')) &&
            is_among(functions_of_math, name.substr(0, name.size() - 1)));
}

/// Whether a text is an identifier of the program's own, as it is.
inline bool is_identifier(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, is_word) && is_letter(text.front()) &&
           text.find("__") == text.npos && !is_reserved(text);
}

/// The English name of a Greek letter, given as its place behind U+0391, the capital alpha; nothing
/// for others.
inline std::string greek_letter(unsigned place) {
    constexpr std::string_view names[] = {
        "alpha", "beta",   "gamma",   "delta", "epsilon", "zeta",    "eta",  "theta", "iota",
        "kappa", "lambda", "mu",      "nu",    "xi",      "omicron", "pi",   "rho",   "sigma",
        "sigma", "tau",    "upsilon", "phi",   "chi",     "psi",     "omega"};
    bool const is_small = place >= 32;
    unsigned const k = is_small ? place - 32 : place;
    if (k >= std::size(names))
        return "";
    std::string result(names[k]);
    if (!is_small)
        result[0] = static_cast<char>(result[0] - 'a' + 'A');
    return result;
}

/// The nearest text that is an identifier: `x[0]` becomes x_0, `λ` lambda, `double` double_.
inline std::string as_identifier(std::string_view text) {
    std::string result;
    bool is_apart = false; // whether a letter that follows is set off
    auto const separate = [&] {
        if (!result.empty() && result.back() != '_')
            result += '_';
    };
    for (std::size_t i = 0; i < text.size();) {
        if (is_word(text[i])) {
            if (is_apart && is_letter(text[i]))
                separate();
            is_apart = false;
            if (text[i] != '_')
                result += text[i];
            else
                separate();
            ++i;
            continue;
        }
        // A character of UTF-8, in at most three bytes as far as it has a name.
        std::size_t const begin = i++;
        while (i < text.size() && (static_cast<unsigned char>(text[i]) & 0xc0) == 0x80)
            ++i;
        unsigned code = 0;
        for (std::size_t k = begin; k < i; ++k)
            code = code << 6 | (static_cast<unsigned char>(text[k]) & 0x3fu);
        std::string letter;
        if (i - begin == 2)
            letter = greek_letter((code & 0x7ffu) - 0x391u);
        if (!letter.empty()) {
            separate();
            result += letter;
            is_apart = true;
        } else if (i - begin == 3 && (code & 0xffffu) - 0x2080u < 10) { // digits as subscripts
            result += static_cast<char>('0' + ((code & 0xffffu) - 0x2080u));
        } else {
            separate();
        }
    }
    while (result.ends_with('_'))
        result.pop_back();
    if (result.empty() || is_digit(result[0]))
        result = "x" + result;
    return is_reserved(result) ? result + "_" : result;
}

/// What stands before the number in v1, v2, ...: v, or v_ and so on where some name in use could be
/// mistaken for one of these.
inline std::string prefix_of_numbered(std::vector<std::string> const& names_in_use) {
    std::string prefix = "v";
    auto const is_numbered = [&](std::string const& name) {
        return name.starts_with(prefix) && name.size() > prefix.size() &&
               std::ranges::all_of(name.substr(prefix.size()), is_digit);
    };
    while (std::ranges::any_of(names_in_use, is_numbered))
        prefix += '_';
    return prefix;
}

/// Identifiers in use, each once.
class identifiers {
  public:
    bool has(std::string_view name) const { return std::ranges::find(all_, name) != all_.end(); }
    /// Takes a name out of use for others.
    void reserve(std::string_view name) {
        if (!has(name))
            all_.emplace_back(name);
    }
    /// The identifier that is nearest to this name and free.
    std::string add(std::string_view name) {
        std::string const plain = is_identifier(name) ? std::string(name) : as_identifier(name);
        std::string result = plain;
        for (int k = 2; has(result); ++k)
            result = plain + "_" + std::to_string(k);
        all_.push_back(result);
        return result;
    }
    std::vector<std::string> const& all() const { return all_; }

  private:
    std::vector<std::string> all_;
};

} // namespace tapeless
