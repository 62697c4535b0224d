// SPDX-License-Identifier: BSL-1.0
#include "sources.hpp"

#include "compiled.hpp"
#include "random_function.hpp"

#include <sstream>

namespace random_programs {

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
        random_function const function = make_function(number, most_steps_compiled);
        std::string const name = "function_" + std::to_string(number);
        text << "constexpr auto " << name << " = " << to_lambda(function) << ";\n\n";
        list << (k == 0 ? "" : ",\n") << "        compile<" << name << ", "
             << function.inputs.size() << ">()";
    }
    text << "} // namespace\n\n"
            "template <>\n"
            "std::vector<compiled_function> compiled_functions<"
         << part << ">() {\n    return {\n"
         << list.str() << "};\n}\n\n} // namespace random_programs\n";
    return text.str();
}

} // namespace random_programs
