import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import { shortType } from "../../document/types.ts";
import { texts } from "../../language/texts.ts";
import { nameFault } from "../panels/checking/names.ts";
import { typeDoubt, typeFault, typeNames } from "../panels/checking/types.ts";
import { addColumn } from "../panels/columns.tsx";
import { set } from "../panels/common.tsx";
import { CellInput, type Step } from "./cell_input.tsx";

const t = texts.panels;
const SMALLEST = 12;
const LOWEST = 26;

type Cell = NonNullable<App["cell"]["value"]>;

/** The text of a box that is written where it stands on the canvas; keys lead on to the next. */
export function InlineCell({ app }: { app: App }): JSX.Element | null {
  const cell = app.cell.value;
  const [refused, setRefused] = useState<{ cell: Cell; text: string; why: string } | null>(null);
  if (!cell || app.readOnly || !app.document.get(cell.columnId ?? cell.id)) return null;
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
      key={`${cell.id} ${cell.columnId} ${cell.part} ${again?.text ?? ""}`}
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
  useEffect(() => {
    // The canvas moves without the page being rendered anew: what is written follows it, frame by frame.
    let frame = 0;
    const follow = (): void => {
      place(app, cell, element.current);
      frame = requestAnimationFrame(follow);
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, []);
  const { document } = app;
  const record = document.get(cell.columnId ?? cell.id);
  const isType = cell.part === "type";
  const name = (text: string): string | null =>
    text.trim() ? (record ? nameFault(document, record, text) : null) : texts.common.needed;
  const type = (text: string): string | null => (text.trim() ? typeFault(document, text) : texts.common.needed);
  const close = (): void => {
    app.cell.value = null;
    app.stage.focus();
  };
  return (
    <div ref={element} class="inline-cell">
      <CellInput
        value={textOf(app, cell)}
        typed={props.typed}
        label={isType ? t.type : cell.columnId ? t.columnName : t.name}
        mono={isType}
        {...(isType ? { options: typeNames(document) } : {})}
        check={isType ? type : name}
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

/** Lays the field over its cell; far away, it stays large enough to be read. */
function place(app: App, cell: Cell, element: HTMLElement | null): void {
  const rect = app.stage.cellRect(cell);
  if (!element || !rect) return;
  const scale = app.stageScale.value;
  element.style.left = `${rect.x}px`;
  element.style.top = `${rect.y - Math.max(0, LOWEST - rect.height) / 2}px`;
  element.style.width = `${Math.max(rect.width, 110)}px`;
  element.style.height = `${Math.max(rect.height, LOWEST)}px`;
  element.style.fontSize = `${Math.max(SMALLEST, (cell.part === "type" ? 11 : 13) * scale)}px`;
}

function textOf(app: App, cell: Cell): string {
  const column = app.document.find("column", cell.columnId);
  if (column) return cell.part === "type" ? shortType(column.dataType) : column.name;
  return (app.document.get(cell.id) as { name?: string } | undefined)?.name ?? "";
}

function put(app: App, cell: Cell, text: string): Promise<string | null> | null {
  const record = app.document.get(cell.columnId ?? cell.id);
  if (!record || text === textOf(app, cell)) return null;
  if (cell.part === "type") return set(app, record, t.edits.change(t.type), { dataType: text.trim() });
  const kind = app.document.kindOf(record.id) as keyof typeof t.kinds;
  return set(app, record, t.edits.rename(t.kinds[kind]), { name: text });
}

/** The cell that a step leads to; Enter in the last row makes a column. Nothing where the writing ends. */
function nextCell(app: App, cell: Cell, step: Step, entered: boolean): Cell | null {
  const columns = app.document.find("table", cell.id) ? app.document.children(cell.id, "column") : [];
  const at = columns.findIndex((column) => column.id === cell.columnId);
  const to = (place: number, part: Cell["part"]): Cell | null => {
    const column = columns[place];
    return column ? { id: cell.id, columnId: column.id, part } : null;
  };
  const title: Cell = { id: cell.id, columnId: null, part: "name" };
  switch (step) {
    case "down":
      if (at === columns.length - 1 && entered && app.document.find("table", cell.id))
        return { id: cell.id, columnId: addColumn(app, cell.id), part: "name" };
      return to(at + 1, cell.part);
    case "up":
      return at > 0 ? to(at - 1, cell.part) : at === 0 ? title : null;
    case "right":
      return at >= 0 && cell.part === "name" ? to(at, "type") : to(at + 1, "name");
    case "left":
      return cell.part === "type" ? to(at, "name") : at > 0 ? to(at - 1, "type") : at === 0 ? title : null;
    default:
      return null;
  }
}
