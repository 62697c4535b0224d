// The laws of derivatives of higher order, for every row of one operand that <tapeless.hpp> has.
// SPDX-License-Identifier: BSL-1.0
#include "matrices.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>

namespace {

using namespace tapeless::literals;

constexpr auto x = "x"_v;

template <class Entry>
struct function {
    constexpr auto operator()(auto const& a) const { return Entry::call(a); }
};
template <class F>
struct slope_of {
    constexpr auto operator()(auto const& a) const { return tapeless::gradient(F{}, a); }
};

template <class Entry>
void taylor(double a, laws::point& result) {
    result = tapeless::taylor<3>(function<Entry>{}, a);
}
template <class Entry>
void taylor_of_expression(double a, laws::point& result) {
    result = tapeless::taylor<3>(function<Entry>{}(x), x = a);
}
template <class Entry>
double third(double a) {
    return tapeless::derivative<3>(function<Entry>{}, a);
}
template <class Entry>
double nested(double a) {
    return tapeless::gradient(slope_of<slope_of<function<Entry>>>{}, a);
}

} // namespace

BOOST_AUTO_TEST_CASE_TEMPLATE(laws_of_taylor_series, Entry, rows::all) {
    if constexpr (Entry::arity == 1)
        laws::check(laws::series_under_test{.name = Entry::row::name,
                                            .place = rows::place<Entry>,
                                            .domain = Entry::domains[0],
                                            .taylor = &taylor<Entry>,
                                            .of_expression = &taylor_of_expression<Entry>,
                                            .third = &third<Entry>,
                                            .nested = &nested<Entry>});
}
