// The other texts of a graph: mermaid accepts the Mermaid, KaTeX the LaTeX.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { files, openEmpty, require } from "./browser.mjs";

const skip = !files.texts && "no folder of texts";
const ending = (end) =>
    skip ? [] : readdirSync(files.texts).filter((name) => name.endsWith(end)).sort()
        .map((name) => ({ name, text: readFileSync(join(files.texts, name), "utf8") }));

test("mermaid accepts each *.mmd, and draws it", { skip }, async () => {
    const all = ending(".mmd");
    assert.ok(all.length > 0, "no *.mmd in the folder");
    const page = await openEmpty();
    await page.addScriptTag({ path: join(files.nodeModules, "mermaid/dist/mermaid.min.js") });
    await page.evaluate(() => mermaid.initialize({ startOnLoad: false, suppressErrorRendering: true }));
    await assert.rejects(page.evaluate(() => mermaid.parse("flowchart LR\n a -->")), "the parser refuses what is none");
    for (const { name, text } of all) {
        const error = await page.evaluate((text) => mermaid.parse(text).then(() => "", String), text);
        assert.equal(error, "", name);
        const drawn = await page.evaluate((text) => mermaid.render("drawing", text).then(({ svg }) => svg, String), text);
        assert.match(drawn, /^<svg[^]*<\/svg>$/, name);
    }
    await page.close();
});

test("KaTeX renders each *.tex", { skip }, () => {
    const katex = require("katex");
    const all = ending(".tex");
    assert.ok(all.length > 0, "no *.tex in the folder");
    assert.throws(() => katex.renderToString("\\frac{1", { throwOnError: true }), "KaTeX refuses what is none");
    for (const { name, text } of all) {
        const formula = text.trim().replace(/^(\$\$|\\\[)|(\$\$|\\\])$/g, "");
        assert.doesNotThrow(() => katex.renderToString(formula, { throwOnError: true, displayMode: true }), name);
    }
});
