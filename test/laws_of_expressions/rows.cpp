// The laws of the operation table in the expression door, for every row that <tapeless.hpp> has.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE laws_of_expressions
#include "in_expressions.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_CASE_TEMPLATE(laws_of_expressions, Entry, rows::all) {
    laws::check(laws::in_expressions::row<Entry>());
}
