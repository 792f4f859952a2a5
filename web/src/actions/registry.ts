import type { Action } from "./action.ts";
import type { App } from "./app.ts";

const modules = import.meta.glob<{ action: Action }>("./all/*.ts", { eager: true });

/** Every action, each found in a file of its own. */
export const ACTIONS: readonly Action[] = Object.values(modules)
  .map((module) => module.action)
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

/** Keys as this computer's user reads them. */
export function shown(keys: string): string {
  if (!MAC) return keys.replace("Mod", "Ctrl");
  return keys.replace("Mod", "⌘").replace("Shift", "⇧").replace("Alt", "⌥").replaceAll("+", "");
}

/** The action that a key press asks for; while a text is edited only those with Mod. */
export function actionFor(event: KeyboardEvent, inText: boolean): Action | undefined {
  const mod = MAC ? event.metaKey : event.ctrlKey;
  return ACTIONS.find((action) =>
    action.keys?.some((keys) => {
      const parts = keys.split("+");
      const key = parts.at(-1) ?? "";
      const needs = (name: string): boolean => parts.slice(0, -1).includes(name);
      if (inText && !(needs("Mod") && action.id === "palette")) return false;
      const typed = key.length === 1 && !/[a-z0-9]/i.test(key);
      return (
        needs("Mod") === mod &&
        (typed || needs("Shift") === event.shiftKey) &&
        needs("Alt") === event.altKey &&
        event.key.toLowerCase() === key.toLowerCase()
      );
    }),
  );
}
