// Writes page.hpp: the page as two arrays of raw strings, between which C++ puts the data.
// Usage: node build.mjs NODE_MODULES [OUTPUT]    (OUTPUT: include/tapeless/graph/page.hpp unless told)
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const nodeModules = resolve(process.argv[2] ?? join(here, "node_modules"));
const target = resolve(process.argv[3] ?? join(here, "..", "include/tapeless/graph/page.hpp"));
const { build } = createRequire(join(nodeModules, "from_here.js"))("esbuild");
const longest = 15000; // characters of a literal; some compilers take no more than 16,380 bytes

// What the special functions need and JavaScript has; their own copies would double the page.
const builtIn = {
    "math-base-special-exp": "Math.exp",
    "math-base-special-ln": "Math.log",
    "math-base-special-sin": "Math.sin",
    "math-base-special-cos": "Math.cos",
    "math-base-special-pow": "Math.pow",
    "math-base-special-abs": "Math.abs",
    "math-base-special-floor": "Math.floor",
    "math-base-special-trunc": "Math.trunc",
    "math-base-assert-is-nan": "Number.isNaN",
    "math-base-assert-is-integer": "Number.isInteger",
    "math-base-assert-is-infinite": "(x) => Math.abs(x) === Infinity",
    "math-base-assert-is-negative-zero": "(x) => Object.is(x, -0)",
    "math-base-special-copysign":
        "(x, y) => (y < 0 || Object.is(y, -0) ? -Math.abs(x) : Math.abs(x))",
    "number-float64-base-set-low-word":
        "(x, word) => { const v = new DataView(new ArrayBuffer(8)); v.setFloat64(0, x); v.setUint32(4, word); return v.getFloat64(0); }",
};

const useBuiltIns = {
    name: "built-ins",
    setup({ onResolve, onLoad }) {
        const filter = new RegExp(`^@stdlib/(${Object.keys(builtIn).join("|")})$`);
        onResolve({ filter }, ({ path }) => ({ path, namespace: "built-in" }));
        onLoad({ filter: /.*/, namespace: "built-in" }, ({ path }) => ({
            contents: `module.exports = ${builtIn[path.replace("@stdlib/", "")]};`,
        }));
    },
};

const common = {
    absWorkingDir: here,
    bundle: true,
    minify: true,
    charset: "ascii",
    legalComments: "none",
    metafile: true,
    nodePaths: [nodeModules],
    write: false,
    logLevel: "warning",
};

async function bundle(entry, more) {
    const { outputFiles, metafile } = await build({ ...common, entryPoints: [entry], ...more });
    return { text: outputFiles[0].text.trimEnd(), metafile };
}

// Control characters, which occur in strings only, as escapes: they would not survive every editor.
const escapeControls = (code) =>
    code.replace(/[^\x20-\x7e\n]/g, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, "0")}`);

// The packages whose code is in the bundle.
function packagesIn(metafile) {
    const [output] = Object.values(metafile.outputs);
    const names = Object.keys(output.inputs)
        .map((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1])
        .filter(Boolean);
    return [...new Set(names)].sort();
}

function licenceOf(name) {
    const folder = join(nodeModules, name);
    const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = ["LICENSE", "LICENSE.md", "LICENSE.txt"].map((f) => join(folder, f)).find(existsSync);
    if (!file) throw new Error(`${name} has no licence file`);
    const text = readFileSync(file, "utf8").replaceAll("\r", "").trim().replace(/[ \t]+$/gm, "");
    const notice = join(folder, "NOTICE");
    const owner = existsSync(notice) ? readFileSync(notice, "utf8").trim() : text;
    const copyright = /^.*Copyright \(?[cC\d].*$/m.exec(owner)?.[0].trim() ?? "";
    return { name, version, license, text, copyright };
}

// The lines with which all of these texts begin.
function commonStart(texts) {
    const [first, ...others] = texts.map((text) => text.split("\n"));
    const differs = first.findIndex((line, i) => others.some((lines) => lines[i] !== line));
    return first.slice(0, differs < 0 ? first.length : differs).join("\n").trim();
}

const namesOf = (licences) => licences.map(({ name, version }) => `${name} ${version}`).join(", ");

// Texts that are the same, or begin with the same long licence, are written once: the packages,
// the common text, then what some of them add.
function noticesOf(licences) {
    const start = commonStart(licences.map(({ text }) => text));
    const owners = new Set(licences.map(({ copyright }) => copyright).filter((line) => !start.includes(line)));
    const parts = [[namesOf(licences), ...owners, start].join("\n\n")];
    for (const rest of new Set(licences.map(({ text }) => text.slice(start.length).trim()))) {
        const of = licences.filter(({ text }) => text.slice(start.length).trim() === rest);
        if (rest !== "") parts.push(`${namesOf(of)}, furthermore\n\n${rest}`);
    }
    return parts;
}

// ASCII, and without what would end the comment.
function notices(licences) {
    const apache = licences.filter(({ license }) => license === "Apache-2.0");
    const others = [...new Set(licences.filter((one) => !apache.includes(one)).map(({ text }) => text))];
    const groups = [...others.map((text) => licences.filter((one) => one.text === text)), apache];
    const parts = groups.filter(({ length }) => length > 0).flatMap(noticesOf);
    return `This page contains code of others, under these licences.\n\n${parts.join("\n\n\n")}\n`
        .replaceAll("--", "- -")
        .replace(/[^\x20-\x7e\n]/g, "?");
}

// A raw string literal for each piece; pieces end at a line or anywhere.
function literals(text) {
    const pieces = [];
    for (let rest = text; rest !== ""; ) {
        const line = rest.lastIndexOf("\n", longest);
        const end = rest.length <= longest ? rest.length : line > longest / 2 ? line + 1 : longest;
        pieces.push(rest.slice(0, end));
        rest = rest.slice(end);
    }
    return pieces.map((piece) => `    R"page(${piece})page",`).join("\n");
}

const insert = (page, marker, text) => {
    const at = page.indexOf(marker);
    if (at < 0) throw new Error(`page.html lacks ${marker}`);
    return page.slice(0, at) + text + page.slice(at + marker.length);
};

function check(text) {
    const odd = /[^\x20-\x7e\n]/.exec(text);
    if (odd) throw new Error(`not ASCII: ${JSON.stringify(text.slice(odd.index - 40, odd.index + 5))}`);
    if (text.includes(')page"')) throw new Error("the delimiter of the raw strings is in the text");
}

const script = await bundle("main.js", { format: "iife", target: "es2023", plugins: [useBuiltIns] });
if (/<\/script|<!--/i.test(script.text)) throw new Error("the script would end its own element");
const style = await bundle("style.css", {});
const licences = packagesIn(script.metafile).map(licenceOf);

let page = readFileSync(join(here, "page.html"), "utf8");
page = insert(page, "/*style*/", style.text);
page = insert(page, "/*script*/", escapeControls(script.text));
page = insert(page, "<!--licences-->", `<!--\n${notices(licences)}-->`);
const [before, after] = page.split("<!--data-->");
check(page);

const list = licences.map(
    ({ name, version, license, copyright }) => `//   ${name} ${version}, ${license}${copyright ? `: ${copyright}` : ""}`,
);
writeFileSync(
    target,
    `/// @file The page that to_html() fills, as text. Generated by .page/build.mjs: change the files there instead.
// SPDX-License-Identifier: BSL-1.0
//
// The page contains code of others, whose full licences are in its last comment:
${list.join("\n")}
#pragma once

#include <string_view>

// clang-format off
namespace tapeless {

inline constexpr std::string_view page_before_data[] = {
${literals(before)}
};

inline constexpr std::string_view page_after_data[] = {
${literals(after)}
};

} // namespace tapeless
// clang-format on
`,
);
