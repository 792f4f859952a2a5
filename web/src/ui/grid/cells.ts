import type { App } from "../../actions/app.ts";
import { update } from "../../document/document.ts";
import { type Id, newId } from "../../document/ids.ts";
import { texts } from "../../language/texts.ts";
import type { Column, Table } from "../../protocol/records.ts";
import type { Operation } from "../../sync/messages.ts";
import { newType } from "../panels/checking/types.ts";
import { FIELDS, type Field } from "./fields.ts";

const t = texts.panels;

/** A cell by the number of its row and of its field; field -1 is the head of the row. */
export interface At {
  readonly row: number;
  readonly field: number;
}

/** A block of cells. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function blockOf(one: At, other: At): Block {
  const whole = one.field < 0 || other.field < 0;
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: whole ? 0 : Math.min(one.field, other.field),
    right: whole ? FIELDS.length - 1 : Math.max(one.field, other.field),
  };
}

/** Writes one cell; in the row behind the last a name makes a column. */
export function writeCell(app: App, table: Table, column: Column | undefined, field: Field, text: string) {
  const value = field.value(text);
  if (!column) {
    const fresh = { id: newId(), name: "new_column", dataType: newType(app.document), [field.property]: value };
    return app.edit(t.edits.add(t.kinds.column), {
      command: "addColumn",
      arguments: { tableId: table.id, column: fresh },
    });
  }
  const label = field.property === "name" ? t.edits.rename(t.kinds.column) : t.edits.change(field.title);
  // What is plainly a property of the record shows at once; a flag may stand for a key, which the server makes.
  const plain = field.property in column;
  const operations: readonly Operation[] = plain
    ? update(app.document, column.id, { [field.property]: value })
    : [{ command: "updateColumn", arguments: { columnId: column.id, values: { [field.property]: value } } }];
  return app.edit(label, ...operations);
}

/** Empties what may be empty in a block, and says no where there is a yes; whole rows go. */
export function clearBlock(app: App, columns: readonly Column[], block: Block, rows: boolean): void {
  const held = columns.slice(block.top, block.bottom + 1);
  if (rows) {
    const ids: Id[] = held.map((column) => column.id);
    if (ids.length) void app.edit(t.edits.remove(t.kinds.column), { command: "deleteRecords", arguments: { ids } });
    return;
  }
  const fields = FIELDS.slice(block.left, block.right + 1).filter(({ property }) => !NEEDED.has(property));
  const operations = held.flatMap((column): Operation[] => {
    const values = Object.fromEntries(
      fields
        .filter((field) => field.read(app.document, column) !== empty(field))
        .filter((field) => !field.check(app.document, column, column.tableId, empty(field)))
        .map(({ property, flag }) => [property, flag ? false : null]),
    );
    return Object.keys(values).length ? [{ command: "updateColumn", arguments: { columnId: column.id, values } }] : [];
  });
  if (operations.length) void app.edit(t.edits.clear, ...operations);
}

const NEEDED = new Set(["name", "dataType"]);

function empty(field: Field): string {
  return field.flag ? t.grid.no : "";
}
