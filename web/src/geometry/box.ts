import type { Document } from "../document/document.ts";
import { fullName, primaryKey, uniqueSets } from "../document/facts.ts";
import type { Id } from "../document/ids.ts";
import { shortType } from "../document/types.ts";
import type { MaterializedView, Table, View } from "../protocol/records.ts";
import type { Rect } from "./rect.ts";

/** Measures of a box, in pixels at zoom 1. */
export const HEADER = 36;
export const ROW = 25;
const FOOT = 6;
const PADDING = 12;
const MARK = 20;
const GAP = 20;
const NARROWEST = 168;
const WIDEST = 340;
const LONGEST = 200;

export type BoxKind = "table" | "view" | "materializedView";
export type Face = "title" | "name" | "type";

/** The width of a text in pixels at zoom 1. */
export type Ruler = (text: string, face: Face) => number;

/** One column as it is shown. */
export interface Row {
  readonly id: Id;
  readonly name: string;
  readonly type: string;
  readonly primary: boolean;
  readonly foreign: boolean;
  readonly unique: boolean;
  readonly nullable: boolean;
}

/** A table or view as it is shown. */
export interface Box extends Rect {
  readonly id: Id;
  readonly kind: BoxKind;
  readonly title: string;
  /** The title in lines for seeing it from further away, and the width of the longest per pixel of its size. */
  readonly words: readonly string[];
  readonly widest: number;
  readonly color: string | null;
  readonly rows: readonly Row[];
  readonly broken: boolean;
}

export function tableBox(document: Document, table: Table, ruler: Ruler): Box {
  const columns = document.children(table.id, "column");
  const primary = new Set(primaryKey(document, table.id)?.columnIds);
  const foreign = new Set(document.children(table.id, "relationship").flatMap((held) => held.sourceColumnIds));
  const unique = new Set(uniqueSets(document, table.id).flatMap((ids) => (ids.length === 1 ? ids : [])));
  const title = cut(fullName(document, table), WIDEST - 2 * PADDING - MARK, "title", ruler);
  let width = ruler(title, "title") + 2 * PADDING + MARK + GAP;
  const shown = columns.map((column) => {
    const type = cut(shortType(column.dataType), 130, "type", ruler);
    const name = cut(column.name, WIDEST - 2 * PADDING - MARK - GAP - ruler(type, "type"), "name", ruler);
    width = Math.max(width, ruler(name, "name") + ruler(type, "type") + 2 * PADDING + MARK + GAP);
    const { id } = column;
    const [isPrimary, isForeign] = [primary.has(id), foreign.has(id)];
    return {
      id,
      name,
      type,
      primary: isPrimary,
      foreign: isForeign,
      unique: unique.has(id),
      nullable: column.isNullable,
    };
  });
  return {
    id: table.id,
    kind: "table",
    x: table.positionX,
    y: table.positionY,
    width: Math.ceil(Math.min(Math.max(width, NARROWEST), WIDEST)),
    height: HEADER + shown.length * ROW + FOOT,
    title,
    ...fromAfar(fullName(document, table), ruler),
    color: table.color,
    rows: shown,
    broken: false,
  };
}

export function viewBox(document: Document, view: View | MaterializedView, kind: BoxKind, ruler: Ruler): Box {
  const title = cut(fullName(document, view), WIDEST - 2 * PADDING - MARK, "title", ruler);
  return {
    id: view.id,
    kind,
    x: view.positionX,
    y: view.positionY,
    width: Math.ceil(Math.max(NARROWEST, ruler(title, "title") + 2 * PADDING + MARK + GAP)),
    height: HEADER,
    title,
    words: [title],
    widest: ruler(title, "title") / TITLE_SIZE,
    color: null,
    rows: [],
    broken: view.isBroken,
  };
}

/** The middle of a column's row, from the top of its box; of the header where there is no such row. */
export function rowOffset(box: Box, columnId: Id | undefined): number {
  const place = box.rows.findIndex((row) => row.id === columnId);
  return place < 0 ? HEADER / 2 : HEADER + place * ROW + ROW / 2;
}

/** The row at a height, if there is one. */
export function rowAt(box: Box, y: number): Row | undefined {
  return box.rows[Math.floor((y - box.y - HEADER) / ROW)];
}

const LINE = 10;
const TITLE_SIZE = 13;

/** A name in at most three lines, broken behind underscores and dots and before capitals. */
function fromAfar(name: string, ruler: Ruler): { words: string[]; widest: number } {
  const pieces = name.slice(0, 60).match(/[A-Z]?[^_.A-Z\s]+[_.]?|[A-Z_.]+/g) ?? [name.slice(0, 20)];
  const words: string[] = [];
  for (const piece of pieces) {
    const last = words.at(-1);
    if (last !== undefined && last.length + piece.length <= LINE) words[words.length - 1] = last + piece;
    else words.push(piece);
  }
  const shown = words.slice(0, 3);
  if (words.length > 3) shown[2] = `${shown[2]}…`;
  return { words: shown, widest: Math.max(...shown.map((word) => ruler(word, "title"))) / TITLE_SIZE };
}

/** `text` cut to a width, with an ellipsis where it was longer; line breaks show as spaces. */
function cut(text: string, width: number, face: Face, ruler: Ruler): string {
  const clean = text.slice(0, LONGEST).replace(/\s+/g, " ");
  if (text.length <= LONGEST && ruler(clean, face) <= width) return clean;
  let end = clean.length;
  while (end > 1 && ruler(`${clean.slice(0, end)}…`, face) > width) end--;
  return `${clean.slice(0, end)}…`;
}
