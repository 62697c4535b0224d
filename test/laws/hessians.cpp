// The laws of Hessians and products with them in the function door, for every row that
// <tapeless.hpp> has.
// SPDX-License-Identifier: BSL-1.0
#include "matrices.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>

namespace {

template <class Entry>
struct function {
    constexpr auto operator()(auto const& x) const {
        return std::apply([](auto const&... each) { return Entry::call(each...); }, x);
    }
};

template <class Entry>
auto arguments(laws::point const& x) {
    std::array<double, static_cast<std::size_t>(Entry::arity)> result{};
    std::copy_n(x.begin(), result.size(), result.begin());
    return result;
}

template <class Entry>
void hessian(laws::point const& x, laws::matrix& result) {
    auto const found = tapeless::hessian(function<Entry>{}, arguments<Entry>(x));
    for (std::size_t i = 0; i < found.size(); ++i)
        std::copy(found[i].begin(), found[i].end(), result[i].begin());
}
template <class Entry>
void hvp(laws::point const& x, laws::point const& v, laws::point& result) {
    auto const found = tapeless::hvp(function<Entry>{}, arguments<Entry>(x),
                                     tapeless::tangents(arguments<Entry>(v)));
    std::copy(found.product.begin(), found.product.end(), result.begin());
}

} // namespace

BOOST_AUTO_TEST_CASE_TEMPLATE(laws_of_hessians, Entry, rows::all) {
    laws::check(laws::hessian_under_test{.name = Entry::row::name,
                                         .place = rows::place<Entry>,
                                         .arity = Entry::arity,
                                         .domains = Entry::domains,
                                         .hessian = &hessian<Entry>,
                                         .hvp = &hvp<Entry>,
                                         .jvp = nullptr,
                                         .vjp = nullptr});
}
