// The laws of the operation table in the function door, for the special functions.
// SPDX-License-Identifier: BSL-1.0
#include "in_functions.hpp"
#include "special_rows.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_CASE_TEMPLATE(laws_of_special_functions, Entry, rows::special) {
    laws::check(laws::in_functions::row<Entry>());
}
