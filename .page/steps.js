// The steps of both sweeps, and what is known after each.

/** Forward: a start, then each node. Reverse: the seed, then each edge that carries, then the sums. */
export function makeSteps(view, found, sweep) {
    if (sweep === "forward") {
        return [{ kind: "start" }, ...view.nodes.map((_, node) => ({ kind: "value", node }))];
    }
    return [
        { kind: "seed", node: view.output },
        ...found.handovers.map((handover) => ({ kind: "hand", node: handover.edge.from, handover })),
        { kind: "sums" },
    ];
}

/** What the drawing shows after step number `position` of a sweep. */
export function stateAt(view, found, sweep, steps, position) {
    const now = steps[position];
    const nodes = view.nodes.map(() => ({ known: true, adjoint: null, running: false, giving: false, done: false }));
    const edges = view.edges.map(() => ({ known: true, running: false, done: false, handover: null }));
    const past = steps.slice(0, position + 1);
    if (sweep === "forward") {
        nodes.forEach((node) => (node.known = false));
        edges.forEach((edge) => (edge.known = false));
        for (const { node } of past.slice(1)) {
            nodes[node].known = nodes[node].done = true;
            for (const edge of view.into[node]) edges[edge.index].known = edges[edge.index].done = true;
        }
        if (now.node !== undefined) {
            nodes[now.node].running = true;
            for (const edge of view.into[now.node]) edges[edge.index].running = true;
        }
        return { nodes, edges };
    }
    nodes[view.output].adjoint = 1;
    nodes[view.output].done = true;
    for (const { handover } of past) {
        if (!handover) continue;
        const { edge, after } = handover;
        edges[edge.index].handover = handover;
        edges[edge.index].done = nodes[edge.from].done = true;
        nodes[edge.from].adjoint = after;
    }
    if (now.kind === "seed") nodes[view.output].running = true;
    if (now.kind === "hand") {
        nodes[now.handover.edge.to].giving = true;
        nodes[now.handover.edge.from].running = edges[now.handover.edge.index].running = true;
    }
    if (now.kind === "sums") {
        for (const input of view.inputs) {
            if (!view.nodes[input].active) continue;
            nodes[input].running = true;
            nodes[input].adjoint ??= 0; // no path arrives: the sum of no terms
        }
    }
    return { nodes, edges };
}

/** Whether a sweep has brought to an input all that arrives there. */
export function hasDerivative(sweep, steps, position, input) {
    if (sweep === "forward") return false;
    const last = steps.findLastIndex(({ node }) => node === input);
    return position >= (last < 0 ? steps.length - 1 : last);
}

/** The adjoint that the whole reverse sweep leaves at an input; null where none is asked for. */
export const derivativeAt = (view, found, input) =>
    view.nodes[input].active ? (found.adjoints[input] ?? 0) : null;
