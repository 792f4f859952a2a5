import type { App } from "../../actions/app.ts";
import type { Document } from "../../document/document.ts";
import { fullName } from "../../document/facts.ts";
import type { Id } from "../../document/ids.ts";
import { isDrawn } from "../../finding/filtered_document.ts";
import { language, texts } from "../../language/texts.ts";
import type { KindName } from "../../protocol/records.ts";
import { short } from "../parts/short.ts";

const GROUPS = Object.entries(texts.finding.outlineGroups) as [KindName, string][];

/** As people sort: table_2 before table_10. */
const byName = new Intl.Collator(language, { numeric: true }).compare;

/** A line of the outline: a record, or, without an id, the title of a group. */
export interface Line {
  readonly id: Id | null;
  readonly kind: KindName;
  readonly text: string;
  readonly hint: string;
}

/** Everything in the schema by kind and name, as far as it has `query` in its name or in one of its columns'. */
export function linesOf(app: App, query: string): Line[] {
  const wanted = query.trim().toLowerCase();
  const { document } = app;
  const shown = app.shown.value;
  return GROUPS.flatMap(([kind, title]) => {
    const records = [...document.all(kind)] as Named[];
    const found = records
      .filter((record) => !shown || !isDrawn(kind) || shown.has(record.id))
      .flatMap((record) => {
        const text = short(textOf(document, record), 200);
        if (!wanted || text.toLowerCase().includes(wanted)) return { record, text, column: "" };
        const column = kind === "table" ? columnWith(app, record.id, wanted) : undefined;
        return column === undefined ? [] : { record, text, column: short(column, 24) };
      })
      // What is called so comes before what has a column that is.
      .sort((a, b) => Number(a.column !== "") - Number(b.column !== "") || byName(a.text, b.text));
    if (!found.length) return [];
    const hint = (record: Named): string =>
      kind === "table" ? String(document.children(record.id, "column").length) : (record.objectType ?? "");
    return [
      { id: null, kind, text: title, hint: String(found.length) },
      ...found.map(({ record, text, column }) => ({ id: record.id, kind, text, hint: column || hint(record) })),
    ];
  });
}

interface Named {
  id: Id;
  name?: string;
  title?: string;
  text?: string;
  namespaceId?: Id | null;
  objectType?: string;
}

/** What a record is called; a note by how it begins. */
function textOf(document: Document, { name, title, text, namespaceId = null }: Named): string {
  if (name !== undefined) return fullName(document, { name, namespaceId });
  return (title ?? text ?? "").replace(/\s+/g, " ").trim() || texts.finding.untitled;
}

function columnWith(app: App, tableId: Id, wanted: string): string | undefined {
  return app.document.children(tableId, "column").find((column) => column.name.toLowerCase().includes(wanted))?.name;
}
