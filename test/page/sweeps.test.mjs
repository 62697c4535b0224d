// Stepping through both sweeps shows the numbers of the library, for every example and view.
import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, files, near, open, parse, readData, shown, stepToEnd, type, views } from "./browser.mjs";

const data = readData(files.page);

function assertNear(actual, expected, what, tolerance) {
    assert.ok(near(actual, expected, tolerance), `${what}: the page has ${actual}, the library ${expected}`);
}

function assertShown(text, number, what) {
    if (typeof number !== "number") return;
    assert.ok(near(parse(text), number, 1e-5), `${what} reads ${text}, but is ${number}`);
}

function assertForward(seen, view) {
    view.nodes.forEach((node, i) => {
        assertNear(seen.nodes[i].value, node.value, `the value of ${node.name}`);
        assertShown(seen.nodes[i].valueText, node.value, `the value of ${node.name}`);
    });
}

// Where nothing arrives the library may write 0 or nothing.
const arrived = (adjoint) => adjoint ?? 0;

function assertReverse(seen, view) {
    view.nodes.forEach((node, i) => {
        if (node.kind === "number") return;
        assertNear(arrived(seen.nodes[i].adjoint), arrived(node.adjoint), `the adjoint of ${node.name}`);
        if (seen.nodes[i].adjoint !== null) {
            assertShown(seen.nodes[i].adjointText, seen.nodes[i].adjoint, `the adjoint of ${node.name}`);
        }
    });
    view.edges.forEach((edge, i) => {
        if (edge.carries) assertNear(seen.edges[i].partial, edge.partial, `the partial of edge ${i}`);
    });
}

// Each adjoint is the sum of what the edges into it handed over.
function assertSums(seen, view) {
    const sums = view.nodes.map((_, i) => (i === view.output ? 1 : 0));
    view.edges.forEach((edge, i) => (sums[edge.from] += seen.edges[i].contribution ?? 0));
    view.nodes.forEach((node, i) => {
        if (seen.nodes[i].adjoint !== null) assertNear(seen.nodes[i].adjoint, sums[i], `the sum at ${node.name}`, 1e-9);
    });
}

function assertTable(seen, view) {
    const inputs = view.nodes.filter(({ kind }) => kind === "input");
    assert.equal(seen.rows.length, inputs.length);
    inputs.forEach((input, i) => {
        const { reverse, difference, gap } = seen.rows[i];
        if (!input.active) {
            assert.equal(reverse, null, `${input.name} is held fixed`);
            return;
        }
        assertNear(reverse, arrived(input.adjoint), `df/d${input.name} in the table`);
        if (difference === null) return;
        assert.ok(Math.abs(reverse - difference) <= 1e-6 * (1 + Math.abs(reverse)),
            `df/d${input.name}: reverse ${reverse}, finite difference ${difference}`);
        assertNear(gap, Math.abs(reverse - difference), "the shown difference");
    });
}

test("opens from a file without a word on the console and without the network", async () => {
    const page = await open(files.page);
    await stepToEnd(page);
    assert.equal(await page.title(), data.title);
    assert.deepEqual(page.noise, []);
    await page.close();
});

for (const chosen of views(data)) {
    const { example, view } = chosen;
    test(`${example.title}, ${view.name}: both sweeps`, async () => {
        const page = await open(files.page);
        await choose(page, chosen);
        await page.click("#forward");
        const known = async () => (await shown(page)).nodes.filter(({ value }) => value !== null).length;
        assert.equal(await known(), 0, "nothing is computed before the first step");
        await page.click("#step");
        assert.equal(await known(), 1, "a step computes a node");
        assert.equal(await stepToEnd(page), view.nodes.length - 1);
        assertForward(await shown(page), view);
        await page.click("#reverse");
        const seeded = (await shown(page)).nodes.filter(({ adjoint }) => adjoint !== null);
        assert.equal(seeded.length, 1, "the sweep starts at the output alone");
        assert.equal(seeded[0].adjoint, 1);
        await stepToEnd(page);
        const seen = await shown(page);
        assertReverse(seen, view);
        assertSums(seen, view);
        assertTable(seen, view);
        for (const { kind, active, name } of view.nodes) {
            if (kind === "input" && active) assert.match(seen.panel, new RegExp(`\u2202f/\u2202${name.replace(/\W/g, "\\$&")} = `));
        }
        for (const formula of Object.values(example.derivatives)) {
            assert.ok(seen.panel.includes(formula.replaceAll("-", "\u2212")), `the panel lacks ${formula}`);
        }
        assert.deepEqual(page.noise, []);
        await page.close();
    });
}

test("each handover of a sweep is told, and additions are called so", async () => {
    const page = await open(files.page);
    await page.click("#reverse");
    const told = [];
    do told.push(await page.locator("#panel").textContent());
    while ((await page.locator("#step").isEnabled()) && (await page.locator("#step").click()) === undefined);
    const view = data.examples[0].views[0];
    assert.equal(told.length, 2 + view.edges.filter(({ carries }) => carries).length);
    const meets = view.nodes.some((_, i) => view.edges.filter(({ from, carries }) => carries && from === i).length > 1);
    assert.equal(told.some((text) => /second path reaches .*ADDED/s.test(text)), meets);
    await page.close();
});

test("other inputs, typed in, give the numbers that the library has there", { skip: !files.other && "no other page" }, async () => {
    const other = readData(files.other);
    const page = await open(files.page);
    for (const chosen of views(other)) {
        await choose(page, chosen);
        const inputs = chosen.view.nodes.filter(({ kind }) => kind === "input");
        if (await page.locator("#read-only").isVisible()) continue;
        for (const [i, { value }] of inputs.entries()) await type(page, i, value);
        await page.click("#forward");
        await page.keyboard.press("End");
        assertForward(await shown(page), chosen.view);
        await page.click("#reverse");
        await page.keyboard.press("End");
        const seen = await shown(page);
        assertReverse(seen, chosen.view);
        assertTable(seen, chosen.view);
    }
    assert.deepEqual(page.noise, []);
    await page.close();
});
