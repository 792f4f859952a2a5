import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import type { Key, Table } from "../../protocol/records.ts";
import { KeyRound, Trash2 } from "../icons.ts";
import { Icon, IconButton, Menu } from "../parts.tsx";
import { named, remove, Section } from "./common.tsx";

/** The primary key and the unique keys. */
export function Keys({ app, table }: { app: App; table: Table }): JSX.Element {
  const { document } = app;
  const keys = document.children(table.id, "key");
  const columns = document.children(table.id, "column");
  const add = (): void => {
    const first = columns.find((column) => !keys.some((key) => key.columnIds.includes(column.id))) ?? columns[0];
    if (first)
      app.edit("Add unique key", { command: "addUniqueKey", arguments: { tableId: table.id, columnIds: [first.id] } });
  };
  return (
    <Section title="Keys" count={keys.length} add="Add unique key" onAdd={add}>
      {keys.map((key) => (
        <KeyItem key={key.id} app={app} record={key} table={table} />
      ))}
    </Section>
  );
}

function KeyItem({ app, record, table }: { app: App; record: Key; table: Table }): JSX.Element {
  const { document } = app;
  const columns = document.children(table.id, "column");
  const put = (columnIds: readonly string[]): void => {
    if (record.keyType === "primary")
      app.edit("Change primary key", { command: "setPrimaryKey", arguments: { tableId: table.id, columnIds } });
    else
      app.edit("Change unique key", {
        action: "update",
        kind: "key",
        id: record.id,
        values: { columnIds },
        before: { columnIds: record.columnIds },
      });
  };
  const items = columns.map((column) => {
    const held = record.columnIds.includes(column.id);
    return {
      label: column.name,
      hint: held ? String(record.columnIds.indexOf(column.id) + 1) : "",
      disabled: held && record.columnIds.length === 1,
      run: () => put(held ? record.columnIds.filter((id) => id !== column.id) : [...record.columnIds, column.id]),
    };
  });
  return (
    <div class="item">
      <div class="item-head">
        <Icon of={KeyRound} />
        <span class="name">{record.keyType === "primary" ? "Primary key" : "Unique"}</span>
        <Menu icon={KeyRound} label="Choose columns" small items={items} />
        <IconButton
          icon={Trash2}
          label="Delete key"
          small
          class="tip-left"
          onClick={() => remove(app, "Delete key", record.id)}
        />
      </div>
      <div class="item-line mono">{named(document, record.columnIds)}</div>
      <div class="item-line">{record.name}</div>
    </div>
  );
}
