// SPDX-License-Identifier: BSL-1.0
#include "sources.hpp"

#include <sstream>

namespace random_programs {
namespace {

constexpr std::string_view names_of_questions[] = {"gradient",
                                                   "jvp",
                                                   "vjp",
                                                   "hvp",
                                                   "jacobian",
                                                   "sparse_jacobian",
                                                   "hessian",
                                                   "sparse_hessian",
                                                   "derivative",
                                                   "taylor",
                                                   "gradient_of_hessian"};
constexpr std::string_view names_of_shapes[] = {"scalars", "vector",    "row",
                                                "array",   "std_array", "pair"};

// What the compiler has to write grows with the order and the inputs; where branches follow each
// other, by powers.
int most_steps(question what) {
    switch (what) {
    case question::gradient:
    case question::jvp:
    case question::vjp:
    case question::jacobian:
    case question::sparse_jacobian:
        return 16;
    case question::hvp:
    case question::hessian:
    case question::sparse_hessian:
        return 9;
    default:
        return 6;
    }
}

int branches_in(std::vector<step> const& steps) {
    int result = 0;
    for (step const& each : steps) {
        result += each.is_branch();
        for (auto const& side : each.sides)
            result += branches_in(side);
    }
    return result;
}

bool is_small(asked const& about) {
    int const order = order_of(about.what, about.k);
    return branches_in(about.function.steps) <= (order > 1 ? 1 : 2) &&
           (about.what != question::gradient_of_hessian || about.function.inputs.size() < 3);
}

bool goes_through_doors(int number) { return number < first_compiled + doors * functions_per_part; }

// Entry points in turn, so that each is asked in both scalars and in several shapes.
shape shape_of(asked const& about, int number) {
    int const shapes = about.function.inputs.size() > 1 ? 6 : 5; // a pair has two members
    switch (about.what) {
    case question::gradient:
    case question::jvp:
    case question::hvp:
    case question::sparse_hessian:
    case question::sparse_jacobian:
        return static_cast<shape>(number % shapes);
    case question::hessian:
        return number % 3 == 0 ? shape::std_array : shape::vector;
    default:
        return shape::vector;
    }
}

} // namespace

asked compiled_question(int number) {
    auto const what = goes_through_doors(number) ? question::gradient
                                                 : static_cast<question>(number % question_count);
    for (int attempt = number;; attempt += 1000) {
        asked about =
            ask(what, make_function(attempt, most_steps(what), takes_several_results(what) ? 2 : 1),
                number);
        if (is_small(about))
            return about;
    }
}

std::string source_file(int part) {
    return "random_programs/compiled_" + std::to_string(part) + ".cpp";
}

std::string source_text(int part) {
    std::ostringstream text, list;
    text << "// Written by random_programs --run_test=write_sources: change the generator, not "
            "this file.\n"
            "// SPDX-License-Identifier: BSL-1.0\n"
            "#include \"compiled.hpp\"\n\n"
            "#include <type_traits>\n\n"
            "namespace random_programs {\n"
            "namespace {\n\n";
    for (int k = 0; k < functions_per_part; ++k) {
        int const number = first_compiled + part * functions_per_part + k;
        asked const about = compiled_question(number);
        std::string const name = "function_" + std::to_string(number);
        text << "constexpr auto " << name << " = " << to_lambda(about.function) << ";\n\n";
        list << (k == 0 ? "" : ",\n") << "        compile<" << name << ", ";
        if (!goes_through_doors(number))
            list << "question::" << names_of_questions[static_cast<std::size_t>(about.what)] << ", "
                 << about.k << ", shape::"
                 << names_of_shapes[static_cast<std::size_t>(shape_of(about, number))] << ", "
                 << (number / question_count % 2 == 0 ? "float" : "double") << ", ";
        list << about.function.inputs.size() << ">()";
    }
    bool const is_door = part < doors;
    text << "} // namespace\n\n"
            "template <>\n"
            "std::vector<"
         << (is_door ? "through_doors> functions_through_doors<"
                     : "through_entry_point> functions_through_entry_points<")
         << part << ">() {\n    return {\n"
         << list.str() << "};\n}\n\n} // namespace random_programs\n";
    return text.str();
}

} // namespace random_programs
