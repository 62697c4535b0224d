// Functions with a state, struct templates of their scalar, in every question; and struct templates
// as arguments without a word to Boost.Hana.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE state
#include <tapeless.hpp>

#include <array>
#include <boost/test/unit_test.hpp>
#include <complex>
#include <tuple>
#include <utility>

namespace {

using tapeless::cotangents;
using tapeless::fixed;
using tapeless::tangents;

template <class T>
struct camera {
    T focal;
    std::array<T, 2> centre;
    std::pair<T, T> distortion;
};

template <class T>
struct misfit {
    camera<T> from; // structs and arrays are members too
    std::array<T, 2> seen;

    constexpr T operator()(std::array<T, 3> const& p) const { return of(from, p, seen); }

    static constexpr auto of(auto const& c, auto const& p, auto const& seen) {
        using tapeless::square;
        auto const x = p[0] / p[2], y = p[1] / p[2], r2 = x * x + y * y;
        auto const bent = 1 + r2 * (c.distortion.first + r2 * c.distortion.second);
        return square(c.focal * bent * x + c.centre[0] - seen[0]) +
               square(c.focal * bent * y + c.centre[1] - seen[1]);
    }
};

constexpr auto stateless = [](auto const& c, auto const& p, auto const& seen) {
    return misfit<double>::of(c, p, seen);
};

constexpr camera<double> lens{500, {320, 240}, {0.1, 0.01}};
constexpr std::array<double, 2> pixel{400, 290};
constexpr std::array<double, 3> point{0.3, 0.2, 2};
constexpr std::array<double, 3> along{1, -2, 0.5};
constexpr misfit<double> f{lens, pixel};

template <class T>
struct line {
    T slope, offset;
    constexpr T operator()(T x) const { return slope * x + offset; }
};

// Several arguments, of which one is fixed, and a result that is a tuple.
template <class T>
struct two_results {
    std::array<T, 2> weights;
    constexpr auto operator()(T x, T y, auto const& shift) const {
        return std::tuple{weights[0] * x * y, sin(weights[1] * y + shift)};
    }
};

// What a user writes who has parameters.
class bond {
  public:
    explicit bond(line<double> of) : energy_(of) {}
    auto energy_and_slope(double r) const { return tapeless::value_and_gradient(energy_, r); }

  private:
    line<double> energy_;
};

template <class T>
struct widest {
    T a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z, aa, ab, ac, ad,
        ae, af;
};
template <class T>
struct one_member {
    T only;
};

} // namespace

BOOST_AUTO_TEST_CASE(members_are_inputs_that_are_held_fixed) {
    auto const c = fixed(lens);
    auto const seen = fixed(pixel);
    BOOST_TEST(tapeless::value(f, point) == stateless(lens, point, pixel));
    BOOST_TEST((tapeless::gradient(f, point) == tapeless::gradient(stateless, c, point, seen)));
    auto const [value, gradient] = tapeless::value_and_gradient(f, point);
    BOOST_TEST(value == f(point));
    BOOST_TEST((gradient == tapeless::gradient(stateless, c, point, seen)));
    BOOST_TEST((tapeless::hessian(f, point) == tapeless::hessian(stateless, c, point, seen)));
    BOOST_TEST((tapeless::jacobian(f, point) == tapeless::jacobian(stateless, c, point, seen)));
    BOOST_TEST(tapeless::jvp(f, point, tangents(along)).tangent ==
               tapeless::jvp(stateless, c, point, seen, tangents(along)).tangent);
    BOOST_TEST((tapeless::vjp(f, point, cotangents(2)).cotangent ==
                tapeless::vjp(stateless, c, point, seen, cotangents(2)).cotangent));
    BOOST_TEST((tapeless::hvp(f, point, tangents(along)).product ==
                tapeless::hvp(stateless, c, point, seen, tangents(along)).product));
    BOOST_TEST((tapeless::sparse_hessian(f, point).entries ==
                tapeless::sparse_hessian(stateless, c, point, seen).entries));
    static_assert(tapeless::cost(f, point) ==
                  tapeless::cost(stateless, fixed(lens), point, fixed(pixel)));
    static_assert(noexcept(tapeless::gradient(f, point)));
    static_assert(tapeless::gradient(line<double>{3, 1}, 2.0) == 3);
    BOOST_TEST(tapeless::derivative<1>(line<double>{3, 1}, 2.0) == 3);
    BOOST_TEST(tapeless::taylor<2>(line<double>{3, 1}, 2.0)[0] == 7);
    BOOST_TEST(tapeless::gradient(line<float>{3, 1}, 2.0f) == 3);
}

BOOST_AUTO_TEST_CASE(a_state_has_several_arguments_and_results) {
    two_results<double> const of{{2, 3}};
    auto const [first, second] = tapeless::jacobian(of, 0.5, 0.25, fixed(0.125));
    auto const [first_by_x, first_by_y] = first;
    auto const [second_by_x, second_by_y] = second;
    BOOST_TEST(first_by_x == 0.5);
    BOOST_TEST(first_by_y == 1);
    BOOST_TEST(second_by_x == 0);
    BOOST_TEST(second_by_y == 3 * std::cos(0.875));
}

BOOST_AUTO_TEST_CASE(a_member_of_a_class_is_a_function) {
    auto const [energy, slope] = bond({2, 1}).energy_and_slope(3);
    BOOST_TEST(energy == 7);
    BOOST_TEST(slope == 2);
}

// The object is then an argument like any other.
BOOST_AUTO_TEST_CASE(a_state_can_be_differentiated) {
    constexpr auto called = [](auto const& m, auto x) { return m(x); };
    auto const [of_line, of_x] = tapeless::gradient(called, line<double>{3, 1}, 2.0);
    static_assert(std::is_same_v<decltype(of_line), line<double> const>);
    BOOST_TEST(of_line.slope == 2);
    BOOST_TEST(of_line.offset == 1);
    BOOST_TEST(of_x == 3);
}

// A question inside of a function, about an object that is made of what is differentiated.
BOOST_AUTO_TEST_CASE(a_state_may_be_active_inside_of_a_function) {
    constexpr auto outer = [](auto a, auto x) {
        return a * tapeless::gradient(line<decltype(a)>{a * a, x}, x);
    };
    auto const [by_a, by_x] = tapeless::gradient(outer, 2.0, 5.0);
    BOOST_TEST(by_a == 12); // of a^3
    BOOST_TEST(by_x == 0);
}

BOOST_AUTO_TEST_CASE(struct_templates_are_structures_as_they_are) {
    using tapeless::structure;
    static_assert(structure<camera<double>>::size == 5);
    static_assert(structure<widest<float>>::size == 32);
    static_assert(structure<one_member<camera<double>>>::size == 5);
    static_assert(std::is_same_v<structure<camera<double>>::rebind<float>, camera<float>>);
    constexpr auto product = [](auto const& c) {
        return c.focal * c.centre[1] * c.distortion.first;
    };
    auto const gradient = tapeless::gradient(product, lens);
    static_assert(std::is_same_v<decltype(gradient), camera<double> const>);
    BOOST_TEST(gradient.focal == 240 * 0.1);
    BOOST_TEST(gradient.centre[0] == 0);
    BOOST_TEST(gradient.centre[1] == 500 * 0.1);
    BOOST_TEST(gradient.distortion.first == 500 * 240.);
    // A result, and a Jacobian in its shape.
    constexpr auto scaled = [](auto const& c) {
        return camera<std::remove_cvref_t<decltype(c.focal)>>{c.focal * c.focal, c.centre,
                                                              c.distortion};
    };
    auto const jacobian = tapeless::jacobian(scaled, lens);
    BOOST_TEST(jacobian.focal.focal == 1000);
    BOOST_TEST(jacobian.centre[1].centre[1] == 1);
    BOOST_TEST(jacobian.distortion.second.focal == 0);
    constexpr auto last = [](auto const& w) { return w.a * w.af; };
    widest<double> wide{};
    wide.a = 2;
    wide.af = 3;
    BOOST_TEST(tapeless::gradient(last, wide).af == 2);
    BOOST_TEST(tapeless::gradient(last, wide).a == 3);
}

namespace {

template <class T>
struct panel {
    T weights[3];
    T grid[2][2];
    camera<T> eye;
    T offset;
};
template <class T, int Degree>
struct monomial {
    T factor;
    constexpr T operator()(T x) const { return factor * pow(x, Degree); }
};
template <class T>
struct two_waves {
    T scale;
    std::complex<T> amplitudes[2];
};
enum class side { put, call };

} // namespace

BOOST_AUTO_TEST_CASE(members_may_be_arrays_of_c) {
    static_assert(tapeless::aggregate_members<panel<double>> == 4);
    static_assert(tapeless::aggregate_members<panel<tapeless::active>> == 4);
    static_assert(tapeless::structure<panel<double>>::size == 3 + 4 + 5 + 1);
    constexpr auto sum = [](auto const& p, auto x) {
        auto result = p.offset * p.eye.focal;
        for (auto const& weight : p.weights)
            result = result * x + weight;
        return result * p.grid[1][0];
    };
    panel<double> const p{{1, 2, 3}, {{4, 5}, {6, 7}}, lens, 0.5};
    auto const [by_panel, by_x] = tapeless::gradient(sum, p, 2.0);
    BOOST_TEST(by_panel.weights[0] == 6 * 4);
    BOOST_TEST(by_panel.weights[2] == 6);
    BOOST_TEST(by_panel.grid[0][0] == 0);
    BOOST_TEST(by_panel.grid[1][0] == 0.5 * 500 * 8 + 1 * 4 + 2 * 2 + 3);
    BOOST_TEST(by_panel.eye.focal == 6 * 0.5 * 8);
    BOOST_TEST(by_panel.offset == 6 * 500 * 8);
    BOOST_TEST(by_x == 6 * (0.5 * 500 * 12 + 1 * 4 + 2));
}

BOOST_AUTO_TEST_CASE(structs_may_have_numbers_as_further_parameters) {
    constexpr auto called = [](auto const& m, auto x) { return m(x); };
    monomial<double, 3> const cubic{2};
    BOOST_TEST(tapeless::gradient(cubic, 5.0) == 150);
    auto const [by_f, by_x] = tapeless::gradient(called, cubic, 5.0);
    static_assert(std::is_same_v<decltype(by_f), monomial<double, 3> const>);
    BOOST_TEST(by_f.factor == 125);
    BOOST_TEST(by_x == 150);
}

BOOST_AUTO_TEST_CASE(members_may_be_complex) {
    static_assert(tapeless::aggregate_members<two_waves<tapeless::active>> == 2);
    constexpr auto power = [](auto const& w) { return norm(w.amplitudes[1]) * w.scale; };
    auto const by_waves = tapeless::gradient(power, two_waves<double>{3, {{1, 2}, {3, 4}}});
    BOOST_TEST((by_waves.amplitudes[1] == std::complex<double>(18, 24)));
    BOOST_TEST((by_waves.amplitudes[0] == 0.0));
    BOOST_TEST(by_waves.scale == 25);
}

// They decide what is computed.
BOOST_AUTO_TEST_CASE(constants_arrive_as_what_they_are) {
    using namespace tapeless::literals;
    constexpr auto chosen = [](auto x, side which, bool is_negative, int n) {
        auto result = x;
        for (int i = 1; i < n; ++i)
            result *= x;
        if (which == side::put)
            result = result + 1;
        if (is_negative)
            return -result;
        return 0 + result;
    };
    using put = std::integral_constant<side, side::put>;
    BOOST_TEST(tapeless::value(chosen, 2.0, put(), std::false_type(), 3_c) == 9);
    BOOST_TEST(tapeless::gradient(chosen, 2.0, put(), std::true_type(), 3_c) == -12);
    BOOST_TEST(tapeless::hessian(chosen, 2.0, tapeless::fixed(put()), boost::hana::false_c,
                                 tapeless::fixed(3_c)) == 12);
}
