import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import { type Id, newId } from "../../document/ids.ts";
import { texts } from "../../language/texts.ts";
import type { Exclusion, Key, Relationship, Table } from "../../protocol/records.ts";
import { KeyRound, Plus } from "../icons.ts";
import { Field, Menu, Switch } from "../parts.tsx";
import { freeName } from "./checking/names.ts";
import { ColumnList } from "./column_list.tsx";
import { More, NameField, named, remove, Section, set } from "./common.tsx";
import { ExclusionItem } from "./exclusion.tsx";
import { Foldable } from "./foldable.tsx";
import { CommentProperty, SwitchProperty } from "./properties.tsx";
import { IndexStorage } from "./storage.tsx";

const t = texts.panels;

/** The primary key, the unique keys and the exclusion constraints. */
export function Keys({ app, table }: { app: App; table: Table }): JSX.Element {
  const { document } = app;
  const [open, setOpen] = useState<Id | null>(null);
  const keys = document.children(table.id, "key");
  const exclusions = document.children(table.id, "exclusion");
  const columns = document.children(table.id, "column");
  const add = (): void => {
    const first = columns.find((column) => !keys.some((key) => key.columnIds.includes(column.id))) ?? columns[0];
    if (first)
      void app.edit(t.edits.add(t.kinds.uniqueKey), {
        command: "addUniqueKey",
        arguments: { tableId: table.id, columnIds: [first.id] },
      });
  };
  const exclude = (): void => {
    const id = newId();
    const [first] = columns;
    if (!first) return;
    const name = freeName(
      `${table.name}_${first.name}_excl`,
      exclusions.map((one) => one.name),
    );
    const elements = [{ columnId: first.id, operator: "=" }];
    void app.edit(t.edits.add(t.kinds.exclusion), {
      action: "create",
      kind: "exclusion",
      id,
      values: { tableId: table.id, name, elements },
    });
    setOpen(id);
  };
  const items = [
    { label: t.kinds.uniqueKey, run: add },
    ...(document.schema.dialect === "postgresql" ? [{ label: t.kinds.exclusion, run: exclude }] : []),
  ];
  const fold = (id: Id) => ({ open: open === id, onOpen: () => setOpen(open === id ? null : id) });
  return (
    <Section
      title={t.keys}
      count={keys.length + exclusions.length}
      head={<Menu icon={Plus} label={t.addKey} small items={items} />}
    >
      {keys.map((key) => (
        <KeyItem key={key.id} app={app} record={key} {...fold(key.id)} />
      ))}
      {exclusions.map((one) => (
        <ExclusionItem key={one.id} app={app} record={one} {...fold(one.id)} />
      ))}
    </Section>
  );
}

function KeyItem(props: { app: App; record: Key; open: boolean; onOpen: () => void }): JSX.Element {
  const { app, record } = props;
  const primary = record.keyType === "primary";
  const what = primary ? t.primaryKey : t.kinds.uniqueKey;
  const { dialect } = app.document.schema;
  return (
    <Foldable
      icon={KeyRound}
      name={record.name}
      line={named(app.document, record.columnIds)}
      badges={[primary ? t.primary : t.unique.toLowerCase(), record.deferrable && t.deferrable.toLowerCase()]}
      what={what}
      open={props.open}
      onOpen={props.onOpen}
      onRemove={() => remove(app, t.edits.remove(what), record.id)}
    >
      <Field label={t.name}>
        <NameField app={app} record={record} what={what} label={t.name} />
      </Field>
      <ColumnList
        app={app}
        tableId={record.tableId}
        ids={record.columnIds}
        label={t.columns}
        onChange={(columnIds) => putColumns(app, record, columnIds)}
      />
      {dialect === "postgresql" && (
        <>
          <Deferral app={app} record={record} />
          <More title={t.more}>
            {!primary && (
              <SwitchProperty
                app={app}
                record={record}
                field="nullsDistinct"
                label={t.nullsDistinct}
                hint={t.nullsDistinctHint}
              />
            )}
            <SwitchProperty
              app={app}
              record={record}
              field="withoutOverlaps"
              label={t.withoutOverlaps}
              hint={t.withoutOverlapsHint}
            />
            <SwitchProperty app={app} record={record} field="isClustered" label={t.clustered} />
            <SwitchProperty app={app} record={record} field="isReplicaIdentity" label={t.replicaIdentity} />
            <span class="label">{t.include}</span>
            <Include app={app} record={record} />
            <IndexStorage app={app} record={record} />
          </More>
        </>
      )}
      <CommentProperty app={app} record={record} />
    </Foldable>
  );
}

function putColumns(app: App, key: Key, columnIds: readonly Id[]): Promise<string | null> {
  // The command also makes the columns of a primary key not null.
  if (key.keyType === "primary")
    return app.edit(t.edits.change(t.primaryKey), {
      command: "setPrimaryKey",
      arguments: { tableId: key.tableId, columnIds },
    });
  return set(app, key, t.edits.change(t.kinds.uniqueKey), { columnIds });
}

/** Columns that an index carries along without being sorted by them. */
export function Include(props: {
  app: App;
  record: (Key | Exclusion) & { tableId: Id; include: readonly Id[] };
}): JSX.Element {
  const { app, record } = props;
  return (
    <ColumnList
      app={app}
      tableId={record.tableId}
      ids={record.include}
      optional
      label={t.include}
      onChange={(include) => set(app, record, t.edits.change(t.include), { include })}
    />
  );
}

/** When a constraint is looked at: at once, or when the transaction ends. */
export function Deferral({ app, record }: { app: App; record: Key | Exclusion | Relationship }): JSX.Element {
  const turn = (deferrable: boolean): Promise<string | null> =>
    set(
      app,
      record,
      t.edits.change(t.deferrable),
      deferrable ? { deferrable } : { deferrable, initiallyDeferred: false },
    );
  return (
    <>
      <Switch label={t.deferrable} hint={t.deferrableHint} checked={record.deferrable} onChange={turn} />
      {record.deferrable && (
        <SwitchProperty app={app} record={record} field="initiallyDeferred" label={t.initiallyDeferred} />
      )}
    </>
  );
}
