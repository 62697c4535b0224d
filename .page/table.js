// The inputs, to be changed, and the check of each derivative against a finite difference.
import { centralDifference } from "./evaluate.js";
import { exact, format } from "./numbers.js";
import { element } from "./panel.js";
import { derivativeAt } from "./steps.js";

const body = () => document.querySelector("#table tbody");

function field(name, value, change) {
    const input = element("input", { type: "number", step: "any", "aria-label": `Value of ${name}`, autocomplete: "off" });
    input.value = String(value);
    input.addEventListener("input", () => {
        const typed = input.valueAsNumber;
        input.setAttribute("aria-invalid", String(Number.isNaN(typed)));
        if (!Number.isNaN(typed)) change(typed);
    });
    return input;
}

/** A row for each input; `change(which, value)` is called when one is typed. Read-only without `change`. */
export function makeRows(view, inputs, change) {
    const rows = view.inputs.map((node, which) => {
        const { name } = view.nodes[node];
        const input = field(name, inputs[which], (value) => change(which, value));
        input.readOnly = !change;
        const cells = ["reverse", "difference", "gap"].map((kind) => element("td", { "data-cell": kind }));
        const row = element("tr", { "data-input": name },
            element("th", { scope: "row" }, name), element("td", {}, input), ...cells);
        return row;
    });
    body().replaceChildren(...rows);
}

/** What the table says of each input; `functions` is null where only C++ can compute f. */
export const compare = (view, found, inputs, functions) =>
    view.inputs.map((input, which) => {
        const reverse = derivativeAt(view, found, input);
        const compares = functions && reverse !== null;
        const difference = compares ? centralDifference(view, functions, inputs, which) : null;
        return { active: view.nodes[input].active, reverse, difference, gap: compares ? Math.abs(reverse - difference) : null };
    });

function put(row, kind, number, missing, digits = 6) {
    const cell = row.querySelector(`[data-cell=${kind}]`);
    cell.textContent = number === null ? missing : format(number, digits);
    cell.title = exact(number);
    cell.dataset.number = exact(number);
}

/** Fills in what is known of each input: `known(which)` tells whether its derivative is. */
export function fillRows(compared, known) {
    [...body().rows].forEach((row, which) => {
        const { active, reverse, difference, gap } = compared[which];
        const waits = active && !known(which);
        put(row, "reverse", waits ? null : reverse, active ? "not yet" : "held fixed");
        put(row, "difference", waits ? null : difference, waits ? "" : "\u2013");
        put(row, "gap", waits ? null : gap, waits ? "" : "\u2013", 2);
    });
}
