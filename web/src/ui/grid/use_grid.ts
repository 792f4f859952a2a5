import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { At } from "./cells.ts";
import { FIELDS } from "./fields.ts";

/** Where the cursor of a grid is, what is chosen with it, and whether a cell is being written. */
export interface GridState {
  readonly active: At;
  /** The other corner of what is chosen. */
  readonly corner: At;
  readonly editing: { readonly typed: string | null } | null;
  /** `coming`: so many rows more are on their way. */
  move(to: At, extend?: boolean, coming?: number): void;
  edit(typed: string | null): void;
  /** Leaves the cell that is written. */
  leave(): void;
}

/** Keeps the cursor of a grid of `rows` rows within it, and the focus on the cell where it is. */
export function useGrid(rows: number, element: { current: HTMLElement | null }): GridState {
  const [active, setActive] = useState<At>({ row: 0, field: 0 });
  const [corner, setCorner] = useState<At>({ row: 0, field: 0 });
  const [editing, setEditing] = useState<GridState["editing"]>(null);
  const follows = useRef(false);
  const kept = (at: At, coming = 0): At => ({
    row: Math.max(0, Math.min(rows - 1 + coming, at.row)),
    field: Math.max(-1, Math.min(FIELDS.length - 1, at.field)),
  });
  useLayoutEffect(() => {
    // A row that moves, and a cell that is written no more, lose the focus: it stays with the cursor.
    const within = element.current?.contains(document.activeElement) || document.activeElement === document.body;
    if (!follows.current || editing || !within) return;
    element.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus({ preventScroll: false });
  });
  const move = (to: At, extend = false, coming = 0): void => {
    follows.current = true;
    setActive(kept(to, coming));
    if (!extend) setCorner(kept(to, coming));
    setEditing(null);
  };
  return {
    active: kept(active),
    corner: kept(corner),
    editing,
    move,
    edit: (typed) => {
      follows.current = true;
      setCorner(active);
      setEditing({ typed });
    },
    leave: () => setEditing(null),
  };
}
