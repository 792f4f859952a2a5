import type { Id } from "../document/ids.ts";
import type { Rect } from "./rect.ts";

/** Measures of a box, in pixels at zoom 1. */
export const HEADER = 36;
export const ROW = 25;

export type BoxKind = "table" | "view" | "materializedView" | "enum" | "note";
export type Face = "title" | "name" | "type" | "note";

/** The kinds of record that are shown as a box. */
export const BOX_KINDS = ["table", "view", "materializedView", "enum", "note"] as const satisfies readonly BoxKind[];

/** The width of a text in pixels at zoom 1. */
export type Ruler = (text: string, face: Face) => number;

/** One column, or one value of an enum, as it is shown. */
export interface Row {
  readonly id: Id;
  readonly name: string;
  readonly type: string;
  readonly primary: boolean;
  readonly foreign: boolean;
  readonly unique: boolean;
  readonly nullable: boolean;
}

/** A table, view, enum or note as it is shown. */
export interface Box extends Rect {
  readonly id: Id;
  readonly kind: BoxKind;
  /** The name with its namespace: whole, and cut to the box. */
  readonly name: string;
  readonly title: string;
  readonly color: string | null;
  readonly rows: readonly Row[];
  /** The text of a note, in the lines that it is shown in. */
  readonly lines: readonly string[];
  readonly broken: boolean;
  /** Where two lie on each other, the one of the higher layer is in front. */
  readonly layer: number;
}

/** How many suggestions there are for a box, and how many of them say that something in it is broken. */
export interface Badge {
  readonly count: number;
  readonly broken: number;
}

/** The middle of a column's row, from the top of its box; of the header where there is no such row. */
export function rowOffset(box: Box, columnId: Id | undefined): number {
  // A plain loop: it is asked for both ends of each line of a hub in each frame.
  if (columnId !== undefined)
    for (let place = 0; place < box.rows.length; place++)
      if (box.rows[place]?.id === columnId) return HEADER + place * ROW + ROW / 2;
  return Math.min(HEADER, box.height) / 2;
}

/** The row at a height, if there is one. */
export function rowAt(box: Box, y: number): Row | undefined {
  return box.rows[Math.floor((y - box.y - HEADER) / ROW)];
}
