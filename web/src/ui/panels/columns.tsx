import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import { primaryKey } from "../../document/facts.ts";
import { type Id, newId } from "../../document/ids.ts";
import { texts } from "../../language/texts.ts";
import type { Column, Table } from "../../protocol/records.ts";
import { ChevronDown, ChevronRight, KeyRound, TableProperties } from "../icons.ts";
import { Icon, IconButton, Text } from "../parts.tsx";
import { freeName, nameFault } from "./checking/names.ts";
import { newType } from "./checking/types.ts";
import { ColumnMore } from "./column_more.tsx";
import { Section, set } from "./common.tsx";
import { OrderList } from "./order_list.tsx";
import { TypeField } from "./properties.tsx";

const t = texts.panels;

/** Adds a column behind the others and puts the cursor into its name. */
export function addColumn(app: App, tableId: Id): Id {
  const id = newId();
  const taken = app.document.children(tableId, "column").map((column) => column.name);
  void app.edit(t.edits.add(t.kinds.column), {
    command: "addColumn",
    arguments: { tableId, column: { id, name: freeName("new_column", taken), dataType: newType(app.document) } },
  });
  return id;
}

/** Puts a column at another place among those of its table. */
export function placeColumn(app: App, columns: readonly Column[], from: number, to: number): void {
  const others = columns.filter((_, at) => at !== from);
  const column = columns[from];
  if (!column) return;
  void app.edit(t.edits.move(t.kinds.column), {
    command: "placeColumn",
    arguments: { columnId: column.id, afterId: others[to - 1]?.id ?? null },
  });
}

/** The columns of a table: a line each, which opens to the rest. */
export function Columns({ app, table }: { app: App; table: Table }): JSX.Element {
  const columns = app.document.children(table.id, "column");
  const [open, setOpen] = useState<Id | null>(null);
  const primary = primaryKey(app.document, table.id)?.columnIds ?? [];
  const add = (): void => {
    app.naming.value = addColumn(app, table.id);
  };
  const toggleGrid = (): void => {
    app.grid.value = !app.grid.value;
  };
  return (
    <Section
      title={t.columns}
      count={columns.length}
      add={t.addColumn}
      onAdd={add}
      head={
        <IconButton
          icon={TableProperties}
          label={t.grid.title}
          small
          class="tip-left"
          pressed={app.grid.value}
          onClick={toggleGrid}
        />
      }
    >
      <OrderList
        class="columns"
        items={columns}
        keyOf={(column) => column.id}
        nameOf={(column) => column.name}
        onMove={(from, to) => placeColumn(app, columns, from, to)}
      >
        {(column, _, grip) => (
          <div class={`column ${open === column.id ? "open" : ""}`}>
            <ColumnLine
              app={app}
              column={column}
              primary={primary.includes(column.id)}
              open={open === column.id}
              grip={grip}
              onOpen={() => setOpen(open === column.id ? null : column.id)}
            />
            {open === column.id && <ColumnMore app={app} column={column} />}
          </div>
        )}
      </OrderList>
      {!columns.length && (
        <button type="button" class="button" onClick={add}>
          {t.addFirstColumn}
        </button>
      )}
    </Section>
  );
}

function ColumnLine(props: {
  app: App;
  column: Column;
  primary: boolean;
  open: boolean;
  grip: JSX.Element;
  onOpen: () => void;
}): JSX.Element {
  const { app, column, primary } = props;
  const setPrimary = (): void =>
    void app.edit(t.edits.change(t.primaryKey), {
      command: "updateColumn",
      arguments: { columnId: column.id, values: { isPrimaryKey: !primary } },
    });
  return (
    <div class="column-line">
      {props.grip}
      <button
        type="button"
        class="mini key"
        aria-pressed={primary}
        aria-label={t.primaryKey}
        data-tip={t.primaryKey}
        onClick={setPrimary}
      >
        <Icon of={KeyRound} />
      </button>
      <Text
        label={t.columnName}
        value={column.name}
        required
        check={(name) => nameFault(app.document, column, name)}
        focus={app.naming.value === column.id}
        onFocused={() => {
          app.naming.value = null;
        }}
        onCommit={(name: string) => set(app, column, t.edits.rename(t.kinds.column), { name })}
      />
      <TypeField
        app={app}
        label={t.type}
        value={column.dataType}
        onCommit={(dataType) => set(app, column, t.edits.change(t.type), { dataType })}
      />
      <button
        type="button"
        class="mini"
        aria-pressed={column.isNullable}
        aria-label={t.nullable}
        data-tip={column.isNullable ? t.mayBeNull : t.notNull}
        disabled={primary}
        onClick={() => void set(app, column, t.edits.change(t.nullable), { isNullable: !column.isNullable })}
      >
        N
      </button>
      <button
        type="button"
        class="mini"
        aria-expanded={props.open}
        aria-label={t.moreOf(column.name)}
        onClick={props.onOpen}
      >
        <Icon of={props.open ? ChevronDown : ChevronRight} />
      </button>
    </div>
  );
}
