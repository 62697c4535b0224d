// Values, partials and adjoints from a view's program, by the library's own rules.
import { math } from "./math.js";
import { decode } from "./numbers.js";

const builtIn = new Set(["input", "literal", "branch"]);
const names = Object.keys(math);

// "$0 * $1" as a function of its operands.
function compile(code) {
    const arity = 1 + Math.max(-1, ...[...code.matchAll(/\$(\d+)/g)].map((match) => Number(match[1])));
    const operands = Array.from({ length: arity }, (_, i) => `operand${i}`);
    const body = `return (${code.replace(/\$(\d+)/g, "operand$1")});`;
    const made = new Function(...names, ...operands, body);
    return made.bind(null, ...Object.values(math));
}

/** Each operation's function, compiled when it is first asked for; `has` tells which are known. */
export class Functions {
    #code;
    #made = new Map();

    constructor(code) {
        this.#code = new Map(Object.entries(code));
    }

    has(operation) {
        return builtIn.has(operation) || this.#code.has(operation);
    }

    get(operation) {
        if (!this.#made.has(operation)) this.#made.set(operation, compile(this.#code.get(operation)));
        return this.#made.get(operation);
    }
}

/** The first operation of a program that only C++ can compute, or undefined. */
export const unknownOperation = (view, functions) =>
    view.program.find(([operation]) => !functions.has(operation))?.[0];

// Values on demand: a branch asks for one side only, so the other is never computed.
class Values {
    #values;

    constructor(program, functions, inputs) {
        Object.assign(this, { program, functions, inputs });
        this.#values = new Array(program.length);
    }

    knows(at) {
        return this.#values[at] !== undefined;
    }

    demand(at) {
        this.#values[at] ??= this.#compute(this.program[at]);
        return this.#values[at];
    }

    /** The operand that a selection or branch takes. */
    chosen([, condition, yes, no]) {
        return this.demand(condition) ? yes : no;
    }

    #compute(instruction) {
        const [operation, ...operands] = instruction;
        if (operation === "input") return this.inputs[operands[0]];
        if (operation === "literal") return decode(operands[0]);
        if (operation === "branch") return this.demand(this.chosen(instruction));
        return this.functions.get(operation)(...operands.map((at) => this.demand(at)));
    }
}

/** The output alone, as finite differences need it. */
export const output = (view, functions, inputs) =>
    new Values(view.program, functions, inputs).demand(view.nodes[view.output].at);

// Whether a choice gave the literal 0 for a partial: then nothing flows, not even 0 * infinity.
function choosesZero(values, at) {
    let now = values.program[at];
    while (now[0] === "where" || now[0] === "branch") now = values.program[values.chosen(now)];
    return now[0] === "literal" && decode(now[1]) === 0;
}

/** What the forward sweep finds: each node's value and each edge's partial; null where nothing ran. */
export function forward(view, functions, inputs) {
    const values = new Values(view.program, functions, inputs);
    const found = { values: [], partials: view.edges.map(() => null), closed: view.edges.map(() => false) };
    values.demand(view.nodes[view.output].at);
    view.nodes.forEach(({ kind, at }, i) => {
        const runs = kind === "input" || values.knows(at);
        found.values.push(runs ? values.demand(at) : null);
        for (const edge of runs ? view.into[i] : []) {
            if (!edge.carries) continue;
            found.partials[edge.index] = values.demand(edge.at);
            found.closed[edge.index] = choosesZero(values, edge.at);
        }
    });
    return { ...found, runs: found.values.map((value) => value !== null) };
}

/** The same from the numbers that C++ wrote, for programs that only C++ can run. */
export function recorded(view) {
    const values = view.nodes.map((node) => node.value);
    return {
        runs: values.map((value) => value !== null),
        values,
        partials: view.edges.map((edge) => (edge.carries ? edge.partial : null)),
        closed: view.edges.map(() => false),
    };
}

/**
 * The reverse sweep: what each edge hands back, in order, and the adjoints that add up.
 * A handover has the edge, its contribution, and the adjoint of the edge's source before and after.
 */
export function reverse(view, { runs, partials, closed }) {
    const adjoints = view.nodes.map(() => null);
    const open = view.nodes.map(() => false);
    const arrived = view.nodes.map(() => 0);
    const handovers = [];
    adjoints[view.output] = 1;
    open[view.output] = true;
    for (let node = view.nodes.length - 1; node >= 0; --node) {
        if (adjoints[node] === null) continue;
        for (const edge of view.into[node]) {
            const { from, index } = edge;
            if (partials[index] === null || !runs[from]) continue;
            const before = open[from] ? adjoints[from] : null;
            const shut = closed[index] || !open[node];
            const guarded = edge.guarded && adjoints[node] === 0;
            const contribution = shut ? null : guarded ? 0 : adjoints[node] * partials[index];
            if (shut) {
                adjoints[from] ??= 0;
            } else {
                adjoints[from] = before === null ? contribution : before + contribution;
                open[from] = true;
            }
            const earlier = shut ? arrived[from] : arrived[from]++;
            handovers.push({ edge, contribution, shut, guarded, before, after: adjoints[from], earlier });
        }
    }
    return { adjoints, handovers };
}

/** (f(x + h) - f(x - h)) / 2h in each input, with the h that balances rounding and truncation. */
export function centralDifference(view, functions, inputs, which) {
    const step = Math.cbrt(Number.EPSILON) * Math.max(1, Math.abs(inputs[which]));
    const above = inputs.with(which, inputs[which] + step);
    const below = inputs.with(which, inputs[which] - step);
    const rise = output(view, functions, above) - output(view, functions, below);
    return rise / (above[which] - below[which]);
}
