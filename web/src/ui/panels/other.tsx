import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import type { Id } from "../../document/ids.ts";
import { type AnyRecord, KINDS, type KindName } from "../../protocol/records.ts";
import { Boxes } from "../icons.ts";
import { Field, Switch, Text } from "../parts.tsx";
import { Section, set, Title } from "./common.tsx";

/** Any other kind of record: each of its plain properties can be edited, the others are shown. */
export function OtherPanel({ app, id, kind }: { app: App; id: Id; kind: KindName }): JSX.Element {
  const record = app.document.get(id) as (AnyRecord & { name: string }) | undefined;
  if (!record) return <div class="empty">This has been deleted.</div>;
  const what = words(kind);
  const skipped = new Set(["id", "name", "kind", KINDS[kind].parent, "namespaceId", "dependsOn", "provides", "order"]);
  const entries = Object.entries(record).filter(([name]) => !skipped.has(name));
  return (
    <>
      <Title app={app} record={record} what={what[0]?.toUpperCase() + what.slice(1)} icon={Boxes} />
      <Section title="Properties">
        {entries.map(([name, value]) => (
          <Property
            key={name}
            name={name}
            value={value}
            onChange={(next) => set(app, record, `Change ${words(name)}`, { [name]: next })}
          />
        ))}
      </Section>
    </>
  );
}

function Property({
  name,
  value,
  onChange,
}: {
  name: string;
  value: unknown;
  onChange: (value: unknown) => void;
}): JSX.Element | null {
  const label = words(name)[0]?.toUpperCase() + words(name).slice(1);
  if (typeof value === "boolean") return <Switch label={label} checked={value} onChange={onChange} />;
  if (value === null || typeof value === "string") {
    const text = value ?? "";
    return (
      <Field label={label}>
        <Text
          value={text}
          placeholder="none"
          onCommit={(next) => onChange(next.trim() ? next : value === null ? null : next)}
        />
      </Field>
    );
  }
  const shown = JSON.stringify(value);
  if (shown === "{}" || shown === "[]") return null;
  return (
    <Field label={label}>
      <span class="mono item-line">{shown.slice(0, 2000)}</span>
    </Field>
  );
}

function words(name: string): string {
  return name.replace(/([A-Z])/g, " $1").toLowerCase();
}
