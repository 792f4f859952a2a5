import { computed, effect, signal } from "@preact/signals";
import { kept, THEME_NAMES } from "./settings.ts";

const dark = matchMedia("(prefers-color-scheme: dark)");
const systemIsDark = signal(dark.matches);
dark.addEventListener("change", (event) => {
  systemIsDark.value = event.matches;
});

/** What the person chose. */
export const theme = kept("theme", THEME_NAMES, "system");

/** What is shown by that. */
export const shownTheme = computed(() => {
  if (theme.value !== "system") return theme.value;
  return systemIsDark.value ? "dark" : "light";
});

/** Shows the other of light and dark, and leaves the system's choice. */
export function switchTheme(): void {
  theme.value = shownTheme.value === "dark" ? "light" : "dark";
}

/** Keeps the page in the theme; calls back after each change. */
export function followTheme(changed: () => void): void {
  effect(() => {
    document.documentElement.dataset["theme"] = shownTheme.value;
    changed();
  });
}
