import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import { texts } from "../../language/texts.ts";
import { DIALECTS } from "../../protocol/dialects.ts";
import type { KindName, SchemaSettings } from "../../protocol/records.ts";
import { Database } from "../icons.ts";
import { Field, Icon, Switch, Text } from "../parts.tsx";
import { Section, set } from "./common.tsx";
import { OtherRecords } from "./other_records.tsx";
import { TextProperty } from "./properties.tsx";

const t = texts.panels;
const COUNTED = [
  "table",
  "column",
  "relationship",
  "index",
  "view",
  "materializedView",
  "enum",
  "rawObject",
] as const satisfies readonly KindName[];

/** The schema itself: what it is for, and the rules that it keeps. */
export function SchemaPanel({ app }: { app: App }): JSX.Element {
  const { schema } = app.document;
  return (
    <>
      <section class="section">
        <div class="what">
          <Icon of={Database} />
          <span class="grow">{t.schema}</span>
          <span class="badge">{DIALECTS[schema.dialect]?.title ?? schema.dialect}</span>
        </div>
        <TextProperty app={app} record={schema} field="displayName" label={t.displayName} placeholder={schema.name} />
        <TextProperty
          app={app}
          record={schema}
          field="description"
          label={t.description}
          placeholder={t.descriptionHint}
          multiline
        />
      </section>
      <Section title={t.inIt}>
        <div class="pair">
          {COUNTED.filter((kind) => app.document.count(kind)).map((kind) => (
            <span key={kind}>{t.counts[kind](app.document.count(kind))}</span>
          ))}
        </div>
      </Section>
      <OtherRecords app={app} />
      <Rules app={app} />
    </>
  );
}

function Rules({ app }: { app: App }): JSX.Element {
  const { schema } = app.document;
  const { settings } = schema;
  const put = (label: string, values: Partial<SchemaSettings>): Promise<string | null> =>
    set(app, schema, t.edits.change(label), { settings: { ...settings, ...values } });
  return (
    <Section title={t.rules}>
      <Field label={t.foreignKeyName}>
        <Text
          mono
          value={settings.foreignKeyName ?? "{table}_{column}"}
          required
          check={(text) => (text.includes("{column}") ? null : t.faults.foreignKeyName)}
          onCommit={(foreignKeyName: string) => put(t.foreignKeyName, { foreignKeyName })}
        />
      </Field>
      <Switch
        label={t.indexForeignKeys}
        hint={t.indexForeignKeysHint}
        checked={settings.indexForeignKeys ?? false}
        onChange={(indexForeignKeys: boolean) => put(t.indexForeignKeys, { indexForeignKeys })}
      />
    </Section>
  );
}
