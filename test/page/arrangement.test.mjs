// Nothing overlaps, nothing leaves the screen; and pictures of everything for people to judge.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { choose, files, open, phone, readData, views, wide } from "./browser.mjs";
import { findOverlaps, findStruckNodes } from "./boxes.mjs";

const data = readData(files.page);
const sizes = { wide, phone };
const controls = "button, select, input, output, #panel, table";

// What sticks out of the screen sideways, but for what a scrolling frame holds.
const findOutside = (page) =>
    page.evaluate(() => {
        const outside = [...document.querySelectorAll("body *")].filter((element) => {
            if (element.closest("#scroller svg") || element.closest(".visually-hidden, fieldset legend")) return false;
            const { left, right, width } = element.getBoundingClientRect();
            return width > 0 && (left < -0.5 || right > window.innerWidth + 0.5);
        });
        return outside.map((element) => element.outerHTML.slice(0, 80));
    });

const scrollsSideways = (page) =>
    page.evaluate(() => document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth);

// A text cut off by its own box.
const findCut = (page) =>
    page.evaluate(() =>
        [...document.querySelectorAll("button, th, td, label, h1, h2, .controls")]
            .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1 && getComputedStyle(element).display !== "inline")
            .map((element) => element.outerHTML.slice(0, 80)));

// Texts of a node lie inside it and apart from each other.
const findCrowded = (page) =>
    page.evaluate(() => {
        const found = [];
        for (const node of document.querySelectorAll("[data-node]")) {
            const frame = node.querySelector(".box").getBoundingClientRect();
            const texts = [...node.querySelectorAll("text")].map((text) => text.getBoundingClientRect()).filter(({ width }) => width > 0);
            if (texts.some(({ left, right }) => left < frame.left || right > frame.right)) found.push(`${node.textContent} leaves its node`);
            const sameRow = (a, b) => Math.abs(a.top + a.height / 2 - b.top - b.height / 2) < a.height / 2;
            texts.forEach((a, i) => texts.slice(i + 1).forEach((b) => {
                if (sameRow(a, b) && a.right > b.left && b.right > a.left) found.push(`texts of ${node.textContent} touch`);
            }));
        }
        return found;
    });

for (const [name, viewport] of Object.entries(sizes)) {
    for (const chosen of views(data)) {
        const { example, view, e, v } = chosen;
        test(`${example.title}, ${view.name}, ${name}: nothing overlaps`, async () => {
            const page = await open(files.page, { viewport });
            await choose(page, chosen);
            for (const sweep of ["forward", "reverse"]) {
                await page.click(`#${sweep}`);
                await page.keyboard.press("End");
                assert.deepEqual(await findOverlaps(page, "#scroller [data-node], #scroller [data-copy], #scroller [data-label]"), [], sweep);
                assert.deepEqual(await findStruckNodes(page), [], sweep);
                assert.deepEqual(await findCrowded(page), [], sweep);
                assert.deepEqual(await findOverlaps(page, controls), [], sweep);
                assert.deepEqual(await findOutside(page), [], sweep);
                assert.deepEqual(await findCut(page), [], sweep);
                assert.equal(await scrollsSideways(page), false, `${sweep}: a horizontal scroll bar`);
            }
            await page.close();
        });
        test(`${example.title}, ${view.name}, ${name}: pictures`, async () => {
            const picture = async (page, state, fullPage = false) =>
                page.screenshot({ path: join(files.output, `${e}-${v}-${name}-${state}.png`), fullPage });
            for (const colorScheme of ["light", "dark"]) {
                const page = await open(files.page, { viewport, colorScheme });
                await choose(page, chosen);
                if (colorScheme === "light") await picture(page, "start", true);
                await page.click("#reverse");
                await page.keyboard.press("End");
                await page.keyboard.press("ArrowLeft");
                await picture(page, `reverse-${colorScheme}`);
                await page.keyboard.press("ArrowRight");
                if (colorScheme === "light") await picture(page, "end", true);
                await page.close();
            }
        });
    }
}
