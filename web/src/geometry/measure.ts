import { namespaceColor } from "../document/colors.ts";
import type { Document } from "../document/document.ts";
import { fullName, primaryKey, uniqueSets } from "../document/facts.ts";
import type { Id } from "../document/ids.ts";
import { shortType } from "../document/types.ts";
import type { Enum, MaterializedView, Note, Table, View } from "../protocol/records.ts";
import { type Box, type BoxKind, type Face, HEADER, ROW, type Row, type Ruler } from "./box.ts";

const FOOT = 6;
const PADDING = 12;
const MARK = 20;
const GAP = 20;
const NARROWEST = 168;
export const WIDEST = 340;
const WIDEST_TYPE = 130;
const LONGEST = 200;
const TITLE_ROOM = WIDEST - 2 * PADDING - MARK;
/** Of an enum at most so many values are shown. */
export const MOST_VALUES = 12;
/** The height of a line of a note, and the room beside its text. */
export const NOTE_LINE = 18;
export const NOTE_PADDING = 12;

/** A box but for its layer, which the scene gives it. */
export type Measured = Omit<Box, "layer">;

/** The box of a record of a kind that has one; nothing where there is no such record. */
export function measure(document: Document, kind: BoxKind, id: Id, ruler: Ruler): Measured | undefined {
  if (kind === "table") {
    const table = document.find("table", id);
    return table && tableBox(document, table, ruler);
  }
  if (kind === "enum") {
    const held = document.find("enum", id);
    return held && enumBox(document, held, ruler);
  }
  if (kind === "note") {
    const note = document.find("note", id);
    return note && noteBox(note, ruler);
  }
  const view = document.find(kind, id);
  return view && viewBox(document, view, kind, ruler);
}

function tableBox(document: Document, table: Table, ruler: Ruler): Measured {
  const primary = new Set(primaryKey(document, table.id)?.columnIds);
  const foreign = new Set(document.children(table.id, "relationship").flatMap((held) => held.sourceColumnIds));
  const unique = new Set(uniqueSets(document, table.id).flatMap((ids) => (ids.length === 1 ? ids : [])));
  const name = fullName(document, table);
  const title = cut(name, TITLE_ROOM, "title", ruler);
  let width = ruler(title, "title") + 2 * PADDING + MARK + GAP;
  const rows = document.children(table.id, "column").map(({ id, name, dataType, isNullable }): Row => {
    const type = cut(shortened(dataType), WIDEST_TYPE, "type", ruler);
    const typeWidth = ruler(type, "type");
    const shown = cut(name, TITLE_ROOM - GAP - typeWidth, "name", ruler);
    width = Math.max(width, ruler(shown, "name") + typeWidth + 2 * PADDING + MARK + GAP);
    const marks = { primary: primary.has(id), foreign: foreign.has(id), unique: unique.has(id) };
    return { id, name: shown, type, ...marks, nullable: isNullable };
  });
  return {
    ...plain(table, "table", name, title, width),
    height: HEADER + rows.length * ROW + FOOT,
    color: table.color ?? namespaceColor(document, table.namespaceId),
    rows,
  };
}

function viewBox(document: Document, view: View | MaterializedView, kind: BoxKind, ruler: Ruler): Measured {
  const name = fullName(document, view);
  const title = cut(name, TITLE_ROOM, "title", ruler);
  const width = ruler(title, "title") + 2 * PADDING + MARK + GAP;
  return { ...plain(view, kind, name, title, width), broken: view.isBroken };
}

function enumBox(document: Document, held: Enum, ruler: Ruler): Measured {
  const name = fullName(document, held);
  const title = cut(name, TITLE_ROOM, "title", ruler);
  const more = held.values.length - MOST_VALUES;
  const values = more > 1 ? held.values.slice(0, MOST_VALUES) : held.values;
  const row = (id: Id, text: string): Row => {
    const shown = cut(text, TITLE_ROOM, "name", ruler);
    return { id, name: shown, type: "", primary: false, foreign: false, unique: false, nullable: false };
  };
  const rows = values.map((value) => row(value.id, value.name));
  if (more > 1) rows.push({ ...row(`${held.id}+`, `… +${more}`), nullable: true });
  const widest = Math.max(ruler(title, "title") + GAP, ...rows.map((shown) => ruler(shown.name, "name")));
  return {
    ...plain(held, "enum", name, title, widest + 2 * PADDING + MARK),
    height: HEADER + rows.length * ROW + (rows.length ? FOOT : 0),
    rows,
  };
}

/** Whether a row only says how many values of an enum there are more. */
export function isMore(box: { id: Id }, rowId: Id): boolean {
  return rowId === `${box.id}+`;
}

function noteBox(note: Note, ruler: Ruler): Measured {
  const lines = wrapped(note.text, note.width - 2 * NOTE_PADDING, ruler);
  const room = Math.max(1, Math.floor((note.height - NOTE_PADDING) / NOTE_LINE));
  const shown = lines.length > room ? [...lines.slice(0, room - 1), `${lines[room - 1]}…`] : lines;
  const title = cut(note.text, TITLE_ROOM, "title", ruler);
  return {
    ...plain(note, "note", note.text.slice(0, LONGEST), title, 0),
    width: note.width,
    height: note.height,
    color: note.color,
    lines: shown,
  };
}

function plain(
  record: { id: Id; positionX: number; positionY: number },
  kind: BoxKind,
  name: string,
  title: string,
  width: number,
): Measured {
  return {
    id: record.id,
    kind,
    x: record.positionX,
    y: record.positionY,
    width: Math.ceil(Math.min(Math.max(width, NARROWEST), WIDEST)),
    height: HEADER,
    name,
    title,
    color: null,
    rows: [],
    lines: [],
    broken: false,
  };
}

/** `text` cut to a width, with an ellipsis where it was longer; line breaks show as spaces. */
export function cut(text: string, width: number, face: Face, ruler: Ruler): string {
  const clean = text.length > LONGEST || SPACES.test(text) ? text.slice(0, LONGEST).replace(/\s+/g, " ") : text;
  if (text.length <= LONGEST && ruler(clean, face) <= width) return clean;
  let end = clean.length;
  while (end > 1 && ruler(`${clean.slice(0, end)}…`, face) > width) end--;
  return `${clean.slice(0, end)}…`;
}

const SPACES = /[\t\n\r\f\v]|\s\s/;
/** Most columns of a schema have one of a few types. */
const shortTypes = new Map<string, string>();

function shortened(dataType: string): string {
  let known = shortTypes.get(dataType);
  if (known === undefined) shortTypes.set(dataType, (known = shortType(dataType)));
  return known;
}

const LONGEST_NOTE = 4000;

/** A text in lines no wider than `width`, broken between words; a word that is wider is broken itself. */
export function wrapped(text: string, width: number, ruler: Ruler): string[] {
  const lines: string[] = [];
  for (const paragraph of text.slice(0, LONGEST_NOTE).split(/\r?\n/)) {
    let line = "";
    for (let word of paragraph.split(/\s+/)) {
      const longer = line ? `${line} ${word}` : word;
      if (ruler(longer, "note") <= width) {
        line = longer;
        continue;
      }
      if (line) lines.push(line);
      for (let part = fitting(word, width, ruler); part < word.length; part = fitting(word, width, ruler)) {
        lines.push(word.slice(0, part));
        word = word.slice(part);
      }
      line = word;
    }
    lines.push(line);
  }
  return lines;
}

function fitting(word: string, width: number, ruler: Ruler): number {
  let end = word.length;
  while (end > 1 && ruler(word.slice(0, end), "note") > width) end = Math.min(end - 1, Math.floor(end * 0.9));
  return Math.max(end, 1);
}
