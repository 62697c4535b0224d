// What happens at a step, in plain words. A line is text, or mathematics if it has `math`.
import { format, operand, typeset } from "./numbers.js";
import { terms, factor } from "./paths.js";

const text = (words) => ({ text: words });
const math = (words) => ({ math: words });
const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth"];
const escape = (name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

// "x*y" with numbers for the names: "2 \u00d7 3".
function substitute(formula, operands) {
    const byName = new Map(operands.map(({ name, value }) => [name, value]));
    const longestFirst = [...byName.keys()].sort((a, b) => b.length - a.length).map(escape);
    if (longestFirst.length === 0) return typeset(formula);
    const names = new RegExp(`(?<![\\w.])(?:${longestFirst.join("|")})(?![\\w(\\[])`, "g");
    const numbers = formula.replace(names, (name, at) => {
        const alone = at === 0 || /[(,]\s*$/.test(formula.slice(0, at));
        const value = byName.get(name);
        return value === null ? name : alone ? format(value) : operand(value);
    });
    return typeset(numbers).replace(/\s*\*\s*/g, " \u00d7 ");
}

const compares = (formula) => /[<>=]/.test(formula);
const whole = (formula) => (compares(formula) ? `(${formula})` : formula);

function ofValue(view, found, index) {
    const node = view.nodes[index];
    const value = found.values[index];
    if (node.kind === "input") {
        const held = node.active ? [] : [text("It is held fixed: no derivative with respect to it is asked for.")];
        return {
            title: `${node.name} is an input`,
            lines: [math(`${node.name} = ${format(value)}`), ...held],
        };
    }
    if (node.kind === "number") {
        return { title: `${node.name} is a constant`, lines: [text("It never changes, so no derivative flows to it.")] };
    }
    if (!found.runs[index]) {
        return {
            title: `${node.name} does not run`,
            lines: [text("It is on the side of a branch that these inputs do not take, so it has no value.")],
        };
    }
    return { title: `${node.name} computes its value`, lines: ofOperation(view, found, index) };
}

function ofOperation(view, found, index) {
    const node = view.nodes[index];
    const operands = view.into[index].map(({ from }) => ({
        name: view.nodes[from].name,
        value: found.values[from],
    }));
    const symbols = typeset(node.text);
    const numbers = substitute(node.text, operands);
    const chain = [node.name, whole(symbols), numbers === symbols ? null : whole(numbers), format(found.values[index])];
    const lines = [math(chain.filter((part) => part !== null).join(" = "))];
    const rates = view.into[index].filter((edge) => found.partials[edge.index] !== null);
    if (rates.length > 0) {
        const word = rates.length === 1 ? "Its local derivative" : "Its local derivatives";
        lines.push(text(`${word}, the exchange ${rates.length === 1 ? "rate" : "rates"}:`));
        for (const edge of rates) lines.push(math(rate(view, found, edge)));
    }
    if (index === view.output) {
        lines.push(text("This is the output f. Press Reverse to bring its derivatives back to the inputs."));
    }
    return lines;
}

// "dv1/dx = y = 3"
function rate(view, found, edge) {
    const [of, by] = [view.nodes[edge.to].name, view.nodes[edge.from].name];
    const number = format(found.partials[edge.index]);
    const rule = typeset(edge.rule);
    const which = view.into[edge.to].filter(({ from }) => from === edge.from).length > 1;
    const suffix = which ? ` (operand ${edge.operand + 1})` : "";
    return `\u2202${of}/\u2202${by}${suffix} = ${rule === number ? number : `${rule} = ${number}`}`;
}

function ofSeed(view) {
    const name = view.nodes[view.output].name;
    return {
        title: "The reverse sweep starts with 1",
        lines: [
            math(`\u2202f/\u2202${name} = 1`),
            text(
                `${name} is the output f itself, so its adjoint is 1. The adjoint of a node says how much f ` +
                    `changes for each unit of change in that node.`,
            ),
        ],
    };
}

function ofHandover(view, found, { edge, contribution, shut, guarded, before, after, earlier }) {
    const [giver, taker] = [view.nodes[edge.to].name, view.nodes[edge.from].name];
    if (shut) {
        return {
            title: `${giver} hands nothing to ${taker}`,
            lines: [text(`At these inputs the output does not depend on ${taker} through ${giver}: the constant 0 was chosen, so nothing flows here.`)],
        };
    }
    const given = found.adjoints[edge.to];
    const partial = found.partials[edge.index];
    const rule = typeset(edge.rule);
    const literal = rule === format(partial);
    const product = `${format(given)} \u00d7 ${operand(partial)} = ${format(contribution)}`;
    const line = literal ? product : `${format(given)} \u00d7 ${typeset(factor(edge.rule))} = ${product}`;
    const lines = [math(line)];
    if (guarded) lines.push(text(`The adjoint of ${giver} is exactly 0, so it hands on 0 whatever the local derivative is.`));
    if (before === null) {
        lines.push(text(`The adjoint of ${giver}, times the local derivative along this edge. It is what ${taker} has so far.`));
        return { title: `${giver} hands its adjoint to ${taker}`, lines };
    }
    lines.push(text(`This comes from ${giver} and is ADDED to what ${taker} already has:`));
    lines.push(math(`${format(before)} + ${operand(contribution)} = ${format(after)}`));
    return { title: `A ${ordinals[earlier] ?? "further"} path reaches ${taker}`, lines };
}

// 3 and -0.416 as "3 - 0.416".
const signedSum = (numbers) =>
    numbers
        .map((number, i) => {
            const shown = format(number);
            if (i === 0) return shown;
            return shown.startsWith("\u2212") ? ` \u2212 ${shown.slice(1)}` : ` + ${shown}`;
        })
        .join("");

const symbolicSum = (symbols) => typeset(symbols.join(" + "));

function sumOf(view, found, input, formula) {
    const { name } = view.nodes[input];
    const { list } = terms(view, found, input);
    const total = format(found.adjoints[input] ?? 0);
    const shown = list.slice(0, 8);
    const rest = list.length > shown.length ? " + \u2026" : "";
    const parts = [`\u2202f/\u2202${name}`];
    if (list.length > 0) parts.push(symbolicSum(shown.map(({ symbols }) => symbols)) + rest);
    const numbers = signedSum(shown.map(({ number }) => number)) + rest;
    if (list.length > 1 && numbers !== parts.at(-1)) parts.push(numbers);
    if (parts.at(-1) !== total) parts.push(total);
    const lines = [{ math: parts.join(" = "), input: name }];
    if (formula) lines.push({ formula: `\u2202f/\u2202${name} = ${typeset(formula)}` });
    return lines;
}

function ofSums(view, found, example) {
    const asked = view.inputs.filter((input) => view.nodes[input].active);
    const byPaths = asked.every((input) => terms(view, found, input).ofPaths);
    const how = byPaths
        ? "Along a path the local derivatives are multiplied; the paths that reach an input are added."
        : "What arrives at an input is added; adj(v) is the adjoint of v.";
    return {
        title: "Every input has its derivative",
        lines: [text(how), ...asked.flatMap((input) => sumOf(view, found, input, example.derivatives[view.nodes[input].name]))],
    };
}

const start = {
    title: "The forward sweep",
    lines: [
        text("Values travel from the inputs to the output, one node a step. Each node needs nothing but the values of its operands."),
        text("Press Step or Play."),
    ],
};

/** The title and the lines that tell what happens at a step. */
export function describe(view, found, step, example) {
    if (step.kind === "start") return start;
    if (step.kind === "value") return ofValue(view, found, step.node);
    if (step.kind === "seed") return ofSeed(view);
    if (step.kind === "hand") return ofHandover(view, found, step.handover);
    return ofSums(view, found, example);
}
