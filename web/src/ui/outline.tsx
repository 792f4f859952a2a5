import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { App } from "../actions/app.ts";
import { actionNamed } from "../actions/registry.ts";
import type { Document } from "../document/document.ts";
import { fullName } from "../document/facts.ts";
import type { Id } from "../document/ids.ts";
import { isDrawn } from "../finding/filtered_document.ts";
import { texts } from "../language/texts.ts";
import type { KindName } from "../protocol/records.ts";
import { FilterMenu } from "./finding/filter_menu.tsx";
import { iconOf } from "./finding/kind_icons.ts";
import { Bookmark, Search } from "./icons.ts";
import { PaletteStrip } from "./palette_strip.tsx";
import { Icon, IconButton } from "./parts.tsx";

const ROW = 28;
const HEAD = 32;

const GROUPS = Object.entries(texts.finding.outlineGroups) as [KindName, string][];

/** As people sort: table_2 before table_10. */
const byName = new Intl.Collator(undefined, { numeric: true }).compare;

interface Line {
  id: Id | null;
  kind: KindName;
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
  const lines = useMemo(() => linesOf(app, query), [app, query, version, app.shown.value]);
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
    <nav class="outline" aria-label={texts.finding.outline}>
      <PaletteStrip app={app} />
      <div class="search">
        <Icon of={Search} />
        <input
          class="input"
          type="search"
          placeholder={texts.finding.outlineFind}
          aria-label={texts.finding.outlineFind}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <FilterMenu app={app} />
        <IconButton
          icon={Bookmark}
          label={texts.finding.viewsSaved}
          onClick={() => {
            app.dialog.value = "views";
          }}
        />
      </div>
      <div
        class="rows"
        ref={list}
        role="listbox"
        aria-label={texts.finding.outlineObjects}
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
                <Icon of={iconOf(line.kind)} />
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
            <div class="empty">{query ? texts.finding.outlineNothing : texts.finding.outlineEmpty}</div>
          )}
        </div>
      </div>
    </nav>
  );
}

function linesOf(app: App, query: string): Line[] {
  const wanted = query.trim().toLowerCase();
  const { document } = app;
  const shown = app.shown.value;
  return GROUPS.flatMap(([kind, title]) => {
    const records = [...document.all(kind)] as Named[];
    const found = records
      .filter((record) => !shown || !isDrawn(kind) || shown.has(record.id))
      .map((record) => ({ record, text: textOf(document, record).slice(0, 200) }))
      .filter(
        ({ record, text }) =>
          !wanted || text.toLowerCase().includes(wanted) || (kind === "table" && hasColumn(app, record.id, wanted)),
      )
      .sort((a, b) => byName(a.text, b.text));
    if (!found.length) return [];
    const hint = (record: Named): string =>
      kind === "table" ? String(document.children(record.id, "column").length) : (record.objectType ?? "");
    return [
      { id: null, kind, text: title, hint: String(found.length) },
      ...found.map(({ record, text }) => ({ id: record.id, kind, text, hint: hint(record) })),
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
