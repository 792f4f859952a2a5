import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import { newId } from "../../document/ids.ts";
import { texts } from "../../language/texts.ts";
import type { Check as CheckRecord, Table } from "../../protocol/records.ts";
import { Check, Trash2 } from "../icons.ts";
import { Icon, IconButton, Text } from "../parts.tsx";
import { freeName } from "./checking/names.ts";
import { sqlFault } from "./checking/sql.ts";
import { More, NameField, remove, Section, set } from "./common.tsx";
import { CommentProperty, SwitchProperty } from "./properties.tsx";

const t = texts.panels;

/** Conditions that each row keeps. */
export function Checks({ app, table }: { app: App; table: Table }): JSX.Element {
  const checks = app.document.children(table.id, "check");
  const add = (): void => {
    const first = app.document.children(table.id, "column")[0];
    const taken = checks.map((check) => check.name);
    void app.edit(t.edits.add(t.kinds.check), {
      action: "create",
      kind: "check",
      id: newId(),
      values: {
        tableId: table.id,
        name: freeName(`${table.name}_check`, taken),
        expression: first ? `${quoted(app, first.name)} IS NOT NULL` : "true",
      },
    });
  };
  return (
    <Section title={t.checks} count={checks.length} add={t.edits.add(t.kinds.check)} onAdd={add}>
      {checks.map((check) => (
        <CheckItem key={check.id} app={app} check={check} />
      ))}
    </Section>
  );
}

function CheckItem({ app, check }: { app: App; check: CheckRecord }): JSX.Element {
  return (
    <div class="item">
      <div class="item-head">
        <Icon of={Check} />
        <span class="name">
          <NameField app={app} record={check} what={t.kinds.check} label={t.checkName} />
        </span>
        <IconButton
          icon={Trash2}
          label={t.edits.remove(t.kinds.check)}
          small
          class="tip-left"
          onClick={() => remove(app, t.edits.remove(t.kinds.check), check.id)}
        />
      </div>
      <Text
        mono
        multiline
        label={t.condition}
        value={check.expression}
        required
        check={sqlFault}
        onCommit={(expression: string) => set(app, check, t.edits.change(t.condition), { expression })}
      />
      <More title={t.more}>
        {app.document.schema.dialect === "postgresql" && (
          <>
            <SwitchProperty app={app} record={check} field="noInherit" label={t.noInherit} hint={t.noInheritHint} />
            <SwitchProperty app={app} record={check} field="validated" label={t.validated} hint={t.validatedHint} />
          </>
        )}
        <SwitchProperty app={app} record={check} field="enforced" label={t.enforced} hint={t.enforcedHint} />
        <CommentProperty app={app} record={check} />
      </More>
    </div>
  );
}

/** A column's name as it stands in SQL. */
function quoted(app: App, name: string): string {
  if (/^[a-z_][a-z0-9_]*$/.test(name)) return name;
  const mark = ["mysql", "mariadb"].includes(app.document.schema.dialect) ? "`" : '"';
  return mark + name.replaceAll(mark, mark + mark) + mark;
}
