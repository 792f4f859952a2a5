import type { Document } from "../../document/document.ts";
import { type Id, newId } from "../../document/ids.ts";
import { texts } from "../../language/texts.ts";
import type { Column } from "../../protocol/records.ts";
import type { Operation } from "../../sync/messages.ts";
import { freeName } from "../panels/checking/names.ts";
import { newType } from "../panels/checking/types.ts";
import { FIELDS, type Field } from "./fields.ts";

const t = texts.panels;

/** What a block of cells makes of a table: edits, or why there are none. */
export type Pasted = { operations: Operation[]; made: number; changed: number } | { fault: string };

interface Cell {
  readonly field: Field;
  readonly text: string;
}

/**
 * Puts a block of cells over the columns of a table, from row `top` and field `left` on; rows beyond the last make columns.
 * A first row of titles says which cell is what. One cell that is wrong, and nothing is pasted.
 */
export function paste(
  document: Document,
  tableId: Id,
  top: number,
  left: number,
  block: readonly (readonly string[])[],
): Pasted {
  const columns = document.children(tableId, "column");
  const titles = titlesOf(block[0] ?? []);
  const fields = titles ?? FIELDS.slice(left);
  const rows = (titles ? block.slice(1) : block).map((row) =>
    row.flatMap((text, at): Cell[] => (fields[at] ? [{ field: fields[at] as Field, text }] : [])),
  );
  const names = finalNames(columns, top, rows);
  for (const [at, row] of rows.entries()) {
    for (const { field, text } of row) {
      const fault = faultOf(document, columns[top + at] ?? null, tableId, field, text, names);
      if (fault) return { fault: t.grid.wrongCell(at + 1, field.title, fault) };
    }
  }
  const operations = rows.flatMap((row, at) => operationOf(document, tableId, columns[top + at], row, names));
  const made = Math.max(0, top + rows.length - Math.max(columns.length, top));
  return { operations, made, changed: operations.length - made };
}

/** The fields that a row of titles names, or nothing where it is no such row. */
function titlesOf(row: readonly string[]): (Field | undefined)[] | null {
  const fields = row.map((text) => {
    const said = text.trim().toLowerCase();
    return FIELDS.find(({ title, property }) => title.toLowerCase() === said || property.toLowerCase() === said);
  });
  const known = fields.filter(Boolean).length;
  return known >= 2 && known === row.filter((text) => text.trim()).length ? fields : null;
}

/** What the columns of the table will be called. */
function finalNames(columns: readonly Column[], top: number, rows: readonly (readonly Cell[])[]): string[] {
  const names = columns.map((column) => column.name);
  for (const [at, row] of rows.entries()) {
    const given = row.find(({ field }) => field.property === "name")?.text;
    if (given !== undefined) names[top + at] = given;
    else if (names[top + at] === undefined) names[top + at] = freeName("new_column", names);
  }
  return names;
}

function faultOf(
  document: Document,
  column: Column | null,
  tableId: Id,
  field: Field,
  text: string,
  names: readonly string[],
): string | null {
  if (field.property !== "name") return field.check(document, column, tableId, text);
  // Names are held against what the others will be called, not against what they are called now.
  if (names.filter((name) => name === text).length > 1) return t.faults.taken(text);
  const now = document.children(tableId, "column").some((one) => one.name === text);
  return now ? null : field.check(document, column, tableId, text);
}

function operationOf(
  document: Document,
  tableId: Id,
  column: Column | undefined,
  row: readonly Cell[],
  names: readonly string[],
): Operation[] {
  if (!column) return [newColumn(document, tableId, row, names)];
  const changed = row.filter(({ field, text }) => {
    const [before, after] = [field.read(document, column), text];
    return field.flag ? field.value(before) !== field.value(after) : before !== after;
  });
  if (!changed.length) return [];
  const values = Object.fromEntries(changed.map(({ field, text }) => [field.property, field.value(text)]));
  return [{ command: "updateColumn", arguments: { columnId: column.id, values } }];
}

function newColumn(document: Document, tableId: Id, row: readonly Cell[], names: readonly string[]): Operation {
  const given = Object.fromEntries(row.map(({ field, text }) => [field.property, field.value(text)]));
  const taken = new Set(document.children(tableId, "column").map((column) => column.name));
  const name = (given["name"] as string | undefined) ?? names.find((one) => !taken.has(one)) ?? "new_column";
  return {
    command: "addColumn",
    arguments: { tableId, column: { dataType: newType(document), ...given, id: newId(), name } },
  };
}
