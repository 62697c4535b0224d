// What stands on the screen: when a page opens, at the last step, and not before its time.
import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, files, near, open, phone, readData, shown, views, wide } from "./browser.mjs";

const data = readData(files.page);
const phones = [phone, { width: 390, height: 664 }, { width: 320, height: 568 }];

/** Those of the elements that are not wholly on the screen, or lie under something else. */
const unseen = (page, selector) =>
    page.locator(selector).evaluateAll((elements) =>
        elements.filter((element) => {
            const { left, top, right, bottom, width } = element.getBoundingClientRect();
            const inside = width > 0 && left >= 0 && top >= 0 && right <= window.innerWidth && bottom <= window.innerHeight;
            const above = [top + 2, bottom - 2].map((y) => document.elementFromPoint((left + right) / 2, y));
            return !inside || !above.every((one) => element.contains(one) || one?.contains(element));
        }).map((element) => element.id || element.textContent));

async function openAtTop(chosen, viewport) {
    const page = await open(files.page, { viewport });
    await choose(page, chosen);
    await page.evaluate(() => window.scrollTo(0, 0));
    return page;
}

for (const viewport of phones) {
    test(`${viewport.width} x ${viewport.height}: Step and Play stand on the first screen`, async () => {
        const page = await open(files.page, { viewport });
        for (const chosen of views(data)) {
            await choose(page, chosen);
            await page.evaluate(() => window.scrollTo(0, 0));
            assert.deepEqual(await unseen(page, "#controls button, #slider, #count"), [], chosen.example.title);
        }
        await page.close();
    });

    test(`${viewport.width} x ${viewport.height}: the legend is whole`, async () => {
        const page = await open(files.page, { viewport });
        await page.locator("#strip").evaluate((strip) => strip.scrollIntoView({ block: "center" }));
        assert.equal(await page.locator(".legend li").count(), 6);
        assert.deepEqual(await unseen(page, ".legend li, .zoom button"), []);
        await page.close();
    });
}

for (const chosen of views(data)) {
    const title = `${chosen.example.title}, ${chosen.view.name}`;

    test(`${title}, phone: the panel shows all of its text at every step`, async () => {
        const page = await openAtTop(chosen, phone);
        for (const sweep of ["forward", "reverse"]) {
            await page.click(`#${sweep}`);
            do {
                await page.locator("#slider").focus();
                await page.keyboard.press("ArrowRight");
                const [text, room] = await page.locator("#panel").evaluate((panel) => [panel.scrollHeight, panel.clientHeight]);
                assert.ok(text <= room, `${await page.locator("#panel").textContent()}: ${text} pixels of text in ${room}`);
                assert.deepEqual(await unseen(page, "#panel h2"), [], "the title is in sight");
            } while (await page.locator("#step").isEnabled());
        }
        for (const line of await page.locator("#panel > *").all()) {
            await line.evaluate((element) => element.scrollIntoView({ block: "center" }));
            assert.deepEqual(await unseen(page, "#controls button"), []);
            const [bottom, controls] = await line.evaluate((element) =>
                [element, document.querySelector("#controls")].map((one) => one.getBoundingClientRect())).then(([a, b]) => [a.bottom, b.top]);
            assert.ok(bottom <= controls, "each line can be brought above the buttons");
        }
        await page.close();
    });

    for (const [name, viewport] of Object.entries({ wide, phone })) {
        test(`${title}, ${name}: opens with its output in view, and a step comes near`, async () => {
            const page = await openAtTop(chosen, viewport);
            assert.deepEqual(await unseen(page, `[data-node="${chosen.view.output}"]`), []);
            const within = await page.evaluate((output) => {
                const [node, frame] = [`[data-node="${output}"]`, "#scroller"].map((at) => document.querySelector(at).getBoundingClientRect());
                return node.left >= frame.left && node.right <= frame.right && node.top >= frame.top && node.bottom <= frame.bottom;
            }, chosen.view.output);
            assert.ok(within, "the output is inside of the frame");
            await page.click("#step");
            const height = await page.locator('[data-node="0"] .label').evaluate((label) => label.getBoundingClientRect().height);
            assert.ok(height > 12, `the first node's label is ${height} pixels high`);
            assert.deepEqual(await unseen(page, '[data-node="0"]'), []);
            await page.close();
        });
    }

    test(`${title}: a derivative is not in the table before the reverse sweep has brought it`, async () => {
        const page = await open(files.page);
        await choose(page, chosen);
        const { nodes } = chosen.view;
        const inputs = nodes.flatMap(({ kind }, i) => (kind === "input" ? [i] : []));
        const asked = (rows) => rows.filter((_, i) => nodes[inputs[i]].active);
        const blank = ({ reverse, difference, gap }) => reverse === null && difference === null && gap === null;
        await page.keyboard.press("End");
        assert.ok(asked((await shown(page)).rows).every(blank), "the forward sweep knows none");
        await page.click("#reverse");
        assert.ok(asked((await shown(page)).rows).every(blank), "nor does the seed");
        const told = [];
        while (await page.locator("#step").isEnabled()) {
            await page.click("#step");
            told.push(await shown(page));
        }
        const final = told.at(-1);
        assert.ok(asked(final.rows).every(({ reverse }) => reverse !== null));
        for (const { nodes: drawn, rows } of told) {
            inputs.forEach((input, i) => {
                if (rows[i].reverse === null) return assert.ok(blank(rows[i]));
                assert.ok(near(rows[i].reverse, drawn[input].adjoint), "what the drawing has");
                assert.ok(near(rows[i].reverse, final.rows[i].reverse), "not a part of the sum");
            });
        }
        const arriving = chosen.view.edges.some(({ from, carries }) => carries && inputs.includes(from));
        assert.equal(told.at(-2).rows.some(({ reverse }) => reverse !== null), arriving, "it is there as soon as it has arrived");
        await page.close();
    });
}
