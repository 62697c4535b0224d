// The frame around the drawing: its scale, and which part of it is seen.

const legible = 0.78; // below this the numbers are hard to read: scroll instead
const largest = 1.2;

const byId = (id) => document.getElementById(id);

/** Whether readers see the narrow arrangement: the graph runs down the page. */
export const narrow = window.matchMedia("(max-width: 759px)");

const calm = window.matchMedia("(prefers-reduced-motion: reduce)");

export class Frame {
    #drawing = null;
    #zoom = null; // null: chosen by the frame
    #whole = true;

    constructor() {
        this.scroller = byId("scroller");
        byId("smaller").addEventListener("click", () => this.#scaleTo(this.scale / 1.25));
        byId("larger").addEventListener("click", () => this.#scaleTo(this.scale * 1.25));
        byId("fit").addEventListener("click", () => this.#scaleTo(this.#fitting(this.#visible())));
        this.#letDrag();
    }

    show(drawing) {
        this.#drawing = drawing;
        this.#zoom = null;
        this.scroller.replaceChildren(...(drawing ? [drawing.svg] : []));
        this.resize();
    }

    /** Whether all of the drawing is to be seen, however small, or as much as can be read. Zooming overrules both. */
    showWhole(whole) {
        this.#whole = whole;
        this.resize();
    }

    /** Scales the drawing anew, as after a change of the window. */
    resize() {
        if (!this.#drawing) return;
        const { svg, layout } = this.#drawing;
        byId("stage").classList.toggle("long", this.#wantsWholeWidth());
        this.scale = this.#zoom ?? Math.min(this.#readable(), this.#whole ? this.#fitting(this.#visible()) : Infinity);
        svg.setAttribute("width", Math.floor(layout.width * this.scale));
        svg.setAttribute("height", Math.floor(layout.height * this.scale));
    }

    // Narrow, the graph runs down the page, so only its width is limited.
    #readable() {
        const { width, height } = this.#visible();
        return Math.min(largest, Math.max(legible, this.#fitting({ width, height: narrow.matches ? Infinity : height })));
    }

    // The space for the drawing; narrow, on the first screen, above the buttons.
    #visible() {
        const width = this.scroller.clientWidth;
        if (!narrow.matches) return { width, height: parseFloat(getComputedStyle(this.scroller).maxHeight) };
        const top = this.scroller.getBoundingClientRect().top + window.scrollY;
        return { width, height: Math.max(200, window.innerHeight - top - byId("controls").offsetHeight - 4) };
    }

    #fitting({ width, height }) {
        const { layout } = this.#drawing;
        return Math.min(width / layout.width, height / layout.height);
    }

    // A long graph gets the whole width, and the panel goes below it.
    #wantsWholeWidth() {
        const { layout } = this.#drawing;
        if (narrow.matches) return false;
        const beside = byId("stage").clientWidth - 440;
        return layout.width * legible > beside;
    }

    #scaleTo(scale) {
        this.#zoom = Math.min(3, Math.max(0.02, scale));
        this.resize();
    }

    /** Brings a node of the drawing into view, if it is not. */
    reveal(index) {
        const node = this.#drawing?.svg.querySelector(`[data-node="${index}"]`);
        if (!node) return;
        const box = node.getBoundingClientRect();
        const frame = this.scroller.getBoundingClientRect();
        const behavior = calm.matches ? "auto" : "smooth";
        const shift = (low, high, from, to) =>
            low >= from + 8 && high <= to - 8 ? 0 : (low + high) / 2 - (from + to) / 2;
        this.scroller.scrollBy({
            left: shift(box.left, box.right, frame.left, frame.right),
            top: shift(box.top, box.bottom, frame.top, frame.bottom),
            behavior,
        });
        if (!narrow.matches) return;
        const below = Math.min(window.innerHeight, byId("panel").getBoundingClientRect().top);
        window.scrollBy({ top: shift(box.top, box.bottom, 0, below), behavior });
    }

    /** Narrow, brings the panel into view: above the buttons, or from its first line on. */
    revealWords() {
        if (narrow.matches) byId("panel").scrollIntoView({ block: "nearest", behavior: calm.matches ? "auto" : "smooth" });
    }

    // Dragging with a mouse moves the drawing; fingers scroll by themselves.
    #letDrag() {
        let last = null;
        this.scroller.addEventListener("pointerdown", (event) => {
            if (event.pointerType === "mouse" && event.button === 0) last = event;
        });
        window.addEventListener("pointermove", (event) => {
            if (!last) return;
            this.scroller.scrollBy(last.clientX - event.clientX, last.clientY - event.clientY);
            last = event;
        });
        window.addEventListener("pointerup", () => (last = null));
    }
}
