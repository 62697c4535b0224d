// The page's data, with numbers as numbers and with the look-ups that the rest needs.
import { decode } from "./numbers.js";

function prepareView(view) {
    for (const node of view.nodes) {
        node.value = decode(node.value ?? null);
        node.adjoint = decode(node.adjoint ?? null);
    }
    view.into = view.nodes.map(() => []);
    view.edges.forEach((edge, index) => {
        edge.index = index;
        edge.partial = decode(edge.partial ?? null);
        view.into[edge.to].push(edge);
    });
    view.into.forEach((edges) => edges.sort((a, b) => a.operand - b.operand));
    view.inputs = view.nodes.flatMap((node, i) => (node.kind === "input" ? [i] : []));
}

export function read(text) {
    const data = JSON.parse(text);
    for (const example of data.examples) example.views.forEach(prepareView);
    return data;
}
