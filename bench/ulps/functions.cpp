// SPDX-License-Identifier: BSL-1.0
#include "functions.hpp"

#include <iterator>

namespace ulps {

std::vector<function> all_functions() {
    std::vector<function> result;
    for (auto* const list :
         {&elementary_functions, &activation_functions, &piecewise_functions, &special_functions}) {
        std::vector<function> more = list();
        result.insert(result.end(), std::move_iterator(more.begin()),
                      std::move_iterator(more.end()));
    }
    return result;
}

} // namespace ulps
