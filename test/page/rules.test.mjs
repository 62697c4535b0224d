// The rules of evaluation that ordinary examples do not touch: branches, closed and guarded edges,
// numbers that are none, operations that only C++ knows, and C's functions.
import assert from "node:assert/strict";
import { test } from "node:test";
import { makePage, near, open, shown, type } from "./browser.mjs";

const input = (name, value, at, active = true) => ({ name, kind: "input", active, value, adjoint: null, at });
const number = (value, at) => ({ name: String(value), kind: "number", value, at });
const operation = (name, operation, text, at, active = true) =>
    ({ name, kind: "operation", operation, label: operation, text, active, value: null, adjoint: null, at });
const silent = (from, to, operand) => ({ from, to, operand, carries: false, guarded: false, rule: "", at: null, partial: null });
const edge = (from, to, operand, rule, at, guarded = false) =>
    ({ from, to, operand, carries: true, guarded, rule, at, partial: null });

async function openView(name, functions, view) {
    const example = { title: name, formula: "", derivatives: {}, cost: { value: 1, value_and_gradient: 2 }, views: [{ name: "operations", ...view }] };
    return open(makePage(`${name}.html`, { title: name, functions, examples: [example] }));
}

async function ended(page, sweep) {
    await page.click(`#${sweep}`);
    await page.keyboard.press("End");
    return shown(page);
}

test("where and branch choose; the other side has no value", async () => {
    const functions = { less: "$0 < $1", where: "($0 ? $1 : $2)", sin: "sin($0)", cos: "cos($0)", trap: "($0 < 0.0 ? $0 * $0 : nothing_of_that_name)", twice: "2.0 * $0" };
    const page = await openView("branch", functions, {
        nodes: [
            input("x", 2, 0), number(0, 1), operation("v1", "less", "x < 0", 2, false), operation("v2", "trap", "trap(x)", 3),
            operation("v3", "sin", "sin(x)", 4), operation("v4", "branch", "branch(v1, v2, v3)", 5),
        ],
        edges: [
            silent(0, 2, 0), silent(1, 2, 1), edge(0, 3, 0, "2*x", 9), edge(0, 4, 0, "cos(x)", 8),
            silent(2, 5, 0), edge(3, 5, 1, "where(v1, 1, 0)", 7), edge(4, 5, 2, "where(v1, 0, 1)", 10),
        ],
        output: 5,
        program: [
            ["input", 0], ["literal", 0], ["less", 0, 1], ["trap", 0], ["sin", 0], ["branch", 2, 3, 4], ["literal", 1],
            ["where", 2, 6, 1], ["cos", 0], ["twice", 0], ["where", 2, 1, 6],
        ],
    });
    const forward = await ended(page, "forward");
    assert.deepEqual(forward.nodes.map(({ value }) => value), [2, 0, false, null, Math.sin(2), Math.sin(2)]);
    assert.match(forward.nodes[3].name, /does not run/);
    const reverse = await ended(page, "reverse");
    assert.equal(reverse.nodes[0].adjoint, Math.cos(2));
    assert.equal(reverse.nodes[3].adjoint, null);
    await type(page, 0, -3);
    const other = await ended(page, "reverse");
    assert.deepEqual(other.nodes.map(({ value }) => value), [-3, 0, true, 9, null, 9]);
    assert.equal(other.nodes[0].adjoint, -6);
    assert.deepEqual(page.noise, []);
    await page.close();
});

test("a chosen 0 closes an edge: no 0 * infinity arrives", async () => {
    const functions = { less: "$0 < $1", where: "($0 ? $1 : $2)", sqrt: "sqrt($0)", slope: "0.5 / sqrt($0)" };
    const page = await openView("closed", functions, {
        nodes: [
            input("x", 0, 0), number(0, 1), operation("v1", "less", "0 < x", 2, false), operation("v2", "sqrt", "sqrt(x)", 3),
            operation("v3", "where", "where(v1, v2, 0)", 4),
        ],
        edges: [
            silent(1, 2, 0), silent(0, 2, 1), edge(0, 3, 0, "0.5/sqrt(x)", 7), silent(2, 4, 0),
            edge(3, 4, 1, "where(v1, 1, 0)", 6), silent(1, 4, 2),
        ],
        output: 4,
        program: [
            ["input", 0], ["literal", 0], ["less", 1, 0], ["sqrt", 0], ["where", 2, 3, 1], ["literal", 1],
            ["where", 2, 5, 1], ["slope", 0],
        ],
    });
    const closed = await ended(page, "reverse");
    assert.equal(closed.edges[2].partial, Infinity);
    assert.deepEqual([closed.nodes[3].adjoint, closed.nodes[0].adjoint], [0, 0]);
    await type(page, 0, 4);
    assert.equal((await ended(page, "reverse")).nodes[0].adjoint, 0.25);
    await page.close();
});

const product = (guarded) => ({
    nodes: [input("c", 0, 0), input("x", 0, 1), operation("v1", "log", "log(x)", 2), operation("v2", "multiply", "c*v1", 3)],
    edges: [edge(1, 2, 0, "1/x", 4, guarded), edge(0, 3, 0, "v1", 2), edge(2, 3, 1, "c", 0)],
    output: 3,
    program: [["input", 0], ["input", 1], ["log", 1], ["multiply", 0, 2], ["inverse", 1]],
});
const logs = { log: "log($0)", multiply: "$0 * $1", inverse: "1.0 / $0" };

test("a guarded edge hands on 0 where the adjoint is exactly 0, whatever the partial", async () => {
    const page = await openView("guarded", logs, product(true));
    assert.equal((await ended(page, "reverse")).nodes[1].adjoint, 0);
    await page.close();
});

test("NaN and infinities are shown as such", async () => {
    const page = await openView("unguarded", logs, product(false));
    const { nodes, edges } = await ended(page, "reverse");
    assert.equal(nodes[1].adjoint, NaN);
    assert.equal(nodes[1].adjointText, "NaN");
    assert.equal(nodes[0].adjoint, -Infinity);
    assert.equal(nodes[0].adjointText, "\u2212\u221e");
    assert.equal(edges[0].partial, Infinity);
    await page.close();
});

test("numbers that JSON cannot hold are read", async () => {
    const page = await openView("literals", { add: "$0 + $1" }, {
        nodes: [input("x", Infinity, 0), number(-Infinity, 1), operation("v1", "add", "x + -Infinity", 2)],
        edges: [edge(0, 2, 0, "1", 3), silent(1, 2, 1)],
        output: 2,
        program: [["input", 0], ["literal", -Infinity], ["add", 0, 1], ["literal", 1]],
    });
    const { nodes } = await ended(page, "forward");
    assert.deepEqual(nodes.map(({ value }) => value), [Infinity, -Infinity, NaN]);
    await page.close();
});

test("an operand used twice has two edges, and both add", async () => {
    const page = await openView("square", { multiply: "$0 * $1" }, {
        nodes: [input("x", 3, 0), operation("v1", "multiply", "x*x", 1)],
        edges: [edge(0, 1, 0, "x", 0), edge(0, 1, 1, "x", 0)],
        output: 1,
        program: [["input", 0], ["multiply", 0, 0]],
    });
    const { nodes, panel } = await ended(page, "reverse");
    assert.equal(nodes[0].adjoint, 6);
    assert.ok(panel.includes("\u2202f/\u2202x = x + x = 3 + 3 = 6"), panel);
    await page.close();
});

test("an operation that C++ alone knows makes the inputs read-only and keeps the numbers", async () => {
    const page = await openView("mystery", {}, {
        nodes: [input("x", 3, 0), { ...operation("v1", "mystery", "mystery(x)", 1), value: 7.5, adjoint: 1 }],
        edges: [{ ...edge(0, 1, 0, "mystery'(x)", 2), partial: 0.25 }],
        output: 1,
        program: [["input", 0], ["mystery", 0], ["mystery_slope", 0]],
    });
    assert.match(await page.locator("#read-only").textContent(), /mystery.* known to C\+\+ only/);
    assert.equal(await page.locator("#table input").evaluate((field) => field.readOnly), true);
    const { nodes, edges, rows } = await ended(page, "reverse");
    assert.deepEqual([nodes[1].value, edges[0].partial, nodes[0].adjoint], [7.5, 0.25, 0.25]);
    assert.deepEqual([rows[0].reverse, rows[0].difference], [0.25, null]);
    assert.deepEqual(page.noise, []);
    await page.close();
});

// Of Python's math module, which calls the C library.
const cFunctions = [
    ["erf(0.3)", 0.3286267594591274], ["erf(-1.7)", -0.9837904585907745], ["erf(4.5)", 0.9999999998033839],
    ["erf(1e-9)", 1.1283791670955127e-9], ["erfc(0.3)", 0.6713732405408726], ["erfc(3.2)", 6.025761151762088e-6],
    ["erfc(-2.1)", 1.997020533343667], ["tgamma(0.5)", 1.7724538509055159], ["tgamma(5.5)", 52.34277778455352],
    ["tgamma(-1.5)", 2.3632718012073544], ["tgamma(20.5)", 5.406242982335075e17], ["tgamma(1e-10)", 9999999999.422785],
    ["lgamma(0.5)", 0.5723649429247004], ["lgamma(30.25)", 72.104204742008], ["lgamma(-1.5)", 0.8600470153764812],
    ["lgamma(2.5)", 0.2846828704729196], ["lgamma(1.2)", -0.08537409000331608], ["remainder(7.0, 2.5)", -0.5],
    ["remainder(5.0, 2.0)", 1], ["remainder(-7.5, 2.0)", 0.5], ["fmod(-7.5, 2.0)", -1.5], ["round(-2.5)", -3],
    ["round(0.49999999999999994)", 0], ["round(2.5)", 3], ["trunc(-2.7)", -2], ["fdim(3.0, 5.0)", 0], ["fdim(5.0, 3.0)", 2],
    ["fmin(NAN, 1.0)", 1], ["fmax(2.0, NAN)", 2], ["copysign(3.0, -0.0)", -3], ["exp2(0.5)", Math.SQRT2],
    ["fma(134217729.0, 134217729.0, -18014398777917440.0)", 1], ["hypot(3.0, 4.0)", 5], ["cbrt(-27.0)", -3],
    ["atan2(-1.0, -1.0)", -2.356194490192345], ["log1p(1e-10)", 9.9999999995e-11], ["expm1(1e-10)", 1.00000000005e-10],
    ["fabs(-2.0)", 2], ["pow(2.0, 10.0)", 1024], ["log10(1000.0)", 3], ["log2(8.0)", 3],
];

test("C's functions", async () => {
    const functions = Object.fromEntries(cFunctions.map(([code], i) => [`function${i}`, code]));
    const page = await openView("functions", { ...functions, last: `$${cFunctions.length - 1}` }, {
        nodes: [
            ...cFunctions.map(([code], i) => operation(`v${i}`, `function${i}`, code, i, false)),
            operation("f", "last", "last", cFunctions.length, false),
        ],
        edges: cFunctions.map((_, i) => silent(i, cFunctions.length, i)),
        output: cFunctions.length,
        program: [...cFunctions.map((_, i) => [`function${i}`]), ["last", ...cFunctions.keys()]],
    });
    const { nodes } = await ended(page, "forward");
    cFunctions.forEach(([code, expected], i) =>
        assert.ok(near(nodes[i].value, expected, 1e-13), `${code} = ${nodes[i].value}, not ${expected}`));
    await page.close();
});
