import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import { texts } from "../../language/texts.ts";
import type { Table } from "../../protocol/records.ts";
import { Table2 } from "../icons.ts";
import { Checks } from "./checks.tsx";
import { Columns } from "./columns.tsx";
import { More, Section, set, Title } from "./common.tsx";
import { Indexes } from "./indexes.tsx";
import { Keys } from "./keys.tsx";
import { Origins } from "./origins.tsx";
import { Partitioning } from "./partitioning.tsx";
import {
  CommentProperty,
  DescriptionProperty,
  NamespaceProperty,
  ParametersProperty,
  SelectProperty,
  SwitchProperty,
  TextProperty,
} from "./properties.tsx";
import { RowStorage } from "./storage.tsx";
import { Swatches } from "./swatches.tsx";
import { TableObjects } from "./table_objects.tsx";
import { TableRelationships } from "./table_relationships.tsx";

const t = texts.panels;

/** Everything about a table. */
export function TablePanel({ app, table }: { app: App; table: Table }): JSX.Element {
  return (
    <>
      <Title app={app} record={table} what={t.kinds.table} icon={Table2} />
      <Columns app={app} table={table} />
      <TableRelationships app={app} table={table} />
      <Indexes app={app} holder={table} />
      <Keys app={app} table={table} />
      <Checks app={app} table={table} />
      <TableObjects app={app} table={table} />
      <About app={app} table={table} />
    </>
  );
}

function About({ app, table }: { app: App; table: Table }): JSX.Element {
  const shared = { app, record: table };
  const { dialect } = app.document.schema;
  return (
    <Section title={t.about}>
      <Swatches value={table.color} onChange={(color) => set(app, table, t.edits.change(t.colour), { color })} />
      <TextProperty {...shared} field="displayName" label={t.displayName} placeholder={table.name} />
      <CommentProperty {...shared} />
      <DescriptionProperty {...shared} />
      <NamespaceProperty {...shared} />
      <SwitchProperty {...shared} field="pinned" label={t.pinned} hint={t.pinnedHint} />
      <SwitchProperty {...shared} field="softDelete" label={t.softDelete} hint={t.softDeleteHint} />
      <SwitchProperty {...shared} field="timestamps" label={t.timestamps} hint={t.timestampsHint} />
      {dialect === "postgresql" ? (
        <>
          <Origins app={app} table={table} />
          <Storage {...shared} table={table} />
        </>
      ) : (
        <More title={t.storage.title}>
          <ParametersProperty {...shared} field="storageParameters" label={t.storage.options} />
        </More>
      )}
    </Section>
  );
}

function Storage({ app, table }: { app: App; table: Table }): JSX.Element {
  const shared = { app, record: table };
  return (
    <More title={t.storage.title}>
      <Partitioning app={app} table={table} />
      <SwitchProperty {...shared} field="isUnlogged" label={t.unlogged} hint={t.unloggedHint} />
      <SelectProperty
        {...shared}
        field="rowSecurity"
        label={t.rowSecurity}
        options={[
          ["off", t.rowSecurityOff],
          ["on", t.rowSecurityOn],
          ["forced", t.rowSecurityForced],
          ["forced off", t.rowSecurityForcedOff],
        ]}
      />
      <RowStorage {...shared} />
      <SelectProperty
        {...shared}
        field="replicaIdentity"
        label={t.replicaIdentity}
        options={[
          ["default", t.primaryKey],
          ["full", t.replicaFull],
          ["index", t.replicaIndex],
          ["nothing", t.replicaNothing],
        ]}
      />
    </More>
  );
}
