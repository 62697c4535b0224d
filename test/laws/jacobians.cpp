// The laws of Jacobians and products with them, for every row that <tapeless.hpp> has.
// SPDX-License-Identifier: BSL-1.0
#include "matrices.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>

namespace {

template <class Entry>
struct three {
    template <class T, std::size_t N>
    constexpr auto operator()(std::array<T, N> const& x) const {
        T const y = std::apply([](auto const&... each) { return T(Entry::call(each...)); }, x);
        T sum = x[0];
        for (std::size_t j = 1; j < N; ++j)
            sum += x[j];
        return std::array{y, y * x[0], sum};
    }
};

template <class Entry>
auto arguments(laws::point const& x) {
    std::array<double, static_cast<std::size_t>(Entry::arity)> result{};
    std::copy_n(x.begin(), result.size(), result.begin());
    return result;
}
template <std::size_t N>
void store(std::array<double, N> const& from, laws::point& to) {
    std::copy_n(from.begin(), N, to.begin());
}

template <class Entry>
void jacobian(laws::point const& x, laws::matrix& result) {
    auto const found = tapeless::jacobian(three<Entry>{}, arguments<Entry>(x));
    for (std::size_t i = 0; i < found.size(); ++i)
        store(found[i], result[i]);
}
template <class Entry>
void jvp(laws::point const& x, laws::point const& v, laws::point& result) {
    store(
        tapeless::jvp(three<Entry>{}, arguments<Entry>(x), tapeless::tangents(arguments<Entry>(v)))
            .tangent,
        result);
}
template <class Entry>
void vjp(laws::point const& x, laws::point const& w, laws::point& result) {
    store(tapeless::vjp(three<Entry>{}, arguments<Entry>(x),
                        tapeless::cotangents(std::array{w[0], w[1], w[2]}))
              .cotangent,
          result);
}

} // namespace

BOOST_AUTO_TEST_CASE_TEMPLATE(laws_of_jacobians, Entry, rows::all) {
    laws::check(laws::jacobian_under_test{.name = Entry::row::name,
                                          .place = rows::place<Entry>,
                                          .arity = Entry::arity,
                                          .domains = Entry::domains,
                                          .jacobian = &jacobian<Entry>,
                                          .jvp = &jvp<Entry>,
                                          .vjp = &vjp<Entry>});
}
