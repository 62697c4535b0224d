// Derivatives of orders 1 to 3 to their last digits, over the whole range of the scalar, against
// closed forms in 100 digits; test/digits/ has the functions.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE digits
#include <boost/test/unit_test.hpp>
