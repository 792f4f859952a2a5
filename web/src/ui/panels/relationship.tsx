import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import { cardinality, fullName, isRequired } from "../../document/facts.ts";
import type { Id } from "../../document/ids.ts";
import { texts } from "../../language/texts.ts";
import type { Relationship } from "../../protocol/records.ts";
import { ArrowRight, Spline, X } from "../icons.ts";
import { short } from "../parts/short.ts";
import { Field, Icon, IconButton, type Outcome, Select, Switch } from "../parts.tsx";
import { pairDoubt } from "./checking/pairs.ts";
import { More, named, Section, set, Title } from "./common.tsx";
import { Deferral } from "./keys.tsx";
import { moved, OrderList } from "./order_list.tsx";
import { CommentProperty, SelectProperty, SwitchProperty } from "./properties.tsx";
import { useRefusal } from "./refusal.tsx";

const t = texts.panels;
const ACTIONS = ["no action", "restrict", "cascade", "set null", "set default"] as const;

/** A relationship: its ends, its cardinality, and what happens when the row it refers to goes. */
export function RelationshipPanel({ app, relationship }: { app: App; relationship: Relationship }): JSX.Element {
  const { document } = app;
  const kind = cardinality(document, relationship);
  const change = (label: string, values: object): Promise<string | null> =>
    app.edit(t.edits.change(label), {
      command: "updateRelationship",
      arguments: { relationshipId: relationship.id, values: {}, ...values },
    });
  return (
    <>
      <Title app={app} record={relationship} what={t.kinds.relationship} icon={Spline} />
      <Section title={t.ends}>
        <div class="relation-ends">
          <End app={app} tableId={relationship.sourceTableId} columns={named(document, relationship.sourceColumnIds)} />
          <span class="badge accent">{kind === "one_to_one" ? "1 : 1" : "N : 1"}</span>
          <End app={app} tableId={relationship.targetTableId} columns={named(document, relationship.targetColumnIds)} />
        </div>
        <Pairs app={app} relationship={relationship} />
        <Field label={t.cardinality}>
          <Select
            value={kind}
            options={[
              ["one_to_many", t.oneToMany],
              ["one_to_one", t.oneToOne],
            ]}
            onChange={(relationshipType: string) => change(t.cardinality, { relationshipType })}
          />
        </Field>
        <Switch
          label={t.required}
          hint={t.requiredHint}
          checked={isRequired(document, relationship)}
          onChange={(required: boolean) => change(t.required, { isRequired: required })}
        />
      </Section>
      <Actions app={app} relationship={relationship} />
    </>
  );
}

function Actions({ app, relationship }: { app: App; relationship: Relationship }): JSX.Element {
  const shared = { app, record: relationship };
  const options = ACTIONS.map((one) => [one, t.actions[one]] as const);
  const postgres = app.document.schema.dialect === "postgresql";
  const nulls = relationship.onDelete === "set null" || relationship.onDelete === "set default";
  return (
    <Section title={t.behaviour}>
      <div class="pair">
        <SelectProperty {...shared} field="onDelete" label={t.onDelete} options={options} />
        <SelectProperty {...shared} field="onUpdate" label={t.onUpdate} options={options} />
      </div>
      {nulls && postgres && relationship.sourceColumnIds.length > 1 && <Cleared {...shared} />}
      {(postgres || app.document.schema.dialect === "sqlite") && <Deferral {...shared} />}
      <CommentProperty {...shared} />
      {postgres && (
        <More title={t.more}>
          <SelectProperty
            {...shared}
            field="match"
            label={t.match}
            options={[
              ["simple", t.matchSimple],
              ["full", t.matchFull],
            ]}
          />
          <SwitchProperty {...shared} field="validated" label={t.validated} hint={t.validatedHint} />
          <SwitchProperty {...shared} field="enforced" label={t.enforced} hint={t.enforcedHint} />
          <SwitchProperty {...shared} field="period" label={t.period} hint={t.periodHint} />
        </More>
      )}
    </Section>
  );
}

/** Which of the columns a deletion clears; none named, it clears all. */
function Cleared({ app, record }: { app: App; record: Relationship }): JSX.Element {
  const chosen = record.onDeleteColumnIds;
  return (
    <fieldset class="choices">
      <legend class="label">{t.clears}</legend>
      {record.sourceColumnIds.map((id) => (
        <Switch
          key={id}
          label={app.document.find("column", id)?.name ?? t.deleted}
          checked={chosen.length === 0 || chosen.includes(id)}
          onChange={(on: boolean) => {
            const held = record.sourceColumnIds.filter((one) =>
              one === id ? on : chosen.length === 0 || chosen.includes(one),
            );
            const onDeleteColumnIds = held.length === record.sourceColumnIds.length ? [] : held;
            return set(app, record, t.edits.change(t.clears), { onDeleteColumnIds });
          }}
        />
      ))}
    </fieldset>
  );
}

/** The pairs of columns: which of the source refers to which of the target. */
function Pairs({ app, relationship }: { app: App; relationship: Relationship }): JSX.Element {
  const { document } = app;
  const { sourceColumnIds: from, targetColumnIds: to } = relationship;
  const [hear, saying] = useRefusal();
  const put = (pairs: readonly (readonly [Id, Id])[]): Promise<string | null> =>
    set(app, relationship, t.edits.change(t.pairs), {
      sourceColumnIds: pairs.map(([source]) => source),
      targetColumnIds: pairs.map(([, target]) => target),
    });
  const pairs = from.map((source, at) => [source, to[at] ?? ""] as const);
  const options = (tableId: Id) =>
    document.children(tableId, "column").map((column) => [column.id, column.name] as const);
  const [sources, targets] = [options(relationship.sourceTableId), options(relationship.targetTableId)];
  const replace = (at: number, source: Id, target: Id): Promise<string | null> =>
    put(pairs.map((pair, place) => (place === at ? [source, target] : pair)));
  return (
    <div class="parts" role="group" aria-label={t.pairs}>
      <OrderList
        items={pairs}
        keyOf={([source]) => source}
        nameOf={([source]) => document.find("column", source)?.name ?? t.deleted}
        onMove={(at, place) => hear(put(moved(pairs, at, place)))}
      >
        {([source, target], at, grip) => (
          <>
            <div class="part pairing">
              {grip}
              <Select
                label={t.sourceColumn(at + 1)}
                value={source}
                options={sources}
                onChange={(id: Id) => replace(at, id, target)}
              />
              <Icon of={ArrowRight} />
              <Select
                label={t.targetColumn(at + 1)}
                value={target}
                options={targets}
                onChange={(id: Id) => replace(at, source, id)}
              />
              <IconButton
                icon={X}
                label={t.removePair(at + 1)}
                small
                class="tip-left"
                disabled={pairs.length === 1}
                onClick={() => hear(put(pairs.filter((_, place) => place !== at)))}
              />
            </div>
            <PairDoubt text={pairDoubt(document, source, target)} />
          </>
        )}
      </OrderList>
      <Uncovered app={app} relationship={relationship} hear={hear} />
      {saying}
    </div>
  );
}

function PairDoubt({ text }: { text: string | null }): JSX.Element | null {
  return text ? (
    <span class="doubt" role="status">
      {text}
    </span>
  ) : null;
}

/** A button for a further pair, where both tables have columns that are in none. */
function Uncovered(props: {
  app: App;
  relationship: Relationship;
  hear: (outcome: Outcome) => void;
}): JSX.Element | null {
  const { app, relationship } = props;
  const { sourceColumnIds, targetColumnIds, sourceTableId, targetTableId } = relationship;
  const source = app.document.children(sourceTableId, "column").find((one) => !sourceColumnIds.includes(one.id));
  const target = app.document.children(targetTableId, "column").find((one) => !targetColumnIds.includes(one.id));
  if (!source || !target) return null;
  const add = (): void =>
    props.hear(
      set(app, relationship, t.edits.change(t.pairs), {
        sourceColumnIds: [...sourceColumnIds, source.id],
        targetColumnIds: [...targetColumnIds, target.id],
      }),
    );
  return (
    <div>
      <button type="button" class="button small" onClick={add}>
        {t.addPair}
      </button>
    </div>
  );
}

function End({ app, tableId, columns }: { app: App; tableId: Id; columns: string }): JSX.Element {
  const table = app.document.find("table", tableId);
  return (
    <div>
      <button type="button" class="link" onClick={() => app.show(tableId)}>
        {table ? short(fullName(app.document, table)) : t.deleted}
      </button>
      <span class="mono">{columns}</span>
    </div>
  );
}
