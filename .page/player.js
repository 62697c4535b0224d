// Buttons, slider and keys: which sweep, which step, and whether it plays.

const byId = (id) => document.getElementById(id);

// The whole sweep should neither race nor take minutes.
const pause = (steps) => Math.min(1600, Math.max(120, 45000 / steps));

export class Player {
    #timer = null;

    /** `show(sweep, position)` is called when either changes; `count(sweep)` tells how many steps there are. */
    constructor({ show, count }) {
        this.sweep = "forward";
        this.position = 0;
        this.show = show;
        this.count = count;
        byId("forward").addEventListener("click", () => this.start("forward"));
        byId("reverse").addEventListener("click", () => this.start("reverse"));
        byId("back").addEventListener("click", () => this.stopAt(this.position - 1));
        byId("step").addEventListener("click", () => this.stopAt(this.position + 1));
        byId("play").addEventListener("click", () => this.toggle());
        byId("slider").addEventListener("input", (event) => this.stopAt(Number(event.target.value)));
        document.addEventListener("keydown", (event) => this.#onKey(event));
    }

    get last() {
        return this.count(this.sweep) - 1;
    }

    get playing() {
        return this.#timer !== null;
    }

    start(sweep) {
        this.sweep = sweep;
        this.goTo(0);
    }

    goTo(position) {
        byId("stage").classList.add("stuck"); // where narrow, the words now stay in sight as the buttons do
        this.position = Math.max(0, Math.min(this.last, position));
        if (this.playing && this.position === this.last) this.pause();
        this.refresh();
        this.show(this.sweep, this.position);
    }

    stopAt(position) {
        this.pause();
        this.goTo(position);
    }

    toggle() {
        if (this.playing) {
            this.pause();
            return;
        }
        if (this.position === this.last) this.goTo(0);
        this.#timer = setInterval(() => this.goTo(this.position + 1), pause(this.last));
        this.refresh();
    }

    pause() {
        clearInterval(this.#timer);
        this.#timer = null;
        this.refresh();
    }

    refresh() {
        const { position, last } = this;
        byId("slider").max = last;
        byId("slider").value = position;
        byId("slider").setAttribute("aria-valuetext", `step ${position + 1} of ${last + 1}, ${this.sweep} sweep`);
        byId("count").textContent = `${position + 1} / ${last + 1}`;
        byId("back").disabled = position === 0;
        byId("step").disabled = position === last;
        byId("play").textContent = this.playing ? "Pause" : "Play";
        for (const sweep of ["forward", "reverse"]) {
            byId(sweep).setAttribute("aria-pressed", String(sweep === this.sweep));
        }
        byId("controls").dataset.sweep = this.sweep;
    }

    #onKey(event) {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const control = event.target.closest?.("input, select, textarea, button, summary");
        if (control && takesKey(control, event.key)) return;
        const actions = {
            " ": () => this.toggle(),
            ArrowRight: () => this.stopAt(this.position + 1),
            ArrowLeft: () => this.stopAt(this.position - 1),
            Home: () => this.stopAt(0),
            End: () => this.stopAt(this.last),
            f: () => this.start("forward"),
            r: () => this.start("reverse"),
        };
        const action = actions[event.key.length > 1 ? event.key : event.key.toLowerCase()];
        if (!action) return;
        event.preventDefault();
        action();
    }
}

// Typing belongs to fields, Space to buttons, arrows to choices.
function takesKey(control, key) {
    if (control.matches("button, summary")) return key === " ";
    if (control.matches("input[type=range]")) return false;
    if (control.matches("input[type=radio]")) return key === " " || key.startsWith("Arrow");
    return true;
}
