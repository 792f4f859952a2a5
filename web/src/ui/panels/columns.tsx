import type { JSX, TargetedKeyboardEvent } from "preact";
import { useRef, useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import { isUnique, primaryKey } from "../../document/facts.ts";
import { type Id, newId } from "../../document/ids.ts";
import { shortType } from "../../document/types.ts";
import type { Column, Table } from "../../protocol/records.ts";
import { ChevronDown, ChevronRight, GripVertical, KeyRound, Trash2 } from "../icons.ts";
import { Combo, Field, Icon, type Outcome, Switch, Text } from "../parts.tsx";
import { orNone, remove, Section, set } from "./common.tsx";
import { typeNames } from "./types.ts";

/** The columns of a table: a line each, which opens to the rest. */
export function Columns({ app, table }: { app: App; table: Table }): JSX.Element {
  const columns = app.document.children(table.id, "column");
  const [open, setOpen] = useState<Id | null>(null);
  const [drag, setDrag] = useState<{ id: Id; before: Id | null } | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const types = typeNames(app.document);
  const primary = primaryKey(app.document, table.id)?.columnIds ?? [];
  const add = (): void => {
    const id = newId();
    app.edit("Add column", {
      command: "addColumn",
      arguments: {
        tableId: table.id,
        column: { id, name: freeName(columns), dataType: types.includes("text") ? "text" : "varchar(255)" },
      },
    });
    app.naming.value = id;
  };
  const place = (columnId: Id, afterId: Id | null): Outcome =>
    app.edit("Move column", { command: "placeColumn", arguments: { columnId, afterId } });
  const startDrag = (event: PointerEvent, id: Id): void => {
    const grip = event.currentTarget as HTMLElement;
    grip.setPointerCapture(event.pointerId);
    let before: Id | null = id;
    const move = (to: PointerEvent): void => {
      const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-column]") ?? [])];
      const under = rows.find((row) => to.clientY < row.getBoundingClientRect().top + row.offsetHeight / 2);
      before = under?.dataset["column"] ?? null;
      setDrag({ id, before });
    };
    const up = (to: PointerEvent): void => {
      grip.removeEventListener("pointermove", move);
      grip.removeEventListener("pointerup", up);
      grip.removeEventListener("pointercancel", up);
      setDrag(null);
      if (to.type === "pointercancel" || before === id) return;
      const others = columns.filter((column) => column.id !== id);
      const at = before === null ? others.length : others.findIndex((column) => column.id === before);
      if (others[at - 1]?.id !== columns[columns.findIndex((column) => column.id === id) - 1]?.id)
        place(id, others[at - 1]?.id ?? null);
    };
    grip.addEventListener("pointermove", move);
    grip.addEventListener("pointerup", up);
    grip.addEventListener("pointercancel", up);
  };
  const step = (event: TargetedKeyboardEvent<HTMLElement>, at: number): void => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    const column = columns[at];
    if (!column) return;
    if (event.key === "ArrowUp" && at > 0) place(column.id, columns[at - 2]?.id ?? null);
    if (event.key === "ArrowDown" && at < columns.length - 1) place(column.id, columns[at + 1]?.id ?? null);
  };
  return (
    <Section title="Columns" count={columns.length} add="Add column" onAdd={add}>
      <div class="columns" ref={list}>
        {columns.map((column, at) => (
          <div
            key={column.id}
            data-column={column.id}
            class={`column ${open === column.id ? "open" : ""} ${drag?.before === column.id && drag.id !== column.id ? "drop-before" : ""} ${drag?.id === column.id ? "dragged" : ""}`}
            onKeyDown={(event) => step(event, at)}
          >
            <ColumnLine
              app={app}
              column={column}
              types={types}
              primary={primary.includes(column.id)}
              open={open === column.id}
              onOpen={() => setOpen(open === column.id ? null : column.id)}
              onGrip={(event) => startDrag(event, column.id)}
            />
            {open === column.id && <ColumnMore app={app} column={column} />}
          </div>
        ))}
      </div>
      {!columns.length && (
        <button type="button" class="button" onClick={add}>
          Add the first column
        </button>
      )}
    </Section>
  );
}

function ColumnLine(props: {
  app: App;
  column: Column;
  types: readonly string[];
  primary: boolean;
  open: boolean;
  onOpen: () => void;
  onGrip: (event: PointerEvent) => void;
}): JSX.Element {
  const { app, column, primary } = props;
  const update = (values: Readonly<Record<string, unknown>>): Outcome =>
    app.edit("Change column", { command: "updateColumn", arguments: { columnId: column.id, values } });
  return (
    <div class="column-line">
      <button
        type="button"
        class="grip"
        aria-label={`Move ${column.name}: drag, or Alt and an arrow key`}
        onPointerDown={props.onGrip}
      >
        <Icon of={GripVertical} />
      </button>
      <button
        type="button"
        class="mini key"
        aria-pressed={primary}
        aria-label="Primary key"
        data-tip="Primary key"
        onClick={() => update({ isPrimaryKey: !primary })}
      >
        <Icon of={KeyRound} />
      </button>
      <Text
        label="Column name"
        value={column.name}
        required
        focus={app.naming.value === column.id}
        onFocused={() => {
          app.naming.value = null;
        }}
        onCommit={(name) => set(app, column, "Rename column", { name })}
      />
      <Combo
        label="Type"
        value={shortType(column.dataType)}
        options={props.types}
        onCommit={(dataType) => set(app, column, "Change type", { dataType })}
      />
      <button
        type="button"
        class="mini"
        aria-pressed={column.isNullable}
        aria-label="Nullable"
        data-tip={column.isNullable ? "May be null" : "Not null"}
        disabled={primary}
        onClick={() =>
          set(app, column, column.isNullable ? "Set not null" : "Set nullable", { isNullable: !column.isNullable })
        }
      >
        N
      </button>
      <button
        type="button"
        class="mini"
        aria-expanded={props.open}
        aria-label={`More of ${column.name}`}
        onClick={props.onOpen}
      >
        <Icon of={props.open ? ChevronDown : ChevronRight} />
      </button>
    </div>
  );
}

function ColumnMore({ app, column }: { app: App; column: Column }): JSX.Element {
  const identity = column.identity !== null;
  return (
    <div class="column-more">
      <Field label="Default">
        <Text
          mono
          value={column.defaultValue ?? ""}
          placeholder="SQL, such as now() or 'new'"
          disabled={identity || column.generated !== null}
          onCommit={(text) => set(app, column, "Set default", { defaultValue: orNone(text) })}
        />
      </Field>
      <Switch
        label="Unique"
        checked={isUnique(app.document, column)}
        onChange={(unique) =>
          app.edit(unique ? "Make unique" : "Make not unique", {
            command: "setUnique",
            arguments: { columnId: column.id, unique },
          })
        }
      />
      {app.document.schema.dialect !== "sqlite" && (
        <Switch
          label="Identity"
          hint="The database counts its values"
          checked={identity}
          onChange={(on) =>
            set(
              app,
              column,
              "Set identity",
              on
                ? { identity: { generation: "by default" }, isNullable: false, defaultValue: null }
                : { identity: null },
            )
          }
        />
      )}
      <Field label="Generated from">
        <Text
          mono
          value={column.generated?.expression ?? ""}
          placeholder="Expression over other columns"
          disabled={identity}
          onCommit={(text) =>
            set(app, column, "Set generated", {
              generated: text.trim() ? { ...column.generated, expression: text } : null,
            })
          }
        />
      </Field>
      <div class="pair">
        <Field label="Display name">
          <Text
            value={column.displayName ?? ""}
            placeholder={column.name}
            onCommit={(text) => set(app, column, "Set display name", { displayName: orNone(text) })}
          />
        </Field>
        <Field label="Collation">
          <Text
            mono
            value={column.collation ?? ""}
            placeholder="default"
            onCommit={(text) => set(app, column, "Set collation", { collation: orNone(text) })}
          />
        </Field>
      </div>
      <Field label="Comment">
        <Text
          multiline
          value={column.comment ?? ""}
          onCommit={(text) => set(app, column, "Comment column", { comment: orNone(text) })}
        />
      </Field>
      <div>
        <button type="button" class="button small danger" onClick={() => remove(app, "Delete column", column.id)}>
          <Icon of={Trash2} />
          Delete column
        </button>
      </div>
    </div>
  );
}

function freeName(columns: readonly Column[]): string {
  const names = new Set(columns.map((column) => column.name));
  for (let number = 1; ; number++) {
    const name = number === 1 ? "new_column" : `new_column_${number}`;
    if (!names.has(name)) return name;
  }
}
