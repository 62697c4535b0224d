/// @file Names of variables in LaTeX.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

namespace tapeless {

/// A name with a command in place of each character that LaTeX would read as something else.
inline std::string latex_escaped(std::string_view name) {
    constexpr std::string_view escaped = "_#%&${} ", without_command = "\\^~";
    std::string result;
    for (char const c : name)
        if (escaped.find(c) != escaped.npos)
            result += std::string{'\\', c};
        else if (without_command.find(c) != without_command.npos)
            result += "\\mathtt{\\char" + std::to_string(static_cast<int>(c)) + "}";
        else
            result += c;
    return result;
}

/// A name without an index: a Greek letter by its name, one letter in italics, a word upright.
inline std::string latex_word(std::string_view name) {
    constexpr std::string_view greek[] = {
        "alpha",   "beta",   "gamma", "delta",   "epsilon", "zeta",  "eta",   "theta", "iota",
        "kappa",   "lambda", "mu",    "nu",      "xi",      "pi",    "rho",   "sigma", "tau",
        "upsilon", "phi",    "chi",   "psi",     "omega",   "Gamma", "Delta", "Theta", "Lambda",
        "Xi",      "Pi",     "Sigma", "Upsilon", "Phi",     "Psi",   "Omega"};
    if (std::find(std::begin(greek), std::end(greek), name) != std::end(greek))
        return "\\" + std::string(name);
    bool const is_number = name.find_first_not_of("0123456789") == name.npos;
    bool const is_letter = name.size() == 1 || (static_cast<unsigned char>(name[0]) >= 0xc0 &&
                                                name.size() <= 4); // of UTF-8
    return is_number || is_letter ? latex_escaped(name) : "\\mathrm{" + latex_escaped(name) + "}";
}

/// A variable's name. What stands behind an underscore or is a number at its end is an index.
inline std::string latex_name(std::string_view name) {
    std::size_t const underscore = name.find('_');
    std::size_t const digits = name.find_last_not_of("0123456789") + 1;
    std::size_t const end = std::min(underscore, digits);
    std::size_t const index = end == underscore ? end + 1 : end;
    if (end == 0 || index >= name.size())
        return latex_word(name);
    return latex_word(name.substr(0, end)) + "_{" + latex_name(name.substr(index)) + "}";
}

} // namespace tapeless
