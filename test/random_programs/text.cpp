// SPDX-License-Identifier: BSL-1.0
#include "choices.hpp"
#include "random_function.hpp"

#include <sstream>

namespace random_programs {
namespace {

// Writes a statement for each step; the values are the names.
class writer {
  public:
    std::string literal(double number) const {
        std::ostringstream text;
        text << std::showpoint << number;
        return number < 0 ? "(" + text.str() + ")" : text.str();
    }
    std::string call(std::size_t place, std::string const* x) {
        return define(choice_at(place).text(x));
    }
    template <class Then, class Else>
    std::string branch(std::string const* x, Then const& then, Else const& otherwise) {
        std::string const condition = x[0] + " < " + x[1], first = side(then);
        return define("branch(" + condition + ", " + first + ", " + side(otherwise) + ")");
    }
    std::string text() const { return text_; }

  private:
    std::string text_, indent_ = "    ";
    int names_ = 0;

    std::string define(std::string const& value) {
        std::string const name = "v" + std::to_string(names_++);
        text_ += indent_ + "auto const " + name + " = " + value + ";\n";
        return name;
    }
    template <class Side>
    std::string side(Side const& values) {
        std::string outer = std::move(text_);
        text_.clear();
        indent_ += "    ";
        std::string const result = values();
        std::string inner = "[&] {\n" + text_ + indent_ + "return " + result + ";\n";
        indent_.resize(indent_.size() - 4);
        text_ = std::move(outer);
        return inner + indent_ + "}";
    }
};

} // namespace

std::string to_lambda(random_function const& function) {
    std::vector<std::string> inputs;
    std::string text = "[](";
    for (std::size_t k = 0; k < function.inputs.size(); ++k) {
        inputs.push_back("x" + std::to_string(k));
        text += (k == 0 ? "" : ", ") + ("[[maybe_unused]] auto const& " + inputs.back());
    }
    writer statements;
    std::vector<std::string> const results = evaluate(function, inputs, statements);
    text += ") {\n    using namespace tapeless;\n" + statements.text() + "    return ";
    for (std::size_t k = 0; k < results.size(); ++k)
        text += (k > 0 ? ", " : results.size() > 1 ? "std::array{" : "") + results[k];
    return text + (results.size() > 1 ? "};\n}" : ";\n}");
}

} // namespace random_programs
