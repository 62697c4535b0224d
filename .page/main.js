// Puts the page together: data, sweeps, drawing, words and controls.
import { read } from "./data.js";
import { draw, paint } from "./draw.js";
import { forward, Functions, recorded, reverse, unknownOperation } from "./evaluate.js";
import { Frame, narrow } from "./frame.js";
import { layOut, mostNodes } from "./layout.js";
import { typeset } from "./numbers.js";
import { element, showCost, showWords } from "./panel.js";
import { Player } from "./player.js";
import { hasDerivative, makeSteps, stateAt } from "./steps.js";
import { compare, fillRows, makeRows } from "./table.js";
import { letChooseTheme } from "./theme.js";
import { describe } from "./words.js";

const byId = (id) => document.getElementById(id);
const data = read(byId("data").textContent);
const functions = new Functions(data.functions);
const frame = new Frame();

let example, view, inputs, unknown, found, compared, steps, drawing;

const player = new Player({ show, count: (sweep) => steps[sweep].length });

function compute() {
    const values = unknown ? recorded(view) : forward(view, functions, inputs);
    found = { ...values, ...reverse(view, values) };
    steps = { forward: makeSteps(view, found, "forward"), reverse: makeSteps(view, found, "reverse") };
    compared = compare(view, found, inputs, unknown ? null : functions);
}

function show(sweep, position, { follow = true } = {}) {
    const step = steps[sweep][position];
    if (drawing) paint(drawing, view, found, stateAt(view, found, sweep, steps[sweep], position), sweep);
    showWords(describe(view, found, step, example), step.kind, sweep, position, steps[sweep].length);
    fillRows(compared, (which) => hasDerivative(sweep, steps[sweep], position, view.inputs[which]));
    frame.showWhole(step.kind === "start");
    if (!follow) return;
    if (step.node !== undefined) frame.reveal(step.node);
    else frame.revealWords();
}

// The step of the running sweep that tells most of a node: the one that completes it.
function goToNode(node) {
    const at = steps[player.sweep].findLastIndex((step) => step.node === node);
    if (at >= 0) player.stopAt(at);
}

function redraw() {
    const tooLarge = view.nodes.length > mostNodes;
    byId("refusal").hidden = !tooLarge;
    byId("strip").hidden = byId("scroller").hidden = tooLarge;
    if (tooLarge) {
        byId("refusal").textContent =
            `This graph has ${view.nodes.length} nodes. Above ${mostNodes} a drawing would help nobody, so there is ` +
            `none; the sweeps, their words and the table are the same.`;
        drawing = null;
    } else {
        const options = narrow.matches ? { down: true, room: 9 } : { down: false, room: 10 };
        drawing = draw(view, layOut(view, options), { digits: narrow.matches ? 4 : 6, pick: goToNode });
    }
    frame.show(drawing);
}

function change(which, value) {
    inputs = inputs.with(which, value);
    compute();
    player.position = Math.min(player.position, player.last);
    player.refresh();
    show(player.sweep, player.position, { follow: false });
}

function chooseView(index) {
    view = example.views[index];
    inputs = view.inputs.map((node) => view.nodes[node].value);
    unknown = unknownOperation(view, functions);
    byId("read-only").hidden = !unknown;
    byId("read-only").textContent =
        `The operation \u201c${unknown}\u201d is known to C++ only, so the inputs cannot be changed here; the numbers are those that C++ computed.`;
    makeRows(view, inputs, unknown ? null : change);
    compute();
    redraw();
    player.pause();
    player.sweep = "forward";
    player.position = 0;
    player.refresh();
    show("forward", 0, { follow: false });
}

function offerViews() {
    const fieldset = byId("views");
    fieldset.hidden = example.views.length < 2;
    const options = example.views.map(({ name }, i) => {
        const radio = element("input", { type: "radio", name: "view", value: name });
        radio.checked = i === 0;
        radio.addEventListener("change", () => chooseView(i));
        return element("label", {}, radio, element("span", {}, name));
    });
    fieldset.replaceChildren(fieldset.querySelector("legend"), ...options);
}

function chooseExample(index) {
    example = data.examples[index];
    byId("formula").textContent = example.formula ? `f = ${typeset(example.formula)}` : "";
    showCost(example.cost);
    offerViews();
    chooseView(0);
}

function offerExamples() {
    const select = byId("example");
    select.append(...data.examples.map(({ title }, i) => element("option", { value: i }, title)));
    select.addEventListener("change", () => chooseExample(Number(select.value)));
    byId("example-field").hidden = data.examples.length < 2;
}

document.title = byId("title").textContent = data.title;
letChooseTheme(byId("theme"));
offerExamples();
chooseExample(0);
narrow.addEventListener("change", () => {
    redraw();
    show(player.sweep, player.position, { follow: false });
});
window.addEventListener("resize", () => frame.resize());
