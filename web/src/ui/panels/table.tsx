import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import { COLORS } from "../../document/colors.ts";
import type { Table } from "../../protocol/records.ts";
import { Check, Table2, X } from "../icons.ts";
import { Field, Icon, Select, Switch, Text } from "../parts.tsx";
import { Checks } from "./checks.tsx";
import { Columns } from "./columns.tsx";
import { orNone, Section, set, Title } from "./common.tsx";
import { Indexes } from "./indexes.tsx";
import { Keys } from "./keys.tsx";
import { TableRelationships } from "./table_relationships.tsx";

/** Everything about a table. */
export function TablePanel({ app, table }: { app: App; table: Table }): JSX.Element {
  const namespaces = [...app.document.all("namespace")];
  return (
    <>
      <Title app={app} record={table} what="Table" icon={Table2} />
      <Columns app={app} table={table} />
      <TableRelationships app={app} table={table} />
      <Indexes app={app} holder={table} />
      <Keys app={app} table={table} />
      <Checks app={app} table={table} />
      <Section title="About">
        <Swatches value={table.color} onChange={(color) => set(app, table, "Colour table", { color })} />
        <Field label="Display name">
          <Text
            value={table.displayName ?? ""}
            placeholder={table.name}
            onCommit={(text) => set(app, table, "Set display name", { displayName: orNone(text) })}
          />
        </Field>
        <Field label="Comment">
          <Text
            multiline
            value={table.comment ?? ""}
            placeholder="Kept in the database"
            onCommit={(text) => set(app, table, "Comment table", { comment: orNone(text) })}
          />
        </Field>
        {namespaces.length > 1 && (
          <Field label="Namespace">
            <Select
              value={table.namespaceId ?? ""}
              options={namespaces.map((one) => [one.id, one.name] as const)}
              onChange={(namespaceId) => set(app, table, "Move to namespace", { namespaceId })}
            />
          </Field>
        )}
        <Switch
          label="Soft delete"
          hint="Generated code marks rows deleted instead of removing them"
          checked={table.softDelete}
          onChange={(softDelete) => set(app, table, "Soft delete", { softDelete })}
        />
        <Switch
          label="Timestamps"
          hint="Generated code keeps created and updated times"
          checked={table.timestamps}
          onChange={(timestamps) => set(app, table, "Timestamps", { timestamps })}
        />
        <Switch
          label="Pinned"
          hint="Stays where it is when the rest is arranged"
          checked={table.pinned}
          onChange={(pinned) => set(app, table, "Pin table", { pinned })}
        />
      </Section>
    </>
  );
}

function Swatches({
  value,
  onChange,
}: {
  value: string | null;
  onChange: (color: string | null) => void;
}): JSX.Element {
  return (
    <div class="swatches" role="radiogroup" aria-label="Colour">
      <button
        type="button"
        role="radio"
        class="none"
        aria-checked={!value}
        aria-label="No colour"
        onClick={() => onChange(null)}
      >
        <Icon of={X} />
      </button>
      {Object.entries(COLORS).map(([name, color]) => (
        <button
          key={name}
          type="button"
          role="radio"
          aria-checked={value === name || value === color}
          aria-label={name}
          style={{ "--swatch": color }}
          onClick={() => onChange(color)}
        >
          {(value === name || value === color) && <Icon of={Check} />}
        </button>
      ))}
    </div>
  );
}
