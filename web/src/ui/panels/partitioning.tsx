import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import { texts } from "../../language/texts.ts";
import type { Table, Partitioning as Value } from "../../protocol/records.ts";
import { short } from "../parts/short.ts";
import { Field, Select, Text } from "../parts.tsx";
import { sqlFault } from "./checking/sql.ts";
import { set } from "./common.tsx";
import { SqlProperty } from "./properties.tsx";

const t = texts.panels;
const STRATEGIES = ["range", "list", "hash"] as const;

/** How a table is parted, and of which one it is a part. */
export function Partitioning({ app, table }: { app: App; table: Table }): JSX.Element {
  const { partitioning } = table;
  const parent = app.document.find("table", table.partitionOf);
  const put = (next: Value | null): Promise<string | null> =>
    set(app, table, t.edits.change(t.partitioning), { partitioning: next });
  const first = app.document.children(table.id, "column")[0]?.name ?? "id";
  return (
    <>
      {parent && (
        <>
          <div class="item-line">
            {t.partitionOf}{" "}
            <button type="button" class="link" onClick={() => app.show(parent.id)}>
              {short(parent.name)}
            </button>
          </div>
          <SqlProperty app={app} record={table} field="partitionBound" label={t.partitionBound} />
        </>
      )}
      <Field label={t.partitioning}>
        <Select
          value={partitioning?.strategy ?? ""}
          options={[["", t.notPartitioned], ...STRATEGIES.map((one) => [one, t.partitionBy[one]] as const)]}
          onChange={(strategy: "" | Value["strategy"]) =>
            put(strategy ? { strategy, key: partitioning?.key ?? [first] } : null)
          }
        />
      </Field>
      {partitioning && (
        <Field label={t.partitionKey}>
          <Text
            mono
            required
            value={partitioning.key.join(", ")}
            check={sqlFault}
            onCommit={(text: string) => put({ ...partitioning, key: partsOf(text) })}
          />
        </Field>
      )}
    </>
  );
}

/** A list of expressions taken apart at the commas that stand in no brackets. */
function partsOf(text: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const letter of text) {
    if (letter === "(") depth++;
    if (letter === ")") depth--;
    if (letter === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}
