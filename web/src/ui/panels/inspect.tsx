import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import { actionNamed } from "../../actions/registry.ts";
import type { Id } from "../../document/ids.ts";
import { texts } from "../../language/texts.ts";
import type { KindName, RecordOf } from "../../protocol/records.ts";
import { Trash2 } from "../icons.ts";
import { Icon } from "../parts.tsx";
import { EnumPanel } from "./enum.tsx";
import { RawPanel } from "./raw.tsx";
import { RelationshipPanel } from "./relationship.tsx";
import { SchemaPanel } from "./schema.tsx";
import { AreaPanel, ExtensionPanel, NamespacePanel, NotePanel, SequencePanel } from "./small.tsx";
import { TablePanel } from "./table.tsx";
import { CompositePanel, DomainPanel, RangePanel } from "./types.tsx";
import { ViewPanel } from "./view.tsx";

const t = texts.panels;

type Panels = { readonly [K in KindName]: ((app: App, record: RecordOf[K]) => JSX.Element) | null };

/** The panel of each kind of record; `null` where it is shown in that of another. */
const PANELS: Panels = {
  schema: (app) => <SchemaPanel app={app} />,
  namespace: (app, record) => <NamespacePanel app={app} namespace={record} />,
  extension: (app, record) => <ExtensionPanel app={app} extension={record} />,
  enum: (app, record) => <EnumPanel app={app} type={record} />,
  domain: (app, record) => <DomainPanel app={app} type={record} />,
  composite: (app, record) => <CompositePanel app={app} type={record} />,
  range: (app, record) => <RangePanel app={app} type={record} />,
  table: (app, record) => <TablePanel app={app} table={record} />,
  column: null,
  sequence: (app, record) => <SequencePanel app={app} sequence={record} />,
  key: null,
  relationship: (app, record) => <RelationshipPanel app={app} relationship={record} />,
  check: null,
  exclusion: null,
  view: (app, record) => <ViewPanel app={app} view={record} kind="view" />,
  materializedView: (app, record) => <ViewPanel app={app} view={record} kind="materializedView" />,
  index: null,
  rawObject: (app, record) => <RawPanel app={app} raw={record} />,
  note: (app, record) => <NotePanel app={app} note={record} />,
  area: (app, record) => <AreaPanel app={app} area={record} />,
};

/** The properties of what is selected; of nothing, those of the schema. */
export function Inspect({ app }: { app: App }): JSX.Element {
  const ids = [...app.selection.value].filter((id) => app.document.kindOf(id));
  if (ids.length > 1) return <Several app={app} ids={ids} />;
  const [id] = ids;
  return <div key={id ?? "schema"}>{panel(app, id)}</div>;
}

function panel(app: App, id: Id | undefined): JSX.Element {
  const kind = id && app.document.kindOf(id);
  const record = kind ? app.document.find(kind, id) : undefined;
  if (!kind || !record) return <SchemaPanel app={app} />;
  const parent = (record as { tableId?: Id }).tableId;
  const show = PANELS[kind] as ((app: App, record: object) => JSX.Element) | null;
  return show ? show(app, record) : panel(app, parent);
}

function Several({ app, ids }: { app: App; ids: readonly Id[] }): JSX.Element {
  return (
    <section class="section">
      <div class="section-head">
        <h3>{t.selected(ids.length)}</h3>
      </div>
      <button type="button" class="button" onClick={() => void actionNamed("layout-layered").run(app)}>
        {t.arrangeThem}
      </button>
      <button type="button" class="button danger" onClick={() => void actionNamed("delete").run(app)}>
        <Icon of={Trash2} />
        {t.deleteThem}
      </button>
    </section>
  );
}
