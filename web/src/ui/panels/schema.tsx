import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import { DIALECTS } from "../../protocol/dialects.ts";
import type { KindName } from "../../protocol/records.ts";
import { Database } from "../icons.ts";
import { Field, Icon, Switch, Text } from "../parts.tsx";
import { orNone, Section, set } from "./common.tsx";

const COUNTED: readonly (readonly [KindName, string, string])[] = [
  ["table", "table", "tables"],
  ["column", "column", "columns"],
  ["relationship", "relationship", "relationships"],
  ["index", "index", "indexes"],
  ["view", "view", "views"],
  ["materializedView", "materialized view", "materialized views"],
  ["enum", "enum", "enums"],
  ["rawObject", "SQL object", "SQL objects"],
];

/** The schema itself: what it is for, and the rules that it keeps. */
export function SchemaPanel({ app }: { app: App }): JSX.Element {
  const { schema } = app.document;
  const settings = schema.settings;
  const setting = (label: string, values: object): void =>
    set(app, schema, label, { settings: { ...settings, ...values } });
  return (
    <>
      <section class="section">
        <div class="what">
          <Icon of={Database} />
          <span class="grow">Schema</span>
          <span class="badge">{DIALECTS[schema.dialect]?.title ?? schema.dialect}</span>
        </div>
        <Field label="Display name">
          <Text
            value={schema.displayName ?? ""}
            placeholder={schema.name}
            onCommit={(text) => set(app, schema, "Rename schema", { displayName: orNone(text) })}
          />
        </Field>
        <Field label="Description">
          <Text
            multiline
            value={schema.description ?? ""}
            placeholder="What is this schema for?"
            onCommit={(text) => set(app, schema, "Describe schema", { description: orNone(text) })}
          />
        </Field>
      </section>
      <Section title="In it">
        <div class="pair">
          {COUNTED.filter(([kind]) => app.document.count(kind)).map(([kind, one, many]) => {
            const count = app.document.count(kind);
            return (
              <span key={kind}>
                <strong>{count.toLocaleString()}</strong> {count === 1 ? one : many}
              </span>
            );
          })}
        </div>
      </Section>
      <Section title="Rules">
        <Field label="Name of new foreign-key columns">
          <Text
            mono
            value={settings.foreignKeyName ?? "{table}_{column}"}
            required
            onCommit={(foreignKeyName) => setting("Set naming rule", { foreignKeyName })}
          />
        </Field>
        <Switch
          label="Index foreign keys at once"
          hint="A new relationship brings the index that it needs"
          checked={settings.indexForeignKeys ?? false}
          onChange={(indexForeignKeys) => setting("Set index rule", { indexForeignKeys })}
        />
      </Section>
    </>
  );
}
