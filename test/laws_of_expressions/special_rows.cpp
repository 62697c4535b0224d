// The laws of the operation table in the expression door, for the special functions.
// SPDX-License-Identifier: BSL-1.0
#include "../laws/special_rows.hpp"
#include "in_expressions.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_CASE_TEMPLATE(laws_of_special_expressions, Entry, rows::special) {
    laws::check(laws::in_expressions::row<Entry>());
}
