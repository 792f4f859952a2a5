import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import { type Id, newId } from "../../document/ids.ts";
import { texts } from "../../language/texts.ts";
import type { RawObject, Table } from "../../protocol/records.ts";
import { Code, Plus } from "../icons.ts";
import { Menu } from "../parts.tsx";
import { Sql } from "../sql.tsx";
import { freeName } from "./checking/names.ts";
import { statementFault } from "./checking/sql.ts";
import { remove, Section, set } from "./common.tsx";
import { Foldable } from "./foldable.tsx";

const t = texts.panels;

/** Triggers, policies, grants and whatever else belongs to a table, as SQL. */
export function TableObjects({ app, table }: { app: App; table: Table }): JSX.Element {
  const [open, setOpen] = useState<Id | null>(null);
  const held = [...app.document.all("rawObject")].filter((raw) => raw.about === table.id);
  held.sort((a, b) => (a.order < b.order ? -1 : 1));
  const add = (objectType: NewObject): void => {
    const id = newId();
    const taken = held.map((raw) => raw.name.split(" ")[0] ?? "");
    const name = freeName(`${table.name}_${objectType}`, taken);
    void app.edit(t.edits.add(t.kinds[objectType]), {
      action: "create",
      kind: "rawObject",
      id,
      values: { objectType, ...newObject(app, table, objectType, name), about: table.id },
    });
    setOpen(id);
  };
  const offered: readonly NewObject[] =
    app.document.schema.dialect === "postgresql" ? ["trigger", "policy"] : ["trigger"];
  return (
    <Section
      title={t.triggers}
      count={held.length}
      head={
        <Menu
          icon={Plus}
          label={t.addTrigger}
          small
          items={offered.map((one) => ({ label: t.kinds[one], run: () => add(one) }))}
        />
      }
    >
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
      check={statementFault}
      onCommit={(text: string) => set(app, raw, t.edits.change(t.statement), { text })}
    />
  );
}

type NewObject = "trigger" | "policy";

/** A trigger or policy to begin with, as the dialect writes one. */
function newObject(app: App, table: Table, kind: NewObject, name: string): { name: string; text: string } {
  const { dialect } = app.document.schema;
  const namespace = app.document.find("namespace", table.namespaceId)?.name;
  const on = namespace ? `${namespace}.${table.name}` : table.name;
  if (kind === "policy")
    return { name: `${name} on ${on}`, text: `CREATE POLICY ${name} ON ${on}\n  FOR ALL USING (true)` };
  if (dialect === "postgresql") {
    const does = "FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()";
    return { name: `${name} on ${on}`, text: `CREATE TRIGGER ${name} BEFORE UPDATE ON ${on}\n  ${does}` };
  }
  const does = dialect === "sqlite" ? "BEGIN\n  SELECT 1;\nEND" : "FOR EACH ROW SET @changed = 1";
  const when = dialect === "sqlite" ? "AFTER" : "BEFORE";
  return { name, text: `CREATE TRIGGER ${name} ${when} UPDATE ON ${on}\n${does}` };
}
