// The graph as SVG: drawn once for each layout, painted at each step.
import { create, select } from "d3-selection";
import { fonts, widthOf } from "./layout.js";
import { exact, format } from "./numbers.js";
import { route } from "./route.js";

const rowHeight = 15;
const classes = (...names) => names.filter(Boolean).join(" ");

function defineArrows(svg) {
    const marker = svg
        .append("defs")
        .selectAll("marker")
        .data(["plain", "forward", "reverse"])
        .join("marker")
        .attr("id", (kind) => `arrow-${kind}`)
        .attr("class", (kind) => `arrow ${kind}`)
        .attr("viewBox", "0 0 10 10")
        .attr("refX", 9)
        .attr("refY", 5)
        .attr("markerUnits", "userSpaceOnUse")
        .attr("markerWidth", 9)
        .attr("markerHeight", 9)
        .attr("orient", "auto-start-reverse");
    marker.append("path").attr("d", "M0,0.5 L10,5 L0,9.5 z");
}

function drawEdges(svg, view, layout) {
    const paths = route(view, layout);
    const edge = svg.append("g").selectAll("g").data(view.edges).join("g");
    edge.attr("role", "img").attr("data-edge", (d) => d.index);
    edge.append("path").attr("class", "line").attr("d", (d) => paths[d.index]);
    edge.append("title");
    return edge;
}

// Labels above all lines, so that no line strikes one through.
function drawLabels(svg, view, layout) {
    const carrying = view.edges.filter((edge) => edge.carries);
    const label = svg.append("g").selectAll("g").data(carrying).join("g");
    label
        .attr("aria-hidden", "true")
        .attr("data-label", (d) => d.index)
        .attr("transform", (d) => `translate(${layout.edges[d.index].x},${layout.edges[d.index].y})`);
    label.append("rect").attr("rx", 4);
    for (const row of ["rule", "rate", "handed"]) label.append("text").attr("class", row);
    label.append("title");
    label.select(".rule").text((d) => layout.edges[d.index].text);
    return label;
}

function drawNodes(svg, view, layout, pick) {
    const node = svg.append("g").selectAll("g").data(layout.places).join("g");
    const box = (place) => layout.boxes[place];
    const kind = (d) => view.nodes[d.node].kind;
    node.attr("role", "img")
        .attr("data-node", (d) => (d.isCopy ? null : d.node))
        .attr("data-copy", (d) => (d.isCopy ? d.node : null))
        .attr("aria-hidden", (d) => (d.isCopy ? "true" : null))
        .attr("transform", (_, i) => `translate(${box(i).x - box(i).width / 2},${box(i).y - box(i).height / 2})`)
        .on("click", (_, d) => pick(d.node));
    node.append("rect")
        .attr("class", "box")
        .attr("width", (_, i) => box(i).width)
        .attr("height", (_, i) => box(i).height)
        .attr("rx", (d, i) => (kind(d) === "operation" ? 8 : box(i).rows === 1 ? 16 : 22));
    node.filter((d) => d.node === view.output)
        .append("rect")
        .attr("class", "inner")
        .attr("x", 3)
        .attr("y", 3)
        .attr("width", box(view.output).width - 6)
        .attr("height", box(view.output).height - 6)
        .attr("rx", 5);
    node.append("title");
    node.each(function (d, i) {
        drawTexts(select(this), kind(d), box(i));
    });
    return node;
}

function drawTexts(node, kind, { width, rows, label, name }) {
    const write = (name, x, y) => node.append("text").attr("class", name).attr("x", x).attr("y", y);
    if (rows === 1) {
        write("value middle", width / 2, 21);
        return;
    }
    const margin = kind === "input" ? 14 : 11;
    write("label", margin, 22).text(label);
    write("name", width - margin, 22).text(name);
    write("caption", margin, 42).text("val");
    write("value", width - margin, 42);
    if (rows < 3) return;
    write("caption", margin, 62).text("adj");
    write("adjoint", width - margin, 62);
}

function nodeName(view, found, state, index) {
    const node = view.nodes[index];
    const kind = node.kind === "input" && !node.active ? "input held fixed" : node.kind;
    const parts = node.kind === "number" ? ["constant"] : [node.name, kind];
    if (node.kind === "operation") parts.push(node.text);
    if (index === view.output) parts.push("output");
    if (!state.known) parts.push("not computed yet");
    else if (found.values[index] === null) parts.push("does not run");
    else parts.push(`value ${format(found.values[index])}`);
    if (state.adjoint !== null) parts.push(`adjoint ${format(state.adjoint)}`);
    return parts.join(", ");
}

function edgeName(view, found, state, edge) {
    const ends = `edge from ${view.nodes[edge.from].name} to ${view.nodes[edge.to].name}`;
    if (!edge.carries) return `${ends}, no derivative flows`;
    const rate = state.known ? ` = ${format(found.partials[edge.index])}` : "";
    const { handover } = state;
    const handed = !handover ? "" : handover.shut ? ", hands nothing" : `, hands back ${format(handover.contribution)}`;
    return `${ends}, local derivative ${edge.rule}${rate}${handed}`;
}

const exactly = (title, number) => (number === null ? "" : `\n${title} ${exact(number)}`);

const classOf = ({ kind, active }, runs, { done, running, giving }, isOutput) =>
    classes("node", kind, kind !== "number" && !active && "fixed", !runs && "idle", done && "done",
        running && "running", giving && "giving", isOutput && "output");

// A constant shows its number from the beginning.
function valueText({ kind, name }, value, { known }, drawing) {
    if (kind === "number") return value === null ? name : format(value, drawing.digits, drawing.room);
    if (known && value === null) return "\u2013";
    return known ? format(value, drawing.digits, drawing.room) : "";
}

function paintNodes(drawing, view, found, states) {
    const known = (i) => (states[i].known ? found.values[i] : null);
    drawing.nodes
        .attr("class", ({ node }) => classOf(view.nodes[node], found.runs[node], states[node], node === view.output))
        .attr("aria-label", ({ node }) => nodeName(view, found, states[node], node))
        .attr("data-value", ({ node }) => exact(known(node)))
        .attr("data-adjoint", ({ node }) => exact(states[node].adjoint));
    drawing.nodes.select("title").text(({ node }) => {
        const { name, kind, text } = view.nodes[node];
        const meaning = kind === "operation" ? `${name} = ${text}` : name;
        return meaning + exactly("value", known(node)) + exactly("adjoint", states[node].adjoint);
    });
    drawing.nodes.select(".value").text(({ node }) =>
        valueText(view.nodes[node], found.values[node], states[node], drawing));
    drawing.nodes.select(".adjoint").text(({ node }) => format(states[node].adjoint, drawing.digits, drawing.room));
}

function paintEdges(drawing, view, found, states, sweep) {
    const ends = (d) => states[d.index];
    const arrow = (d) => (ends(d).done ? sweep : "plain");
    const back = (d) => sweep === "reverse" && ends(d).done;
    drawing.edges
        .attr("class", (d) =>
            classes("edge", sweep, !d.carries && "silent", ends(d).done && "done", ends(d).running && "running"))
        .attr("aria-label", (d) => edgeName(view, found, ends(d), d))
        .attr("data-partial", (d) => exact(ends(d).known ? found.partials[d.index] : null))
        .attr("data-contribution", (d) => exact(ends(d).handover?.contribution ?? null));
    drawing.edges
        .select(".line")
        .attr("marker-end", (d) => (back(d) ? null : `url(#arrow-${arrow(d)})`))
        .attr("marker-start", (d) => (back(d) ? "url(#arrow-reverse)" : null));
    drawing.edges.select("title").text((d) => edgeName(view, found, ends(d), d));
    paintLabels(drawing, view, found, states, sweep);
}

function paintLabels(drawing, view, found, states, sweep) {
    const arrow = drawing.layout.down ? "\u2191" : "\u2190";
    drawing.labels.attr("class", (d) => classes("tag", sweep, states[d.index].running && "running"));
    drawing.labels.select("title").text((d) => edgeName(view, found, states[d.index], d));
    drawing.labels.each(function (d) {
        const { known, handover } = states[d.index];
        const partial = known ? found.partials[d.index] : null;
        const number = format(partial, drawing.digits, drawing.room);
        const rows = {
            rule: drawing.layout.edges[d.index].text,
            rate: partial === null || number === drawing.layout.edges[d.index].text ? "" : `= ${number}`,
            handed: !handover ? "" : handover.shut ? `${arrow} nothing` : `${arrow} ${format(handover.contribution, drawing.digits, drawing.room)}`,
        };
        paintRows(select(this), rows);
    });
}

// The rows that have a text, one below the other around the middle; the line shows beside them.
function paintRows(label, rows) {
    const shown = Object.entries(rows).filter(([, text]) => text !== "");
    const height = shown.length * rowHeight + 4;
    const width = Math.max(...shown.map(([row, text]) => widthOf(text, row === "handed" ? fonts.handed : fonts.edge))) + 8;
    label.select("rect").attr("x", -width / 2).attr("y", -height / 2).attr("width", width).attr("height", height);
    label.selectAll("text").text("");
    shown.forEach(([row, text], i) =>
        label.select(`.${row}`).attr("y", -height / 2 + 2 + i * rowHeight + 11.5).text(text));
}

/** An SVG of a layout; `pick(node)` is called when a node is clicked. */
export function draw(view, layout, { digits, pick }) {
    const svg = create("svg")
        .attr("class", "graph")
        .attr("role", "group")
        .attr("aria-label", `Computation graph with ${view.nodes.length} nodes`)
        .attr("viewBox", `0 0 ${layout.width} ${layout.height}`);
    defineArrows(svg);
    const edges = drawEdges(svg, view, layout);
    const labels = drawLabels(svg, view, layout);
    const nodes = drawNodes(svg, view, layout, pick);
    return { svg: svg.node(), layout, digits, room: layout.room, edges, labels, nodes };
}

/** Shows a state of a sweep in a drawing. */
export function paint(drawing, view, found, state, sweep) {
    drawing.svg.setAttribute("class", `graph ${sweep}`);
    paintNodes(drawing, view, found, state.nodes);
    paintEdges(drawing, view, found, state.edges, sweep);
}
