import { isForeign, keyOf, singleKey } from "../document/facts.ts";
import type { Id } from "../document/ids.ts";
import { type Box, HEADER, ROW, rowAt } from "../geometry/box.ts";
import type { Point } from "../geometry/rect.ts";
import type { Desk, Gesture } from "./tool.ts";

const REACH = 9;
/** Further away rows are too small to aim at. */
const NEAR = 0.45;

/** The dot at an edge of a column's row, by which a relationship is drawn. */
export interface Handle extends Point {
  readonly tableId: Id;
  readonly columnId: Id;
}

/** The handles of the row under a point: one at either edge of the box. */
export function handlesOf(desk: Desk, box: Box | undefined, point: Point): readonly Handle[] {
  const row = box && rowAt(box, point.y);
  if (!row || box.kind !== "table" || desk.readOnly || desk.scale < NEAR) return [];
  const y = box.y + HEADER + box.rows.indexOf(row) * ROW + ROW / 2;
  return [box.x, box.x + box.width].map((x) => ({ x, y, tableId: box.id, columnId: row.id }));
}

/** The handle that a press there takes hold of; it reaches a little beyond its box. */
export function handleAt(desk: Desk, point: Point): Handle | undefined {
  const reach = REACH / desk.scale;
  const around = { x: point.x - reach, y: point.y, width: 2 * reach, height: 0.01 };
  return desk.scene
    .boxesIn(around)
    .flatMap((box) => handlesOf(desk, box, point))
    .find((handle) => Math.abs(handle.x - point.x) <= reach);
}

/** Draws a relationship from a column to a column or a table. */
export function dragFromColumn(desk: Desk, from: Handle): Gesture {
  const under = (point: Point): { box: Box; columnId: Id | null } | null => {
    const box = desk.scene.boxAt(point.x, point.y);
    return box?.kind === "table" ? { box, columnId: rowAt(box, point.y)?.id ?? null } : null;
  };
  const clear = (): void => {
    desk.sketch({});
    desk.hover(null, null);
  };
  return {
    move: (point) => {
      const over = under(point);
      desk.hover(over?.box.id ?? null, over?.columnId ?? null);
      desk.sketch({ line: { from: from.tableId, at: from, to: point, over: over?.box.id ?? null } });
    },
    end: (point, _, moved) => {
      clear();
      const over = under(point);
      if (moved && over && over.columnId !== from.columnId) join(desk, from, over.box.id, over.columnId);
      else if (!moved) desk.selection.value = new Set([from.tableId]);
    },
    cancel: clear,
  };
}

interface Pairs {
  readonly sourceColumnIds: readonly Id[];
  readonly targetColumnIds: readonly Id[];
}

/** Joins a column to a column or table: the side that is a key is the one that is referred to. */
function join(desk: Desk, from: Handle, tableId: Id, columnId: Id | null): void {
  const { document } = desk;
  const isKey = singleKey(document, from.columnId);
  if (columnId && singleKey(document, columnId))
    desk.relate(from.tableId, tableId, { sourceColumnIds: [from.columnId], targetColumnIds: [columnId] });
  else if (columnId && isKey)
    desk.relate(tableId, from.tableId, { sourceColumnIds: [columnId], targetColumnIds: [from.columnId] });
  else if (columnId) desk.noKey(from.columnId, columnId);
  else if (isKey && !isForeign(document, from.columnId) && tableId !== from.tableId) desk.relate(tableId, from.tableId);
  else desk.relate(from.tableId, tableId, pairsWith(desk, from, tableId));
}

/**
 * The columns that meet the key of a table: the one that is drawn from, or of a key of several the ones of the same
 * names; nothing where they have to be made.
 */
function pairsWith(desk: Desk, from: Handle, tableId: Id): Pairs | undefined {
  const { document } = desk;
  const key = keyOf(document, tableId);
  if (key.length === 1) return { sourceColumnIds: [from.columnId], targetColumnIds: key };
  const own = document.children(from.tableId, "column");
  const twins = key.flatMap((id) => {
    const name = document.find("column", id)?.name;
    return own.find((column) => column.name === name)?.id ?? [];
  });
  const whole = tableId !== from.tableId && key.length > 0 && twins.length === key.length;
  return whole ? { sourceColumnIds: twins, targetColumnIds: key } : undefined;
}
