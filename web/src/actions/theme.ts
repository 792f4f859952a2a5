import { effect, signal } from "@preact/signals";
import type { ThemeName } from "./app.ts";

const KEY = "schemawright.theme";
const dark = matchMedia("(prefers-color-scheme: dark)");
const system = signal(dark.matches);
dark.addEventListener("change", (event) => {
  system.value = event.matches;
});

/** What the person chose; kept in the browser. */
export const theme = signal<ThemeName>((localStorage.getItem(KEY) as ThemeName | null) ?? "system");

/** Keeps the page in the theme; calls back after each change. */
export function followTheme(changed: () => void): void {
  effect(() => {
    const wanted = theme.value === "system" ? (system.value ? "dark" : "light") : theme.value;
    document.documentElement.dataset["theme"] = wanted;
    localStorage.setItem(KEY, theme.value);
    changed();
  });
}
