// Where nodes, edges and labels go: sizes from the texts, places from dagre.
import { graphlib, layout as place } from "@dagrejs/dagre";
import { typeset } from "./numbers.js";

/** Beyond this many nodes a drawing helps nobody and takes long to lay out. */
export const mostNodes = 400;

// Above this, the exact ranker is too slow for the little that it gains.
const mostForNetworkSimplex = 120;

export const fonts = {
    label: { size: 15, weight: 650 },
    name: { size: 12.5, weight: 400 },
    number: { size: 13.5, weight: 650 },
    caption: { size: 10.5, weight: 400 },
    edge: { size: 12.5, weight: 400 },
    handed: { size: 12.5, weight: 650 },
};

const family = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';
const context = document.createElement("canvas").getContext("2d");

export function widthOf(text, { size, weight }) {
    context.font = `${weight} ${size}px ${family}`;
    return context.measureText(text).width;
}

const shorten = (text, most) => (text.length > most ? `${text.slice(0, most - 1)}\u2026` : text);
const symbols = {
    "*": "\u00d7", "-": "\u2212", "/": "\u00f7", "<=": "\u2264", ">=": "\u2265", "==": "=", "!=": "\u2260",
};

/** The texts that never change of a node's drawing. */
function textsOfNode(view, index) {
    const node = view.nodes[index];
    if (node.kind === "input") return { label: shorten(node.name, 18), name: node.active ? "input" : "fixed" };
    if (node.kind === "number") return { label: "", name: "" };
    const name = index === view.output ? `${node.name} = f` : node.name;
    return { label: symbols[node.label] ?? shorten(node.label, 18), name };
}

function sizeOfNode(view, index, texts, room) {
    const number = widthOf("0".repeat(room), fonts.number);
    if (view.nodes[index].kind === "number") return { width: 24 + number * 0.7, height: 32, rows: 1 };
    const heading = widthOf(texts.label, fonts.label) + widthOf(texts.name, fonts.name) + 34;
    const width = Math.ceil(Math.max(heading, number + widthOf("adj", fonts.caption) + 28));
    const isCondition = typeof view.nodes[index].value === "boolean";
    const rows = view.nodes[index].active && !isCondition ? 3 : 2;
    return { width, height: rows === 3 ? 74 : 52, rows };
}

function sizeOfEdge(rule, room) {
    const text = shorten(typeset(rule), 24);
    const width = Math.max(widthOf(text, fonts.edge), widthOf(`= ${"0".repeat(room)}`, fonts.edge));
    return { text, width: Math.ceil(width) + 10, height: 3 * 15 + 6 };
}

// What is drawn where: each node once, but a constant anew for each use, for else long lines that say
// nothing would cross the drawing. The nodes come first. `sources` is where each edge starts.
function placesOf(view) {
    const places = view.nodes.map((_, node) => ({ node, isCopy: false }));
    const used = new Set();
    const sources = view.edges.map(({ from }) => {
        if (view.nodes[from].kind !== "number" || !used.has(from)) {
            used.add(from);
            return from;
        }
        return places.push({ node: from, isCopy: true }) - 1;
    });
    return { places, sources };
}

/** A layout of a view: across (inputs left) or down (inputs on top). */
export function layOut(view, { down, room }) {
    const graph = new graphlib.Graph({ multigraph: true });
    const { places, sources } = placesOf(view);
    graph.setGraph({
        rankdir: down ? "TB" : "LR",
        ranker: view.nodes.length > mostForNetworkSimplex ? "tight-tree" : "network-simplex",
        nodesep: down ? 16 : 22,
        edgesep: 10,
        ranksep: down ? 22 : 26,
        marginx: 10,
        marginy: 10,
    });
    places.forEach(({ node }, place) => {
        const texts = textsOfNode(view, node);
        graph.setNode(String(place), { ...texts, ...sizeOfNode(view, node, texts, room) });
    });
    for (const edge of view.edges) {
        const label = edge.carries ? { ...sizeOfEdge(edge.rule, room), labelpos: "c" } : {};
        graph.setEdge(String(sources[edge.index]), String(edge.to), label, String(edge.index));
    }
    place(graph);
    const { width, height } = graph.graph();
    return {
        width: Math.ceil(width),
        height: Math.ceil(height),
        down,
        room,
        places,
        sources,
        boxes: places.map((_, place) => graph.node(String(place))),
        edges: view.edges.map(({ to, index }) => graph.edge(String(sources[index]), String(to), String(index))),
    };
}
