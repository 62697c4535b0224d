// The lines of the edges, from the points that dagre gives: they leave and arrive at the sides that
// face each other and cross the ranks of nodes straight, so that they run through no node.
import { curveMonotoneX, curveMonotoneY, line } from "d3-shape";

// Everything is written for a graph that runs across; one that runs down swaps the axes.
const swap = ({ x, y }) => ({ x: y, y: x });

function boxOf({ x, y, width, height }, down) {
    return down ? { x: y, y: x, width: height, height: width } : { x, y, width, height };
}

// Half the width of the widest node of each rank, by the rank's middle.
function ranksOf(boxes) {
    const ranks = new Map();
    for (const { x, width } of boxes) {
        const middle = Math.round(x);
        ranks.set(middle, Math.max(ranks.get(middle) ?? 0, width / 2));
    }
    return ranks;
}

// Where each of the edges at one side of a node meets it: in the order in which they come.
function spread(edges, box, neighbour, set) {
    const sorted = [...edges].sort((a, b) => neighbour(a).y - neighbour(b).y);
    const gap = Math.min(18, (box.height - 16) / Math.max(1, edges.length - 1));
    sorted.forEach((edge, i) => set(edge, box.y + gap * (i - (edges.length - 1) / 2)));
}

/** The `d` of each edge's path. */
export function route(view, layout) {
    const { down } = layout;
    const boxes = layout.boxes.map((box) => boxOf(box, down));
    const ranks = ranksOf(boxes);
    const inner = layout.edges.map(({ points }) => points.slice(1, -1).map((p) => (down ? swap(p) : p)));
    const starts = [];
    const ends = [];
    boxes.forEach((box, place) => {
        const leaving = view.edges.filter(({ index }) => layout.sources[index] === place);
        const next = ({ index, to }) => inner[index][0] ?? boxes[to];
        spread(leaving, box, next, ({ index }, y) => (starts[index] = { x: box.x + box.width / 2, y }));
        const last = ({ index, from }) => inner[index].at(-1) ?? boxes[from];
        spread(view.into[place] ?? [], box, last, ({ index }, y) => (ends[index] = { x: box.x - box.width / 2, y }));
    });
    const straight = ({ x, y }) => {
        const half = ranks.get(Math.round(x));
        return half ? [{ x: x - half, y }, { x: x + half, y }] : [{ x, y }];
    };
    // From a narrow node straight to where the rank ends.
    const rankEnd = (place, { x, y }, side) => {
        const end = boxes[place].x + side * ranks.get(Math.round(boxes[place].x));
        return Math.abs(end - x) < 1 ? [] : [{ x: end, y }];
    };
    const curve = line(({ x }) => x, ({ y }) => y).curve(down ? curveMonotoneY : curveMonotoneX);
    return view.edges.map(({ index, to }) => {
        const points = [
            starts[index],
            ...rankEnd(layout.sources[index], starts[index], 1),
            ...inner[index].flatMap(straight),
            ...rankEnd(to, ends[index], -1),
            ends[index],
        ];
        return curve(down ? points.map(swap) : points);
    });
}
