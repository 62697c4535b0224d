// Large graphs: 200 nodes are drawn in reasonable time, 1,000 open quickly without a drawing.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { files, makePage, near, open, phone, shown, wide } from "./browser.mjs";
import { findOverlaps, findStruckNodes } from "./boxes.mjs";

// The same graph in each run: a linear congruential generator.
function generator(seed) {
    let state = seed;
    return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
}

const functions = { add: "$0 + $1", multiply: "$0 * $1", sin: "sin($0)", cos: "cos($0)" };
const labels = { add: "+", multiply: "*", sin: "sin", cos: "cos" };

/** A graph of `size` nodes, each of which is used, with operands among the last 25. */
function randomView(size, inputCount) {
    const random = generator(3);
    const [nodes, edges, program, unused] = [[], [], [], []];
    const instruct = (...entry) => program.push(entry) - 1;
    for (let i = 0; i < inputCount; ++i) {
        nodes.push({ name: `x${i}`, kind: "input", active: true, value: (i + 1) / inputCount, adjoint: null, at: instruct("input", i) });
        unused.push(i);
    }
    const one = instruct("literal", 1);
    const pick = () => {
        const old = unused.length > 12 ? unused.shift() : nodes.length - 1 - Math.floor(random() * Math.min(nodes.length, 25));
        if (unused.includes(old)) unused.splice(unused.indexOf(old), 1);
        return old;
    };
    while (nodes.length < size) {
        const remaining = size - nodes.length;
        const operation = remaining < unused.length ? "add" : ["add", "add", "multiply", "sin", "cos"][Math.floor(random() * 5)];
        const unary = operation === "sin" || operation === "cos";
        const last = remaining < unused.length;
        const operands = last ? [unused.shift(), unused.shift()] : unary ? [pick()] : [pick(), pick()];
        const ats = operands.map((i) => nodes[i].at);
        const names = operands.map((i) => nodes[i].name);
        const to = nodes.length;
        const name = `v${to}`;
        const text = unary ? `${operation}(${names})` : names.join(operation === "add" ? " + " : "*");
        nodes.push({ name, kind: "operation", operation, label: labels[operation], text, active: true, value: null, adjoint: null, at: instruct(operation, ...ats) });
        const rules = { add: ["1", "1"], multiply: [names[1], names[0]], sin: [`cos(${names[0]})`], cos: [`-sin(${names[0]})`] }[operation];
        const rule = (k) => ({ add: () => one, multiply: () => ats[1 - k], sin: () => instruct("cos", ats[0]), cos: () => instruct("multiply", instruct("literal", -1), instruct("sin", ats[0])) })[operation]();
        operands.forEach((from, k) => edges.push({ from, to, operand: k, carries: true, guarded: false, rule: rules[k], at: rule(k), partial: null }));
        unused.push(to);
    }
    return { name: "operations", nodes, edges, output: nodes.length - 1, program };
}

const dataOf = (view) => ({
    title: `A graph of ${view.nodes.length} nodes`,
    functions,
    examples: [{ title: "Random", formula: "", derivatives: {}, cost: null, views: [view] }],
});

async function timed(file, options) {
    const start = performance.now();
    const page = await open(file, options);
    return { page, seconds: (performance.now() - start) / 1000 };
}

for (const [name, viewport] of Object.entries({ wide, phone })) {
    test(`200 nodes, ${name}`, async () => {
        const file = makePage("200.html", dataOf(randomView(200, 8)));
        const { page, seconds } = await timed(file, { viewport });
        assert.ok(seconds < 15, `opened in ${seconds} s`);
        await page.click("#reverse");
        await page.keyboard.press("End");
        assert.deepEqual(await findOverlaps(page, "#scroller [data-node], #scroller [data-copy], #scroller [data-label]"), []);
        assert.deepEqual(await findStruckNodes(page), []);
        await page.screenshot({ path: join(files.output, `200-${name}.png`) });
        await page.click("#fit");
        await page.screenshot({ path: join(files.output, `200-${name}-fit.png`) });
        for (const { reverse, difference } of (await shown(page)).rows) {
            assert.ok(near(reverse, difference, 1e-5) || Math.abs(reverse - difference) < 1e-6, `${reverse}, ${difference}`);
        }
        assert.deepEqual(page.noise, []);
        await page.close();
    });
}

test("1,000 nodes open in seconds, without a drawing, and say so", async () => {
    const { page, seconds } = await timed(makePage("1000.html", dataOf(randomView(1000, 20))));
    assert.ok(seconds < 6, `opened in ${seconds} s`);
    assert.equal(await page.locator("#refusal").isVisible(), true);
    assert.match(await page.locator("#refusal").textContent(), /1000 nodes/);
    await page.click("#reverse");
    await page.keyboard.press("End");
    assert.equal((await shown(page)).rows.length, 20);
    assert.match(await page.locator("#panel").textContent(), /Every input has its derivative/);
    assert.deepEqual(page.noise, []);
    await page.close();
});
