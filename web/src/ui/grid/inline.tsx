import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import { typeDoubt, typeNames } from "../panels/checking/types.ts";
import { CellInput } from "./cell_input.tsx";
import { type Cell, faultOf, isThere, labelOf, nextCell, put, textOf } from "./written.ts";

const SMALLEST = 12;
const LOWEST = 26;
/** A cell that is not drawn for so many frames will not be. */
const MOST_MISSES = 30;

/** The text of a box that is written where it stands on the canvas; keys lead on to the next. */
export function InlineCell({ app }: { app: App }): JSX.Element | null {
  const cell = app.cell.value;
  const [refused, setRefused] = useState<{ cell: Cell; text: string; why: string } | null>(null);
  if (!cell || app.readOnly || !isThere(app, cell)) return null;
  const again = refused?.cell === cell ? refused : null;
  const write = (text: string): void => {
    const done = put(app, cell, text);
    if (!done) return;
    void done.then((why) => {
      if (why === null) return;
      setRefused({ cell, text, why });
      app.cell.value = cell;
    });
  };
  return (
    <Writing
      key={`${cell.id} ${cell.rowId} ${cell.part} ${again?.text ?? ""}`}
      app={app}
      cell={cell}
      typed={again?.text ?? null}
      why={again?.why ?? null}
      onWrite={write}
    />
  );
}

function Writing(props: {
  app: App;
  cell: Cell;
  typed: string | null;
  why: string | null;
  onWrite: (text: string) => void;
}): JSX.Element {
  const { app, cell } = props;
  const element = useRef<HTMLDivElement>(null);
  const close = (): void => {
    app.cell.value = null;
    app.stage.focus();
  };
  useEffect(() => {
    // The canvas moves without the page being rendered anew: what is written follows it, frame by frame.
    let frame = 0;
    let misses = 0;
    const follow = (): void => {
      misses = place(app, cell, element.current) ? 0 : misses + 1;
      if (misses > MOST_MISSES) close();
      else frame = requestAnimationFrame(follow);
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, []);
  const { document } = app;
  const isType = cell.part === "type";
  return (
    <div ref={element} class="inline-cell">
      <CellInput
        value={textOf(app, cell)}
        typed={props.typed}
        label={labelOf(app, cell)}
        mono={isType}
        {...(isType ? { options: typeNames(document) } : {})}
        check={(text) => faultOf(app, cell, text)}
        doubt={(text) => (isType ? typeDoubt(document, text) : null)}
        refusal={props.why}
        onDone={(text, step, entered) => {
          const next = nextCell(app, cell, step, entered);
          if (next) app.cell.value = next;
          else close();
          props.onWrite(text);
        }}
        onCancel={close}
      />
    </div>
  );
}

/** Lays the field over its cell, where that is drawn; far away, it stays large enough to be read. */
function place(app: App, cell: Cell, element: HTMLElement | null): boolean {
  const rect = app.stage.sight.cellRect(cell);
  if (!element || !rect) return false;
  const scale = app.stageScale.value;
  element.style.left = `${rect.x}px`;
  element.style.top = `${rect.y - Math.max(0, LOWEST - rect.height) / 2}px`;
  element.style.width = `${Math.max(rect.width, 110)}px`;
  element.style.height = `${Math.max(rect.height, LOWEST)}px`;
  element.style.fontSize = `${Math.max(SMALLEST, (cell.part === "type" ? 11 : 13) * scale)}px`;
  return true;
}
