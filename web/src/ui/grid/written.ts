import type { App } from "../../actions/app.ts";
import { newId } from "../../document/ids.ts";
import { shortType } from "../../document/types.ts";
import { texts } from "../../language/texts.ts";
import type { Enum, EnumValue } from "../../protocol/records.ts";
import { freeName, nameFault } from "../panels/checking/names.ts";
import { typeFault } from "../panels/checking/types.ts";
import { addColumn } from "../panels/columns.tsx";
import { set } from "../panels/common.tsx";
import type { Step } from "./cell_input.tsx";

const t = texts.panels;

export type Cell = NonNullable<App["cell"]["value"]>;

/** Whether what a cell shows is still there. */
export function isThere(app: App, cell: Cell): boolean {
  const { document } = app;
  if (cell.rowId === null) return document.get(cell.id) !== undefined;
  return document.find("column", cell.rowId) !== undefined || valueIn(app, cell) !== undefined;
}

/** The text of a cell, whole. */
export function textOf(app: App, cell: Cell): string {
  const column = app.document.find("column", cell.rowId);
  if (column) return cell.part === "type" ? shortType(column.dataType) : column.name;
  const value = valueIn(app, cell);
  return value?.name ?? (app.document.get(cell.id) as { name?: string } | undefined)?.name ?? "";
}

/** What the cell is called by who listens. */
export function labelOf(app: App, cell: Cell): string {
  if (cell.part === "type") return t.type;
  if (valueIn(app, cell)) return t.kinds.value;
  return cell.rowId ? t.columnName : t.name;
}

/** What is wrong with a text for a cell. */
export function faultOf(app: App, cell: Cell, text: string): string | null {
  const { document } = app;
  if (!text.trim()) return texts.common.needed;
  if (cell.part === "type") return typeFault(document, text);
  const held = enumOf(app, cell);
  if (held && cell.rowId)
    return held.values.some((one) => one.id !== cell.rowId && one.name === text) ? t.faults.taken(text) : null;
  const record = document.get(cell.rowId ?? cell.id);
  return record ? nameFault(document, record, text) : null;
}

/** Writes a text into a cell; nothing where it stands there already. */
export function put(app: App, cell: Cell, text: string): Promise<string | null> | null {
  if (text === textOf(app, cell)) return null;
  if (valueIn(app, cell))
    return app.edit(t.edits.rename(t.kinds.value), {
      command: "renameEnumValue",
      arguments: { enumId: cell.id, valueId: cell.rowId ?? "", name: text },
    });
  const record = app.document.get(cell.rowId ?? cell.id);
  if (!record) return null;
  if (cell.part === "type") return set(app, record, t.edits.change(t.type), { dataType: text.trim() });
  const kind = app.document.kindOf(record.id) as keyof typeof t.kinds;
  return set(app, record, t.edits.rename(t.kinds[kind]), { name: text });
}

/** The cell that a step leads to; Enter in the last row makes another one. Nothing where the writing ends. */
export function nextCell(app: App, cell: Cell, step: Step, entered: boolean): Cell | null {
  const rows = rowsOf(app, cell);
  const typed = app.document.find("table", cell.id) !== undefined;
  const at = rows.indexOf(cell.rowId ?? "");
  const title: Cell = { id: cell.id, rowId: null, part: "name" };
  const to = (place: number, part: Cell["part"]): Cell | null => {
    const rowId = rows[place];
    return rowId ? { id: cell.id, rowId, part } : null;
  };
  switch (step) {
    case "down":
      if (at === rows.length - 1 && entered) return addRow(app, cell);
      return to(at + 1, cell.part);
    case "up":
      return at > 0 ? to(at - 1, cell.part) : at === 0 ? title : null;
    case "right":
      return typed && at >= 0 && cell.part === "name" ? to(at, "type") : to(at + 1, "name");
    case "left":
      if (cell.part === "type") return to(at, "name");
      return at > 0 ? to(at - 1, typed ? "type" : "name") : at === 0 ? title : null;
    default:
      return null;
  }
}

function addRow(app: App, { id }: Cell): Cell | null {
  if (app.document.find("table", id)) return { id, rowId: addColumn(app, id), part: "name" };
  const held = app.document.find("enum", id);
  // Where not all are drawn, a new one would not be seen.
  if (!held || rowsOf(app, { id, rowId: null, part: "name" }).length < held.values.length) return null;
  const rowId = newId();
  const names = held.values.map((value) => value.name);
  const name = freeName(`value_${names.length + 1}`, names);
  void app.edit(t.edits.add(t.kinds.value), { command: "addEnumValue", arguments: { enumId: id, id: rowId, name } });
  return { id, rowId, part: "name" };
}

/** The columns of a table, or the values of an enum that are drawn. */
function rowsOf(app: App, cell: Cell): readonly string[] {
  const held = enumOf(app, cell);
  if (!held) return app.document.children(cell.id, "column").map((column) => column.id);
  const values = new Set(held.values.map((value) => value.id));
  return (app.stage.scene.boxes.get(cell.id)?.rows ?? []).flatMap((row) => (values.has(row.id) ? row.id : []));
}

function enumOf(app: App, cell: Cell): Enum | undefined {
  return app.document.find("enum", cell.id);
}

function valueIn(app: App, cell: Cell): EnumValue | undefined {
  return cell.rowId ? enumOf(app, cell)?.values.find((value) => value.id === cell.rowId) : undefined;
}
