import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import type { Id } from "../../document/ids.ts";
import { newId } from "../../document/ids.ts";
import { texts } from "../../language/texts.ts";
import type { Index, IndexElement, MaterializedView, Table } from "../../protocol/records.ts";
import { Zap } from "../icons.ts";
import { Field } from "../parts.tsx";
import { ColumnList } from "./column_list.tsx";
import { More, NameField, remove, Section, set } from "./common.tsx";
import { Elements, elementText } from "./elements.tsx";
import { Foldable } from "./foldable.tsx";
import { CommentProperty, SelectProperty, SqlProperty, SwitchProperty } from "./properties.tsx";
import { IndexStorage } from "./storage.tsx";
import { METHODS } from "./words.ts";

const t = texts.panels;

/** The indexes of a table or materialized view. */
export function Indexes({ app, holder }: { app: App; holder: Table | MaterializedView }): JSX.Element {
  const indexes = app.document.children(holder.id, "index");
  const [open, setOpen] = useState<Id | null>(null);
  const add = (): void => {
    const first = app.document.children(holder.id, "column")[0];
    const id = newId();
    const element: IndexElement = first ? { columnId: first.id } : { expression: "id" };
    void app.edit(t.edits.add(t.kinds.index), {
      command: "addIndex",
      arguments: { tableId: holder.id, index: { id, columns: [element] } },
    });
    setOpen(id);
  };
  return (
    <Section title={t.indexes} count={indexes.length} add={t.edits.add(t.kinds.index)} onAdd={add}>
      {indexes.map((index) => (
        <Foldable
          key={index.id}
          icon={Zap}
          name={index.name}
          line={index.columns.map((element) => elementText(app, element)).join(", ")}
          badges={[
            index.isUnique && t.unique.toLowerCase(),
            index.where !== null && t.partial,
            index.indexType !== "btree" && index.indexType,
          ]}
          what={t.kinds.index}
          open={open === index.id}
          onOpen={() => setOpen(open === index.id ? null : index.id)}
          onRemove={() => remove(app, t.edits.remove(t.kinds.index), index.id)}
        >
          <IndexBody app={app} index={index} />
        </Foldable>
      ))}
    </Section>
  );
}

function IndexBody({ app, index }: { app: App; index: Index }): JSX.Element {
  const { dialect } = app.document.schema;
  const methods = METHODS[dialect] ?? [];
  const known = methods.includes(index.indexType) ? methods : [index.indexType, ...methods];
  return (
    <>
      <Field label={t.name}>
        <NameField app={app} record={index} what={t.kinds.index} label={t.name} />
      </Field>
      <Elements<IndexElement>
        app={app}
        tableId={index.tableId}
        elements={index.columns}
        fresh={(element) => element}
        onChange={(columns) => set(app, index, t.edits.change(t.kinds.index), { columns })}
      />
      <SwitchProperty app={app} record={index} field="isUnique" label={t.unique} />
      <div class="pair">
        {methods.length > 1 && (
          <SelectProperty
            app={app}
            record={index}
            field="indexType"
            label={t.method}
            options={known.map((one) => [one, one] as const)}
          />
        )}
        {(dialect === "postgresql" || dialect === "sqlite") && (
          <SqlProperty app={app} record={index} field="where" label={t.onlyWhere} placeholder={t.onlyWhereHint} />
        )}
      </div>
      {dialect === "postgresql" && (
        <More title={t.more}>
          <span class="label">{t.include}</span>
          <ColumnList
            app={app}
            tableId={index.tableId}
            ids={index.include}
            optional
            label={t.include}
            onChange={(include) => set(app, index, t.edits.change(t.include), { include })}
          />
          {index.isUnique && (
            <SwitchProperty
              app={app}
              record={index}
              field="nullsDistinct"
              label={t.nullsDistinct}
              hint={t.nullsDistinctHint}
            />
          )}
          <SwitchProperty app={app} record={index} field="isClustered" label={t.clustered} />
          <SwitchProperty app={app} record={index} field="isReplicaIdentity" label={t.replicaIdentity} />
          <IndexStorage app={app} record={index} />
        </More>
      )}
      <CommentProperty app={app} record={index} />
    </>
  );
}
