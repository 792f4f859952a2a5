import type { JSX, TargetedClipboardEvent, TargetedKeyboardEvent } from "preact";
import { useRef, useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import { texts } from "../../language/texts.ts";
import type { Column, Table } from "../../protocol/records.ts";
import { typeNames } from "../panels/checking/types.ts";
import { placeColumn } from "../panels/columns.tsx";
import { short } from "../parts/short.ts";
import { CellInput, type Step } from "./cell_input.tsx";
import { type At, type Block, blockOf, clearBlock, writeCell } from "./cells.ts";
import { doubtOf, FIELDS, type Field } from "./fields.ts";
import { keyToStep } from "./keys.ts";
import { paste } from "./paste.ts";
import { fromTsv, toTsv } from "./tsv.ts";
import { type GridState, useGrid } from "./use_grid.ts";
import { useWindow } from "./use_window.ts";

const t = texts.panels;
const STEPS: Readonly<Record<Step, At>> = {
  up: { row: -1, field: 0 },
  down: { row: 1, field: 0 },
  left: { row: 0, field: -1 },
  right: { row: 0, field: 1 },
  stay: { row: 0, field: 0 },
};

/** The columns of a table as a spreadsheet: one row each, and one more in which a new one is written. */
export function Grid({ app, table }: { app: App; table: Table }): JSX.Element {
  const columns = app.document.children(table.id, "column");
  const element = useRef<HTMLDivElement>(null);
  const grid = useGrid(columns.length + 1, element);
  const drawn = useWindow(element, columns.length + 1, grid.active.row);
  const [refused, setRefused] = useState<(At & { text: string; why: string }) | null>(null);
  const { active, corner, editing } = grid;
  const block = blockOf(active, corner);
  const write = (at: At, text: string, step: Step): void => {
    const { row, field } = STEPS[step];
    const [column, what] = [columns[at.row], FIELDS[at.field] as Field];
    const changed = text !== (column ? what.read(app.document, column) : "");
    grid.move({ row: at.row + row, field: Math.max(0, at.field + field) }, false, changed && !column ? 1 : 0);
    if (!changed) return;
    void writeCell(app, table, column, what, text).then((why) => {
      if (why === null) return;
      setRefused({ ...at, text, why });
      grid.move(at);
      grid.edit(text);
    });
  };
  const toggle = (at: At): void => {
    const [column, field] = [columns[at.row], FIELDS[at.field]];
    if (!column || !field?.flag) return;
    const on = field.value(field.read(app.document, column)) === true;
    const text = on ? "no" : "yes";
    const fault = field.check(app.document, column, table.id, text);
    if (fault) app.notify({ tone: "info", text: fault });
    else void writeCell(app, table, column, field, text);
  };
  const begin = (typed: string | null): void => {
    setRefused(null);
    if (FIELDS[active.field]?.flag) toggle(active);
    else if (active.field >= 0) grid.edit(typed);
  };
  const clipboard = clipboardOf(app, table, columns, grid, block);
  return (
    <div
      ref={element}
      class="grid"
      role="grid"
      aria-label={`${t.grid.title}: ${table.name}`}
      aria-multiselectable="true"
      aria-rowcount={columns.length + 2}
      aria-colcount={FIELDS.length + 1}
      onKeyDown={(event) => pressed(event, app, columns, grid, block, begin)}
      {...clipboard}
    >
      <Titles />
      <div role="rowgroup" class="grid-body" style={{ "--rows": columns.length + 1 }}>
        {drawn.map((row) => (
          <GridRow
            key={columns[row]?.id ?? "new"}
            app={app}
            table={table}
            column={columns[row] ?? null}
            row={row}
            grid={grid}
            block={block}
            refused={editing && refused?.row === row && refused.text === editing.typed ? refused.why : null}
            onWrite={write}
            onBegin={(at) => {
              grid.move(at);
              if (FIELDS[at.field]?.flag) toggle(at);
              else if (at.field >= 0) grid.edit(null);
            }}
          />
        ))}
      </div>
    </div>
  );
}

function Titles(): JSX.Element {
  return (
    <div role="row" class="grid-row titles" aria-rowindex={1}>
      <div role="columnheader" class="grid-cell head" aria-colindex={1}>
        #
      </div>
      {FIELDS.map((field, at) => (
        <div key={field.property} role="columnheader" class="grid-cell" aria-colindex={at + 2}>
          {field.title}
        </div>
      ))}
    </div>
  );
}

interface RowProps {
  app: App;
  table: Table;
  column: Column | null;
  row: number;
  grid: GridState;
  block: Block;
  refused: string | null;
  onWrite: (at: At, text: string, step: Step) => void;
  onBegin: (at: At) => void;
}

function GridRow(props: RowProps): JSX.Element {
  const { app, column, row, grid, block } = props;
  const { active } = grid;
  const chosen = (field: number): boolean =>
    row >= block.top && row <= block.bottom && field >= block.left && field <= block.right;
  const focusable = (field: number): 0 | -1 => (active.row === row && active.field === field ? 0 : -1);
  return (
    <div role="row" class="grid-row" aria-rowindex={row + 2} style={{ "--row": row }}>
      <div
        role="rowheader"
        class="grid-cell head"
        aria-colindex={1}
        tabIndex={focusable(-1)}
        aria-label={column ? t.move(column.name) : t.grid.newColumn}
        onPointerDown={(event) => grid.move({ row, field: -1 }, event.shiftKey)}
      >
        {column ? row + 1 : "+"}
      </div>
      {FIELDS.map((field, at) => {
        const writing = grid.editing && active.row === row && active.field === at ? grid.editing : null;
        const text = column ? field.read(app.document, column) : "";
        return (
          <div
            key={field.property}
            role="gridcell"
            class={`grid-cell ${field.flag ? "flag" : ""} ${at === 0 || field.flag ? "" : "mono"}`}
            aria-colindex={at + 2}
            aria-selected={chosen(at)}
            tabIndex={writing ? -1 : focusable(at)}
            onPointerDown={(event) => !writing && grid.move({ row, field: at }, event.shiftKey)}
            onDblClick={() => props.onBegin({ row, field: at })}
          >
            {writing ? (
              <CellInput
                value={text}
                typed={writing.typed}
                label={field.title}
                mono={at > 0}
                {...(field.property === "dataType" ? { options: typeNames(app.document) } : {})}
                check={(next) => field.check(app.document, column, props.table.id, next)}
                doubt={(next) => doubtOf(app.document, field, next)}
                refusal={props.refused}
                onDone={(next, step) => props.onWrite({ row, field: at }, next, step)}
                onCancel={grid.leave}
              />
            ) : field.flag ? (
              column && (
                <span role="img" aria-label={text}>
                  {field.value(text) ? "✓" : ""}
                </span>
              )
            ) : (
              short(text, 500) || (at === 0 && !column ? <span class="hint">{t.grid.newColumn}</span> : "")
            )}
          </div>
        );
      })}
    </div>
  );
}

function pressed(
  event: TargetedKeyboardEvent<HTMLDivElement>,
  app: App,
  columns: readonly Column[],
  grid: GridState,
  block: Block,
  begin: (typed: string | null) => void,
): void {
  if (grid.editing) return;
  const { active } = grid;
  const { key, altKey } = event;
  const mod = event.ctrlKey || event.metaKey;
  const taken = (): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  const step = keyToStep(key, mod, active, columns.length);
  if (altKey && (key === "ArrowUp" || key === "ArrowDown")) {
    taken();
    const to = active.row + (key === "ArrowUp" ? -1 : 1);
    if (active.row >= columns.length || to < 0 || to >= columns.length) return;
    placeColumn(app, columns, active.row, to);
    grid.move({ ...active, row: to });
  } else if (step) {
    taken();
    grid.move(step, event.shiftKey);
  } else if (mod) {
    // The clipboard's own events follow; a person who copies a cell does not mean the table.
    if (/^[cvxa]$/i.test(key)) event.stopPropagation();
    if (/^a$/i.test(key)) {
      event.preventDefault();
      grid.move({ row: 0, field: 0 });
      grid.move({ row: columns.length - 1, field: 6 }, true);
    }
  } else if (key === "Enter" || key === "F2") {
    taken();
    begin(null);
  } else if (key === "Delete" || key === "Backspace") {
    taken();
    clearBlock(app, columns, block, active.field < 0);
  } else if (key.length === 1 && !altKey) {
    taken();
    begin(key === " " ? null : key);
  }
}

type ClipboardHandler = (event: TargetedClipboardEvent<HTMLDivElement>) => void;

/** Copy, cut and paste of cells, as a spreadsheet has them. */
function clipboardOf(
  app: App,
  table: Table,
  columns: readonly Column[],
  grid: GridState,
  block: Block,
): { onCopy: ClipboardHandler; onCut: ClipboardHandler; onPaste: ClipboardHandler } {
  const copy: ClipboardHandler = (event) => {
    if (grid.editing) return;
    const fields = FIELDS.slice(block.left, block.right + 1);
    const rows = columns.slice(block.top, block.bottom + 1);
    const cells = rows.map((column) => fields.map((field) => field.read(app.document, column)));
    event.clipboardData?.setData("text/plain", toTsv(cells));
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    onCopy: copy,
    onCut: (event) => {
      copy(event);
      if (!grid.editing) clearBlock(app, columns, block, grid.active.field < 0);
    },
    onPaste: (event) => {
      if (grid.editing) return;
      event.preventDefault();
      event.stopPropagation();
      const cells = fromTsv(event.clipboardData?.getData("text/plain") ?? "");
      const found = paste(app.document, table.id, block.top, block.left, cells);
      if ("fault" in found) return app.notify({ tone: "bad", text: found.fault });
      if (!found.operations.length) return;
      void app.edit(t.edits.paste(cells.length), ...found.operations).then((why) => {
        if (why === null) app.notify({ tone: "good", text: t.grid.pasted(found.made, found.changed) });
      });
    },
  };
}
