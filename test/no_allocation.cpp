/// @file No entry point allocates, and none can throw where its scalars cannot.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE no_allocation
#include <boost/test/unit_test.hpp>

#include <tapeless.hpp>

#include <array>
#include <boost/hana/define_struct.hpp>
#include <cstdlib>
#include <new>

namespace {
long allocations = 0;
}

[[gnu::noinline]] void* operator new(std::size_t size) {
    ++allocations;
    if (void* const memory = std::malloc(size))
        return memory;
    throw std::bad_alloc();
}
[[gnu::noinline]] void* operator new[](std::size_t size) { return operator new(size); }
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete[](void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

using namespace tapeless::literals;

constexpr auto x = "x"_v;
constexpr auto y = "y"_v;
constexpr auto formula = x * y + sin(x) + tapeless::sigmoid(y);
constexpr auto function = [](auto a, auto const& b) {
    tapeless::active total = a;
    for (auto const& each : b)
        total += exp(each) * a / tapeless::norm(b);
    return where(total > 0, total, log(total));
};
constexpr auto several = [](auto a) { return std::array{a, a * a}; };

// Shapes in shapes, the user's own too, and a derivative inside a function.
template <class T>
struct body {
    BOOST_HANA_DEFINE_STRUCT(body, (T, mass), (std::array<T, 3>, position),
                             (std::array<T, 3>, velocity));
};
constexpr auto energy = [](auto const& one) {
    auto result = -one.mass / tapeless::norm(one.position);
    for (auto const& each : one.velocity)
        result += one.mass * each * each / 2;
    return result;
};
constexpr auto nested = [](auto const& rows, auto const& both) {
    return rows[0][1] * rows[1][0] +
           std::get<0>(both) * std::get<1>(both)[0] * std::get<1>(both)[1];
};
constexpr auto of_slope = [](auto a, auto b) {
    return tapeless::gradient([](auto c) { return c * c * sin(c); }, a * b);
};
using matrix = std::array<std::array<double, 2>, 2>;
using mixed = std::tuple<double, std::array<double, 2>>;

static_assert(noexcept(tapeless::value(function, 1.0, std::array{1.0, 2.0})));
static_assert(noexcept(tapeless::gradient(energy, body<double>{})));
static_assert(noexcept(tapeless::gradient(nested, matrix{}, mixed{})));
static_assert(noexcept(tapeless::gradient(of_slope, 1.0, tapeless::fixed(2.0))));
static_assert(noexcept(formula(x = 1.0, y = 2.0)));
static_assert(noexcept(tapeless::gradient(formula, x = 1.0f, y = tapeless::fixed(2.0f))));
static_assert(noexcept(tapeless::gradient(function, 1.0, std::array{1.0, 2.0})));
static_assert(noexcept(tapeless::value_and_gradient(function, 1.0, std::array{1.0, 2.0})));
static_assert(noexcept(tapeless::value_and_gradient(function, 1.0f, std::array{1.0f, 2.0f})));
static_assert(noexcept(tapeless::value_and_gradient(function, 1.0L,
                                                    tapeless::fixed(std::array{1.0L, 2.0L}))));
static_assert(noexcept(tapeless::value(formula, x = 1.0, y = 2.0)));
static_assert(noexcept(tapeless::gradient(formula, x = 1.0, y = 2.0)));
static_assert(noexcept(tapeless::value_and_gradient(formula, x = 1.0, y = 2.0)));

// Matrices, products and series.
constexpr auto results = [](auto const& one, auto a) {
    return std::tuple{one.mass * a, std::array{one.position[0] * a, sin(one.velocity[1])}};
};
constexpr auto wave = [](auto a) { return std::array{sin(a), exp(a) * a}; };
static_assert(noexcept(tapeless::jacobian(results, body<double>{}, 1.0)));
static_assert(noexcept(tapeless::value_and_jacobian(results, body<double>{}, 1.0)));
static_assert(noexcept(tapeless::jacobian(formula, x = 1.0, y = tapeless::fixed(2))));
static_assert(noexcept(tapeless::hessian(energy, body<double>{})));
static_assert(noexcept(tapeless::value_gradient_and_hessian(nested, matrix{}, mixed{})));
static_assert(noexcept(tapeless::hessian(formula, x = 1.0, y = 2.0)));
static_assert(noexcept(tapeless::value_gradient_and_hessian(formula, x = 1.0, y = 2.0f)));
static_assert(noexcept(tapeless::jvp(results, body<double>{}, 1.0,
                                     tapeless::tangents(body<double>{}, 1))));
static_assert(noexcept(tapeless::jvp(formula, x = 1.0, y = 2.0,
                                     tapeless::tangents(x = 1.0, y = 0.0))));
static_assert(noexcept(tapeless::vjp(several, 1.0f, tapeless::cotangents(std::array{1.0, 2.0}))));
static_assert(noexcept(tapeless::vjp(formula, x = 1.0, y = 2.0, tapeless::cotangents(1.0))));
static_assert(noexcept(tapeless::hvp(energy, body<double>{}, tapeless::tangents(body<double>{}))));
static_assert(noexcept(tapeless::hvp(formula, x = 1.0, y = tapeless::fixed(2.0),
                                     tapeless::tangents(x = 1.0))));
static_assert(noexcept(tapeless::derivative<3>(wave, 1.0)));
static_assert(noexcept(tapeless::derivative<3>(formula, x = 1.0, y = tapeless::fixed(2.0))));
static_assert(noexcept(tapeless::taylor<3>(wave, 1.0L)));
static_assert(noexcept(tapeless::taylor<3>(formula, x = tapeless::fixed(1), y = 2.0)));
static_assert(noexcept(tapeless::sparse_jacobian(results, body<double>{}, 1.0)));
static_assert(noexcept(tapeless::sparse_hessian(energy, body<double>{})));
static_assert(noexcept(tapeless::sparse_hessian(formula, x = 1.0, y = 2.0)));

namespace {

// How many allocations a call makes; what it returns is kept alive, so that it cannot be left out.
template <class Call>
long counted(Call call) {
    long const before = allocations;
    auto const result = call();
    asm volatile("" : : "r"(&result) : "memory");
    return allocations - before;
}

} // namespace

BOOST_AUTO_TEST_CASE(the_counter_counts) {
    BOOST_TEST(counted([] {
                   int* const memory = new int(1);
                   asm volatile("" : : "r"(memory) : "memory");
                   delete memory;
                   return 0;
               }) == 1);
}

BOOST_AUTO_TEST_CASE(functions) {
    volatile double seed = 1.5;
    double const a = seed;
    std::array const b{a, a + 1};
    BOOST_TEST(counted([&] { return tapeless::value(function, a, b); }) == 0);
    BOOST_TEST(counted([&] { return tapeless::value(several, a); }) == 0);
    BOOST_TEST(counted([&] { return tapeless::gradient(function, a, b); }) == 0);
    BOOST_TEST(counted([&] { return tapeless::value_and_gradient(function, a, b); }) == 0);
    BOOST_TEST(counted([&] {
                   return tapeless::value_and_gradient(function, a, tapeless::fixed(b));
               }) == 0);
    BOOST_TEST(counted([&] {
                   return tapeless::value_and_gradient(function, static_cast<float>(a), b);
               }) == 0);
}

BOOST_AUTO_TEST_CASE(shapes_in_shapes) {
    volatile double seed = 1.5;
    double const a = seed;
    body<double> const one{a, {1, 2, 3}, {3, 2, 1}};
    BOOST_TEST(counted([&] { return tapeless::value_and_gradient(energy, one); }) == 0);
    BOOST_TEST(counted([&] {
                   return tapeless::value_and_gradient(nested, matrix{{{a, 2}, {3, 4}}},
                                                       mixed{a, {3, 4}});
               }) == 0);
    BOOST_TEST(counted([&] { return tapeless::value_and_gradient(of_slope, a, a); }) == 0);
}

BOOST_AUTO_TEST_CASE(expressions) {
    volatile double seed = 1.5;
    double const a = seed;
    BOOST_TEST(counted([&] { return formula(x = a, y = 2.0); }) == 0);
    BOOST_TEST(counted([&] { return tapeless::gradient(formula, x = a, y = 2.0); }) == 0);
    BOOST_TEST(counted([&] { return tapeless::value_and_gradient(formula, x = a, y = 2.0); }) == 0);
    BOOST_TEST(counted([&] { return derivative(a * formula, x)(x = a, y = 2.0); }) == 0);
    BOOST_TEST(counted([&] { return formula(x = a * y)(y = 2.0); }) == 0);
}

BOOST_AUTO_TEST_CASE(matrices) {
    volatile double seed = 1.5;
    double const a = seed;
    body<double> const one{a, {1, 2, 3}, {3, 2, 1}};
    BOOST_TEST(counted([&] { return tapeless::jacobian(results, one, a); }) == 0);
    BOOST_TEST(counted([&] { return tapeless::value_and_jacobian(results, one, a); }) == 0);
    BOOST_TEST(counted([&] { return tapeless::sparse_jacobian(results, one, a); }) == 0);
    BOOST_TEST(counted([&] { return tapeless::hessian(energy, one); }) == 0);
    BOOST_TEST(counted([&] { return tapeless::value_gradient_and_hessian(energy, one); }) == 0);
    BOOST_TEST(counted([&] { return tapeless::sparse_hessian(energy, one); }) == 0);
    BOOST_TEST(counted([&] { return tapeless::jacobian(formula, x = a, y = 2.0); }) == 0);
    BOOST_TEST(counted([&] {
                   return tapeless::value_gradient_and_hessian(a * formula, x = a, y = 2.0);
               }) == 0);
    BOOST_TEST(counted([&] { return tapeless::sparse_hessian(formula, x = a, y = 2.0); }) == 0);
}

BOOST_AUTO_TEST_CASE(products_and_series) {
    volatile double seed = 1.5;
    double const a = seed;
    body<double> const one{a, {1, 2, 3}, {3, 2, 1}};
    using tapeless::tangents, tapeless::cotangents;
    BOOST_TEST(counted([&] { return tapeless::jvp(results, one, a, tangents(one, 1)); }) == 0);
    BOOST_TEST(counted([&] { return tapeless::vjp(several, a, cotangents(std::array{a, a})); }) ==
               0);
    BOOST_TEST(counted([&] { return tapeless::hvp(energy, one, tangents(one)); }) == 0);
    BOOST_TEST(counted([&] {
                   return tapeless::jvp(a * formula, x = a, y = 2.0, tangents(x = a, y = 0.0));
               }) == 0);
    BOOST_TEST(counted([&] { return tapeless::vjp(a * formula, x = a, y = 2.0, cotangents(a)); }) ==
               0);
    BOOST_TEST(counted([&] {
                   return tapeless::hvp(a * formula, x = a, y = 2.0, tangents(x = a, y = 0.0));
               }) == 0);
    BOOST_TEST(counted([&] { return tapeless::derivative<3>(wave, a); }) == 0);
    BOOST_TEST(counted([&] { return tapeless::taylor<5>(wave, a); }) == 0);
    BOOST_TEST(counted([&] {
                   return tapeless::taylor<5>(a * formula, x = a, y = tapeless::fixed(2));
               }) == 0);
    BOOST_TEST(counted([&] { return derivative<2>(a * formula, x)(x = a); }) == 0);
}
