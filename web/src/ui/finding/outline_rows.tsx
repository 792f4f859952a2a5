import type { JSX, TargetedKeyboardEvent, TargetedMouseEvent } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import { actionNamed } from "../../actions/registry.ts";
import { density } from "../../actions/settings.ts";
import type { Id } from "../../document/ids.ts";
import { texts } from "../../language/texts.ts";
import { CircleAlert } from "../icons.ts";
import { Icon } from "../parts.tsx";
import { kindInWords } from "./describe.ts";
import { iconOf } from "./kind_icons.ts";
import type { Line } from "./outline_lines.ts";

/** How high a row and a group's head are, in pixels. */
const SIZES = { comfortable: { row: 28, head: 32 }, compact: { row: 24, head: 28 } } as const;
/** How far beyond what is seen rows are in the page. */
const AHEAD = 200;

/** The outline's lines, of which only what is seen is in the page; one is in the tab order, the arrow keys go to the others. */
export function OutlineRows({ app, lines }: { app: App; lines: readonly Line[] }): JSX.Element {
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(800);
  const [current, setCurrent] = useState<Id | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const { row, head } = SIZES[density.value];
  const places = useMemo(() => offsets(lines, row, head), [lines, row, head]);
  const selected = app.selection.value;
  const ordinals = useMemo(() => ordinalsOf(lines), [lines]);
  const records = ordinals.at(-1) ?? 0;
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const entry = tabStop(lines, current, selected);
  const go = (place: number): void => {
    const id = lines[place]?.id;
    if (!list.current || !id) return;
    const at = places[place] ?? 0;
    const { scrollTop } = list.current;
    if (at < scrollTop + head) list.current.scrollTop = at - head;
    else if (at + row > scrollTop + height) list.current.scrollTop = at + row - height;
    setTop(list.current.scrollTop);
    setCurrent(id);
    const focus = (): void => document.getElementById(`outline-${id}`)?.focus();
    focus();
    // A row further away comes into the page only now.
    requestAnimationFrame(focus);
  };
  useStay(lines, current, go);
  return (
    <div
      class="rows"
      style={{ "--outline-row": `${row}px`, "--outline-head": `${head}px` }}
      ref={list}
      role="listbox"
      aria-label={texts.finding.outlineObjects}
      aria-multiselectable="true"
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onKeyDown={(event) => pressed(app, lines, event, go)}
    >
      <div class="rows-inner" role="presentation" style={{ height: `${(places.at(-1) ?? 0) + row + 16}px` }}>
        {lines.map((line, place) => {
          const at = places[place] ?? 0;
          if (at < top - AHEAD || at > top + height + AHEAD) return null;
          if (!line.id) return <Head key={line.kind} line={line} at={at} />;
          return (
            <button
              key={line.id}
              id={`outline-${line.id}`}
              type="button"
              role="option"
              class="outline-row"
              tabIndex={line.id === entry ? 0 : -1}
              style={{ top: `${at}px` }}
              aria-selected={selected.has(line.id)}
              aria-description={kindInWords(app, line.id)}
              aria-setsize={records}
              aria-posinset={ordinals[place]}
              onFocus={() => setCurrent(line.id)}
              onClick={(event) => choose(app, line.id as Id, event)}
              onDblClick={() => actionNamed("rename").run(app)}
            >
              <Icon of={iconOf(line.kind)} />
              <span class="grow">{line.text}</span>
              {app.badges.value.get(line.id)?.broken ? (
                <span class="broken">
                  <span class="visually-hidden">{texts.finding.broken}</span>
                  <Icon of={CircleAlert} />
                </span>
              ) : null}
              <small aria-hidden="true">{line.hint}</small>
            </button>
          );
        })}
      </div>
    </div>
  );
}

/** Goes to the row that has taken the place of the current one, where that has been deleted under the keyboard. */
function useStay(lines: readonly Line[], current: Id | null, go: (place: number) => void): void {
  const last = useRef(0);
  useLayoutEffect(() => {
    const at = lines.findIndex((line) => line.id && line.id === current);
    if (at >= 0) last.current = at;
    else if (current && document.activeElement === document.body) {
      const near = lines.findIndex((line, place) => line.id && place >= last.current);
      go(near >= 0 ? near : lines.findLastIndex((line) => line.id));
    }
  }, [lines, current]);
}

/** How many records there are up to each line. */
function ordinalsOf(lines: readonly Line[]): number[] {
  let count = 0;
  return lines.map((line) => (line.id ? ++count : count));
}

function Head({ line, at }: { line: Line; at: number }): JSX.Element {
  return (
    <div class="outline-head" role="presentation" style={{ top: `${at}px` }}>
      {line.text}
      <span>{line.hint}</span>
    </div>
  );
}

/** The row that Tab goes to: the one last gone to, else the first that is selected, else the first. */
function tabStop(lines: readonly Line[], current: Id | null, selected: ReadonlySet<Id>): Id | null {
  if (current && lines.some((line) => line.id === current)) return current;
  const [first] = selected;
  return lines.find((line) => line.id && line.id === first)?.id ?? lines.find((line) => line.id)?.id ?? null;
}

/** Shows a record; with Shift or Control, adds it to what is selected, or takes it out. */
function choose(app: App, id: Id, event: TargetedMouseEvent<HTMLElement>): void {
  if (event.shiftKey || event.ctrlKey || event.metaKey) {
    const selected = new Set(app.selection.value);
    if (!selected.delete(id)) selected.add(id);
    app.selection.value = selected;
  } else app.show(id);
}

function pressed(
  app: App,
  lines: readonly Line[],
  event: TargetedKeyboardEvent<HTMLElement>,
  go: (place: number) => void,
): void {
  const at = lines.findIndex((line) => line.id && `outline-${line.id}` === document.activeElement?.id);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  const way = event.key === "ArrowUp" || event.key === "End" ? -1 : 1;
  let place = next;
  while (lines[place] && !lines[place]?.id) place += way;
  go(place);
  const id = lines[place]?.id;
  if (event.shiftKey && id) app.selection.value = new Set([...app.selection.value, id]);
}

function offsets(lines: readonly Line[], row: number, head: number): number[] {
  let at = 0;
  return lines.map((line) => {
    const place = at;
    at += line.id ? row : head;
    return place;
  });
}
