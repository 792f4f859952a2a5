import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import type { Id } from "../../document/ids.ts";
import type { Enum } from "../../protocol/records.ts";
import { ChevronDown, List, Trash2 } from "../icons.ts";
import { Field, IconButton, type Outcome, Text } from "../parts.tsx";
import { orNone, Section, set, Title } from "./common.tsx";

/** An enum: its values in their order. A renamed value stays the same value. */
export function EnumPanel({ app, type }: { app: App; type: Enum }): JSX.Element {
  const add = (): void => {
    const names = new Set(type.values.map((value) => value.name));
    let number = type.values.length + 1;
    while (names.has(`value_${number}`)) number++;
    app.edit("Add value", { command: "addEnumValue", arguments: { enumId: type.id, name: `value_${number}` } });
  };
  const value = (valueId: Id) => ({ enumId: type.id, valueId });
  const rename = (id: Id, name: string): Outcome =>
    app.edit("Rename value", { command: "renameEnumValue", arguments: { ...value(id), name } });
  const move = (id: Id, beforeId: Id | null): Outcome =>
    app.edit("Move value", { command: "moveEnumValue", arguments: { ...value(id), beforeId } });
  const remove = (id: Id): Outcome => app.edit("Remove value", { command: "removeEnumValue", arguments: value(id) });
  const users = [...app.document.all("column")].filter(
    (column) => column.dataType.replace(/(\[\])+$/, "") === type.name,
  );
  return (
    <>
      <Title app={app} record={type} what="Enum" icon={List} />
      <Section title="Values" count={type.values.length} add="Add value" onAdd={add}>
        <div class="parts">
          {type.values.map(({ id, name }, at) => (
            <div class="part plain" key={id}>
              <Text label={`Value ${at + 1}`} value={name} required onCommit={(text) => rename(id, text)} />
              <IconButton
                icon={ChevronDown}
                label="Move down"
                small
                disabled={at === type.values.length - 1}
                onClick={() => move(id, type.values[at + 2]?.id ?? null)}
              />
              <IconButton icon={Trash2} label="Remove value" small class="tip-left" onClick={() => remove(id)} />
            </div>
          ))}
        </div>
      </Section>
      {users.length > 0 && (
        <Section title="Used by" count={users.length}>
          {users.slice(0, 50).map((column) => (
            <button key={column.id} type="button" class="link" onClick={() => app.show(column.tableId)}>
              {app.document.find("table", column.tableId)?.name}.{column.name}
            </button>
          ))}
        </Section>
      )}
      <Section title="About">
        <Field label="Comment">
          <Text
            multiline
            value={type.comment ?? ""}
            onCommit={(text) => set(app, type, "Comment enum", { comment: orNone(text) })}
          />
        </Field>
      </Section>
    </>
  );
}
