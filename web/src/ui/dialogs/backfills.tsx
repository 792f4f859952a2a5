import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import type { Id } from "../../document/ids.ts";
import { texts } from "../../language/texts.ts";
import type { Diagnostic } from "../../sync/api.ts";

import { short } from "../parts/short.ts";

const t = texts.dialogs.migration;

/** Expressions by the id of the column: what rows get that miss a value there. */
export type Backfills = Readonly<Record<Id, string>>;

/** A field for each column that rows have nothing for; what is given is planned and run anew. */
export function BackfillFields({
  app,
  warnings,
  given,
  onGive,
}: {
  app: App;
  warnings: readonly Diagnostic[];
  given: Backfills;
  onGive: (given: Backfills) => void;
}): JSX.Element | null {
  const missing = warnings.filter((one) => one.code === "MIGRATE_NOT_NULL_ON_ROWS").map((one) => one.subject ?? "");
  const columns = [...new Set([...Object.keys(given), ...missing])]
    .map((id) => app.document.find("column", id))
    .filter((column) => column !== undefined);
  if (columns.length === 0) return null;
  return (
    <form
      class="backfills"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget as HTMLFormElement);
        const entries = columns.map(({ id }) => [id, String(typed.get(id) ?? "").trim()] as const);
        onGive(Object.fromEntries(entries.filter(([, text]) => text)));
      }}
    >
      {columns.map(({ id, tableId, name }) => (
        <label key={id}>
          <span>{t.rowsGet(short(`${app.document.find("table", tableId)?.name}.${name}`))}</span>
          <input class="input mono" name={id} defaultValue={given[id] ?? ""} placeholder={t.expression} />
        </label>
      ))}
      <button type="submit" class="button small">
        {t.fill}
      </button>
    </form>
  );
}
