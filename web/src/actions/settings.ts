import { effect, type Signal, signal } from "@preact/signals";
import { NOTATION_NAMES } from "../geometry/notation_names.ts";

export { NOTATION_NAMES };

/** A choice of the person's that stays in the browser; what is kept there and is none of the choices is passed over. */
export function kept<T extends string>(key: string, choices: readonly T[], first: T): Signal<T> {
  const name = `schemawright.${key}`;
  const before = localStorage.getItem(name) as T | null;
  const choice = signal<T>(before !== null && choices.includes(before) ? before : first);
  effect(() => localStorage.setItem(name, choice.value));
  return choice;
}

/** Whether a table that only joins two others is drawn as one line between them. */
export const folding = kept("folding", ["off", "on"], "off");

/** How the ends of relationships are marked. */
export const notation = kept("notation", NOTATION_NAMES, "crowsFoot");
