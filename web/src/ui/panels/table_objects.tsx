import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import { type Id, newId } from "../../document/ids.ts";
import { texts } from "../../language/texts.ts";
import type { RawObject, Table } from "../../protocol/records.ts";
import { Code } from "../icons.ts";
import { Sql } from "../sql.tsx";
import { freeName } from "./checking/names.ts";
import { remove, Section, set } from "./common.tsx";
import { Foldable } from "./foldable.tsx";

const t = texts.panels;

/** Triggers, policies, grants and whatever else belongs to a table, as SQL. */
export function TableObjects({ app, table }: { app: App; table: Table }): JSX.Element {
  const [open, setOpen] = useState<Id | null>(null);
  const held = [...app.document.all("rawObject")].filter((raw) => raw.about === table.id);
  held.sort((a, b) => (a.order < b.order ? -1 : 1));
  const add = (): void => {
    const id = newId();
    const taken = held.map((raw) => raw.name.split(" ")[0] ?? "");
    void app.edit(t.edits.add(t.kinds.trigger), {
      action: "create",
      kind: "rawObject",
      id,
      values: { ...newTrigger(app, table, freeName(`${table.name}_touch`, taken)), about: table.id },
    });
    setOpen(id);
  };
  return (
    <Section title={t.triggers} count={held.length} add={t.edits.add(t.kinds.trigger)} onAdd={add}>
      {held.map((raw) => (
        <Foldable
          key={raw.id}
          icon={Code}
          name={raw.name}
          line=""
          badges={[raw.objectType]}
          what={raw.objectType}
          open={open === raw.id}
          onOpen={() => setOpen(open === raw.id ? null : raw.id)}
          onRemove={() => remove(app, t.edits.remove(raw.objectType), raw.id)}
        >
          <Statement app={app} raw={raw} />
        </Foldable>
      ))}
    </Section>
  );
}

/** The statement of a raw object, written in the editor. */
export function Statement({ app, raw }: { app: App; raw: RawObject }): JSX.Element {
  return (
    <Sql
      label={t.statement}
      dialect={app.document.schema.dialect}
      value={raw.text}
      onCommit={(text) => set(app, raw, t.edits.change(t.statement), { text })}
    />
  );
}

/** A trigger to begin with, as the dialect writes one. */
function newTrigger(app: App, table: Table, name: string): { objectType: string; name: string; text: string } {
  const { dialect } = app.document.schema;
  const namespace = app.document.find("namespace", table.namespaceId)?.name;
  const on = namespace ? `${namespace}.${table.name}` : table.name;
  const text =
    dialect === "postgresql"
      ? `CREATE TRIGGER ${name} BEFORE UPDATE ON ${on}\n  FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()`
      : dialect === "sqlite"
        ? `CREATE TRIGGER ${name} AFTER UPDATE ON ${on}\nBEGIN\n  SELECT 1;\nEND`
        : `CREATE TRIGGER ${name} BEFORE UPDATE ON ${on}\n  FOR EACH ROW SET @changed = 1`;
  return { objectType: "trigger", name: dialect === "postgresql" ? `${name} on ${on}` : name, text };
}
