// Light or dark: as the system says, until the reader chooses.

const system = window.matchMedia("(prefers-color-scheme: dark)");

export function letChooseTheme(button) {
    const root = document.documentElement;
    const dark = () => (root.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";
    const refresh = () => (button.textContent = dark() ? "Light" : "Dark");
    button.addEventListener("click", () => {
        root.dataset.theme = dark() ? "light" : "dark";
        refresh();
    });
    system.addEventListener("change", refresh);
    refresh();
}
