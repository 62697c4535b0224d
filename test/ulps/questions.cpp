// The programs that are measured give to the last bit what the questions give. (Where a row is written
// so that C++ leaves the order of its operations open, the compiler may take another one than the
// program that runs.)
// SPDX-License-Identifier: BSL-1.0
#include <evaluator.hpp>
#include <points.hpp>
#include <programs.hpp>

#include <algorithm>
#include <bit>
#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <tapeless/operation/special.hpp>

namespace {

template <class S>
bool are_same(S a, S b) {
    return (a != a && b != b) || (a == b && std::signbit(a) == std::signbit(b));
}

template <class S>
void store(S const& number, std::vector<S>& result) {
    result.push_back(number);
}
template <class S, class... T>
void store(std::tuple<T...> const& all, std::vector<S>& result) {
    std::apply([&](auto const&... each) { (store<S>(each, result), ...); }, all);
}

// What the questions about F answer at x: value and gradient, Hessian, and of one variable the third
// derivative.
template <class S, class F, std::size_t... J>
std::vector<std::vector<S>> answers(S const* x, std::index_sequence<J...>) {
    std::vector<std::vector<S>> result(4);
    result[0] = {tapeless::value(F{}, x[J]...)};
    store<S>(tapeless::gradient(F{}, x[J]...), result[1]);
    store<S>(tapeless::hessian(F{}, x[J]...), result[2]);
    if constexpr (sizeof...(J) == 1)
        store<S>(tapeless::derivative<3>(F{}, x[J]...), result[3]);
    return result;
}

template <class S, std::size_t Variables, class F>
void expect_same_in(std::string const& name) {
    auto const all = ulps::all_functions();
    auto const found =
        std::find_if(all.begin(), all.end(), [&](auto const& each) { return each.name == name; });
    BOOST_TEST_REQUIRE((found != all.end()), name);
    std::vector<ulps::evaluator<S>> programs;
    for (auto const& each :
         ulps::programs_of(*found, tapeless::vector_bytes / static_cast<int>(sizeof(S))))
        programs.emplace_back(each);
    for (ulps::point const& at : ulps::points_of<S>(*found)) {
        std::array<S, ulps::most_variables> x{};
        for (std::size_t j = 0; j < x.size(); ++j)
            x[j] = static_cast<S>(at[j]);
        auto const expected = answers<S, F>(x.data(), std::make_index_sequence<Variables>{});
        for (std::size_t order = 0; order < expected.size(); ++order) {
            programs[order].run(x.data());
            std::size_t const begin = programs[order].outputs() - expected[order].size();
            for (std::size_t k = 0; k < expected[order].size(); ++k)
                BOOST_TEST(are_same(programs[order].output(begin + k), expected[order][k]),
                           name << ", order " << order << " at " << at[0] << ", " << at[1] << ": "
                                << programs[order].output(begin + k) << " is not "
                                << expected[order][k]);
        }
    }
}
template <std::size_t Variables, class F>
void expect_same(std::string const& name, F) {
    expect_same_in<double, Variables, F>(name);
    expect_same_in<float, Variables, F>(name);
}

} // namespace

BOOST_AUTO_TEST_CASE(programs_are_those_of_the_questions) {
    expect_same<1>("tanh", [](auto x) { return tanh(x); });
    expect_same<1>("silu", [](auto x) { return tapeless::silu(x); });
    expect_same<1>("digamma", [](auto x) { return tapeless::digamma(x); });
    expect_same<2>("pow", [](auto x, auto y) { return pow(x, y); });
    expect_same<2>("hypot", [](auto x, auto y) { return hypot(x, y); });
    expect_same<2>("branch(x < y, x * y, y)", [](auto x, auto y) {
        return tapeless::branch(x < y, [&] { return x * y; }, [&] { return y; });
    });
    expect_same<3>("smooth_max",
                   [](auto x, auto y, auto z) { return tapeless::smooth_max(x, y, z); });
}
