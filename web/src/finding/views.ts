import type { Id } from "../document/ids.ts";
import type { Rect } from "../geometry/rect.ts";
import type { Filter } from "./filter.ts";

/** A place of a large schema that a person comes back to. */
export interface SavedView {
  readonly id: Id;
  readonly name: string;
  /** The part of the world that was seen. */
  readonly seen: Rect;
  readonly filter: Filter | null;
  /** Whether what the filter leaves was drawn together. */
  readonly gathered?: boolean;
}

const key = (schemaId: Id): string => `schemawright.views.${schemaId}`;

/** The saved views of one schema; they stay with the person, in the browser. */
export function savedViews(schemaId: Id): readonly SavedView[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key(schemaId)) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isView) : [];
  } catch {
    return [];
  }
}

export function keepViews(schemaId: Id, views: readonly SavedView[]): void {
  localStorage.setItem(key(schemaId), JSON.stringify(views));
}

/** Whatever else the browser has kept under the name is passed over. */
function isView(value: unknown): value is SavedView {
  const view = value as Partial<SavedView> | null;
  return typeof view?.name === "string" && typeof view.id === "string" && Number.isFinite(view.seen?.width);
}
