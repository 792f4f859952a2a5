import { effect, type Signal, signal } from "@preact/signals";
import { NOTATION_NAMES } from "../geometry/notation_names.ts";

/** A choice of the person's that stays in the browser; what is kept there and is none of the choices is passed over. */
export function kept<T extends string>(key: string, choices: readonly T[], first: T): Signal<T> {
  const name = `schemawright.${key}`;
  const before = localStorage.getItem(name) as T | null;
  const choice = signal<T>(before !== null && choices.includes(before) ? before : first);
  effect(() => localStorage.setItem(name, choice.value));
  return choice;
}

/** How the ends of relationships are marked. */
export const notation = kept("notation", NOTATION_NAMES, "crowsFoot");
