import "../storage.ts";
import { effect, type Signal, signal } from "@preact/signals";
import { NOTATION_NAMES } from "../geometry/notation_names.ts";

export { NOTATION_NAMES };
export const THEME_NAMES = ["system", "light", "dark"] as const;
export const DENSITY_NAMES = ["comfortable", "compact"] as const;

/**
 * A choice of the person's that stays in the browser, the same in every tab; what is kept there and is none of the
 * choices is passed over.
 */
export function kept<T extends string>(key: string, choices: readonly T[], first: T): Signal<T> {
  const name = `schemawright.${key}`;
  const known = (text: string | null): T => choices.find((choice) => choice === text) ?? first;
  const choice = signal<T>(known(localStorage.getItem(name)));
  effect(() => localStorage.setItem(name, choice.value));
  addEventListener("storage", (event) => {
    if (event.key === name) choice.value = known(event.newValue);
  });
  return choice;
}

/** Whether a table that only joins two others is drawn as one line between them. */
export const folding = kept("folding", ["off", "on"], "off");

/** How the ends of relationships are marked. */
export const notation = kept("notation", NOTATION_NAMES, "crowsFoot");

/** How much room the rows of panels and lists have. */
export const density = kept("density", DENSITY_NAMES, "comfortable");

/** Keeps the page in that density. */
export function followDensity(): void {
  effect(() => {
    document.documentElement.dataset["density"] = density.value;
  });
}
