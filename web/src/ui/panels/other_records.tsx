import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import { newId } from "../../document/ids.ts";
import { texts } from "../../language/texts.ts";
import type { KindName } from "../../protocol/records.ts";
import { Plus } from "../icons.ts";
import { short } from "../parts/short.ts";
import { Menu } from "../parts.tsx";
import { freeName } from "./checking/names.ts";
import { Section } from "./common.tsx";

const t = texts.panels;
const SHOWN = 100;

/** What has no box on the canvas, by kind, with what a new one begins as; in the dialects that have it. */
const KINDS: readonly { kind: keyof typeof t.kinds & KindName; dialects: string; values: object }[] = [
  { kind: "domain", dialects: "postgresql", values: { name: "new_domain", dataType: "text" } },
  { kind: "composite", dialects: "postgresql", values: { name: "new_composite" } },
  { kind: "range", dialects: "postgresql", values: { name: "new_range", subtype: "integer" } },
  { kind: "sequence", dialects: "postgresql mariadb", values: { name: "new_sequence" } },
  { kind: "namespace", dialects: "postgresql", values: { name: "new_namespace" } },
  { kind: "extension", dialects: "postgresql", values: { name: "pgcrypto" } },
];

/** Types, sequences, namespaces and extensions: a list by which their panels are reached, and a way to make them. */
export function OtherRecords({ app }: { app: App }): JSX.Element | null {
  const { document } = app;
  const offered = KINDS.filter((one) => one.dialects.split(" ").includes(document.schema.dialect));
  const kinds = KINDS.filter(({ kind }) => document.count(kind));
  if (!offered.length && !kinds.length) return null;
  const add = ({ kind, values }: (typeof KINDS)[number]): void => {
    const id = newId();
    const taken = [...document.all(kind)].map((one) => (one as { name: string }).name);
    const name = freeName((values as { name: string }).name, taken);
    const attributes = kind === "composite" ? { attributes: [{ id: newId(), name: "value", dataType: "text" }] } : {};
    void app.edit(t.edits.add(t.kinds[kind]), {
      action: "create",
      kind,
      id,
      values: { ...values, ...attributes, name },
    });
    app.show(id);
    app.naming.value = id;
  };
  return (
    <Section
      title={t.others}
      head={
        offered.length > 0 && (
          <Menu
            icon={Plus}
            label={t.addOther}
            small
            items={offered.map((one) => ({ label: t.kinds[one.kind], run: () => add(one) }))}
          />
        )
      }
    >
      {kinds.map(({ kind }) => (
        <KindList key={kind} app={app} kind={kind} />
      ))}
    </Section>
  );
}

function KindList({ app, kind }: { app: App; kind: (typeof KINDS)[number]["kind"] }): JSX.Element {
  const records = [...app.document.all(kind)] as unknown as { id: string; name: string }[];
  records.sort((a, b) => a.name.localeCompare(b.name));
  return (
    <div class="kind-list">
      <span class="label">{t.kinds[kind]}</span>
      <div>
        {records.slice(0, SHOWN).map(({ id, name }) => (
          <button key={id} type="button" class="chip" onClick={() => app.show(id)}>
            {short(name)}
          </button>
        ))}
        {records.length > SHOWN && <span class="item-line">{t.andMore(records.length - SHOWN)}</span>}
      </div>
    </div>
  );
}
