import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import { fullName } from "../../document/facts.ts";
import type { Id } from "../../document/ids.ts";
import { texts } from "../../language/texts.ts";
import type { Composite, Table } from "../../protocol/records.ts";
import { X } from "../icons.ts";
import { short } from "../parts/short.ts";
import { Combo, Field, IconButton, Select } from "../parts.tsx";
import { More } from "./common.tsx";
import { moved, OrderList } from "./order_list.tsx";
import { useRefusal } from "./refusal.tsx";

const t = texts.panels;

interface OriginsProps {
  app: App;
  table: Table;
}

/** What the columns of a table come from: other tables, or a composite type. A partition has them from its table. */
export function Origins({ app, table }: OriginsProps): JSX.Element | null {
  if (table.partitionOf) return null;
  return (
    <More title={t.origins}>
      {!table.ofType && !table.partitioning && <Parents app={app} table={table} />}
      {!table.inherits.length && <OfType app={app} table={table} />}
    </More>
  );
}

/** The tables that a table inherits from, in order. */
function Parents({ app, table }: OriginsProps): JSX.Element {
  const { document } = app;
  const [hear, saying] = useRefusal();
  const put = (parentIds: readonly Id[]): Promise<string | null> =>
    app.edit(t.edits.change(t.inherits), { command: "setParents", arguments: { tableId: table.id, parentIds } });
  const nameOf = (id: Id): string => {
    const parent = document.find("table", id);
    return parent ? fullName(document, parent) : t.deleted;
  };
  const others = (): Table[] =>
    [...document.all("table")].filter(
      (one) => one.id !== table.id && !table.inherits.includes(one.id) && !one.partitionOf && !one.partitioning,
    );
  const find = (name: string): Table | undefined => others().find((one) => fullName(document, one) === name.trim());
  return (
    <div class="field" role="group" aria-label={t.inherits}>
      <span class="label">{t.inherits}</span>
      {table.inherits.length > 0 && (
        <OrderList
          items={table.inherits}
          keyOf={(id) => id}
          nameOf={nameOf}
          onMove={(from, to) => hear(put(moved(table.inherits, from, to)))}
        >
          {(id, _, grip) => (
            <div class="part gripped">
              {grip}
              <button type="button" class="link" onClick={() => app.show(id)}>
                {short(nameOf(id))}
              </button>
              <IconButton
                icon={X}
                label={t.removeNamed(nameOf(id))}
                small
                class="tip-left"
                onClick={() => hear(put(table.inherits.filter((one) => one !== id)))}
              />
            </div>
          )}
        </OrderList>
      )}
      <Combo
        key={table.inherits.join(" ")}
        label={t.addParent}
        value=""
        optional
        placeholder={t.addParent}
        options={() => others().map((one) => fullName(document, one))}
        check={(name) => (!name || find(name) ? null : t.faults.noTable(name))}
        onCommit={(name: string) => put([...table.inherits, find(name)?.id ?? ""])}
      />
      {saying}
    </div>
  );
}

/** The composite type whose attributes are the table's columns. */
function OfType({ app, table }: OriginsProps): JSX.Element | null {
  const { document } = app;
  const [hear, saying] = useRefusal();
  const composites = [...document.all("composite")];
  const current = composites.find((one) => fullName(document, one) === table.ofType);
  if (!composites.length && !table.ofType) return null;
  // A type that is kept as SQL is known by its name only.
  const value = table.ofType === null ? "" : (current?.id ?? table.ofType);
  const unknown = table.ofType && !current ? [[table.ofType, table.ofType] as const] : [];
  const named = (one: Composite) => [one.id, fullName(document, one)] as const;
  return (
    <Field label={t.ofType}>
      <Select
        value={value}
        options={[["", t.ofNoType] as const, ...unknown, ...composites.map(named)]}
        onChange={(compositeId: string) =>
          hear(
            app.edit(t.edits.change(t.ofType), {
              command: "setTableType",
              arguments: { tableId: table.id, compositeId: compositeId || null },
            }),
          )
        }
      />
      {saying}
    </Field>
  );
}
