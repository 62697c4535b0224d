// The panel that says what happens, and the cost.

const byId = (id) => document.getElementById(id);

export function element(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
}

// A long product may break after each of its signs.
const breakable = (text) =>
    text.split("\u00b7").flatMap((factor, i) => (i === 0 ? [factor] : ["\u00b7", element("wbr"), factor]));

function lineOf(line) {
    if (line.text) return element("p", {}, line.text);
    if (line.formula) return element("p", { class: "formula" }, "As a formula: ", element("span", { class: "math" }, line.formula));
    // A break after each "=" where the line is too long.
    const parts = line.math.split(" = ");
    const made = element("p", { class: "math" });
    parts.forEach((part, i) => made.append(element("span", {}, ...breakable(i === 0 ? part : `= ${part}`)), " "));
    if (line.input) made.dataset.input = line.input;
    return made;
}

export function showWords({ title, lines }, kind, sweep, position, count) {
    const panel = byId("panel");
    panel.dataset.sweep = sweep;
    panel.dataset.kind = kind;
    const name = sweep === "forward" ? "Forward sweep" : "Reverse sweep";
    panel.replaceChildren(
        element("p", { class: "kicker" }, `${name}, step ${position + 1} of ${count}`),
        element("h2", {}, title),
        ...lines.map(lineOf),
    );
    panel.scrollTop = 0;
}

function bar(name, count, most) {
    const full = element("span", { class: "bar" });
    full.style.width = `${(100 * count) / most}%`;
    return element("div", { class: "row" }, element("span", {}, name), element("span", { class: "rail" }, full),
        element("span", { class: "count" }, String(count)));
}

export function showCost(cost) {
    byId("cost").hidden = !cost;
    if (!cost) return;
    const { value, value_and_gradient: both } = cost;
    const most = Math.max(value, both, 1);
    const ratio = value > 0 ? ` (${Number((both / value).toPrecision(3))} times as many)` : "";
    byId("bars").replaceChildren(
        bar("Value", value, most),
        bar("Value and gradient", both, most),
        element("p", { class: "visually-hidden" }, `Value: ${value} instructions. Value and gradient: ${both}${ratio}.`),
    );
}
