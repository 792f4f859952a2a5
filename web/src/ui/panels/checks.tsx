import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import { newId } from "../../document/ids.ts";
import type { Table } from "../../protocol/records.ts";
import { Check, Trash2 } from "../icons.ts";
import { Icon, IconButton, Text } from "../parts.tsx";
import { remove, Section, set } from "./common.tsx";

/** Conditions that each row keeps. */
export function Checks({ app, table }: { app: App; table: Table }): JSX.Element {
  const checks = app.document.children(table.id, "check");
  const exclusions = app.document.children(table.id, "exclusion");
  const add = (): void => {
    const first = app.document.children(table.id, "column")[0];
    const expression = first ? `${first.name} IS NOT NULL` : "true";
    app.edit("Add check", {
      action: "create",
      kind: "check",
      id: newId(),
      values: { tableId: table.id, name: `${table.name}_check`, expression },
    });
  };
  return (
    <Section title="Checks" count={checks.length + exclusions.length} add="Add check" onAdd={add}>
      {checks.map((check) => (
        <div class="item" key={check.id}>
          <div class="item-head">
            <Icon of={Check} />
            <span class="name">
              <Text
                label="Name of the check"
                value={check.name}
                required
                onCommit={(name) => set(app, check, "Rename check", { name })}
              />
            </span>
            <IconButton
              icon={Trash2}
              label="Delete check"
              small
              class="tip-left"
              onClick={() => remove(app, "Delete check", check.id)}
            />
          </div>
          <Text
            mono
            multiline
            label="Condition"
            value={check.expression}
            required
            onCommit={(expression) => set(app, check, "Change check", { expression })}
          />
        </div>
      ))}
      {exclusions.map((one) => (
        <div class="item" key={one.id}>
          <div class="item-head">
            <span class="name">{one.name}</span>
            <span class="badge">exclude</span>
            <IconButton
              icon={Trash2}
              label="Delete exclusion constraint"
              small
              class="tip-left"
              onClick={() => remove(app, "Delete constraint", one.id)}
            />
          </div>
          <div class="item-line mono">
            {one.elements
              .map(
                (part) =>
                  `${app.document.find("column", part.columnId)?.name ?? part.expression} WITH ${part.operator}`,
              )
              .join(", ")}
          </div>
        </div>
      ))}
    </Section>
  );
}
