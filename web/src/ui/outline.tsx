import type { JSX, TargetedKeyboardEvent } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { App } from "../actions/app.ts";
import { texts } from "../language/texts.ts";
import { FilterMenu } from "./finding/filter_menu.tsx";
import { type Line, linesOf } from "./finding/outline_lines.ts";
import { OutlineRows } from "./finding/outline_rows.tsx";
import { Bookmark, Search } from "./icons.ts";
import { PaletteStrip } from "./palette_strip.tsx";
import { Icon, IconButton } from "./parts.tsx";

/** Of more tables than this, the list follows an edit when the page has nothing else to do. */
const AT_ONCE = 2000;

/** Everything in the schema by name, and above it what can be added. */
export function Outline({ app }: { app: App }): JSX.Element {
  const [query, setQuery] = useState("");
  const version = useSettled(app.version.value, app.document.count("table") > AT_ONCE);
  const lines = useMemo(() => linesOf(app, query), [app, query, version, app.shown.value]);
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
          onKeyDown={(event) => pressed(app, lines, event)}
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
      {lines.length ? (
        <OutlineRows app={app} lines={lines} />
      ) : (
        <div class="rows">
          <div class="empty">{query ? texts.finding.outlineNothing : texts.finding.outlineEmpty}</div>
        </div>
      )}
    </nav>
  );
}

/** Enter shows what is found first; an arrow goes down to it. */
function pressed(app: App, lines: readonly Line[], event: TargetedKeyboardEvent<HTMLElement>): void {
  const first = lines.find((line) => line.id)?.id;
  if (!first || (event.key !== "Enter" && event.key !== "ArrowDown")) return;
  event.preventDefault();
  if (event.key === "Enter") app.show(first);
  else document.getElementById(`outline-${first}`)?.focus();
}

/** A value as it is, or, where what follows from it takes long, as it was until the page is idle. */
function useSettled<T>(value: T, late: boolean): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const waiting = requestIdleCallback(() => setSettled(() => value), { timeout: 1000 });
    return () => cancelIdleCallback(waiting);
  }, [value]);
  return late ? settled : value;
}
