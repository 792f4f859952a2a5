import type { ComponentChildren, JSX } from "preact";
import type { App } from "../../actions/app.ts";
import { type Document, update } from "../../document/document.ts";
import { columnsOf } from "../../document/facts.ts";
import type { Id } from "../../document/ids.ts";
import type { AnyRecord } from "../../protocol/records.ts";
import { Plus, Trash2 } from "../icons.ts";
import { Icon, IconButton, Text } from "../parts.tsx";

/** Gives properties of a record new values, as an edit of this person. */
export function set(app: App, record: AnyRecord, label: string, values: Readonly<Record<string, unknown>>): void {
  app.edit(label, ...update(app.document, record.id, values));
}

export function remove(app: App, label: string, ...ids: Id[]): void {
  app.edit(label, { command: "deleteRecords", arguments: { ids } });
}

/** An empty text means that there is none. */
export function orNone(text: string): string | null {
  return text.trim() ? text : null;
}

/** Names of columns, in order, parted by commas. */
export function named(document: Document, ids: readonly Id[]): string {
  return columnsOf(document, ids)
    .map((column) => column.name)
    .join(", ");
}

export function Section(props: {
  title: string;
  count?: number;
  add?: string;
  onAdd?: () => void;
  children?: ComponentChildren;
}): JSX.Element {
  const { title, count, add, onAdd, children } = props;
  return (
    <section class="section" aria-label={title}>
      <div class="section-head">
        <h3>
          {title}
          {count !== undefined && count > 0 && <small>{count}</small>}
        </h3>
        {add && onAdd && <IconButton icon={Plus} label={add} small class="tip-left" onClick={onAdd} />}
      </div>
      {children}
    </section>
  );
}

/** The head of every panel: what it is, its name, and how to delete it. */
export function Title(props: {
  app: App;
  record: AnyRecord & { name: string };
  what: string;
  icon: Parameters<typeof Icon>[0]["of"];
}): JSX.Element {
  const { app, record, what, icon } = props;
  const deleteIt = (): void => {
    app.selection.value = new Set();
    remove(app, `Delete ${what.toLowerCase()}`, record.id);
  };
  return (
    <section class="section">
      <div class="what">
        <Icon of={icon} />
        <span class="grow">{what}</span>
        <IconButton icon={Trash2} label={`Delete ${what.toLowerCase()}`} small class="tip-left" onClick={deleteIt} />
      </div>
      <Text
        class="title-input"
        label="Name"
        value={record.name}
        required
        focus={app.naming.value === record.id}
        onFocused={() => {
          app.naming.value = null;
        }}
        onCommit={(name) => set(app, record, `Rename ${what.toLowerCase()}`, { name })}
      />
    </section>
  );
}
