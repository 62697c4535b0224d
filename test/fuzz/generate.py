#!/usr/bin/env python3
"""Programs as users write them, by chance but always the same ones: functions generic in their
scalar, of statements in all forms of C++, each checked by prelude.hpp; and others with one
statement that has to be refused.

usage: generate.py FIRST LAST [SEED]     prints programs FIRST to LAST - 1 as one source
"""

import random
import sys

# Of a statement that is refused: {a} and {b} are scalars, {v} a new name, {arr} an array, {O} and
# {C} braces; and the sentence.
BRANCHING = "cannot depend on an active scalar"
IN_STD = "the functions of namespace std take numbers only"
NOT_RUN = "the compiler cannot run f"
CAST = "an active scalar cannot be cast to a number"
REFUSED = [
    ("T {v} = 0; if ({a} > {b}) {v} = {a};", BRANCHING),
    ("T {v} = {a}; while ({v} < 3) {v} = {v} + 1;", BRANCHING),
    ("T {v} = ({a} > {b}) ? {a} : {b};", BRANCHING),
    ("T {v} = {a} ? {a} : {b};", BRANCHING),
    ("bool const {v} = {a} < {b};", BRANCHING),
    ("T {v} = std::max({a}, {b});", BRANCHING),
    ("T {v} = std::minmax({a}, {b}).first;", BRANCHING),
    ("T {v} = std::clamp({a}, T(0), T(1));", BRANCHING),
    ("std::array<T, 3> {v} = {arr}; std::sort({v}.begin(), {v}.end());", BRANCHING),
    ("T {v} = *std::max_element({arr}.begin(), {arr}.end());", BRANCHING),
    ("T {v} = std::ranges::max({arr});", BRANCHING),
    ("T {v} = 0; for (T t = 0; t < {a}; t += 1) {v} += t;", BRANCHING),
    ("T {v} = std::sin({a});", IN_STD),
    ("T {v} = {a} * std::pow({b}, 2);", IN_STD),
    ("T {v} = std::max({a}, 0.0);", IN_STD),
    ("T {v} = std::abs({a}) + std::sqrt({b});", IN_STD),
    ("double const {v} = static_cast<double>({a});", CAST),
    ("int const {v} = int({a});", CAST),
    ("double {v} = 0; {v} += {a};", "a number cannot accumulate active scalars"),
    ("T {v} = ({a} > 0) * {a};", "a comparison's result is no number"),
    ("T {v} = std::numeric_limits<T>::epsilon();", "has no largest, smallest"),
    ("T {v} = not_constexpr({a});", NOT_RUN),
    ("std::function<T(T)> const {v} = doubled{O}{C}; static_cast<void>({v}({a}));", NOT_RUN),
    ("std::map<int, T> {v}; {v}[1] = {a};", NOT_RUN),
]


class Program:
    """A function under construction: lines, the scalars and the arrays of three that are known."""

    def __init__(self, seed, number):
        self.random = random.Random(f"{seed}:{number}")
        self.number = number
        self.lines = []
        self.scalars = []
        self.arrays = []
        self.names = 0

    def pick(self, *choices):
        return self.random.choice(choices)

    def new(self):
        self.names += 1
        return f"v{self.names}"

    def scalar(self):
        return self.random.choice(self.scalars[-6:])

    def literal(self):
        return self.pick("2", "0.5", "1.5f", "3", "-1", "0.7", "0.3", "1")

    def array(self):
        """An array that is there, or a new one."""
        if self.arrays and self.random.random() < 0.6:
            return self.random.choice(self.arrays)
        v = self.new()
        self.add(self.pick(
            f"std::array<T, 3> {v} = {{{self.scalar()}, {self.scalar()}, {self.scalar()}}};",
            f"std::array<T, 3> {v} = {{T({self.literal()}), {self.scalar()}, T(1) / 3}};",
            f"std::array<T, 3> {v}{{}}; {v}[0] = {self.scalar()}; {v}[2] = {self.term()};",
            f"std::array {v} = constants<T>(); {v}[1] *= {self.scalar()};"))
        self.arrays.append(v)
        return v

    def add(self, text):
        self.lines.append(text)

    def term(self, depth=2):
        """A small expression of bounded size."""
        if depth == 0 or self.random.random() < 0.25:
            return self.scalar()
        a, b = self.term(depth - 1), self.term(depth - 1)
        return self.pick(
            f"({a} + {b})", f"({a} - {b})", f"{a} * {b}", f"{a} / (2 + {b} * {b})",
            f"sin({a})", f"cos({a} * {self.literal()})", f"tanh({a} + {self.literal()})",
            f"exp(-({a} * {a}))", f"log(2 + {a} * {a})", f"sqrt(1 + {a} * {a})", f"atan({a})",
            f"{self.literal()} * {a}", f"{a} / 3", f"-{a}", f"({a} - {self.literal()})",
            f"max({a}, T({b}))", f"min(T({a}), {b})", f"abs({a})",
            f"clamp({a}, T(-1), T(0.5))",
            f"where({a} < {b}, {a}, {b})", f"where({a} > 0 && !({b} > 1), T({a}), T(2))")

    def keep(self, v):
        """The scalar v, which may be large, as a new one between -1 and 1."""
        w = self.new()
        self.add(self.pick(f"auto const {w} = sin({v});", f"T const {w} = tanh({v});",
                           f"T {w}{{atan({v})}};", f"const auto {w} = T(cos({v}));"))
        self.scalars.append(w)

    def statement(self):
        self.random.choice(FORMS)(self)


def form(text):
    """A form whose text has places: {a} {b} {c} scalars, {e} {g} expressions, {k} {l} literals,
    {arr} an array, {v} the new scalar, {w} {u} other new names, {n} a small number."""
    def build(p):
        arr = p.array() if "{arr}" in text else ""
        v = p.new()
        p.add(text.format(a=p.scalar(), b=p.scalar(), c=p.scalar(), e=p.term(), g=p.term(),
                          k=p.literal(), l=p.literal(), arr=arr, v=v, w=p.new(), u=p.new(),
                          n=p.random.randint(1, 4), O="{", C="}"))
        p.keep(v)
    return build


# {O} and {C} are braces.
FORMS = [form(text) for text in (
    # declarations
    "auto const {v} = {e};",
    "T {v} = {e};",
    "auto {v} = T({k}) * {e};",
    "T {v}; {v} = {e};",
    "T const& {v} = {a};",
    "auto&& {v} = {e};",
    "decltype(auto) {v} = {e} + {g};",
    "constexpr double {w} = 0.3; constexpr int {u} = {n}; auto {v} = {w} * {a} + {u} * {b};",
    "constexpr T {w} = T({n}) / 7; T {v} = {w} * {a};",
    "T const {w} = T({n}) / 3, {u} = {w} * {w}; T {v} = {a};",
    "T const {w} = sqrt(T({n}) / 7) + 1; T {v} = {a} + {w};",
    "T {v} = std::numbers::pi * {a};",
    "T {v} = table::weights[{n} % 3] * {a};",
    "using U = T; U {v} = U({a}) + U({n});",
    # assignments
    "T {v} = {a}; {v} += {e}; {v} *= {k}; {v} -= {b};",
    "T {v} = {k}; {v} *= {a}; {v} /= 2 + {b} * {b};",
    "T {v} = {a}; ++{v}; {v}--; {v} += {v}++ * 0;",
    "T {v}, {w}; {v} = {w} = {e}; {v} += {w};",
    "T {v} = {a}; {v} = {v} * {v} + {v};",
    "T {v} = {a}, {w} = {b}; std::swap({v}, {w}); {v} += 2 * {w};",
    "T {w} = {a}; T {v} = std::exchange({w}, {b}) * 2; {v} -= {w};",
    "T {v} = {a}; {O} T {w} = {e}; {v} += {w}; {C}",
    "T {v} = 0; {v} = {a}, {v} += {b};",
    # loops
    "T {v} = 0; for (int i = 0; i < {n}; ++i) {v} = {v} * 0.5 + {a};",
    "T {v} = 1; for (int i = 1; i <= {n}; ++i) {O} if (i % 2 == 0) continue; {v} += i * {a} / (i + 1); {C}",
    "T {v} = {a}; int {w} = 0; while ({w} < {n}) {O} {v} = sin({v}) + {b}; ++{w}; {C}",
    "T {v} = {a}; int {w} = 0; do {O} {v} = {v} * {b} + 1; if ({w} > 2) break; {C} while (++{w} < {n});",
    "T {v} = 0, {w} = 1; for (int i = 0; i < {n}; ++i) {O} {v} += {w} * {a}; {w} = {w} / 3; {C}",
    "T {v} = 0; for (std::size_t i = 0; i < {arr}.size(); ++i) {v} += {arr}[i] * double(i);",
    "T {v} = 0; for (auto const& {w} : {arr}) {v} += {w} * {w};",
    "T {v} = 1; for (auto {w} : {arr}) {v} *= {w} + 2;",
    "T {v} = 0; for (T {w} : {O}{a}, {b}, T(1) / 3{C}) {v} += {w} * {k};",
    "for (auto& {w} : {arr}) {w} = {w} * {a}; T {v} = {arr}[0] + {arr}[2];",
    "T {v} = {a}; for (int i = 0; i < 2; ++i) for (int j = i; j < 2; ++j) {v} += (i + j) * {b};",
    "T {w}[3] = {O}{a}, {b}, 1{C}; T {v} = 0; for (auto& {u} : {w}) {v} += {u} * {u};",
    "T {w}[2][2] = {O}{O}{a}, 1{C}, {O}2, {b}{C}{C}; T {v} = {w}[0][0] * {w}[1][1] - {w}[0][1] * {w}[1][0];",
    # references and bindings
    "T& {w} = {arr}[1]; {w} += {a}; T {v} = {arr}[1] * {k};",
    "auto {w} = {arr}; auto* {u} = &{w}[0]; *{u} = {a}; T {v} = {u}[1] + *{u};",
    "auto [{v}, {w}] = std::pair({a}, T({e})); {v} += 2 * {w};",
    "auto const& [{w}, {u}, {v}] = {arr}; static_cast<void>({w}); static_cast<void>({u});",
    "auto&& [{v}, {w}] = point<T>{O}{a}, {e}{C}; {v} *= {w};",
    "auto const [{w}, {u}] = std::tuple<T, point<T>>{O}{a}, point<T>{O}{b}, {c}{C}{C}; T {v} = {w} * {u}.y + {u}.x;",
    "T {v}, {w}; std::tie({v}, {w}) = std::tuple<T, T>({a}, {b}); {v} -= {w};",
    "auto const {w} = std::tuple_cat(std::tuple{O}{a}{C}, std::tuple{O}2.0, {n}{C}); T {v} = std::get<0>({w}) * std::get<1>({w}) + std::get<2>({w});",
    "T {v} = std::apply([](auto const&... x) {O} return (x + ...); {C}, {arr});",
    # choices of the compiler's
    "constexpr int {w} = {n}; T {v} = {w} > 2 ? {a} : {b};",
    "constexpr bool {w} = {n} > 2; auto {v} = {w} ? T({a}) : 1.0;",
    "T {v} = {a}; if constexpr ({n} > 2) {v} += {b}; else {v} -= {e};",
    "T {v} = {a}; if (int const {w} = {n}; {w} > 1) {v} *= {w};",
    "T {v} = 0; switch ({n}) {O} case 1: {v} = {a}; break; case 2: {v} = {b}; [[fallthrough]]; default: {v} += {e}; {C}",
    # lambdas and functions
    "auto const {w} = [&] {O} T s = {a}; s += {e}; return s; {C}; T {v} = {w}();",
    "T {v} = [=](auto x) {O} return x * x + {b}; {C}({a});",
    "auto const {w} = [&](auto x) {O} return [&, x](auto const& y) {O} return x * y + {a}; {C}; {C}; T {v} = {w}({b})({c});",
    "T {v} = 0; auto const {w} = [&{v}](T const& x) {O} {v} += x * {k}; {C}; {w}({a}); {w}({b});",
    "auto {w} = [s = T({a})](T x) mutable {O} s += x; return s; {C}; {w}({b}); T {v} = {w}({c});",
    "auto const {w} = [](auto self, T x, int n) -> T {O} return n == 0 ? x : self(self, x / 2 + 1, n - 1); {C}; T {v} = {w}({w}, {a}, {n});",
    "T {v} = [&]() -> T {O} if ({n} > 2) return {a}; for (auto const& x : {arr}) if ({n} == 1) return x * 2; return {b}; {C}();",
    "T {v} = repeated(T({a}), {n});",
    "T {v} = power<{n}>(T({a}));",
    "T {v} = with_default(T({a})) + with_default(T({b}), {n});",
    "T {v} = sum_of(T({a}), {b}, {k}, T({c}) * 2);",
    "T {v} = std::invoke(doubled{O}{C}, T({a})) + doubled{O}{C}(T({b}));",
    "T (*const {w})(T const&, int) = &repeated<T>; T {v} = {w}({a}, {n});",
    "constexpr auto {w} = [](auto const& x, auto const&... rest) {O} return x * sizeof...(rest); {C}; T {v} = {w}({a}, {b}, 1);",
    "auto const {w} = [&]<std::size_t... K>(std::index_sequence<K...>) {O} return ({arr}[K] + ...); {C}; T {v} = {w}(std::make_index_sequence<3>{O}{C});",
    # structs and classes
    "point<T> const {w} = {O}{a}, {b}{C}; T {v} = {w}.dot({w}.scaled({c}) + point<T>{O}1, {k}{C});",
    "point<T> {w}; {w}.x = {a}; {w}.y = {e}; auto const {u} = &point<T>::y; T {v} = {w}.*{u} * {w}.x;",
    "vec3<T> {w}({a}, {b}, 1), {u}; {u}[1] = {c}; {u} += T(2) * {w}; T {v} = dot(cross({w}, {u}), {w} + {u});",
    "half<T> const {w}{O}T({a}){C}; shape<T> const& {u} = {w}; T {v} = {u}.area() + {u}.size;",
    "struct {w} {O} T first; T second = first * 2; {C}; {w} const {u}{O}{a}{C}; T {v} = {u}.second + {u}.first;",
    "std::pair<T, std::array<T, 2>> {w}{O}{a}, {O}{b}, {c}{C}{C}; {w}.second[1] *= 2; T {v} = {w}.first + {w}.second[1];",
    "std::complex<T> {w}({a}, {b}); {w} *= std::complex<T>({c}, 1); T {v} = {w}.real() + 2 * {w}.imag();",
    # the standard library's containers and algorithms
    "std::vector<T> {w}; {w}.push_back({a}); {w}.push_back({e}); {w}.insert({w}.begin(), T({k})); T {v} = {w}.back() * {w}[0] + double({w}.size());",
    "std::vector<T> {w}({n}, {a}); {w}.resize({n} + 1); T {v} = std::accumulate({w}.begin(), {w}.end(), T({b}));",
    "std::vector<std::vector<T>> {w}(2, std::vector<T>(2, {a})); {w}[1][0] = {b}; {w}[0].swap({w}[1]); T {v} = {w}[0][0] * {w}[1][1];",
    "std::optional<T> {w}; {w} = {e}; T {v} = {w}.has_value() ? *{w} * {a} : T(0);",
    "std::optional<T> const {w}; T {v} = {w}.value_or(T({a})) + {b};",
    "std::variant<int, T> {w} = T({a}); T {v} = std::get<1>({w}) * {w}.index();",
    "std::span<T const> const {w}({arr}); T {v} = {w}.front() * {w}.subspan(1)[1] + {w}.back();",
    "T {v} = std::accumulate({arr}.begin(), {arr}.end(), T(0));",
    "T {v} = std::accumulate({arr}.begin(), {arr}.end(), T(1), std::multiplies<>());",
    "T {v} = std::accumulate({arr}.rbegin(), {arr}.rend(), T(0), [&](T const& s, auto const& x) {O} return s * {a} + x; {C});",
    "T {v} = std::inner_product({arr}.begin(), {arr}.end(), {arr}.begin(), T({k}));",
    "T {v} = std::transform_reduce({arr}.begin(), {arr}.end(), T(0), std::plus<>(), [](auto const& x) {O} return x * x; {C});",
    "T {v} = std::reduce({arr}.begin(), {arr}.end(), T({a}));",
    "auto {w} = {arr}; std::transform({w}.begin(), {w}.end(), {w}.begin(), [&](T x) {O} return sin(x) + {a}; {C}); T {v} = {w}[0] * {w}[2];",
    "auto {w} = {arr}; std::partial_sum({w}.begin(), {w}.end(), {w}.begin()); T {v} = {w}[2] + {w}[1];",
    "auto {w} = {arr}; std::adjacent_difference({w}.begin(), {w}.end(), {w}.begin()); T {v} = {w}[2] * {w}[1];",
    "auto {w} = {arr}; std::reverse({w}.begin(), {w}.end()); std::rotate({w}.begin(), {w}.begin() + 1, {w}.end()); T {v} = {w}[0] - 2 * {w}[1];",
    "std::array<T, 4> {w}; std::fill({w}.begin(), {w}.end(), {a}); std::copy_n({arr}.begin(), 2, {w}.begin()); T {v} = {w}[0] + {w}[3];",
    "std::array<T, 3> {w}{O}{C}; std::iota({w}.begin(), {w}.end(), {a}); T {v} = {w}[2] * {w}[1];",
    "std::array<T, 3> {w}{O}{C}; std::generate({w}.begin(), {w}.end(), [x = T({a})]() mutable {O} return x *= 2; {C}); T {v} = {w}[2] - {w}[0];",
    "T {v} = 0; std::for_each({arr}.begin(), {arr}.end(), [&](auto const& x) {O} {v} += x * {a}; {C});",
    "T {v} = 0; std::ranges::for_each({arr}, [&](auto const& x) {O} {v} += sin(x); {C});",
    "T {v} = 0; for (auto const& x : {arr} | std::views::drop(1) | std::views::transform([](auto const& y) {O} return y * y; {C})) {v} += x;",
    "T {v} = 0; for (auto const& x : std::views::reverse({arr}) | std::views::take(2)) {v} = {v} * {a} + x;",
    "T {v} = 0; for (int i : std::views::iota(0, {n})) {v} += i * {a};",
    "std::array<std::array<T, 2>, 2> {w} = {O}{O}{O}{a}, {b}{C}, {O}{c}, 1{C}{C}{C}; std::swap({w}[0], {w}[1]); T {v} = {w}[0][0] + {w}[1][1] * 2;",
    "std::array<point<T>, 2> const {w} = {O}{O}{O}{a}, {b}{C}, {O}{c}, T(1) / 3{C}{C}{C}; T {v} = 0; for (auto const& [x, y] : {w}) {v} += x * y;",
    "auto const {w} = std::move({arr}); T {v} = {w}[0] + {w}[1];",
    # choices of the running program's
    "T {v} = where({a} < {b}, {e}, {g});",
    "auto const {w} = {a} < {b} && {b} < 2; T {v} = where({w} || {a} > 1, T({a}), T({b} * 2));",
    "T {v} = tapeless::branch({a} > {b}, [&] {O} return T({a} * 2); {C}, [&] {O} return T({e}); {C});",
    "T {v} = 0; for (auto const& x : {arr}) {v} = max({v}, x);",
)]


# A structured binding that is a reference is not captured, which clang++ 19 refuses in a constant
# expression.
#
# Of an argument list: the template head, the parameters, the first lines, the scalars and arrays in
# them, and how the arguments are made of the numbers x[0] to x[3], with S their type.
SHAPES = [
    ("", "auto x, auto y, auto z", "using T = decltype(x);", "x, y, z", "", "x[0], x[1], x[2]"),
    ("", "auto const& x, auto const& y", "using T = std::remove_cvref_t<decltype(x)>;", "x, y", "",
     "x[0], x[1]"),
    ("<class T>", "T x, T const& y", "", "x, y", "", "x[0], x[1]"),
    ("<class T>", "T x, T y, T const& z, T const w", "", "x, y, z, w", "", "x[0], x[1], x[2], x[3]"),
    ("<class T>", "std::array<T, 3> const& p", "", "p[0], p[1], p[2]", "",
     "std::array<S, 3>{x[0], x[1], x[2]}"),
    ("<class T>", "std::array<T, 3> p", "p[1] = p[0] * p[1];", "p[0], p[1], p[2]", "p",
     "std::array<S, 3>{x[0], x[1], x[2]}"),
    ("", "auto const& p", "using T = typename std::remove_cvref_t<decltype(p)>::value_type;",
     "p[0], p.back(), p[2]", "", "std::array<S, 4>{x[0], x[1], x[2], x[3]}"),
    ("<class T>", "std::tuple<T, T> const& t, T z", "auto const& [x_, y_] = t; T const x = x_, y = y_;", "x, y, z", "",
     "std::tuple<S, S>{x[0], x[1]}, x[2]"),
    ("<class T>", "std::pair<T, T> p, T const z", "p.first += z;", "p.first, p.second, z", "",
     "std::pair<S, S>{x[0], x[1]}, x[2]"),
    ("<class T>", "point<T> const& q", "", "q.x, q.y", "", "point<S>{x[0], x[1]}"),
    ("<template <class> class Point, class T>", "Point<T> q, std::array<T, 2> const& p",
     "auto [x_, y_] = q; T x = x_, y = y_;", "x, y, p[0], p[1]", "", "point<S>{x[0], x[1]}, std::array<S, 2>{x[2], x[3]}"),
    ("<class T>", "std::array<point<T>, 2> const& r", "auto const& [x_, y_] = r[1]; T const x = x_, y = y_;",
     "r[0].x, r[0].y, x, y", "", "std::array<point<S>, 2>{{{x[0], x[1]}, {x[2], x[3]}}}"),
    ("<class T>", "std::array<std::array<T, 2>, 2> m", "auto& [row, other] = m; row[0] += other[1];",
     "m[0][0], m[0][1], m[1][0], m[1][1]", "",
     "std::array<std::array<S, 2>, 2>{{{x[0], x[1]}, {x[2], x[3]}}}"),
    ("<class T, std::size_t N>", "std::array<T, N> const& p, T x", "", "p[0], p[N - 1], x", "",
     "std::array<S, 3>{x[0], x[1], x[2]}, x[3]"),
]


def generate(number, seed, refused=None):
    """The text of a program; of one that is refused, with that statement in it."""
    p = Program(seed, number)
    head, parameters, first, scalars, arrays, arguments = p.random.choice(SHAPES)
    if first:
        p.add(first)
    p.scalars = scalars.split(", ")
    p.arrays = arrays.split()
    for _ in range(p.random.randint(3, 7)):
        p.statement()
    if refused:
        arr = p.array()
        p.add(refused.format(a=p.scalars[0], b=p.scalar(), arr=arr, v=p.new(), O="{", C="}"))
    result = " + ".join(f"{p.literal()} * {each}" for each in p.scalars[-4:] + p.scalars[:1])
    if p.random.random() < 0.3:
        p.add(f"if (sizeof(int) > {p.random.randint(1, 3)}) return T({result});")
        result = p.scalars[0]
    p.add(f"return T({result});")
    body = "\n".join("    " + line for line in p.lines)
    name = f"f{number}"
    kind = p.random.randrange(3)
    if kind == 0:
        function = f"constexpr auto {name} = []{head}({parameters}) {{\n{body}\n}};"
    elif kind == 1:
        # An ordinary function, and a lambda, since a template's name is no function.
        template = head and f"template {head}\n"
        function = (f"{template}constexpr auto {name}_({parameters}) {{\n{body}\n}}\n"
                    f"constexpr auto {name} = [](auto... all) {{ return {name}_("
                    "static_cast<decltype(all)&&>(all)...); };")
    else:
        template = head and f"template {head}\n"
        function = (f"struct {name}_ {{\n{template}constexpr auto operator()({parameters}) const "
                    f"{{\n{body}\n}}\n}};\nconstexpr {name}_ {name};")
    point = ", ".join(f"{p.random.choice((-1, 1)) * p.random.uniform(0.2, 1.6):.4f}"
                      for _ in range(4))
    make = f"[]<class S>(std::array<S, 4> const& x) {{ return std::tuple({arguments}); }}"
    return function, f"check({number}, {name}, {make}, {{{point}}});"


def source(programs):
    """One source of these programs."""
    functions = "\n\n".join(function for function, _ in programs)
    checks = "\n    ".join(check for _, check in programs)
    return (f'#include "prelude.hpp"\n\nnamespace fuzz {{\n\n{functions}\n\n}} // namespace fuzz\n\n'
            f"int main() {{\n    using namespace fuzz;\n    {checks}\n    return failures;\n}}\n")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    seed = sys.argv[3] if len(sys.argv) > 3 else "1"
    print(source([generate(number, seed) for number in range(int(sys.argv[1]), int(sys.argv[2]))]))
