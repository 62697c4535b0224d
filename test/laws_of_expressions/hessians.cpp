// The laws of Hessians and products in the expression door, for every row that <tapeless.hpp> has.
// SPDX-License-Identifier: BSL-1.0
#include "../laws/matrices.hpp"

#include <boost/test/unit_test.hpp>

namespace {

using namespace tapeless::literals;

constexpr auto variables = std::tuple{"a"_v, "b"_v, "c"_v, "d"_v};
template <std::size_t J>
constexpr auto variable = std::get<J>(variables);

// f of the places of the operands.
template <class Entry, class F>
constexpr auto on_places(F const& f) {
    return [&]<std::size_t... J>(std::index_sequence<J...>) {
        return f(std::integral_constant<std::size_t, J>{}...);
    }(std::make_index_sequence<static_cast<std::size_t>(Entry::arity)>{});
}

template <class Entry>
constexpr auto expression = on_places<Entry>([](auto... j) { return Entry::call(variable<j>...); });

template <class Entry>
void hessian(laws::point const& x, laws::matrix& result) {
    on_places<Entry>([&](auto... j) {
        auto const found = tapeless::hessian(expression<Entry>, (variable<j> = x[j])...);
        auto const store = [&](auto i) { result[i] = {found[variable<i>][variable<j>]...}; };
        (store(j), ...);
    });
}
template <class Entry>
void hvp(laws::point const& x, laws::point const& v, laws::point& result) {
    on_places<Entry>([&](auto... j) {
        auto const found = tapeless::hvp(expression<Entry>, (variable<j> = x[j])...,
                                         tapeless::tangents((variable<j> = v[j])...));
        result = {found.product[variable<j>]...};
    });
}
template <class Entry>
double jvp(laws::point const& x, laws::point const& v) {
    return on_places<Entry>([&](auto... j) {
        return tapeless::jvp(expression<Entry>, (variable<j> = x[j])...,
                             tapeless::tangents((variable<j> = v[j])...))
            .tangent;
    });
}
template <class Entry>
void vjp(laws::point const& x, double w, laws::point& result) {
    on_places<Entry>([&](auto... j) {
        auto const found =
            tapeless::vjp(expression<Entry>, (variable<j> = x[j])..., tapeless::cotangents(w));
        result = {found.cotangent[variable<j>]...};
    });
}

} // namespace

BOOST_AUTO_TEST_CASE_TEMPLATE(laws_of_hessians_of_expressions, Entry, rows::all) {
    laws::check(laws::hessian_under_test{.name = Entry::row::name,
                                         .place = rows::place<Entry>,
                                         .arity = Entry::arity,
                                         .domains = Entry::domains,
                                         .hessian = &hessian<Entry>,
                                         .hvp = &hvp<Entry>,
                                         .jvp = &jvp<Entry>,
                                         .vjp = &vjp<Entry>});
}
