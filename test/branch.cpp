/// @file Tests of branch.hpp: one side runs, forward and backward.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE branch
#include <boost/test/unit_test.hpp>

#include <tapeless.hpp>

#include <array>
#include <boost/hana/define_struct.hpp>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <new>
#include <sstream>

using namespace tapeless::literals;
using tapeless::active;
using tapeless::branch;
using tapeless::gradient;
using tapeless::value;
using tapeless::value_and_gradient;

namespace {
long allocations = 0;
}

[[gnu::noinline]] void* operator new(std::size_t size) {
    ++allocations;
    if (void* const memory = std::malloc(size))
        return memory;
    throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace {

// The identity that counts how often it runs, forward and backward.
int forward_runs = 0, backward_runs = 0;
struct seen_backward {
    static constexpr std::string_view name = "seen_backward";
    static double value(double x) {
        ++backward_runs;
        return x;
    }
    static constexpr auto partials(auto, auto) { return std::tuple{1}; }
};
struct seen {
    static constexpr std::string_view name = "seen";
    static double value(double x) {
        ++forward_runs;
        return x;
    }
    static constexpr auto partials(auto, auto x) {
        return std::tuple{1 + 0 * x + (tapeless::apply<seen_backward>(x) - x)};
    }
};
struct counts {
    int forward, backward;
    friend bool operator==(counts const&, counts const&) = default;
    friend std::ostream& operator<<(std::ostream& out, counts const& each) {
        return out << each.forward << " forward, " << each.backward << " backward";
    }
};
counts runs_of(auto&& call) {
    forward_runs = backward_runs = 0;
    static_cast<void>(call());
    return {forward_runs, backward_runs};
}
constexpr auto counted(auto const& x) { return tapeless::apply<seen>(x); }

template <class T>
struct point {
    BOOST_HANA_DEFINE_STRUCT(point, (T, x), (T, y));
};

constexpr auto logarithm_or_line = [](auto x) {
    return branch(x > 0, [&] { return 2 * log(x); }, [&] { return x * x - 1; });
};
// Two outputs, whose adjoint is computed when the program runs.
struct product_and_sum {
    static constexpr std::string_view name = "product_and_sum";
    static constexpr int outputs = 2;
    static std::array<double, 2> value(double a, double b) {
        ++forward_runs;
        return {a * b, a + b};
    }
    static std::tuple<double, double> vjp(std::array<double, 2> w, std::array<double, 2>, double a,
                                          double b) {
        ++backward_runs;
        return {w[0] * b + w[1], w[0] * a + w[1]};
    }
};
// Two branches of one condition, the second on the first's result, then one of another condition.
constexpr auto chained = [](auto x) {
    auto const y = branch(x > 0, [&] { return sin(x); }, [&] { return x * x; });
    auto const z = branch(x > 0, [&] { return y * y; }, [&] { return exp(y); });
    return branch(x < 5, [&] { return y * z; }, [&] { return y / z; });
};
double chained_on_numbers(double x) {
    double const y = x > 0 ? std::sin(x) : x * x;
    double const z = x > 0 ? y * y : std::exp(y);
    return x < 5 ? y * z : y / z;
}
constexpr auto nested = [](auto x, auto y) {
    return branch(
        x < y,
        [&] {
            auto const t = x * y;
            return branch(t < 1, [&] { return exp(t) * x; }, [&] { return t - y; });
        },
        [&] { return branch(y > 0, [&] { return log(y) * x; }, [&] { return 3.0; }); });
};
// Newton's method, until it has come close.
constexpr auto root = [](auto a) {
    active x = 1;
    for (int i = 0; i < 20; ++i)
        x = branch(abs(x * x - a) < 1e-12 * a, [&] { return x; }, [&] { return (x + a / x) / 2; });
    return x;
};
constexpr auto of_gradient = [](auto x) { return gradient(logarithm_or_line, x); };

double slope(auto const& f, double x) {
    double const h = 1e-6;
    return (f(x + h) - f(x - h)) / (2 * h);
}

} // namespace

BOOST_AUTO_TEST_CASE(values_and_gradients_of_both_sides) {
    for (double const x : {-2.0, -0.5, 0.0, 0.5, 3.0}) {
        auto const [result, derivative] = value_and_gradient(logarithm_or_line, x);
        BOOST_TEST(result == (x > 0 ? 2 * std::log(x) : x * x - 1));
        BOOST_TEST(derivative == (x > 0 ? 2 / x : 2 * x), boost::test_tools::tolerance(1e-15));
        BOOST_TEST(value(logarithm_or_line, x) == result);
    }
    for (float const x : {-2.0f, 2.0f})
        BOOST_TEST(gradient(logarithm_or_line, x) == (x > 0 ? 2 / x : 2 * x));
}

BOOST_AUTO_TEST_CASE(numbers_and_bools_run_one_side) {
    int then = 0, otherwise = 0;
    for (bool const condition : {true, false, true})
        BOOST_TEST(branch(
                       condition, [&] { return ++then, 1.5; }, [&] { return ++otherwise, 2; }) ==
                   (condition ? 1.5 : 2.0));
    BOOST_TEST(then == 2);
    BOOST_TEST(otherwise == 1);
    BOOST_TEST(logarithm_or_line(2.0) == 2 * std::log(2.0));
    BOOST_TEST(nested(2.0, 1.0) == 0);
    static_assert(branch(true, [] { return 1; }, [] { return 2L; }) == 1);
    static_assert(
        std::is_same_v<decltype(branch(true, [] { return 1; }, [] { return 2.0f; })), float>);
    auto const pair =
        branch(false, [] { return std::array{1.0f, 2.0f}; }, [] { return std::array{3.0, 4.0}; });
    BOOST_TEST((pair == std::array{3.0, 4.0}));
    // A bool inside a function that is differentiated.
    constexpr auto even = [](auto x) {
        active total = 0;
        for (int i = 0; i < 4; ++i)
            total += branch(i % 2 == 0, [&] { return x * i; }, [] { return 1.0; });
        return total;
    };
    BOOST_TEST(value(even, 3.0) == 8);
    BOOST_TEST(gradient(even, 3.0) == 2);
    static_assert(tapeless::cost(even, 3.0).value.instructions == 6);
}

BOOST_AUTO_TEST_CASE(branches_that_depend_on_each_other) {
    for (double const x : {-2.0, 0.5, 3.0, 6.0}) {
        BOOST_TEST(value(chained, x) == chained_on_numbers(x));
        BOOST_TEST(gradient(chained, x) == slope(chained_on_numbers, x),
                   boost::test_tools::tolerance(1e-7));
        BOOST_TEST(chained(x) == chained_on_numbers(x));
    }
}

BOOST_AUTO_TEST_CASE(nested_branches) {
    auto const at = [](double x, double y) { return value_and_gradient(nested, x, y); };
    {
        auto const [result, derivative] = at(0.5, 1.5);
        double const t = 0.75, e = std::exp(t);
        BOOST_TEST(result == e * 0.5);
        BOOST_TEST(std::get<0>(derivative) == e + e * 0.5 * 1.5,
                   boost::test_tools::tolerance(1e-15));
        BOOST_TEST(std::get<1>(derivative) == e * 0.5 * 0.5, boost::test_tools::tolerance(1e-15));
    }
    BOOST_TEST(at(2, 3).value == 3);
    BOOST_TEST((at(2, 3).gradient == std::tuple(3.0, 1.0)));
    BOOST_TEST(at(3, 2).value == std::log(2.0) * 3);
    BOOST_TEST((at(3, 2).gradient == std::tuple(std::log(2.0), 1.5)));
    BOOST_TEST(at(3, -2).value == 3);
    BOOST_TEST((at(3, -2).gradient == std::tuple(0.0, 0.0)));
}

BOOST_AUTO_TEST_CASE(a_branch_in_a_loop) {
    for (double const a : {0.1, 1.5, 2.0, 70.0}) {
        BOOST_TEST(value(root, a) == std::sqrt(a), boost::test_tools::tolerance(1e-12));
        BOOST_TEST(gradient(root, a) == 0.5 / std::sqrt(a), boost::test_tools::tolerance(1e-9));
    }
}

BOOST_AUTO_TEST_CASE(one_side_runs) {
    constexpr auto f = [](auto x) {
        return branch(
            x > 0, [&] { return counted(x) * counted(2 * x); }, [&] { return counted(-x) * x; });
    };
    BOOST_TEST(runs_of([&] { return value(f, 1.0); }) == (counts{2, 0}));
    BOOST_TEST(runs_of([&] { return value(f, -1.0); }) == (counts{1, 0}));
    BOOST_TEST(runs_of([&] { return value_and_gradient(f, 1.0); }) == (counts{2, 2}));
    BOOST_TEST(runs_of([&] { return value_and_gradient(f, -1.0); }) == (counts{1, 1}));
    BOOST_TEST(gradient(f, 1.0) == 4);
    BOOST_TEST(gradient(f, -1.0) == 2);
}

BOOST_AUTO_TEST_CASE(what_both_sides_need_runs_once_and_before) {
    constexpr auto f = [](auto x) {
        return branch(x > 0, [&] { return exp(counted(x)); }, [&] { return counted(x) * 3; });
    };
    BOOST_TEST(runs_of([&] { return value_and_gradient(f, 1.0); }) == (counts{1, 1}));
    BOOST_TEST(runs_of([&] { return value_and_gradient(f, -1.0); }) == (counts{1, 1}));
    // A result in the middle, used by both sides of another branch.
    constexpr auto g = [](auto x) {
        auto const middle = branch(x > 0, [&] { return counted(x); }, [&] { return -x; });
        return branch(x < 5, [&] { return middle * counted(middle); }, [&] { return sin(middle); });
    };
    BOOST_TEST(runs_of([&] { return value_and_gradient(g, 1.0); }) == (counts{2, 2}));
    BOOST_TEST(runs_of([&] { return value_and_gradient(g, 6.0); }) == (counts{1, 1}));
    BOOST_TEST(runs_of([&] { return value_and_gradient(g, -1.0); }) == (counts{1, 1}));
    BOOST_TEST(gradient(g, 2.0) == 4);
    BOOST_TEST(gradient(g, 6.0) == std::cos(6.0));
    BOOST_TEST(gradient(g, -2.0) == -4);
}

BOOST_AUTO_TEST_CASE(what_two_branches_share_runs_if_one_of_them_needs_it) {
    constexpr auto f = [](auto x, auto y) {
        return branch(
                   x > 0, [&] { return exp(counted(x)); }, [] { return 1; }) *
               branch(y > 0, [&] { return 3 * counted(x); }, [] { return 2; });
    };
    BOOST_TEST(runs_of([&] { return value_and_gradient(f, -1.0, -1.0); }) == (counts{0, 0}));
    BOOST_TEST(runs_of([&] { return value_and_gradient(f, 1.0, -1.0); }) == (counts{1, 1}));
    BOOST_TEST(runs_of([&] { return value_and_gradient(f, -1.0, 1.0); }) == (counts{1, 1}));
    BOOST_TEST((gradient(f, -1.0, 1.0) == std::tuple(3.0, 0.0)));
    // Needed on some sides of both sides.
    constexpr auto g = [](auto x, auto y) {
        auto const none = [] { return 1; };
        return branch(
            x > 0, [&] { return branch(y > 1, [&] { return counted(x * y); }, none); },
            [&] { return branch(y < -1, [&] { return log(counted(x * y)); }, none); });
    };
    BOOST_TEST(runs_of([&] { return value_and_gradient(g, 1.0, 2.0); }) == (counts{1, 1}));
    BOOST_TEST(runs_of([&] { return value_and_gradient(g, -1.0, -2.0); }) == (counts{1, 1}));
    BOOST_TEST(runs_of([&] { return value_and_gradient(g, 1.0, -2.0); }) == (counts{0, 0}));
    BOOST_TEST(runs_of([&] { return value_and_gradient(g, -1.0, 2.0); }) == (counts{0, 0}));
    BOOST_TEST((gradient(g, 1.0, -2.0) == std::tuple(0.0, 0.0)));
}

BOOST_AUTO_TEST_CASE(the_condition_runs_where_it_is_asked) {
    constexpr auto f = [](auto x) {
        return branch(
            x > 0, [&] { return branch(counted(x) > 1, [&] { return x * x; }, [&] { return x; }); },
            [&] { return -x; });
    };
    BOOST_TEST(runs_of([&] { return gradient(f, 2.0); }) == (counts{1, 0}));
    BOOST_TEST(runs_of([&] { return gradient(f, -2.0); }) == (counts{0, 0}));
    BOOST_TEST(gradient(f, 2.0) == 4);
    BOOST_TEST(gradient(f, 0.5) == 1);
    BOOST_TEST(gradient(f, -2.0) == -1);
}

BOOST_AUTO_TEST_CASE(the_other_side_does_no_harm) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    constexpr auto f = [](auto x, auto y) {
        auto const t =
            branch(x > 0, [&] { return log(x) / x * pow(x, -1.5); }, [&] { return 7 * y; });
        return t * y + branch(x > 0, [&] { return sqrt(x) / x; }, [&] { return y; });
    };
    for (double const x : {0.0, -1.0, -infinity}) {
        auto const [result, derivative] = value_and_gradient(f, x, 2.0);
        BOOST_TEST(result == 30);
        BOOST_TEST((derivative == std::tuple(0.0, 29.0)));
    }
    // What is shared by sides of sides.
    constexpr auto g = [](auto x, auto y) {
        auto const u = log(x);
        auto const take = [&] { return u; };
        auto const leave = [&] { return y; };
        return branch(
            y > 0, [&] { return branch(x > 0, take, leave); },
            [&] { return branch(x > 1, take, leave); });
    };
    BOOST_TEST((gradient(g, 0.0, 1.0) == std::tuple(0.0, 1.0)));
    BOOST_TEST((gradient(g, 0.0, -1.0) == std::tuple(0.0, 1.0)));
    BOOST_TEST((gradient(g, 2.0, -1.0) == std::tuple(0.5, 0.0)));
    // A NaN decides for the second side.
    BOOST_TEST(gradient(logarithm_or_line, 0.0) == 0);
    BOOST_TEST(std::isnan(value(logarithm_or_line, std::nan(""))));
}

BOOST_AUTO_TEST_CASE(sides_return_arrays_structs_and_tuples) {
    constexpr auto arrays = [](auto x) {
        auto const [a, b] = branch(
            x > 1, [&] { return std::array{x, x * x}; }, [] { return std::array{2.0, 3.0}; });
        return a * b;
    };
    BOOST_TEST(value(arrays, 2.0) == 8);
    BOOST_TEST(gradient(arrays, 2.0) == 12);
    BOOST_TEST(gradient(arrays, 0.0) == 0);
    constexpr auto sorted = [](auto const& p) {
        using type = std::remove_cvref_t<decltype(p)>;
        auto const q = branch(p.x < p.y, [&] { return p; }, [&] { return type{p.y, p.x}; });
        return q.x * q.x * q.y;
    };
    BOOST_TEST(value(sorted, point<double>{3, 2}) == 12);
    auto const derivative = gradient(sorted, point<double>{3, 2});
    BOOST_TEST(derivative.x == 4);
    BOOST_TEST(derivative.y == 12);
    constexpr auto nested_shapes = [](auto x) {
        using shape = std::tuple<std::array<std::array<active, 2>, 1>, active>;
        auto const [a, b] = branch(
            x > 0, [&] { return shape{{{{x, 2 * x}}}, x}; }, [&] { return shape{{{{1, x}}}, 0}; });
        return std::array{a[0][0], a[0][1], b};
    };
    BOOST_TEST((value(nested_shapes, 3.0) == std::array{3.0, 6.0, 3.0}));
    BOOST_TEST((value(nested_shapes, -3.0) == std::array{1.0, -3.0, 0.0}));
}

BOOST_AUTO_TEST_CASE(expressions) {
    static constexpr auto x = "x"_v;
    static constexpr auto y = "y"_v;
    constexpr auto f = branch(x > y, [] { return log(x) * y; }, [] { return x * x; });
    BOOST_TEST(f(x = 2.0, y = 1.0) == std::log(2.0));
    BOOST_TEST(f(x = 2.0, y = 3.0) == 4);
    auto const derivative = gradient(f, x = 2.0, y = 1.0);
    BOOST_TEST(derivative[x] == 0.5);
    BOOST_TEST(derivative[y] == std::log(2.0));
    BOOST_TEST(gradient(f, x = 2.0, y = 3.0)[x] == 4);
    BOOST_TEST(gradient(f, x = -2.0, y = 3.0)[y] == 0);
    std::ostringstream text;
    text << f << "\n"
         << tapeless::derivative(f, x) << "\n"
         << tapeless::derivative(tapeless::derivative(f, x), x);
    BOOST_TEST(text.str() == "branch(x > y, log(x)*y, x*x)\n"
                             "branch(x > y, 1/x*y, 2*x)\n"
                             "branch(x > y, -1/x*y*(1/x), 2)");
    constexpr auto second = tapeless::derivative(tapeless::derivative(f, x), x);
    BOOST_TEST(second(x = 2.0, y = 1.0) == -0.25);
    BOOST_TEST(second(x = 2.0, y = 5.0) == 2);
    // Numbers on a side, run-time numbers, and a bool.
    double const three = 3;
    BOOST_TEST(branch(x > 1.5, [&] { return three; }, [] { return x; })(x = 2.0) == 3);
    BOOST_TEST(branch(three > 2, [] { return x; }, [] { return x; })(x = 2.0) == 2);
    BOOST_TEST(branch(three < 2, [] { return x; }, [] { return 2 * x; })(x = 2.0) == 4);
    BOOST_TEST(
        gradient(branch(three < 2, [] { return x; }, [] { return 2 * x; }), x = 2.0)[x] == 2);
    constexpr auto of_own =
        branch(x > 0, [] { return tapeless::apply<seen>(x); }, [] { return x; });
    BOOST_TEST(runs_of([&] { return gradient(of_own, x = 1.0); }) == (counts{1, 1}));
    BOOST_TEST(runs_of([&] { return gradient(of_own, x = -1.0); }) == (counts{0, 0}));
}

BOOST_AUTO_TEST_CASE(the_condition_is_decided_in_every_order) {
    for (double const x : {-2.0, 0.5, 3.0, -0.5}) {
        BOOST_TEST(value(of_gradient, x) == gradient(logarithm_or_line, x));
        BOOST_TEST(gradient(of_gradient, x) == (x > 0 ? -2 / (x * x) : 2),
                   boost::test_tools::tolerance(1e-15));
    }
    constexpr auto third = [](auto x) { return gradient(of_gradient, x); };
    BOOST_TEST(gradient(third, 2.0) == 0.5);
    BOOST_TEST(gradient(third, -2.0) == 0);
    constexpr auto counting = [](auto x) {
        return gradient(
            [](auto z) {
                return branch(z > 0, [&] { return counted(z) * z; }, [&] { return z * z * z; });
            },
            x);
    };
    BOOST_TEST(runs_of([&] { return value(counting, 1.0); }) == (counts{1, 1}));
    BOOST_TEST(runs_of([&] { return gradient(counting, 1.0); }) == (counts{1, 1}));
    BOOST_TEST(runs_of([&] { return gradient(counting, -1.0); }) == (counts{0, 0}));
    BOOST_TEST(gradient(counting, -1.0) == -6);
}

BOOST_AUTO_TEST_CASE(all_questions) {
    for (double const x : {-2.0, 0.5, 3.0}) {
        BOOST_TEST(tapeless::derivative<2>(logarithm_or_line, x) == (x > 0 ? -2 / (x * x) : 2));
        BOOST_TEST(tapeless::derivative<3>(logarithm_or_line, x) == (x > 0 ? 4 / (x * x * x) : 0));
        BOOST_TEST(tapeless::jvp(logarithm_or_line, x, tapeless::tangents(2.0)).tangent ==
                       2 * gradient(logarithm_or_line, x),
                   boost::test_tools::tolerance(1e-15));
    }
    // One side is infinite, or no number, in every order.
    constexpr auto f = [](auto x, auto y) {
        return branch(
            x > 0, [&] { return counted(log(x)) * y / x; }, [&] { return counted(x) * y * y; });
    };
    auto const hessian = [&](double x, double y) { return tapeless::hessian(f, x, y); };
    BOOST_TEST(runs_of([&] { return hessian(0, 2); }) == (counts{1, 1}));
    BOOST_TEST(runs_of([&] { return hessian(1, 2); }) == (counts{1, 1}));
    auto const [of_x, of_y] = hessian(0, 2);
    BOOST_TEST((of_x == std::tuple(0.0, 4.0)));
    BOOST_TEST((of_y == std::tuple(4.0, 0.0)));
    auto const [row_x, row_y] = hessian(1, 2);
    BOOST_TEST((row_x == std::tuple(-6.0, 1.0)));
    BOOST_TEST((row_y == std::tuple(1.0, 0.0)));
    auto const product = tapeless::hvp(f, 0.0, 2.0, tapeless::tangents(1.0, 10.0)).product;
    BOOST_TEST((product == std::tuple(40.0, 4.0)));
    constexpr auto several = [](auto x) {
        return branch(
            x[0] > 0, [&] { return std::array{log(x[0]), x[1] / x[0]}; },
            [&] { return std::array{x[1], x[0] * x[1]}; });
    };
    auto const jacobian = tapeless::jacobian(several, std::array{0.0, 3.0});
    BOOST_TEST((jacobian[0] == std::array{0.0, 1.0}));
    BOOST_TEST((jacobian[1] == std::array{3.0, 0.0}));
    BOOST_TEST((tapeless::jacobian(several, std::array{2.0, 4.0})[1] == std::array{-1.0, 0.5}));
    auto const cotangent =
        tapeless::vjp(several, std::array{0.0, 3.0}, tapeless::cotangents(std::array{1.0, 2.0}))
            .cotangent;
    BOOST_TEST((cotangent == std::array{6.0, 1.0}));
}

BOOST_AUTO_TEST_CASE(adjoints_of_ones_own) {
    constexpr auto f = [](auto x, auto y) {
        return branch(
            x > 0,
            [&] {
                auto const [product, sum] = tapeless::apply<product_and_sum>(x, y);
                return product * sum;
            },
            [&] { return y * y; });
    };
    BOOST_TEST(runs_of([&] { return value_and_gradient(f, 2.0, 3.0); }) == (counts{1, 1}));
    BOOST_TEST(runs_of([&] { return value_and_gradient(f, -2.0, 3.0); }) == (counts{0, 0}));
    BOOST_TEST((gradient(f, 2.0, 3.0) == std::tuple(21.0, 16.0)));
    constexpr double infinity = std::numeric_limits<double>::infinity();
    BOOST_TEST((gradient(f, -infinity, 3.0) == std::tuple(0.0, 6.0)));
    constexpr auto g = [](auto x, auto y) {
        return where(x > 0, tapeless::apply<product_and_sum>(x, y)[0], y);
    };
    BOOST_TEST((gradient(g, -infinity, 3.0) == std::tuple(0.0, 1.0)));
}

BOOST_AUTO_TEST_CASE(sines_and_cosines_of_one_side) {
    constexpr auto f = [](auto x) {
        return branch(x > 0, [&] { return sin(x) * cos(x); }, [&] { return cos(2 * x); });
    };
    for (double const x : {-1.25, 0.75, 3.0}) {
        BOOST_TEST(value(f, x) == (x > 0 ? std::sin(x) * std::cos(x) : std::cos(2 * x)));
        BOOST_TEST(gradient(f, x) == (x > 0 ? std::cos(2 * x) : -2 * std::sin(2 * x)),
                   boost::test_tools::tolerance(1e-14));
    }
}

BOOST_AUTO_TEST_CASE(constant_conditions) {
    constexpr auto f = [](auto x) {
        tapeless::condition const yes = true, no = false;
        return branch(
                   yes, [&] { return x * x; }, [&] { return x; }) +
               branch(no && x > 0, [&] { return x * x; }, [&] { return 3 * x; });
    };
    BOOST_TEST(value(f, 2.0) == 10);
    BOOST_TEST(gradient(f, 2.0) == 7);
}

BOOST_AUTO_TEST_CASE(nothing_is_allocated) {
    static_assert(noexcept(value_and_gradient(nested, 1.0, 2.0)));
    double total = 0;
    long const before = allocations;
    for (double const x : {-1.0, 2.0, 7.0}) {
        auto const [result, derivative] = value_and_gradient(chained, x);
        total += result + derivative + std::get<0>(gradient(nested, x, 1.0)) + gradient(root, 2.0);
    }
    long const after = allocations;
    BOOST_TEST(after == before);
    BOOST_TEST(std::isfinite(total));
}

BOOST_AUTO_TEST_CASE(the_cost_counts_both_sides) {
    constexpr auto cost = tapeless::cost(logarithm_or_line, 1.0);
    static_assert(cost.value.transcendentals == 1);
    static_assert(cost.value.multiplications == 2);
    static_assert(cost.value_and_gradient.divisions == 1);
    BOOST_TEST(cost.value.instructions == 6);
}
