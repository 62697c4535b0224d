/// @file Tests of question/exceptions.hpp: what the user's own operations throw reaches the caller.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE exceptions
#include <boost/test/unit_test.hpp>

#include <tapeless.hpp>

#include <boost/hana/define_struct.hpp>

#include <array>
#include <cmath>
#include <limits>
#include <stdexcept>

using namespace tapeless::literals;

namespace {

struct refused : std::runtime_error {
    using std::runtime_error::runtime_error;
};
double checked(double x) {
    if (x < 0)
        throw refused("negative");
    return x;
}

// Functions that throw in their value, and in their adjoint.
constexpr auto with_throwing_value = tapeless::custom_vjp<"with_throwing_value">(
    [](double x) { return checked(x) * x; }, [](auto w, auto, auto x) { return 2 * w * x; });
constexpr auto with_throwing_adjoint = tapeless::custom_vjp<"with_throwing_adjoint">(
    [](double x) { return x * x; }, [](double w, double, double x) { return 2 * w * checked(x); });
constexpr auto with_noexcept_value = tapeless::custom_vjp<"with_noexcept_value">(
    [](double x) noexcept { return x * x; },
    [](double w, double, double x) noexcept { return 2 * w * x; });
constexpr auto with_throwing_values = tapeless::custom_vjp<"with_throwing_values">(
    [](std::array<double, 2> const& x) { return std::array{checked(x[0]), x[1] * x[1]}; },
    [](auto w, auto, auto x) { return std::array{w[0], 2 * w[1] * x[1]}; });

struct throwing_square {
    static constexpr std::string_view name = "throwing_square";
    static double value(double x) { return checked(x) * x; }
    static constexpr auto partials(auto const&, auto const& x) { return std::tuple{2 * x}; }
};
struct noexcept_square {
    static constexpr std::string_view name = "noexcept_square";
    static constexpr auto value(auto const& x) noexcept { return x * x; }
    static constexpr auto partials(auto const&, auto const& x) { return std::tuple{2 * x}; }
};
// Its value throws nothing, but what its partials call may.
struct square_with_throwing_partials {
    static constexpr std::string_view name = "square_with_throwing_partials";
    static constexpr auto value(auto const& x) noexcept { return x * x; }
    static constexpr auto partials(auto const&, auto const& x) {
        return std::tuple{2 * tapeless::apply<throwing_square>(sqrt(x))};
    }
};

constexpr auto of_custom = [](auto x) { return x * with_throwing_value(x) + sin(x); };
constexpr auto of_adjoint = [](auto x) { return x * with_throwing_adjoint(x) + sin(x); };
constexpr auto of_row = [](auto x) { return x * tapeless::apply<throwing_square>(x) + sin(x); };
constexpr auto of_values = [](auto x) {
    auto const y = with_throwing_values(std::array{x, x * x});
    return y[0] * y[1];
};
constexpr auto of_partials = [](auto x) {
    return tapeless::apply<square_with_throwing_partials>(x);
};
constexpr auto of_nothing = [](auto x) {
    return x * with_noexcept_value(x) + tapeless::apply<noexcept_square>(x);
};
// Long enough for packs.
constexpr auto of_array = []<class T>(std::array<T, 8> const& x) {
    T sum = 0;
    for (T const& each : x)
        sum += tapeless::apply<throwing_square>(each) * each + with_throwing_value(each) / each;
    return sum;
};

// All questions, at a point where the function throws and at one where it does not.
template <class F>
void throws_in_every_question(F const& f) {
    double const bad = -1, good = 2;
    BOOST_CHECK_THROW(tapeless::gradient(f, bad), refused);
    BOOST_CHECK_THROW(tapeless::value_and_gradient(f, bad), refused);
    BOOST_CHECK_THROW(tapeless::jacobian(f, bad), refused);
    BOOST_CHECK_THROW(tapeless::value_and_jacobian(f, bad), refused);
    BOOST_CHECK_THROW(tapeless::sparse_jacobian(f, bad), refused);
    BOOST_CHECK_THROW(tapeless::jvp(f, bad, tapeless::tangents(1.0)), refused);
    BOOST_CHECK_THROW(tapeless::vjp(f, bad, tapeless::cotangents(1.0)), refused);
    BOOST_CHECK_THROW(tapeless::derivative<1>(f, bad), refused);
    BOOST_CHECK_THROW(tapeless::taylor<1>(f, bad), refused);
    static_assert(!noexcept(tapeless::gradient(f, bad)));
    static_assert(!noexcept(tapeless::value_and_gradient(f, bad)));
    static_assert(!noexcept(tapeless::jacobian(f, bad)));
    static_assert(!noexcept(tapeless::value_and_jacobian(f, bad)));
    static_assert(!noexcept(tapeless::sparse_jacobian(f, bad)));
    static_assert(!noexcept(tapeless::jvp(f, bad, tapeless::tangents(1.0))));
    static_assert(!noexcept(tapeless::vjp(f, bad, tapeless::cotangents(1.0))));
    static_assert(!noexcept(tapeless::derivative<1>(f, bad)));
    static_assert(!noexcept(tapeless::taylor<1>(f, bad)));
    BOOST_TEST(tapeless::gradient(f, good) == tapeless::jacobian(f, good));
}
template <class F>
void throws_in_second_order(F const& f) {
    double const bad = -1;
    BOOST_CHECK_THROW(tapeless::hessian(f, bad), refused);
    BOOST_CHECK_THROW(tapeless::value_gradient_and_hessian(f, bad), refused);
    BOOST_CHECK_THROW(tapeless::sparse_hessian(f, bad), refused);
    BOOST_CHECK_THROW(tapeless::hvp(f, bad, tapeless::tangents(1.0)), refused);
    BOOST_CHECK_THROW(tapeless::taylor<3>(f, bad), refused);
    static_assert(!noexcept(tapeless::hessian(f, bad)));
    static_assert(!noexcept(tapeless::value_gradient_and_hessian(f, bad)));
    static_assert(!noexcept(tapeless::sparse_hessian(f, bad)));
    static_assert(!noexcept(tapeless::hvp(f, bad, tapeless::tangents(1.0))));
}

} // namespace

BOOST_AUTO_TEST_CASE(a_function_with_an_adjoint_may_throw) {
    throws_in_every_question(of_custom);
    throws_in_second_order(of_custom);
    BOOST_CHECK_THROW(tapeless::value(of_custom, -1.0), refused);
    static_assert(!noexcept(tapeless::value(of_custom, -1.0)));
    BOOST_TEST(tapeless::value(of_custom, 2.0) == 8 + std::sin(2.0));
}

BOOST_AUTO_TEST_CASE(a_function_with_several_results_may_throw) {
    throws_in_every_question(of_values);
    throws_in_second_order(of_values);
    BOOST_CHECK_THROW(tapeless::value(of_values, -1.0), refused);
    BOOST_TEST(tapeless::value(of_values, 2.0) == 32);
}

BOOST_AUTO_TEST_CASE(an_adjoint_may_throw) {
    throws_in_every_question(of_adjoint);
    BOOST_TEST(tapeless::gradient(of_adjoint, 2.0) == 12 + std::cos(2.0));
    BOOST_TEST(tapeless::value(of_adjoint, -1.0) == -1 + std::sin(-1.0));
}

BOOST_AUTO_TEST_CASE(an_operation_may_throw) {
    throws_in_every_question(of_row);
    throws_in_second_order(of_row);
    BOOST_CHECK_THROW(tapeless::value(of_row, -1.0), refused);
    std::array<double, 8> x = {1, 2, 3, 4, 5, 6, 7, 8};
    BOOST_TEST(tapeless::gradient(of_array, x)[7] == 3 * 64 + 1);
    x[7] = -1;
    BOOST_CHECK_THROW(tapeless::gradient(of_array, x), refused);
    BOOST_CHECK_THROW(tapeless::hessian(of_array, x), refused);
    BOOST_CHECK_THROW(tapeless::sparse_hessian(of_array, x), refused);
}

BOOST_AUTO_TEST_CASE(partials_may_throw) {
    static_assert(noexcept(tapeless::value(of_partials, 1.0)));
    static_assert(!noexcept(tapeless::gradient(of_partials, 1.0)));
    BOOST_TEST(tapeless::value(of_partials, -2.0) == 4);
    BOOST_TEST(tapeless::gradient(of_partials, 4.0) == 8);
}

BOOST_AUTO_TEST_CASE(a_call_in_an_expression_may_throw) {
    constexpr auto x = "x"_v;
    constexpr auto f = x * tapeless::apply<throwing_square>(x) + with_throwing_value(x);
    BOOST_CHECK_THROW(f(x = -1.0), refused);
    BOOST_CHECK_THROW(tapeless::value(f, x = -1.0), refused);
    BOOST_CHECK_THROW(tapeless::gradient(f, x = -1.0), refused);
    static_assert(!noexcept(f(x = -1.0)));
    static_assert(!noexcept(tapeless::gradient(f, x = -1.0)));
    BOOST_TEST(tapeless::gradient(f, x = 2.0)[x] == 12 + 4);
    constexpr auto g = x * tapeless::apply<noexcept_square>(x);
    static_assert(noexcept(g(x = 1.0)));
}

BOOST_AUTO_TEST_CASE(what_cannot_throw_is_noexcept) {
    double const at = 2;
    static_assert(noexcept(tapeless::value(of_nothing, at)));
    static_assert(noexcept(tapeless::gradient(of_nothing, at)));
    static_assert(noexcept(tapeless::value_and_gradient(of_nothing, at)));
    static_assert(noexcept(tapeless::jacobian(of_nothing, at)));
    static_assert(noexcept(tapeless::sparse_jacobian(of_nothing, at)));
    static_assert(noexcept(tapeless::jvp(of_nothing, at, tapeless::tangents(1.0))));
    static_assert(noexcept(tapeless::vjp(of_nothing, at, tapeless::cotangents(1.0))));
    constexpr auto library = [](auto x) { return x * sin(x) + where(x > 1, max(x, 2), exp(x)); };
    static_assert(noexcept(tapeless::hessian(library, at)));
    static_assert(noexcept(tapeless::sparse_hessian(library, at)));
    static_assert(noexcept(tapeless::hvp(library, at, tapeless::tangents(1.0))));
    static_assert(noexcept(tapeless::derivative<3>(library, at)));
    static_assert(noexcept(tapeless::taylor<3>(library, at)));
    BOOST_TEST(tapeless::gradient(of_nothing, at) == 12 + 4);
}

// A number that throws where a double is infinite.
class exact {
  public:
    constexpr exact() = default;
    constexpr exact(double number) : number_(number) {}
    constexpr exact(long double number) : number_(static_cast<double>(number)) {}
    constexpr exact(int number) : number_(number) {}
    constexpr explicit operator double() const { return number_; }

    friend exact operator+(exact a, exact b) { return finite(a.number_ + b.number_); }
    friend exact operator-(exact a, exact b) { return finite(a.number_ - b.number_); }
    friend exact operator*(exact a, exact b) { return finite(a.number_ * b.number_); }
    friend exact operator/(exact a, exact b) { return finite(a.number_ / b.number_); }
    friend exact operator-(exact a) { return -a.number_; }
    friend bool operator==(exact, exact) = default;
    friend auto operator<=>(exact, exact) = default;

  private:
    double number_ = 0;

    static exact finite(double x) {
        if (x - x != 0)
            throw std::overflow_error("overflow");
        return x;
    }
};

template <>
struct std::numeric_limits<exact> : std::numeric_limits<double> {};
namespace {
template <class T>
struct guarded {
    BOOST_HANA_DEFINE_STRUCT(guarded, (T, a), (T, b));
    constexpr guarded() : a(0), b(0) {
        if constexpr (std::is_same_v<T, double>)
            if (is_closed)
                throw refused("closed");
    }
    static inline bool is_closed = false;
};
} // namespace

BOOST_AUTO_TEST_CASE(a_number_may_throw) {
    constexpr auto f = [](auto x) { return x * x * x; };
    exact const large = 1e103;
    BOOST_CHECK_THROW(tapeless::value(f, large), std::overflow_error);
    BOOST_CHECK_THROW(tapeless::gradient(f, large), std::overflow_error);
    BOOST_CHECK_THROW(tapeless::hessian(f, large), std::overflow_error);
    static_assert(!noexcept(tapeless::gradient(f, large)));
    static_assert(!noexcept(tapeless::jvp(f, 1.0, tapeless::tangents(large))));
    BOOST_TEST((tapeless::gradient(f, exact(2)) == exact(12)));
}

BOOST_AUTO_TEST_CASE(a_struct_may_throw) {
    constexpr auto f = [](auto const& x) { return x.a * x.b; };
    guarded<double> const x;
    guarded<double>::is_closed = true;
    BOOST_CHECK_THROW(tapeless::gradient(f, x), refused);
    static_assert(!noexcept(tapeless::gradient(f, x)));
    guarded<double>::is_closed = false;
    BOOST_TEST(tapeless::gradient(f, x).a == 0);
}
