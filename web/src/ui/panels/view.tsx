import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import { texts } from "../../language/texts.ts";
import type { MaterializedView, View } from "../../protocol/records.ts";
import { Eye, Layers, TriangleAlert } from "../icons.ts";
import { short } from "../parts/short.ts";
import { Field, Icon, Text } from "../parts.tsx";
import { Sql } from "../sql.tsx";
import { sqlFault } from "./checking/sql.ts";
import { ColumnTexts } from "./column_texts.tsx";
import { More, Section, set, Title } from "./common.tsx";
import { Indexes } from "./indexes.tsx";
import {
  CommentProperty,
  NamespaceProperty,
  ParametersProperty,
  SelectProperty,
  SwitchProperty,
  TextProperty,
} from "./properties.tsx";
import { RowStorage } from "./storage.tsx";

const t = texts.panels;
const STRATEGIES = ["manual", "on_demand", "scheduled", "on_change"] as const;

interface ViewProps {
  app: App;
  view: View | MaterializedView;
  kind: "view" | "materializedView";
}

/** A view or materialized view: its query, and how it is kept fresh. */
export function ViewPanel({ app, view, kind }: ViewProps): JSX.Element {
  const materialized = kind === "materializedView" ? (view as MaterializedView) : null;
  return (
    <>
      <Title app={app} record={view} what={t.kinds[kind]} icon={materialized ? Layers : Eye} />
      <Query app={app} view={view} />
      {materialized && <Refresh app={app} view={materialized} />}
      {materialized && <Indexes app={app} holder={materialized} />}
      <Section title={t.about}>
        <TextProperty app={app} record={view} field="displayName" label={t.displayName} placeholder={view.name} />
        <NamespaceProperty app={app} record={view} />
        <CommentProperty app={app} record={view} />
        <More title={t.more}>
          {materialized ? <Storage app={app} view={materialized} /> : <Options app={app} view={view as View} />}
        </More>
      </Section>
    </>
  );
}

function Query({ app, view }: { app: App; view: View | MaterializedView }): JSX.Element {
  const used = view.dependsOn.flatMap((id) => {
    const record = app.document.get(id);
    return record && "name" in record ? [{ id, name: record.name }] : [];
  });
  return (
    <Section title={t.query}>
      {view.isBroken && (
        <div class="note warn">
          <Icon of={TriangleAlert} />
          {t.brokenView}
        </div>
      )}
      <Sql
        label={t.query}
        dialect={app.document.schema.dialect}
        value={view.query}
        names={namesOf(app)}
        check={(query) => (query.trim() ? sqlFault(query) : texts.common.needed)}
        onCommit={(query: string) => set(app, view, t.edits.change(t.query), { query, isBroken: false })}
      />
      {used.length > 0 && (
        <div class="item-line">
          {t.uses}{" "}
          {used.map(({ id, name }, place) => (
            <span key={id}>
              {place > 0 && ", "}
              <button type="button" class="link" onClick={() => app.show(id)}>
                {short(name)}
              </button>
            </span>
          ))}
        </div>
      )}
    </Section>
  );
}

function Refresh({ app, view }: { app: App; view: MaterializedView }): JSX.Element {
  const unique = app.document.children(view.id, "index").some((index) => index.isUnique && index.where === null);
  const shared = { app, record: view };
  return (
    <Section title={t.refresh}>
      <SelectProperty
        {...shared}
        field="refreshStrategy"
        label={t.refreshed}
        options={STRATEGIES.map((one) => [one, t.strategies[one]] as const)}
      />
      {view.refreshStrategy === "scheduled" && (
        <TextProperty
          {...shared}
          field="refreshSchedule"
          label={t.schedule}
          placeholder="*/15 * * * *"
          mono
          check={(text) => (text.trim() && text.trim().split(/\s+/).length !== 5 ? t.faults.schedule : null)}
        />
      )}
      <SwitchProperty
        {...shared}
        field="concurrently"
        label={t.concurrently}
        hint={unique ? t.concurrentlyHint : t.concurrentlyNeeds}
      />
      <SwitchProperty {...shared} field="withData" label={t.withData} hint={t.withDataHint} />
    </Section>
  );
}

function Storage({ app, view }: { app: App; view: MaterializedView }): JSX.Element {
  const shared = { app, record: view };
  return (
    <>
      <ColumnNames {...shared} />
      <ColumnTexts {...shared} field="columnComments" label={t.columnComments} add={t.addColumnComment} />
      <RowStorage {...shared} />
    </>
  );
}

function Options({ app, view }: { app: App; view: View }): JSX.Element {
  const shared = { app, record: view };
  return (
    <>
      <ColumnNames {...shared} />
      <ColumnTexts {...shared} field="columnComments" label={t.columnComments} add={t.addColumnComment} />
      <ColumnTexts
        {...shared}
        field="columnDefaults"
        label={t.columnDefaults}
        add={t.addColumnDefault}
        check={sqlFault}
      />
      <SelectProperty
        {...shared}
        field="checkOption"
        label={t.checkOption}
        options={[
          ["", t.checkNone],
          ["local", t.checkLocal],
          ["cascaded", t.checkCascaded],
        ]}
      />
      <SwitchProperty {...shared} field="isRecursive" label={t.recursive} />
      <ParametersProperty {...shared} field="options" label={t.storage.options} />
    </>
  );
}

function ColumnNames({ app, record }: { app: App; record: View | MaterializedView }): JSX.Element {
  const split = (text: string): string[] => text.split(",").map((name) => name.trim());
  return (
    <Field label={t.columnNames}>
      <Text
        mono
        value={record.columnNames.join(", ")}
        placeholder={t.columnNamesHint}
        check={(text) => (text.trim() && split(text).some((name) => !name) ? t.faults.emptyName : null)}
        onCommit={(text: string) =>
          set(app, record, t.edits.change(t.columnNames), { columnNames: text.trim() ? split(text) : [] })
        }
      />
    </Field>
  );
}

function namesOf(app: App): Record<string, string[]> {
  const names: Record<string, string[]> = {};
  for (const table of app.document.all("table"))
    names[table.name] = app.document.children(table.id, "column").map((column) => column.name);
  return names;
}
