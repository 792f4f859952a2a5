import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { App } from "../actions/app.ts";
import { actionNamed } from "../actions/registry.ts";
import { fullName } from "../document/facts.ts";
import type { Id } from "../document/ids.ts";
import type { KindName } from "../protocol/records.ts";
import { Code, Eye, Layers, List, Search, Table2 } from "./icons.ts";
import { PaletteStrip } from "./palette_strip.tsx";
import { Icon } from "./parts.tsx";

const ROW = 28;
const HEAD = 32;

const GROUPS: readonly (readonly [KindName, string, typeof Table2])[] = [
  ["table", "Tables", Table2],
  ["view", "Views", Eye],
  ["materializedView", "Materialized views", Layers],
  ["enum", "Enums", List],
  ["domain", "Domains", List],
  ["composite", "Composite types", List],
  ["range", "Range types", List],
  ["sequence", "Sequences", List],
  ["rawObject", "SQL objects", Code],
];

/** As people sort: table_2 before table_10. */
const byName = new Intl.Collator(undefined, { numeric: true }).compare;

interface Line {
  id: Id | null;
  icon: typeof Table2;
  text: string;
  hint: string;
}

/** Everything in the schema by name, in a list of which only what is seen is in the page. */
export function Outline({ app }: { app: App }): JSX.Element {
  const [query, setQuery] = useState("");
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(800);
  const list = useRef<HTMLDivElement>(null);
  const version = app.version.value;
  const lines = useMemo(() => linesOf(app, query), [app, query, version]);
  const places = useMemo(() => offsets(lines), [lines]);
  const selected = app.selection.value;
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const seen = lines.flatMap((line, place) => {
    const at = places[place] ?? 0;
    return at > top - 200 && at < top + height + 200 ? [{ line, at }] : [];
  });
  return (
    <nav class="outline" aria-label="Outline">
      <PaletteStrip app={app} />
      <div class="search">
        <Icon of={Search} />
        <input
          class="input"
          type="search"
          placeholder="Find in schema"
          aria-label="Find in schema"
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </div>
      <div
        class="rows"
        ref={list}
        role="listbox"
        aria-label="Objects"
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      >
        <div class="rows-inner" style={{ height: `${(places.at(-1) ?? 0) + ROW + 16}px` }}>
          {seen.map(({ line, at }) =>
            line.id ? (
              <button
                key={line.id}
                type="button"
                role="option"
                class="outline-row"
                style={{ top: `${at}px` }}
                aria-selected={selected.has(line.id)}
                onClick={() => line.id && app.show(line.id)}
                onDblClick={() => actionNamed("rename").run(app)}
              >
                <Icon of={line.icon} />
                <span class="grow">{line.text}</span>
                <small aria-hidden="true">{line.hint}</small>
              </button>
            ) : (
              <div key={line.text} class="outline-head" role="presentation" style={{ top: `${at}px` }}>
                {line.text}
                <span>{line.hint}</span>
              </div>
            ),
          )}
          {!lines.length && (
            <div class="empty">{query ? "Nothing has that in its name." : "What you add shows here."}</div>
          )}
        </div>
      </div>
    </nav>
  );
}

function linesOf(app: App, query: string): Line[] {
  const wanted = query.trim().toLowerCase();
  const { document } = app;
  return GROUPS.flatMap(([kind, title, icon]) => {
    const records = [...document.all(kind)] as { id: Id; name: string; namespaceId?: Id | null; objectType?: string }[];
    const found = records
      .map((record) => ({
        record,
        text: fullName(document, { name: record.name, namespaceId: record.namespaceId ?? null }).slice(0, 200),
      }))
      .filter(
        ({ record, text }) =>
          !wanted || text.toLowerCase().includes(wanted) || (kind === "table" && hasColumn(app, record.id, wanted)),
      )
      .sort((a, b) => byName(a.text, b.text));
    if (!found.length) return [];
    const hint = (record: { id: Id; objectType?: string }): string =>
      kind === "table" ? String(document.children(record.id, "column").length) : (record.objectType ?? "");
    return [
      { id: null, icon, text: title, hint: String(found.length) },
      ...found.map(({ record, text }) => ({ id: record.id, icon, text, hint: hint(record) })),
    ];
  });
}

function hasColumn(app: App, tableId: Id, wanted: string): boolean {
  return app.document.children(tableId, "column").some((column) => column.name.toLowerCase().includes(wanted));
}

function offsets(lines: readonly Line[]): number[] {
  let at = 0;
  return lines.map((line) => {
    const place = at;
    at += line.id ? ROW : HEAD;
    return place;
  });
}
