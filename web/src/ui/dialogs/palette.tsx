import type { JSX, TargetedKeyboardEvent } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import { texts } from "../../language/texts.ts";
import { type Line, linesFor, type PaletteScope } from "../finding/entries.ts";
import { iconOf } from "../finding/kind_icons.ts";
import { Search } from "../icons.ts";
import { Dialog, Icon } from "../parts.tsx";

const SCOPES = Object.entries(texts.finding.scopes) as [PaletteScope, string][];

/** Finds any table, column, view, type, comment or command by a few letters. */
export function CommandPalette({ app, onClose }: { app: App; onClose: () => void }): JSX.Element {
  const [query, setQuery] = useState("");
  const [scope, setScope] = useState<PaletteScope>("all");
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const whole = useWhole(app);
  const lines = useMemo(() => linesFor(app, query, scope), [query, scope, whole]);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [at, lines]);
  const run = (line: Line | undefined): void => {
    if (!line) return;
    onClose();
    // The dialog gives the focus back first.
    setTimeout(line.run);
  };
  const pressed = (event: TargetedKeyboardEvent<HTMLInputElement>): void => {
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: Math.min(at + 8, lines.length - 1), PageUp: at - 8 };
    const place = next[event.key as keyof typeof next];
    if (place !== undefined) {
      event.preventDefault();
      setAt(event.key === "PageUp" ? Math.max(place, 0) : (place + lines.length) % Math.max(lines.length, 1));
    } else if (event.key === "Enter") {
      event.preventDefault();
      run(lines[at]);
    }
  };
  return (
    <Dialog title={texts.finding.find} class="command" bare onClose={onClose}>
      <div class="command-input">
        <Icon of={Search} />
        <input
          autofocus
          role="combobox"
          aria-expanded="true"
          aria-controls="command-list"
          aria-activedescendant={lines.length ? `command-${at}` : undefined}
          aria-label={texts.finding.findPlaceholder}
          placeholder={texts.finding.findPlaceholder}
          spellcheck={false}
          autocomplete="off"
          value={query}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={pressed}
        />
        <kbd>Esc</kbd>
      </div>
      <div class="command-scopes" role="group" aria-label={texts.finding.filter}>
        {SCOPES.map(([name, title]) => (
          <button
            key={name}
            type="button"
            class="chip"
            aria-pressed={scope === name}
            onClick={() => {
              setScope(name);
              setAt(0);
            }}
          >
            {title}
          </button>
        ))}
      </div>
      <div class="command-list" id="command-list" role="listbox" aria-label={texts.finding.find} ref={list}>
        {lines.map((line, place) => (
          <Option key={line.key} line={line} place={place} selected={place === at} onPoint={setAt} onRun={run} />
        ))}
      </div>
      <div class="command-foot" role="status">
        {lines.length ? texts.finding.findResults(lines.length) : texts.finding.findNothing}
        {!whole && ` ${texts.finding.indexing}`}
      </div>
    </Dialog>
  );
}

function Option(props: {
  line: Line;
  place: number;
  selected: boolean;
  onPoint: (place: number) => void;
  onRun: (line: Line) => void;
}): JSX.Element {
  const { line, place } = props;
  return (
    <div
      role="option"
      id={`command-${place}`}
      class="menu-item"
      aria-selected={props.selected}
      onPointerMove={() => props.onPoint(place)}
      onClick={() => props.onRun(line)}
    >
      <Icon of={iconOf(line.kind)} />
      <span class="name">{line.text}</span>
      {line.place && <small>{line.place}</small>}
      {line.hint && <span class="hint">{line.hint}</span>}
    </div>
  );
}

/** Whether all of the schema has been read; reads on while the palette is open, a little in each frame. */
function useWhole(app: App): boolean {
  const [whole, setWhole] = useState(app.finder.isWhole);
  useEffect(() => {
    let frame = 0;
    const read = (): void => {
      if (app.finder.readAlittle()) frame = requestAnimationFrame(read);
      else setWhole(true);
    };
    read();
    return () => cancelAnimationFrame(frame);
  }, []);
  return whole;
}
