/// @file Text, numbers and lists as JSON.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <charconv>
#include <string>
#include <string_view>
#include <utility>

namespace tapeless {

/// A value in the JSON language, RFC 8259, so written that it may stand in a page's script.
struct json {
    std::string text = "null";

    json() = default;
    json(std::string_view string) : text(quoted(string)) {}
    json(std::string const& string) : json(std::string_view(string)) {}
    json(char const* string) : json(std::string_view(string)) {}
    json(bool truth) : text(truth ? "true" : "false") {}
    json(int number) : text(std::to_string(number)) {}
    /// JSON has no numbers that are infinite or none: these are strings.
    json(double number) {
        char digits[64];
        text.assign(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
        if (text.ends_with("nan"))
            text = "\"NaN\"";
        else if (text.ends_with("inf"))
            text = text.front() == '-' ? "\"-Infinity\"" : "\"Infinity\"";
    }

    static std::string quoted(std::string_view string) {
        constexpr char hexadecimal[] = "0123456789abcdef";
        std::string result = "\"";
        for (char const c : string)
            if (c == '"' || c == '\\')
                result += std::string{'\\', c};
            else if (static_cast<unsigned char>(c) < 0x20 || c == '<') // no tag ends the script
                result += std::string("\\u00") + hexadecimal[c / 16] + hexadecimal[c % 16];
            else
                result += c;
        return result + "\"";
    }
};

/// An array of JSON, and an object of it: named values in the order in which they are added.
class json_array {
  public:
    void add(json const& value) { text_ += (text_.size() == 1 ? "" : ",") + value.text; }
    operator json() const {
        json result;
        result.text = text_ + "]";
        return result;
    }

  private:
    std::string text_ = "[";
};
class json_object {
  public:
    json_object& add(std::string_view name, json const& value) {
        text_ += (text_.size() == 1 ? "" : ",") + json::quoted(name) + ":" + value.text;
        return *this;
    }
    operator json() const {
        json result;
        result.text = text_ + "}";
        return result;
    }

  private:
    std::string text_ = "{";
};

} // namespace tapeless
