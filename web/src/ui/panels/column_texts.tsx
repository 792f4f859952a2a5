import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import { texts } from "../../language/texts.ts";
import type { MaterializedView, View } from "../../protocol/records.ts";
import { Plus, X } from "../icons.ts";
import { Combo, Icon, IconButton, Text } from "../parts.tsx";
import { set } from "./common.tsx";
import { useRefusal } from "./refusal.tsx";

const t = texts.panels;

/** A text for some columns of a view, by the columns' names: comments or defaults. */
export function ColumnTexts(props: {
  app: App;
  record: View | MaterializedView;
  field: "columnComments" | "columnDefaults";
  label: string;
  add: string;
  check?: (text: string) => string | null;
}): JSX.Element {
  const { app, record, field, label, check } = props;
  const [fresh, setFresh] = useState(false);
  const [hear, saying] = useRefusal();
  const held = ((record as View)[field] ?? {}) as Readonly<Record<string, string>>;
  const entries = Object.entries(held);
  const put = (next: readonly (readonly [string, string])[]): Promise<string | null> =>
    set(app, record, t.edits.change(label), { [field]: Object.fromEntries(next) });
  const nameFault = (name: string, own: string): string | null =>
    name !== own && name in held ? t.faults.taken(name) : null;
  const name = (value: string, at: number): JSX.Element => (
    <Combo
      label={t.columnName}
      value={value}
      optional={at === entries.length}
      placeholder={t.columnName}
      options={() => columnsOf(app, record).filter((one) => !(one in held))}
      check={(text) => nameFault(text, value)}
      onCommit={async (text: string) => {
        if (!text) return null;
        if (at < entries.length) return put(entries.map((entry, place) => (place === at ? [text, entry[1]] : entry)));
        const why = await put([...entries, [text, check ? "NULL" : text]]);
        if (why === null) setFresh(false);
        return why;
      }}
    />
  );
  return (
    <div class="field" role="group" aria-label={label}>
      <span class="label">{label}</span>
      {entries.map(([column, text], at) => (
        <div class="part texts" key={column}>
          {name(column, at)}
          <Text
            label={`${label}: ${column}`}
            value={text}
            required
            mono={check !== undefined}
            check={check}
            onCommit={(next: string) => put(entries.map((entry, place) => (place === at ? [column, next] : entry)))}
          />
          <IconButton
            icon={X}
            label={t.removeNamed(column)}
            small
            class="tip-left"
            onClick={() => hear(put(entries.filter((_, place) => place !== at)))}
          />
        </div>
      ))}
      {fresh && <div class="part texts">{name("", entries.length)}</div>}
      {!fresh && (
        <div>
          <button type="button" class="button small ghost" onClick={() => setFresh(true)}>
            <Icon of={Plus} />
            {props.add}
          </button>
        </div>
      )}
      {saying}
    </div>
  );
}

/** The names that a view's columns may have: those that it gives itself, else those of the tables that it uses. */
function columnsOf(app: App, record: View | MaterializedView): string[] {
  if (record.columnNames.length) return [...record.columnNames];
  const names = record.dependsOn.flatMap((id) => app.document.children(id, "column").map((column) => column.name));
  return [...new Set(names)];
}
