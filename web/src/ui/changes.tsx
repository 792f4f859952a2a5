import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { App } from "../actions/app.ts";
import type { Step } from "../document/undo.ts";
import { ago } from "../language/dates.ts";
import { language, texts } from "../language/texts.ts";
import { api, type LogEntry } from "../sync/api.ts";
import { LogLine } from "./finding/log_line.tsx";
import { Ellipsis, Redo2, Undo2 } from "./icons.ts";
import { short } from "./parts/short.ts";
import { Icon, Menu, type MenuItem } from "./parts.tsx";

const SHOWN = 300;
const LINES = 6;

/** The history: what was done, by whom and when, the latest first; own steps can be gone back to, any can be taken back. */
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
        <strong>{texts.finding.historyEmpty}</strong>
        {texts.finding.historyEmptyText}
      </div>
    );
  }
  return (
    <div class="section history">
      <Undone app={app} />
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

/** The steps that were undone and can be done again. */
function Undone({ app }: { app: App }): JSX.Element | null {
  const steps = app.session.history.redoable;
  if (!steps.length) return null;
  return (
    <div class="undone" role="group" aria-label={texts.finding.historyUndone}>
      {steps.map((step, place) => (
        <button
          key={step.id}
          type="button"
          class="menu-item"
          data-tip={texts.finding.historyRedoTo}
          onClick={() => app.session.takeBack("redo", steps.length - place)}
        >
          <Icon of={Redo2} />
          {step.label}
        </button>
      ))}
    </div>
  );
}

function Entry({ app, group }: { app: App; group: LogEntry[] }): JSX.Element {
  const first = group[0] as LogEntry;
  const at = new Date(first.changedAt);
  const steps = app.session.history.undoable;
  const step = steps.findIndex((one) => one.revisions.includes(first.revision));
  return (
    <article class="log-entry">
      <div class="top">
        <strong>{first.changedBy || texts.finding.historySomeone}</strong>
        {first.label && <span class="label">{short(first.label)}</span>}
        <time dateTime={first.changedAt} title={at.toLocaleString(language)}>
          {ago(at)?.text ?? texts.finding.justNow}
        </time>
        {!app.readOnly && (
          <Menu
            icon={Ellipsis}
            label={`${texts.finding.history}: ${first.revision}`}
            small
            items={ways(app, first, steps, step)}
          />
        )}
      </div>
      <ul>
        {group.slice(0, LINES).map((entry) => (
          <LogLine key={entry.entityId + entry.action} app={app} entry={entry} />
        ))}
        {group.length > LINES && <li>{texts.finding.historyMore(group.length - LINES)}</li>}
      </ul>
    </article>
  );
}

/** What can be done with an entry: own steps are gone back to one after the other, any other is taken back by itself. */
function ways(app: App, entry: LogEntry, steps: readonly Step[], step: number): MenuItem[] {
  const back: MenuItem[] = [];
  if (step >= 0) {
    const run = (): void => app.session.takeBack("undo", steps.length - step);
    back.push({ label: texts.finding.historyUndoTo, icon: Undo2, run });
  }
  const { batchId } = entry;
  if (batchId)
    back.push({ label: texts.finding.historyTakeBack, icon: Undo2, run: () => void takeBack(app, batchId, entry) });
  return back;
}

async function takeBack(app: App, batchId: string, entry: LogEntry): Promise<void> {
  const label = entry.label ?? texts.finding.history;
  try {
    await app.session.sent();
    const ask = (newBatchId: string) => api.takeBack(app.document.schema.id, { batchId, newBatchId, label });
    const { changed } = await app.session.bring(label, ask);
    const { historyTakenBack, notUndone } = texts.finding;
    app.notify({ tone: "info", text: changed ? historyTakenBack(label) : notUndone(label) });
  } catch (error) {
    app.notify({ tone: "bad", text: (error as Error).message });
  }
}
