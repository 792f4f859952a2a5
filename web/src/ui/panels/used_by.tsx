import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import { fullName } from "../../document/facts.ts";
import type { Id } from "../../document/ids.ts";
import { texts } from "../../language/texts.ts";
import { short } from "../parts/short.ts";
import { typeParts } from "./checking/types.ts";
import { Section } from "./common.tsx";

const t = texts.panels;
const SHOWN = 50;

/** The columns that are of a type. */
export function UsedBy({
  app,
  type,
}: {
  app: App;
  type: { name: string; namespaceId: Id | null };
}): JSX.Element | null {
  const name = fullName(app.document, type).toLowerCase();
  const users = [...app.document.all("column")].filter(
    // Taking a type apart costs more than looking for the name in it.
    ({ dataType }) => dataType.toLowerCase().includes(name) && typeParts(dataType).base === name,
  );
  if (!users.length) return null;
  return (
    <Section title={t.usedBy} count={users.length}>
      {users.slice(0, SHOWN).map((column) => (
        <button key={column.id} type="button" class="link" onClick={() => app.show(column.tableId)}>
          {short(`${app.document.find("table", column.tableId)?.name ?? t.deleted}.${column.name}`)}
        </button>
      ))}
      {users.length > SHOWN && <div class="item-line">{t.andMore(users.length - SHOWN)}</div>}
    </Section>
  );
}
