import { texts } from "../language/texts.ts";
import type { Action } from "./action.ts";
import type { App } from "./app.ts";

const modules = import.meta.glob<{ action?: Action; actions?: readonly Action[] }>("./all/*.ts", { eager: true });

/** Every action, each found in a file of its own or in its family's. */
export const ACTIONS: readonly Action[] = Object.values(modules)
  .flatMap((module) => module.actions ?? (module.action ? [module.action] : []))
  .sort((a, b) => a.group.localeCompare(b.group) || a.title.localeCompare(b.title));

export function actionNamed(id: string): Action {
  const found = ACTIONS.find((action) => action.id === id);
  if (!found) throw new Error(`There is no action ${id}.`);
  return found;
}

export function isEnabled(action: Action, app: App): boolean {
  return !(action.edits && app.readOnly) && (action.enabled?.(app) ?? true);
}

const MAC = /Mac|iP(hone|ad)/.test(navigator.platform);
const ARROWS: Readonly<Record<string, string>> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
};
const KEYS: Readonly<Record<string, string>> = { ...ARROWS, ...texts.finding.keys };

/** Keys as this computer's user reads them. */
export function shown(keys: string): string {
  if (!MAC) return keys.replace(/\w{3,}/g, (key) => KEYS[key] ?? key);
  const signs: Readonly<Record<string, string>> = { ...KEYS, Mod: "⌘", Shift: "⇧", Alt: "⌥" };
  return keys.replace(/\w{3,}/g, (key) => signs[key] ?? key).replace(/(?<=.)\+/g, "");
}

/** Where a key was pressed: in a text, on the canvas, or elsewhere on the page. */
export type Where = "text" | "canvas" | "page";

/** The action that a key press asks for; in a text only what holds everywhere, and what moves about the canvas only there. */
export function actionFor(event: KeyboardEvent, where: Where): Action | undefined {
  const mod = MAC ? event.metaKey : event.ctrlKey;
  return ACTIONS.find((action) => {
    if (where === "text" && !action.everywhere) return false;
    if (where !== "canvas" && action.onCanvas) return false;
    return action.keys?.some((keys) => fits(keys, event, mod));
  });
}

function fits(keys: string, event: KeyboardEvent, mod: boolean): boolean {
  const parts = keys.split("+");
  const key = parts.at(-1) || "+";
  const needs = (name: string): boolean => parts.slice(0, -1).includes(name);
  const typed = key.length === 1 && !/[a-z0-9]/i.test(key);
  return (
    needs("Mod") === mod &&
    (typed || needs("Shift") === event.shiftKey) &&
    needs("Alt") === event.altKey &&
    event.key.toLowerCase() === key.toLowerCase()
  );
}
