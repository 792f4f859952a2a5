import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import { cardinality, fullName, isRequired } from "../../document/facts.ts";
import type { Id } from "../../document/ids.ts";
import type { Relationship } from "../../protocol/records.ts";
import { Spline } from "../icons.ts";
import { Field, type Outcome, Select, Switch, Text } from "../parts.tsx";
import { named, orNone, Section, set, Title } from "./common.tsx";

type Action = Relationship["onDelete"];

const ACTIONS: readonly (readonly [Action, string])[] = [
  ["no action", "No action"],
  ["restrict", "Restrict"],
  ["cascade", "Cascade"],
  ["set null", "Set null"],
  ["set default", "Set default"],
];

/** A relationship: its ends, its cardinality, and what happens when the row it refers to goes. */
export function RelationshipPanel({ app, relationship }: { app: App; relationship: Relationship }): JSX.Element {
  const { document } = app;
  const kind = cardinality(document, relationship);
  const required = isRequired(document, relationship);
  const change = (values: object): Outcome =>
    app.edit("Change relationship", {
      command: "updateRelationship",
      arguments: { relationshipId: relationship.id, values: {}, ...values },
    });
  return (
    <>
      <Title app={app} record={relationship} what="Relationship" icon={Spline} />
      <Section title="Ends">
        <div class="relation-ends">
          <End app={app} tableId={relationship.sourceTableId} columns={named(document, relationship.sourceColumnIds)} />
          <span class="badge accent">{kind === "one_to_one" ? "1 : 1" : "N : 1"}</span>
          <End app={app} tableId={relationship.targetTableId} columns={named(document, relationship.targetColumnIds)} />
        </div>
        <Field label="Cardinality">
          <Select
            value={kind}
            options={[
              ["one_to_many", "One to many"],
              ["one_to_one", "One to one"],
            ]}
            onChange={(relationshipType) => change({ relationshipType })}
          />
        </Field>
        <Switch
          label="Required"
          hint="Every row refers to one"
          checked={required}
          onChange={(isRequired) => change({ isRequired })}
        />
      </Section>
      <Section title="Actions">
        <div class="pair">
          <Field label="On delete">
            <Select
              value={relationship.onDelete}
              options={ACTIONS}
              onChange={(onDelete) => set(app, relationship, "Change on delete", { onDelete })}
            />
          </Field>
          <Field label="On update">
            <Select
              value={relationship.onUpdate}
              options={ACTIONS}
              onChange={(onUpdate) => set(app, relationship, "Change on update", { onUpdate })}
            />
          </Field>
        </div>
        <Switch
          label="Deferrable"
          hint="May be checked when the transaction ends"
          checked={relationship.deferrable}
          onChange={(deferrable) =>
            set(
              app,
              relationship,
              "Change deferrable",
              deferrable ? { deferrable } : { deferrable, initiallyDeferred: false },
            )
          }
        />
        {relationship.deferrable && (
          <Switch
            label="Initially deferred"
            checked={relationship.initiallyDeferred}
            onChange={(initiallyDeferred) => set(app, relationship, "Change deferred", { initiallyDeferred })}
          />
        )}
        <Field label="Comment">
          <Text
            multiline
            value={relationship.comment ?? ""}
            onCommit={(text) => set(app, relationship, "Comment relationship", { comment: orNone(text) })}
          />
        </Field>
      </Section>
    </>
  );
}

function End({ app, tableId, columns }: { app: App; tableId: Id; columns: string }): JSX.Element {
  const table = app.document.find("table", tableId);
  return (
    <div>
      <button type="button" class="link" onClick={() => app.show(tableId)}>
        {table ? fullName(app.document, table).slice(0, 80) : "deleted"}
      </button>
      <span class="mono">{columns}</span>
    </div>
  );
}
