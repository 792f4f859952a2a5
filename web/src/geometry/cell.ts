import type { Id } from "../document/ids.ts";
import { type Box, type BoxKind, HEADER, ROW, type Ruler } from "./box.ts";
import { isMore } from "./measure.ts";
import type { Point, Rect } from "./rect.ts";

/** One text of a box: its title (no row), the name or type of one of a table's columns, or one of an enum's values. */
export interface Cell {
  readonly id: Id;
  readonly rowId: Id | null;
  readonly part: "name" | "type";
}

const MARGIN = 6;
const MARK = 30;
/** Narrower than this nothing can be written. */
const NARROWEST = 72;

const WRITTEN: ReadonlySet<BoxKind> = new Set(["table", "enum"]);

/** The cell of a box that lies under a point. */
export function cellAt(box: Box, point: Point, ruler: Ruler): Cell {
  const row = box.rows[Math.floor((point.y - box.y - HEADER) / ROW)];
  if (!row || !WRITTEN.has(box.kind) || isMore(box, row.id)) return { id: box.id, rowId: null, part: "name" };
  const isName = box.kind === "enum" || point.x < box.x + box.width - typeWidth(row.type, ruler);
  return { id: box.id, rowId: row.id, part: isName ? "name" : "type" };
}

/** Where a cell lies; nothing where its row is not shown. */
export function cellRect(box: Box, cell: Cell, ruler: Ruler): Rect | null {
  if (cell.rowId === null)
    return { x: box.x + MARGIN, y: box.y + MARGIN, width: box.width - 2 * MARGIN, height: HEADER - 2 * MARGIN };
  const place = box.rows.findIndex((row) => row.id === cell.rowId);
  const row = box.rows[place];
  if (!row) return null;
  const width = box.kind === "enum" ? MARGIN : typeWidth(row.type, ruler);
  const y = box.y + HEADER + place * ROW;
  return cell.part === "type"
    ? { x: box.x + box.width - width, y, width: width - MARGIN, height: ROW }
    : { x: box.x + MARK, y, width: Math.max(NARROWEST, box.width - width - MARK), height: ROW };
}

function typeWidth(type: string, ruler: Ruler): number {
  return Math.max(NARROWEST, ruler(type, "type") + 24);
}
