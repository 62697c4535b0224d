/// @file Tests of cost.hpp: what a program takes, counted.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE cost
#include <boost/test/unit_test.hpp>

#include <tapeless.hpp>
#include <tapeless/eigen.hpp>

#include <array>
#include <sstream>
#include <string>

using namespace tapeless::literals;
using tapeless::operation_count;

constexpr auto f = [](auto x, auto y) { return x * y + sin(x); };

// The promise of the first page: value and gradient of x*y + sin(x) take one sine, one cosine, one
// multiplication and two additions, and nothing else.
static_assert(tapeless::cost(f, 2.0, 3.0).value_and_gradient ==
              operation_count{
                  .instructions = 5, .additions = 2, .multiplications = 1, .transcendentals = 2});
static_assert(tapeless::cost(f, 2.0, 3.0).value ==
              operation_count{
                  .instructions = 3, .additions = 1, .multiplications = 1, .transcendentals = 1});

// Both doors make the same program.
constexpr auto x = "x"_v;
constexpr auto y = "y"_v;
static_assert(tapeless::cost(x * y + sin(x), x = 2.0, y = 3.0) == tapeless::cost(f, 2.0, 3.0));

// Equal subexpressions are computed once, in whatever order a product is written.
constexpr auto shared = [](auto a, auto b) { return exp(a * b) * sin(b * a) + exp(a * b); };
static_assert(tapeless::cost(shared, 1.0, 2.0).value ==
              operation_count{
                  .instructions = 5, .additions = 1, .multiplications = 2, .transcendentals = 2});

// exp is its own derivative; a reciprocal serves value and gradient.
constexpr auto exponential = [](auto a) { return exp(a); };
static_assert(tapeless::cost(exponential, 1.0).value_and_gradient ==
              operation_count{.instructions = 1, .transcendentals = 1});
constexpr auto reciprocal = [](auto a) { return 1 / a; };
static_assert(tapeless::cost(reciprocal, 1.0).value_and_gradient ==
              operation_count{
                  .instructions = 3, .multiplications = 1, .divisions = 1, .others = 1});

// What the result does not depend on is not computed, nor what is constant.
constexpr auto dead = [](auto a, auto b) {
    auto const unused = exp(a * b);
    static_cast<void>(unused);
    return a + b;
};
static_assert(tapeless::cost(dead, 1.0, 2.0).value_and_gradient ==
              operation_count{.instructions = 1, .additions = 1});
constexpr auto constants = [](auto a) { return a * (tapeless::active(1) / tapeless::active(3)); };
static_assert(tapeless::cost(constants, 1.0).value ==
              operation_count{.instructions = 1, .multiplications = 1});

// Twenty-four levels of t = t * t: 24 products forward, and linearly many back.
constexpr auto deep = [](auto t) {
    for (int i = 0; i < 24; ++i)
        t = t * t;
    return t;
};
static_assert(tapeless::cost(deep, 1.0).value.multiplications == 24);
static_assert(tapeless::cost(deep, 1.0).value_and_gradient.instructions <= 24 * 4);

// A fixed argument brings no instruction for its derivative.
static_assert(tapeless::cost(f, 2.0, tapeless::fixed(3.0)).value_and_gradient ==
              operation_count{
                  .instructions = 5, .additions = 2, .multiplications = 1, .transcendentals = 2});
constexpr auto fitted = [](auto a, auto b) { return a * exp(b); };
static_assert(tapeless::cost(fitted, 2.0, tapeless::fixed(3.0)).value_and_gradient ==
              operation_count{.instructions = 2, .multiplications = 1, .transcendentals = 1});

BOOST_AUTO_TEST_CASE(arguments_need_not_be_constants) {
    double a = 2, b = 3;
    BOOST_TEST(tapeless::cost(f, a, b).value_and_gradient.instructions == 5);
    BOOST_TEST(tapeless::program_of(f, a, b).size.outputs == 3);
    BOOST_TEST(tapeless::value_program_of(f, a, b).size.outputs == 1);
}

BOOST_AUTO_TEST_CASE(the_gradient_of_many_inputs_costs_a_small_multiple_of_the_value) {
    constexpr auto product = [](auto const& all) {
        auto result = all[0];
        for (std::size_t i = 1; i < all.size(); ++i)
            result = result * all[i];
        return result;
    };
    constexpr auto counts = tapeless::cost(product, std::array<double, 64>{});
    BOOST_TEST(counts.value.multiplications == 63);
    BOOST_TEST(counts.value_and_gradient.multiplications <= 3 * 63);
}

// Rows that are made of others share what they are made of, in value and slope, and are counted by
// it.
BOOST_AUTO_TEST_CASE(composite_rows_are_expanded_before_they_are_shared) {
    constexpr auto sigmoid_of = [](auto a) { return tapeless::sigmoid(a); };
    BOOST_TEST(tapeless::cost(sigmoid_of, 1.0).value_and_gradient.transcendentals == 1);
    constexpr auto softplus_of = [](auto a) { return tapeless::softplus(a); };
    BOOST_TEST(tapeless::cost(softplus_of, 1.0).value_and_gradient.transcendentals == 2);
    constexpr auto silu_of = [](auto a) { return tapeless::silu(a); };
    BOOST_TEST(tapeless::cost(silu_of, 1.0).value_and_gradient.transcendentals == 1);
    for (auto const& each : tapeless::program_of(silu_of, 1.0).instructions)
        BOOST_TEST(each.name != "sigmoid", "silu's sigmoid is computed twice, and counted once");
    constexpr auto gelu_of = [](auto a) { return tapeless::gelu(a); };
    BOOST_TEST(tapeless::cost(gelu_of, 1.0).value_and_gradient.transcendentals == 2);
    constexpr auto log_sum_exp_of = [](auto const& v) { return tapeless::log_sum_exp(v); };
    BOOST_TEST(tapeless::cost(log_sum_exp_of, std::array<double, 4>{})
                   .value_and_gradient.transcendentals == 5);
}

namespace {

tapeless::operation_count cost_without(auto const& all, std::string_view pass) {
    for (tapeless::cost_without const& each : all)
        if (each.pass == pass)
            return each.value_and_gradient;
    BOOST_FAIL("no such pass: " << pass);
    return {};
}

} // namespace

// What an expert does by hand, counted: the adjoint of an inverse sixth power is scaled once, not
// in each of three directions.
BOOST_AUTO_TEST_CASE(costs_without_a_pass_show_what_it_brings) {
    constexpr auto pair = [](auto const& p) {
        auto const a = p[0] - p[3], b = p[1] - p[4], c = p[2] - p[5];
        auto const inverse = 1.0 / (a * a + b * b + c * c);
        auto const sixth = inverse * inverse * inverse;
        return 4.0 * (0.0 + (sixth * sixth - sixth));
    };
    constexpr std::array<double, 6> point{};
    constexpr int products = tapeless::cost(pair, point).value_and_gradient.multiplications;
    constexpr int additions = tapeless::cost(pair, point).value_and_gradient.additions;
    BOOST_TEST(products == 13);
    constexpr auto without = tapeless::cost_without_passes(pair, point);
    auto const of = [&](std::string_view pass) { return cost_without(without, pass); };
    BOOST_TEST(of("exact").additions == additions + 1);
    BOOST_TEST(of("scales").multiplications > products);
    BOOST_TEST(of("algebra").multiplications > products);
    BOOST_TEST(of("order").multiplications == products);
}

// The same of the adjoint of a factor that two products have in common.
BOOST_AUTO_TEST_CASE(a_common_factor_is_multiplied_once) {
    constexpr auto mixed = [](auto a, auto b, auto c) { return sin(a * b + a * c); };
    int const products = tapeless::cost(mixed, 1.0, 2.0, 3.0).value_and_gradient.multiplications;
    auto const without = tapeless::cost_without_passes(mixed, 1.0, 2.0, 3.0);
    BOOST_TEST(cost_without(without, "factors").multiplications == products + 1);
}

// Types are enough: an object of Eigen's is no constant. A chain of springs has a Hessian of three
// diagonals, of 5 + 4 + 4 entries.
using chain = Eigen::Matrix<double, 5, 1>;
constexpr auto springs = []<class T>(Eigen::Matrix<T, 5, 1> const& u) {
    T sum = u[0] * u[0] * u[0];
    for (int i = 1; i < 5; ++i)
        sum += pow(u[i] - u[i - 1], 4_c);
    return sum;
};
constexpr auto pattern = tapeless::sparsity_of_hessian<chain>(springs);
static_assert(pattern.row_pointers == std::array{0, 2, 5, 8, 11, 13});
static_assert(pattern.column_indices == std::array{0, 1, 0, 1, 2, 1, 2, 3, 2, 3, 4, 3, 4});
constexpr auto triangle = tapeless::sparsity_of_hessian<tapeless::lower, chain>(springs);
static_assert(triangle.row_pointers == std::array{0, 1, 3, 5, 7, 9});
static_assert(triangle.column_indices == std::array{0, 0, 1, 1, 2, 2, 3, 3, 4});
constexpr auto differences = []<class T>(Eigen::Matrix<T, 5, 1> const& u) {
    return std::array{u[1] - u[0], sin(u[4])};
};
static_assert(tapeless::sparsity_of_jacobian<chain>(differences).column_indices ==
              std::array{0, 1, 4});
static_assert(tapeless::cost_of_value<chain>(springs).additions == 8);
static_assert(tapeless::cost<chain>(springs).value == tapeless::cost_of_value<chain>(springs));
static_assert(tapeless::cost_of_jacobian<chain>(differences).taken().transcendentals == 2);
static_assert(tapeless::cost_of_hessian<chain>(springs).instructions >
              tapeless::cost_of_hessian_product<chain>(springs).additions);
static_assert(tapeless::cost<double, double>(f) == tapeless::cost(f, 2.0, 3.0));
static_assert(tapeless::cost<tapeless::fixed_argument<double>, double>(f) ==
              tapeless::cost(f, tapeless::fixed(2.0), 3.0));
static_assert(tapeless::cost_without_passes<chain>(springs).size() ==
              tapeless::cost_without_passes(f, 2.0, 3.0).size());

BOOST_AUTO_TEST_CASE(types_and_objects_ask_the_same) {
    chain const u = chain::Zero();
    BOOST_TEST((tapeless::cost(springs, u) == tapeless::cost<chain>(springs)));
    BOOST_TEST((tapeless::sparsity_of_hessian(springs, u) == pattern));
    BOOST_TEST((tapeless::sparsity_of_hessian<tapeless::lower>(springs, u) == triangle));
    std::ostringstream by_type, by_object;
    by_type << tapeless::program_of<chain>(springs) << tapeless::value_program_of<chain>(springs);
    by_object << tapeless::program_of(springs, u) << tapeless::value_program_of(springs, u);
    BOOST_TEST(by_type.str() == by_object.str());
}

std::string printed(auto const& what) {
    std::ostringstream out;
    out << what;
    return out.str();
}

BOOST_AUTO_TEST_CASE(costs_are_printed) {
    std::string const five =
        "5 instructions (2 additions, 1 multiplication, 0 divisions, 2 transcendental calls, "
        "0 others)";
    BOOST_TEST(printed(tapeless::cost(f, 2.0, 3.0)) ==
               "Value: 3 instructions (1 addition, 1 multiplication, 0 divisions, 1 transcendental "
               "call, 0 others)\nValue and gradient: " +
                   five + "\n");
    BOOST_TEST(printed(tapeless::cost(f, 2.0, 3.0).value_and_gradient) == five);
    BOOST_TEST(printed(tapeless::cost_without{"sharing", {.instructions = 1, .others = 1}}) ==
               "Without sharing: 1 instruction (0 additions, 0 multiplications, 0 divisions, "
               "0 transcendental calls, 1 other)");
    // One sine and its cosine, in whatever order.
    std::string const sine = "2 instructions (0 additions, 0 multiplications, 0 divisions, "
                             "2 transcendental calls, 0 others)\n";
    constexpr auto one_sine = [](auto a) { return sin(a); };
    BOOST_TEST(printed(tapeless::cost_of_jacobian(one_sine, 1.0)) ==
               "Forward, which runs: " + sine + "Reverse: " + sine + "Mixed: " + sine);
}
