import type { JSX, TargetedKeyboardEvent } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import { ACTIONS, isEnabled, shown } from "../../actions/registry.ts";
import { fullName } from "../../document/facts.ts";
import { Code, Eye, Layers, List, Search, Table2, Zap } from "../icons.ts";
import { Dialog, Icon } from "../parts.tsx";

interface Entry {
  key: string;
  group: string;
  icon: typeof Zap;
  text: string;
  hint: string;
  rank: number;
  run: () => void;
}

const MOST = 60;

/** Finds any table, column, view, type or command by a few letters. */
export function CommandPalette({ app, onClose }: { app: App; onClose: () => void }): JSX.Element {
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const entries = useMemo(() => search(app, query), [query]);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [at]);
  const run = (entry: Entry | undefined): void => {
    if (!entry) return;
    onClose();
    // The dialog gives the focus back first.
    setTimeout(entry.run);
  };
  const pressed = (event: TargetedKeyboardEvent<HTMLInputElement>): void => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setAt((at + (event.key === "ArrowDown" ? 1 : entries.length - 1)) % Math.max(entries.length, 1));
    } else if (event.key === "Enter") {
      event.preventDefault();
      run(entries[at]);
    }
  };
  return (
    <Dialog title="Find or run" class="command" bare onClose={onClose}>
      <div class="command-input">
        <Icon of={Search} />
        <input
          autofocus
          role="combobox"
          aria-expanded="true"
          aria-controls="command-list"
          aria-label="Find a table, column or command"
          placeholder="Find a table, column or command"
          spellcheck={false}
          value={query}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={pressed}
        />
        <kbd>Esc</kbd>
      </div>
      <div class="command-list" id="command-list" role="listbox" ref={list}>
        {entries.map((entry, place) => (
          <div key={entry.key}>
            {entries[place - 1]?.group !== entry.group && <div class="group">{entry.group}</div>}
            <div
              role="option"
              class="menu-item"
              aria-selected={place === at}
              onPointerMove={() => setAt(place)}
              onClick={() => run(entry)}
            >
              <Icon of={entry.icon} />
              <span>{entry.text}</span>
              <span class="hint">{entry.hint}</span>
            </div>
          </div>
        ))}
        {!entries.length && <div class="empty">Nothing is called that.</div>}
      </div>
    </Dialog>
  );
}

function search(app: App, query: string): Entry[] {
  const wanted = query.trim().toLowerCase();
  const entries: Entry[] = [];
  const offer = (entry: Omit<Entry, "rank">, words = ""): void => {
    const rank = rankOf(entry.text.toLowerCase(), wanted) ?? (words.toLowerCase().includes(wanted) ? 3 : null);
    if (rank !== null) entries.push({ ...entry, rank });
  };
  for (const action of ACTIONS) {
    if (!isEnabled(action, app) || action.id === "palette") continue;
    const hint = action.keys?.[0] ? shown(action.keys[0]) : "";
    offer(
      { key: action.id, group: "Commands", icon: Zap, text: action.title, hint, run: () => action.run(app) },
      action.words,
    );
  }
  offerRecords(app, wanted, offer);
  const order = wanted
    ? ["Tables", "Views", "Types", "SQL objects", "Commands", "Columns"]
    : ["Commands", "Tables", "Views", "Types", "SQL objects", "Columns"];
  return entries
    .sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group) || a.rank - b.rank || a.text.localeCompare(b.text))
    .slice(0, MOST);
}

function offerRecords(app: App, wanted: string, offer: (entry: Omit<Entry, "rank">) => void): void {
  const { document } = app;
  const kinds = [
    ["table", "Tables", Table2],
    ["view", "Views", Eye],
    ["materializedView", "Views", Layers],
    ["enum", "Types", List],
    ["domain", "Types", List],
  ] as const;
  for (const [kind, group, icon] of kinds) {
    for (const record of document.all(kind)) {
      offer({
        key: record.id,
        group,
        icon,
        text: fullName(document, record).slice(0, 120),
        hint: "",
        run: () => app.show(record.id),
      });
    }
  }
  if (wanted.length < 2) return;
  for (const raw of document.all("rawObject")) {
    offer({
      key: raw.id,
      group: "SQL objects",
      icon: Code,
      text: raw.name.slice(0, 120),
      hint: raw.objectType,
      run: () => app.show(raw.id),
    });
  }
  for (const column of document.all("column")) {
    const table = document.find("table", column.tableId);
    if (!table) continue;
    offer({
      key: column.id,
      group: "Columns",
      icon: Table2,
      text: `${table.name}.${column.name}`.slice(0, 120),
      hint: column.dataType.slice(0, 40),
      run: () => app.show(table.id),
    });
  }
}

/** 0 for the whole text, 1 for its beginning, 2 for inside; `null` where it is not there. */
function rankOf(text: string, wanted: string): number | null {
  if (!wanted) return 2;
  if (text === wanted) return 0;
  if (text.startsWith(wanted)) return 1;
  return text.includes(wanted) ? 2 : null;
}
