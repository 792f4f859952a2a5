import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import type { Id } from "../../document/ids.ts";
import type { Enum } from "../../protocol/records.ts";
import { ChevronDown, List, Trash2 } from "../icons.ts";
import { Field, IconButton, Text } from "../parts.tsx";
import { orNone, Section, set, Title } from "./common.tsx";

type Value = readonly [Id | null, string];

/** An enum: its values in their order. A renamed value stays the same value. */
export function EnumPanel({ app, type }: { app: App; type: Enum }): JSX.Element {
  const values: Value[] = type.values.map((value) => [value.id, value.name]);
  const put = (label: string, next: readonly Value[]): void =>
    app.edit(label, { command: "setEnumValues", arguments: { enumId: type.id, values: next } });
  const add = (): void => {
    const names = new Set(type.values.map((value) => value.name));
    let number = type.values.length + 1;
    while (names.has(`value_${number}`)) number++;
    put("Add value", [...values, [null, `value_${number}`]]);
  };
  const rename = (at: number, name: string): void =>
    put(
      "Rename value",
      values.map(([id, old], place) => [id, place === at ? name : old]),
    );
  const down = (at: number): void =>
    put(
      "Move value",
      values.map((value, place) => (place === at ? values[at + 1] : place === at + 1 ? values[at] : value) as Value),
    );
  const users = [...app.document.all("column")].filter(
    (column) => column.dataType.replace(/(\[\])+$/, "") === type.name,
  );
  return (
    <>
      <Title app={app} record={type} what="Enum" icon={List} />
      <Section title="Values" count={values.length} add="Add value" onAdd={add}>
        <div class="parts">
          {type.values.map((value, at) => (
            <div class="part plain" key={value.id}>
              <Text label={`Value ${at + 1}`} value={value.name} onCommit={(name) => rename(at, name)} />
              <IconButton
                icon={ChevronDown}
                label="Move down"
                small
                disabled={at === values.length - 1}
                onClick={() => down(at)}
              />
              <IconButton
                icon={Trash2}
                label="Remove value"
                small
                class="tip-left"
                onClick={() =>
                  put(
                    "Remove value",
                    values.filter((_, place) => place !== at),
                  )
                }
              />
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
