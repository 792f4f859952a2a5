import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { App } from "../actions/app.ts";
import { same } from "../document/values.ts";
import { api, type LogEntry } from "../sync/api.ts";

const SHOWN = 300;

/** Who has changed what, the latest first. */
export function Changes({ app }: { app: App }): JSX.Element {
  const [entries, setEntries] = useState<LogEntry[] | null>(null);
  const [error, setError] = useState("");
  const { id } = app.document.schema;
  const revision = app.version.value >= 0 ? (app.session.replica?.revision ?? 0) : 0;
  useEffect(() => {
    read(id, Math.max(0, revision - SHOWN)).then(setEntries, (failure: Error) => setError(failure.message));
  }, [revision]);
  if (error)
    return (
      <div class="section">
        <div class="note bad">{error}</div>
      </div>
    );
  if (!entries)
    return (
      <div class="empty">
        <span class="spinner" />
      </div>
    );
  if (!entries.length) {
    return (
      <div class="empty">
        <strong>No changes yet</strong>
        Every edit shows here with what was before it.
      </div>
    );
  }
  return (
    <div class="section">
      {byRevision(entries).map((group) => (
        <Entry key={group[0]?.revision} app={app} group={group} />
      ))}
    </div>
  );
}

async function read(id: string, after: number): Promise<LogEntry[]> {
  const all: LogEntry[] = [];
  let from: number | null = after;
  while (from !== null && all.length < 5000) {
    const page: { changes: LogEntry[]; next: number | null } = await api.changes(id, from);
    all.push(...page.changes);
    from = page.changes.length && page.next !== from ? page.next : null;
  }
  return all;
}

function byRevision(entries: readonly LogEntry[]): LogEntry[][] {
  const groups = new Map<number, LogEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.revision);
    if (group) group.push(entry);
    else groups.set(entry.revision, [entry]);
  }
  return [...groups.values()].reverse().slice(0, SHOWN);
}

function Entry({ app, group }: { app: App; group: LogEntry[] }): JSX.Element {
  const first = group[0] as LogEntry;
  const at = new Date(first.changedAt);
  return (
    <article class="log-entry">
      <div class="top">
        <strong>{first.changedBy || "Someone"}</strong>
        <span class="badge">{first.revision}</span>
        <time dateTime={first.changedAt} title={at.toLocaleString()}>
          {ago(at)}
        </time>
      </div>
      <ul>
        {group.slice(0, 6).map((entry) => (
          <Line key={entry.entityId + entry.action} app={app} entry={entry} />
        ))}
        {group.length > 6 && <li>and {group.length - 6} more</li>}
      </ul>
    </article>
  );
}

function Line({ app, entry }: { app: App; entry: LogEntry }): JSX.Element {
  const state = { ...entry.beforeState, ...entry.afterState };
  const now = app.document.get(entry.entityId);
  const name = cut(state["name"] ?? (now && "name" in now ? now.name : "") ?? "");
  const kind = entry.entityType.replace(/([A-Z])/g, " $1").toLowerCase();
  if (entry.action !== "update") {
    return (
      <li>
        {entry.action === "create" ? "Added" : "Deleted"} {kind} {name}
      </li>
    );
  }
  const [before, after] = [entry.beforeState ?? {}, entry.afterState ?? {}];
  const changed = Object.keys(after).filter((key) => !same(before[key], after[key]));
  const moved = changed.length > 0 && changed.every((key) => key === "positionX" || key === "positionY");
  if (moved)
    return (
      <li>
        Moved {kind} {name}
      </li>
    );
  return (
    <li>
      {name || kind}:{" "}
      {changed.slice(0, 4).map((key) => (
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
  if (value === null || value === undefined) return "none";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function ago(at: Date): string {
  const seconds = (at.getTime() - Date.now()) / 1000;
  const format = new Intl.RelativeTimeFormat(undefined, { numeric: "auto", style: "short" });
  for (const [unit, size] of [
    ["day", 86400],
    ["hour", 3600],
    ["minute", 60],
  ] as const) {
    if (Math.abs(seconds) >= size) return format.format(Math.round(seconds / size), unit);
  }
  return "just now";
}
