import type { KindName } from "../protocol/records.ts";
import type { Id } from "./ids.ts";

/** JSON fields of a record, by their names on the wire. */
export type Values = Readonly<Record<string, unknown>>;

/** A record comes into being. */
export interface Create {
  readonly action: "create";
  readonly kind: KindName;
  readonly id: Id;
  readonly values: Values;
}

/** Fields of a record change; `before` has the same keys as `values`. */
export interface Update {
  readonly action: "update";
  readonly kind: KindName;
  readonly id: Id;
  readonly values: Values;
  readonly before: Values;
}

/** A record goes; `before` is the whole of it, so that it can come back. */
export interface Delete {
  readonly action: "delete";
  readonly kind: KindName;
  readonly id: Id;
  readonly before: Values;
}

/** One typed, invertible edit of one record. */
export type Change = Create | Update | Delete;

/** What takes one change back. */
export function inverse(change: Change): Change {
  const { kind, id } = change;
  switch (change.action) {
    case "create":
      return { action: "delete", kind, id, before: change.values };
    case "update":
      return { action: "update", kind, id, values: change.before, before: change.values };
    case "delete":
      return { action: "create", kind, id, values: change.before };
  }
}

/** What takes a batch back: each change inverted, in reverse order. */
export function invert(changes: readonly Change[]): Change[] {
  return changes.map(inverse).reverse();
}
