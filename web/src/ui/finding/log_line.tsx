import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import { same } from "../../document/values.ts";
import { texts } from "../../language/texts.ts";
import type { KindName } from "../../protocol/records.ts";
import type { LogEntry } from "../../sync/api.ts";

const MOST = 4;
const LONGEST = 60;

/** One change in words, with what was and what became. */
export function LogLine({ app, entry }: { app: App; entry: LogEntry }): JSX.Element {
  const state = { ...entry.beforeState, ...entry.afterState };
  const now = app.document.get(entry.entityId);
  const name = cut(state["name"] ?? state["title"] ?? (now && "name" in now ? now.name : "") ?? "");
  const kind = texts.finding.kinds[entry.entityType as KindName] ?? entry.entityType;
  const { historyAdded, historyDeleted, historyMoved } = texts.finding;
  if (entry.action === "create") return <li>{historyAdded(kind, name)}</li>;
  if (entry.action === "delete") return <li>{historyDeleted(kind, name)}</li>;
  const [before, after] = [entry.beforeState ?? {}, entry.afterState ?? {}];
  const changed = Object.keys(after).filter((key) => !same(before[key], after[key]));
  const moved = changed.length > 0 && changed.every((key) => key === "positionX" || key === "positionY");
  if (moved) return <li>{historyMoved(kind, name)}</li>;
  return (
    <li>
      {name || kind}:{" "}
      {changed.slice(0, MOST).map((key) => (
        <span key={key}>
          {words(key)} <del>{cut(before[key])}</del> <ins>{cut(after[key])}</ins>{" "}
        </span>
      ))}
    </li>
  );
}

function words(name: string): string {
  return name.replace(/([A-Z])/g, " $1").toLowerCase();
}

function cut(value: unknown): string {
  if (value === null || value === undefined) return texts.finding.historyNone;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
