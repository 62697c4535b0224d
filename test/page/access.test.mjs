// Keyboard, names, focus, contrast: the page without a mouse, without eyes, in light and dark.
import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, files, open, phone, readData, views } from "./browser.mjs";

const data = readData(files.page);
const pressed = (page, id) => page.locator(`#${id}`).getAttribute("aria-pressed");
const position = async (page) => Number(await page.locator("#slider").inputValue());

test("the keyboard drives everything", async () => {
    const page = await open(files.page);
    await page.keyboard.press("r");
    assert.equal(await pressed(page, "reverse"), "true");
    await page.keyboard.press("ArrowRight");
    assert.equal(await position(page), 1);
    await page.keyboard.press("ArrowLeft");
    assert.equal(await position(page), 0);
    await page.keyboard.press("End");
    assert.equal(String(await position(page)), await page.locator("#slider").getAttribute("max"));
    await page.keyboard.press("Home");
    assert.equal(await position(page), 0);
    await page.keyboard.press("F");
    assert.equal(await pressed(page, "forward"), "true");
    await page.keyboard.press(" ");
    assert.equal(await page.locator("#play").textContent(), "Pause");
    await page.waitForFunction(() => document.querySelector("#slider").value === "1");
    await page.keyboard.press(" ");
    assert.equal(await page.locator("#play").textContent(), "Play");
    await page.close();
});

test("playing goes to the end and stops there", async () => {
    const page = await open(files.page);
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    await page.click("#play");
    await page.waitForFunction(() => document.querySelector("#play").textContent === "Play");
    assert.equal(await page.locator("#step").isDisabled(), true);
    await page.close();
});

test("the slider goes to any step", async () => {
    const page = await open(files.page);
    await page.click("#reverse");
    await page.locator("#slider").focus();
    await page.keyboard.press("ArrowRight");
    assert.equal(await position(page), 1);
    await page.locator("#slider").fill("2");
    assert.match(await page.locator("#panel").textContent(), /step 3 of/);
    await page.close();
});

test("typing in a field drives nothing", async () => {
    const page = await open(files.page);
    await page.keyboard.press("ArrowRight");
    const field = page.locator("#table input").first();
    if (await field.evaluate((input) => input.readOnly)) return;
    await field.click();
    for (const key of ["r", " ", "Home", "ArrowRight", "End", "ArrowLeft", "1"]) await page.keyboard.press(key);
    assert.equal(await position(page), 1);
    assert.equal(await pressed(page, "forward"), "true");
    assert.equal(await page.locator("#play").textContent(), "Play");
    await page.close();
});

test("a button that has the focus takes Space for itself", async () => {
    const page = await open(files.page);
    await page.locator("#step").focus();
    await page.keyboard.press(" ");
    assert.equal(await position(page), 1);
    assert.equal(await page.locator("#play").textContent(), "Play");
    await page.close();
});

test("a click on a node goes to its step", async () => {
    const page = await open(files.page);
    await page.locator("[data-node='1']").click();
    assert.equal(await position(page), 2);
    await page.close();
});

for (const chosen of views(data)) {
    test(`${chosen.example.title}, ${chosen.view.name}: every node and edge has a name`, async () => {
        const page = await open(files.page);
        await choose(page, chosen);
        await page.click("#reverse");
        await page.keyboard.press("End");
        const names = await page.locator("[data-node]").evaluateAll((nodes) => nodes.map((n) => [n.getAttribute("role"), n.getAttribute("aria-label")]));
        const { nodes, edges } = chosen.view;
        assert.equal(names.length, nodes.length);
        names.forEach(([role, name], i) => {
            assert.equal(role, "img");
            if (nodes[i].kind !== "number") assert.ok(name.startsWith(nodes[i].name), name);
            if (nodes[i].value !== null) assert.match(name, /value |true|false|constant/);
            if (nodes[i].active && nodes[i].adjoint !== null) assert.match(name, /adjoint /);
        });
        const lines = await page.locator("[data-edge]").evaluateAll((all) => all.map((n) => [n.getAttribute("role"), n.getAttribute("aria-label")]));
        assert.equal(lines.length, edges.length);
        lines.forEach(([role, name], i) => {
            assert.equal(role, "img");
            assert.match(name, edges[i].carries ? /local derivative/ : /no derivative/);
        });
        await page.close();
    });
}

test("every control has a name, and the panel speaks", async () => {
    const page = await open(files.page);
    const unnamed = await page.locator("button, select, input").evaluateAll((all) =>
        all.filter((control) => !(control.getAttribute("aria-label") || control.textContent.trim() || control.labels?.[0]?.textContent.trim()))
            .map((control) => control.outerHTML));
    assert.deepEqual(unnamed, []);
    assert.equal(await page.locator("#panel").getAttribute("aria-live"), "polite");
    await page.close();
});

test("the focus can be seen on every control", async () => {
    const page = await open(files.page);
    const count = await page.locator("button:enabled, select, input").count();
    const seen = new Set();
    for (let i = 0; i < count + 5; ++i) {
        await page.keyboard.press("Tab");
        const outline = await page.evaluate(() => {
            const now = document.activeElement;
            if (!now || now === document.body) return null;
            const drawn = now.matches("fieldset input") ? now.nextElementSibling : now;
            const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
            return { name: now.id || now.ariaLabel || now.value, style: outlineStyle, width: parseFloat(outlineWidth) };
        });
        if (!outline) continue;
        seen.add(outline.name);
        assert.notEqual(outline.style, "none", outline.name);
        assert.ok(outline.width >= 2, outline.name);
    }
    assert.ok(seen.has("play") && seen.has("slider") && seen.has("theme"), [...seen].join());
    await page.close();
});

// The least contrast of visible texts, by the formula of WCAG 2.
const lowContrast = (page) =>
    page.evaluate(() => {
        const rgb = (color) => color.match(/[\d.]+/g).map(Number);
        const luminance = (color) => {
            const [r, g, b] = rgb(color).slice(0, 3).map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const opaque = (color) => (rgb(color)[3] ?? 1) === 1;
        const behind = (element) => {
            for (let e = element; e; e = e.parentElement) {
                const color = getComputedStyle(e).backgroundColor;
                if (opaque(color)) return color;
            }
            return "rgb(255, 255, 255)";
        };
        const found = [];
        const judge = (element, front, back) => {
            const [low, high] = [luminance(front), luminance(back)].sort((a, b) => a - b);
            const contrast = (high + 0.05) / (low + 0.05);
            if (contrast < 4.5) found.push(`${contrast.toFixed(2)} ${element.outerHTML.slice(0, 90)}`);
        };
        let judged = 0;
        for (const element of document.querySelectorAll("body *:not(script)")) {
            const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
            if (!own || element.closest("title") || element.getClientRects().length === 0) continue;
            ++judged;
            if (element.matches("text")) {
                const box = element.closest("g").querySelector("rect");
                judge(element, getComputedStyle(element).fill, getComputedStyle(box).fill);
            } else {
                judge(element, getComputedStyle(element).color, behind(element));
            }
        }
        return { found, judged };
    });

for (const colorScheme of ["light", "dark"]) {
    for (const toggled of [false, true]) {
        test(`contrast, ${colorScheme}${toggled ? ", toggled" : ""}`, async () => {
            const page = await open(files.page, { colorScheme });
            if (toggled) await page.click("#theme");
            const dark = (colorScheme === "dark") !== toggled;
            const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
            assert.equal(Number(paper.match(/\d+/)[0]) < 128, dark, "the paper is as dark as chosen");
            for (const chosen of toggled ? views(data).slice(0, 1) : views(data)) {
                await choose(page, chosen);
                for (const sweep of ["forward", "reverse"]) {
                    await page.click(`#${sweep}`);
                    await page.keyboard.press("End");
                    await page.keyboard.press("ArrowLeft");
                    await page.waitForTimeout(200);
                    const { found, judged } = await lowContrast(page);
                    assert.deepEqual(found, []);
                    assert.ok(judged > 40);
                }
            }
            await page.close();
        });
    }
}

test("the narrow page runs down, the wide one across", async () => {
    const heights = async (viewport) => {
        const page = await open(files.page, { viewport });
        const box = await page.locator("#scroller svg").getAttribute("viewBox");
        const places = await page.locator("[data-node]").evaluateAll((nodes) => nodes.map((n) => n.getBoundingClientRect()).map(({ x, y }) => ({ x, y })));
        await page.close();
        return { box, places };
    };
    const { output } = data.examples[0].views[0];
    const { places: down } = await heights(phone);
    assert.ok(down.every(({ y }, i) => i === output || y < down[output].y), "the output is lowest");
    const { places: across } = await heights(undefined);
    assert.ok(across.every(({ x }, i) => i === output || x < across[output].x), "the output is rightmost");
});
