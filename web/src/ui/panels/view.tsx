import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import type { MaterializedView, View } from "../../protocol/records.ts";
import { Eye, Layers, TriangleAlert } from "../icons.ts";
import { Field, Icon, Select, Switch, Text } from "../parts.tsx";
import { Sql } from "../sql.tsx";
import { orNone, Section, set, Title } from "./common.tsx";
import { Indexes } from "./indexes.tsx";

type Strategy = MaterializedView["refreshStrategy"];

const STRATEGIES: readonly (readonly [Strategy, string])[] = [
  ["manual", "By hand"],
  ["on_demand", "By the application"],
  ["scheduled", "On a schedule"],
  ["on_change", "When its tables change"],
];

/** A view or materialized view: its query, and how it is kept fresh. */
export function ViewPanel({
  app,
  view,
  kind,
}: {
  app: App;
  view: View | MaterializedView;
  kind: "view" | "materializedView";
}): JSX.Element {
  const { document } = app;
  const materialized = kind === "materializedView" ? (view as MaterializedView) : null;
  const used = view.dependsOn.flatMap((id) => {
    const record = document.get(id);
    return record && "name" in record ? [{ id, name: record.name }] : [];
  });
  return (
    <>
      <Title
        app={app}
        record={view}
        what={materialized ? "Materialized view" : "View"}
        icon={materialized ? Layers : Eye}
      />
      <Section title="Query">
        {view.isBroken && (
          <div class="note warn">
            <Icon of={TriangleAlert} />
            Something that this query uses has been deleted or changed. Mend the query.
          </div>
        )}
        <Sql
          label="Query"
          dialect={document.schema.dialect}
          value={view.query}
          names={namesOf(app)}
          onCommit={(query) => set(app, view, "Change query", { query, isBroken: false })}
        />
        {used.length > 0 && (
          <div class="item-line">
            Uses{" "}
            {used.map(({ id, name }, place) => (
              <span key={id}>
                {place > 0 && ", "}
                <button type="button" class="link" onClick={() => app.show(id)}>
                  {name.slice(0, 80)}
                </button>
              </span>
            ))}
          </div>
        )}
      </Section>
      {materialized && <Refresh app={app} view={materialized} />}
      {materialized && <Indexes app={app} holder={materialized} />}
      <Section title="About">
        <Field label="Display name">
          <Text
            value={view.displayName ?? ""}
            placeholder={view.name}
            onCommit={(text) => set(app, view, "Set display name", { displayName: orNone(text) })}
          />
        </Field>
        <Field label="Comment">
          <Text
            multiline
            value={view.comment ?? ""}
            onCommit={(text) => set(app, view, "Comment view", { comment: orNone(text) })}
          />
        </Field>
      </Section>
    </>
  );
}

function Refresh({ app, view }: { app: App; view: MaterializedView }): JSX.Element {
  const unique = app.document.children(view.id, "index").some((index) => index.isUnique && index.where === null);
  return (
    <Section title="Refresh">
      <Field label="It is refreshed">
        <Select
          value={view.refreshStrategy}
          options={STRATEGIES}
          onChange={(refreshStrategy) => set(app, view, "Change refresh", { refreshStrategy })}
        />
      </Field>
      {view.refreshStrategy === "scheduled" && (
        <Field label="Schedule">
          <Text
            mono
            value={view.refreshSchedule ?? ""}
            placeholder="*/15 * * * *"
            onCommit={(text) => set(app, view, "Change schedule", { refreshSchedule: orNone(text) })}
          />
        </Field>
      )}
      <Switch
        label="Concurrently"
        hint={unique ? "Readers are not locked out" : "Needs a unique index without a condition"}
        checked={view.concurrently}
        onChange={(concurrently) => set(app, view, "Change refresh", { concurrently })}
      />
      <Switch
        label="With data"
        hint="Filled when it is made"
        checked={view.withData}
        onChange={(withData) => set(app, view, "Change data", { withData })}
      />
    </Section>
  );
}

function namesOf(app: App): Record<string, string[]> {
  const names: Record<string, string[]> = {};
  for (const table of app.document.all("table"))
    names[table.name] = app.document.children(table.id, "column").map((column) => column.name);
  return names;
}
