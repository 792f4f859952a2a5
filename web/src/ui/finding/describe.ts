import type { App } from "../../actions/app.ts";
import type { Id } from "../../document/ids.ts";
import { texts } from "../../language/texts.ts";

const { counts } = texts.panels;

/** What a record is, for who does not see its icon: its kind, and of a table how many columns it has. */
export function kindInWords(app: App, id: Id): string {
  const { document } = app;
  const kind = document.kindOf(id);
  if (!kind) return "";
  const words = [texts.finding.kinds[kind]];
  if (kind === "table") words.push(counts.column(document.children(id, "column").length));
  const held = document.find("enum", id);
  if (held) words.push(texts.panels.counts.value(held.values.length));
  return words.join(", ");
}
