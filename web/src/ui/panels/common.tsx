import type { ComponentChildren, JSX } from "preact";
import type { App } from "../../actions/app.ts";
import { type Document, update } from "../../document/document.ts";
import { columnsOf } from "../../document/facts.ts";
import type { Id } from "../../document/ids.ts";
import { texts } from "../../language/texts.ts";
import type { AnyRecord } from "../../protocol/records.ts";
import { Plus, Trash2 } from "../icons.ts";
import { short } from "../parts/short.ts";
import { Icon, IconButton, type Outcome, Text } from "../parts.tsx";
import { nameFault } from "./checking/names.ts";

const t = texts.panels;

/** Gives properties of a record new values, as an edit of this person. */
export function set(app: App, record: AnyRecord, label: string, values: Readonly<Record<string, unknown>>): Outcome {
  return app.edit(label, ...update(app.document, record.id, values));
}

export function remove(app: App, label: string, ...ids: Id[]): void {
  void app.edit(label, { command: "deleteRecords", arguments: { ids } });
}

/** An empty text means that there is none. */
export function orNone(text: string): string | null {
  return text.trim() ? text : null;
}

/** Names of columns, in order, parted by commas. */
export function named(document: Document, ids: readonly Id[]): string {
  return columnsOf(document, ids)
    .map((column) => short(column.name))
    .join(", ");
}

export function Section(props: {
  title: string;
  count?: number;
  add?: string;
  onAdd?: () => void;
  /** More buttons at its head. */
  head?: ComponentChildren;
  children?: ComponentChildren;
}): JSX.Element {
  const { title, count, add, onAdd, head, children } = props;
  return (
    <section class="section" aria-label={title}>
      <div class="section-head">
        <h3>
          {title}
          {count !== undefined && count > 0 && <small>{count}</small>}
        </h3>
        {head}
        {add && onAdd && <IconButton icon={Plus} label={add} small class="tip-left" onClick={onAdd} />}
      </div>
      {children}
    </section>
  );
}

/** What is needed seldom: folded until it is asked for. */
export function More({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  return (
    <details class="more">
      <summary>{title}</summary>
      <div class="more-body">{children}</div>
    </details>
  );
}

/** The name of a record, checked while it is written. */
export function NameField(props: {
  app: App;
  record: AnyRecord & { name: string };
  what: string;
  label: string;
  class?: string;
}): JSX.Element {
  const { app, record, what, label } = props;
  return (
    <Text
      class={props.class ?? ""}
      label={label}
      value={record.name}
      required
      check={(name) => nameFault(app.document, record, name)}
      focus={app.naming.value === record.id}
      onFocused={() => {
        app.naming.value = null;
      }}
      onCommit={(name: string) => set(app, record, t.edits.rename(what), { name })}
    />
  );
}

/** The head of every panel: what it is, its name, and how to delete it. */
export function Title(props: {
  app: App;
  record: AnyRecord;
  what: string;
  icon: Parameters<typeof Icon>[0]["of"];
}): JSX.Element {
  const { app, record, what, icon } = props;
  const deleteIt = (): void => {
    app.selection.value = new Set();
    remove(app, t.edits.remove(what), record.id);
  };
  return (
    <section class="section">
      <div class="what">
        <Icon of={icon} />
        <span class="grow">{what}</span>
        <IconButton icon={Trash2} label={t.edits.remove(what)} small class="tip-left" onClick={deleteIt} />
      </div>
      {"name" in record && <NameField app={app} record={record} what={what} label={t.name} class="title-input" />}
    </section>
  );
}
