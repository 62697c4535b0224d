// What the tests of the page share: a browser, the page's data, and what the page shows.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { after } from "node:test";

const { CHROMIUM, NODE_MODULES, PAGE, OTHER, OUTPUT, TEXTS } = process.env;
export const require = createRequire(join(NODE_MODULES, "from_here.js"));
export const files = { page: PAGE, other: OTHER, output: OUTPUT, texts: TEXTS, nodeModules: NODE_MODULES };
export const wide = { width: 1280, height: 800 };
export const phone = { width: 390, height: 844 };

const { chromium } = require("playwright-core");
const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ],
});
after(() => browser.close());

const decode = (value) => (["NaN", "Infinity", "-Infinity"].includes(value) ? Number(value) : value);
const element = /(<script type="application\/json" id="data">)([^]*?)(<\/script>)/;

export function readData(file) {
    return JSON.parse(element.exec(readFileSync(file, "utf8"))[2], (_, value) => decode(value));
}

/** The page with other data, as a file of the output folder. */
export function makePage(name, data) {
    const encode = (_, value) => (typeof value === "number" && !Number.isFinite(value) ? String(value) : value);
    const text = JSON.stringify(data, encode).replaceAll("<", "\\u003c");
    const file = join(OUTPUT, name);
    writeFileSync(file, readFileSync(PAGE, "utf8").replace(element, (_, start, __, end) => start + text + end));
    return file;
}

/** Opens a file. `page.noise` collects what it says on the console, its errors and its requests. */
export async function open(file, { viewport = wide, colorScheme = "light" } = {}) {
    const page = await browser.newPage({ viewport, colorScheme, reducedMotion: "reduce" });
    page.noise = [];
    page.on("console", (message) => page.noise.push(message.text()));
    page.on("pageerror", (error) => page.noise.push(String(error)));
    page.on("request", (request) => {
        if (request.url() !== pathToFileURL(file).href) page.noise.push(request.url());
    });
    await page.goto(pathToFileURL(file).href);
    return page;
}

/** An empty page, for libraries that need a browser. */
export const openEmpty = () => browser.newPage();

/** All pairs of an example and one of its views. */
export const views = (data) =>
    data.examples.flatMap((example, e) => example.views.map((view, v) => ({ example, view, e, v })));

export async function choose(page, { e, v }) {
    if (await page.locator("#example").isVisible()) await page.selectOption("#example", String(e));
    if (await page.locator("#views").isVisible()) await page.locator("#views label").nth(v).click();
}

/** Types a number into the field of an input. */
export const type = (page, which, value) =>
    page.locator("#table tbody tr").nth(which).locator("input").fill(String(value));

/** Presses Step until it is disabled; gives the number of presses. */
export async function stepToEnd(page) {
    let presses = 0;
    while (await page.locator("#step").isEnabled()) {
        await page.locator("#step").click();
        ++presses;
    }
    return presses;
}

const numberOf = (text) => (text === "" ? null : text === "true" ? true : text === "false" ? false : Number(text));

/** The numbers that the drawing holds, and the texts that it shows. */
export async function shown(page) {
    const found = await page.evaluate(() => {
        const text = (element, selector) => element.querySelector(selector)?.textContent ?? "";
        return {
            nodes: [...document.querySelectorAll("[data-node]")].map((node) => ({
                ...node.dataset,
                name: node.getAttribute("aria-label"),
                valueText: text(node, ".value"),
                adjointText: text(node, ".adjoint"),
            })),
            edges: [...document.querySelectorAll("[data-edge]")].map((edge) => ({ ...edge.dataset })),
            rows: [...document.querySelectorAll("#table tbody tr")].map((row) =>
                Object.fromEntries([...row.querySelectorAll("[data-cell]")].map((cell) => [cell.dataset.cell, cell.dataset.number]))),
            panel: document.querySelector("#panel").textContent,
        };
    });
    const numbers = (keys) => (object) => ({
        ...object,
        ...Object.fromEntries(keys.map((key) => [key, numberOf(object[key])])),
    });
    return {
        nodes: found.nodes.map(numbers(["value", "adjoint"])),
        edges: found.edges.map(numbers(["partial", "contribution"])),
        rows: found.rows.map(numbers(["reverse", "difference", "gap"])),
        panel: found.panel,
    };
}

/** Whether two numbers are equal up to rounding; what is not a number must be the same. */
export function near(a, b, tolerance = 1e-12) {
    if (typeof a !== "number" || typeof b !== "number") return a === b;
    if (Object.is(a, b) || a === b) return true;
    return Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));
}

/** The number that a shown text stands for. */
export const parse = (text) =>
    Number(text.replaceAll("\u2212", "-").replace("\u221e", "Infinity"));
