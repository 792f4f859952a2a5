import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import type { Id } from "../../document/ids.ts";
import { newId } from "../../document/ids.ts";
import type { Index, IndexElement, MaterializedView, Table } from "../../protocol/records.ts";
import { ChevronDown, ChevronRight, Plus, Trash2, Zap } from "../icons.ts";
import { Combo, Field, Icon, IconButton, Select, Switch, Text } from "../parts.tsx";
import { orNone, remove, Section, set } from "./common.tsx";

const TYPES = ["btree", "hash", "gin", "gist", "spgist", "brin"] as const;

/** The indexes of a table or materialized view. */
export function Indexes({ app, holder }: { app: App; holder: Table | MaterializedView }): JSX.Element {
  const indexes = app.document.children(holder.id, "index");
  const [open, setOpen] = useState<Id | null>(null);
  const add = (): void => {
    const first = app.document.children(holder.id, "column")[0];
    const id = newId();
    const element: IndexElement = first ? { columnId: first.id } : { expression: "id" };
    app.edit("Add index", {
      command: "addIndex",
      arguments: { tableId: holder.id, index: { id, columns: [element] } },
    });
    setOpen(id);
  };
  return (
    <Section title="Indexes" count={indexes.length} add="Add index" onAdd={add}>
      {indexes.map((index) => (
        <IndexItem
          key={index.id}
          app={app}
          index={index}
          open={open === index.id}
          onOpen={() => setOpen(open === index.id ? null : index.id)}
        />
      ))}
    </Section>
  );
}

function IndexItem({
  app,
  index,
  open,
  onOpen,
}: {
  app: App;
  index: Index;
  open: boolean;
  onOpen: () => void;
}): JSX.Element {
  const text = index.columns.map((element) => elementText(app, element)).join(", ");
  return (
    <div class="item">
      <div class="item-head">
        <Icon of={Zap} />
        <button type="button" class="name" aria-expanded={open} onClick={onOpen}>
          {index.name.slice(0, 120)}
        </button>
        {index.isUnique && <span class="badge accent">unique</span>}
        {index.indexType !== "btree" && <span class="badge">{index.indexType}</span>}
        <IconButton
          icon={open ? ChevronDown : ChevronRight}
          label="Details"
          small
          class="tip-left"
          expanded={open}
          onClick={onOpen}
        />
      </div>
      <div class="item-line mono">{text.slice(0, 300)}</div>
      {open && <IndexBody app={app} index={index} />}
    </div>
  );
}

function IndexBody({ app, index }: { app: App; index: Index }): JSX.Element {
  const elements = (columns: readonly IndexElement[]): void => set(app, index, "Change index", { columns });
  const columns = app.document.children(index.tableId, "column");
  const put = (at: number, element: IndexElement): void =>
    elements(index.columns.map((one, place) => (place === at ? element : one)));
  const fromText = (at: number, text: string): void => {
    const column = columns.find((one) => one.name === text);
    const { columnId: _, expression: __, ...rest } = index.columns[at] ?? {};
    put(at, column ? { ...rest, columnId: column.id } : { ...rest, expression: text });
  };
  const addPart = (): void => {
    const free = columns.find((column) => !index.columns.some((one) => one.columnId === column.id));
    elements([...index.columns, free ? { columnId: free.id } : { expression: "1" }]);
  };
  return (
    <div class="item-body">
      <Field label="Name">
        <Text value={index.name} required onCommit={(name) => set(app, index, "Rename index", { name })} />
      </Field>
      <div class="parts">
        {index.columns.map((element, at) => (
          <div class="part" key={at}>
            <Combo
              label={`Part ${at + 1}: column or expression`}
              value={elementText(app, { ...element, order: null })}
              options={columns.map((column) => column.name)}
              onCommit={(text) => fromText(at, text)}
            />
            <Select
              label="Order"
              value={element.order ?? "asc"}
              options={[
                ["asc", "Asc"],
                ["desc", "Desc"],
              ]}
              onChange={(order) => put(at, { ...element, order: order === "asc" ? null : order })}
            />
            <IconButton
              icon={Trash2}
              label="Remove part"
              small
              class="tip-left"
              disabled={index.columns.length === 1}
              onClick={() => elements(index.columns.filter((_, place) => place !== at))}
            />
          </div>
        ))}
        <button type="button" class="button small" onClick={addPart}>
          <Icon of={Plus} />
          Add part
        </button>
      </div>
      <div class="pair">
        <Field label="Type">
          <Select
            value={index.indexType}
            options={TYPES.map((type) => [type, type] as const)}
            onChange={(indexType) => set(app, index, "Change index type", { indexType })}
          />
        </Field>
        <Field label="Only where">
          <Text
            mono
            value={index.where ?? ""}
            placeholder="condition"
            onCommit={(text) => set(app, index, "Change condition", { where: orNone(text) })}
          />
        </Field>
      </div>
      <Switch
        label="Unique"
        checked={index.isUnique}
        onChange={(isUnique) => set(app, index, "Change index", { isUnique })}
      />
      <div>
        <button type="button" class="button small danger" onClick={() => remove(app, "Delete index", index.id)}>
          <Icon of={Trash2} />
          Delete index
        </button>
      </div>
    </div>
  );
}

function elementText(app: App, element: IndexElement): string {
  const text = app.document.find("column", element.columnId)?.name ?? element.expression ?? "deleted column";
  return element.order === "desc" ? `${text} desc` : text;
}
