/// @file See how derivatives come about: writes a page with five small computations.
// SPDX-License-Identifier: BSL-1.0
#include <tapeless.hpp>
#include <tapeless/graph.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <tuple>

using namespace tapeless::literals;
using tapeless::fixed;

// Two modules. They are composite: the page shows each as one operation, or what it is made of.
struct logistic {
    static constexpr std::string_view name = "logistic", latex = "\\sigma\\left($0\\right)";
    static constexpr bool composite = true;
    static constexpr auto value(auto const& z) {
        using tapeless::exp;
        return 1 / (1 + exp(-z));
    }
    static constexpr auto partials(auto const& p, auto const&) { return std::tuple{p * (1 - p)}; }
};
struct cross_entropy {
    static constexpr std::string_view name = "cross_entropy";
    static constexpr bool composite = true;
    static constexpr auto value(auto const& p, auto const& t) {
        using tapeless::log;
        return -(t * log(p) + (1 - t) * log(1 - p));
    }
    static constexpr auto partials(auto const&, auto const& p, auto const& t) {
        using tapeless::log;
        return std::tuple{(p - t) / (p * (1 - p)), log(1 - p) - log(p)};
    }
};

// The loss of one example (x, t), and of three that share the parameters w and b.
constexpr auto loss = [](auto w, auto b, auto x, auto t) {
    return tapeless::apply<cross_entropy>(tapeless::apply<logistic>(w * x + b), t);
};
constexpr auto total = []<class T>(T w, T b, std::array<T, 3> const& x, std::array<T, 3> const& t) {
    T sum = loss(w, b, x[0], t[0]);
    for (std::size_t i = 1; i < x.size(); ++i)
        sum += loss(w, b, x[i], t[i]);
    return sum;
};

// The page, at points that a factor moves: the tests compare two of them.
tapeless::page seen(double factor) {
    constexpr auto x = "x"_v;
    constexpr auto y = "y"_v;
    double const two = 2 * factor, three = 3 * factor;
    std::array const xs = {2.0 * factor, -1.0, 0.5};
    std::array const ts = {1.0, 0.0, 0.0};

    tapeless::page page("tapeless: see the computation");
    page.add("x*y + sin(x)", x * y + sin(x), x = two, y = three);
    page.add("A diamond", (x + y) * (x - y), x = three, y = two);
    page.add("Three terms", log(x) + x * y + sin(y), x = two, y = three);
    page.add("Logistic loss", {.names = {"w", "b", "x", "t"}}, loss, 0.5 * factor, 0.1, fixed(2.0),
             fixed(1.0));
    page.add("Three examples, shared parameters", {.names = {"w", "b", "x", "t"}}, total,
             0.5 * factor, 0.1, fixed(xs), fixed(ts));
    return page;
}

int main(int count, char** arguments) {
    std::string const path = count > 1 ? arguments[1] : "see.html";
    double const factor = count > 2 ? std::stod(arguments[2]) : 1;
    std::ofstream file(path, std::ios::binary);
    file << seen(factor).to_html();
    file.close();
    std::cout << (file ? "Open this page in a browser: " : "cannot write ") << path << '\n';

    constexpr auto x = "x"_v;
    constexpr auto y = "y"_v;
    constexpr auto f = x * y + sin(x);
    std::cout << '\n' << tapeless::explain(f, x = 2.0, y = 3.0);
    std::cout << "\nAs C:\n\n" << tapeless::to_source(f, x = 2.0, y = 3.0);
    return file && std::abs(tapeless::graph_of(f, x = 2.0, y = 3.0).nodes[0].adjoint -
                            (3 + std::cos(2.0))) < 1e-15
               ? 0
               : 1;
}
