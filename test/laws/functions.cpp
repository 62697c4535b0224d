// The laws of the operation table in the function door, for every row that <tapeless.hpp> has.
// SPDX-License-Identifier: BSL-1.0
#include "in_functions.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_CASE_TEMPLATE(laws_of_functions, Entry, rows::all) {
    laws::check(laws::in_functions::row<Entry>());
}
