// Which boxes of a page overlap, and which lines run through nodes.

/** Pairs of elements of a selector that overlap, unless one contains the other. */
export const findOverlaps = (page, selector) =>
    page.evaluate((selector) => {
        const frame = (element) => (element.querySelector(":scope > rect") ?? element).getBoundingClientRect();
        const told = (element) => element.getAttribute("aria-label") || element.id || element.textContent.slice(0, 40);
        const hidden = (element) => element.closest(".visually-hidden") || getComputedStyle(element).opacity === "0";
        const all = [...document.querySelectorAll(selector)]
            .filter((element) => !hidden(element))
            .map((element) => ({ element, box: frame(element) }))
            .filter(({ box }) => box.width > 0);
        const found = [];
        all.forEach((a, i) => all.slice(i + 1).forEach((b) => {
            if (a.element.contains(b.element) || b.element.contains(a.element)) return;
            const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
            const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
            if (across > 0.5 && down > 0.5) found.push(`${told(a.element)} | ${told(b.element)}`);
        }));
        return found;
    }, selector);

/** Edges whose line runs through a node that is not one of its ends. */
export const findStruckNodes = (page) =>
    page.evaluate(() => {
        const nodes = [...document.querySelectorAll("[data-node], [data-copy]")].map((node) => {
            const { x, y, width, height } = node.querySelector(".box").getBBox();
            const { e, f } = node.transform.baseVal[0].matrix;
            return { name: node.getAttribute("aria-label"), left: e + x, top: f + y, right: e + x + width, bottom: f + y + height };
        });
        const found = new Set();
        for (const edge of document.querySelectorAll("[data-edge]")) {
            const line = edge.querySelector(".line");
            const length = line.getTotalLength();
            for (let at = 3; at < length - 3; at += 4) {
                const { x, y } = line.getPointAtLength(at);
                const struck = nodes.find((n) => x > n.left + 1 && x < n.right - 1 && y > n.top + 1 && y < n.bottom - 1);
                if (struck) found.add(`${edge.getAttribute("aria-label")} | ${struck.name}`);
            }
        }
        return [...found];
    });
