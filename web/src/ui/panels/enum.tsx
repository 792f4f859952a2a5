import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import { type Id, newId } from "../../document/ids.ts";
import { texts } from "../../language/texts.ts";
import type { Enum } from "../../protocol/records.ts";
import { List, Trash2 } from "../icons.ts";
import { IconButton, type Outcome, Text } from "../parts.tsx";
import { freeName } from "./checking/names.ts";
import { Section, Title } from "./common.tsx";
import { OrderList } from "./order_list.tsx";
import { CommentProperty, NamespaceProperty } from "./properties.tsx";
import { UsedBy } from "./used_by.tsx";

const t = texts.panels;

/** An enum: its values in their order. A renamed value stays the same value. */
export function EnumPanel({ app, type }: { app: App; type: Enum }): JSX.Element {
  const [fresh, setFresh] = useState<Id | null>(null);
  const names = type.values.map((value) => value.name);
  const add = (): void => {
    const id = newId();
    const name = freeName(`value_${type.values.length + 1}`, names);
    void app.edit(t.edits.add(t.kinds.value), { command: "addEnumValue", arguments: { enumId: type.id, id, name } });
    setFresh(id);
  };
  const value = (valueId: Id) => ({ enumId: type.id, valueId });
  const rename = (id: Id, name: string): Outcome =>
    app.edit(t.edits.rename(t.kinds.value), { command: "renameEnumValue", arguments: { ...value(id), name } });
  const move = (from: number, to: number): void => {
    const others = type.values.filter((_, at) => at !== from);
    void app.edit(t.edits.move(t.kinds.value), {
      command: "moveEnumValue",
      arguments: { ...value(type.values[from]?.id ?? ""), beforeId: others[to]?.id ?? null },
    });
  };
  const remove = (id: Id): Outcome =>
    app.edit(t.edits.remove(t.kinds.value), { command: "removeEnumValue", arguments: value(id) });
  return (
    <>
      <Title app={app} record={type} what={t.kinds.enum} icon={List} />
      <Section title={t.values} count={type.values.length} add={t.edits.add(t.kinds.value)} onAdd={add}>
        <OrderList items={type.values} keyOf={({ id }) => id} nameOf={({ name }) => name} onMove={move}>
          {({ id, name }, at, grip) => (
            <div class="part gripped">
              {grip}
              <Text
                label={t.valueAt(at + 1)}
                value={name}
                required
                check={(text) => (text !== name && names.includes(text) ? t.faults.taken(text) : null)}
                focus={fresh === id}
                onFocused={() => setFresh(null)}
                onCommit={(text: string) => rename(id, text)}
              />
              <IconButton
                icon={Trash2}
                label={t.removeNamed(name)}
                small
                class="tip-left"
                onClick={() => void remove(id)}
              />
            </div>
          )}
        </OrderList>
      </Section>
      <UsedBy app={app} type={type} />
      <Section title={t.about}>
        <NamespaceProperty app={app} record={type} />
        <CommentProperty app={app} record={type} />
      </Section>
    </>
  );
}
