import type { IconNode } from "lucide";
import type { JSX, TargetedPointerEvent } from "preact";
import { useState } from "preact/hooks";
import type { App, Point } from "../actions/app.ts";
import {
  addArea,
  addAuditColumns,
  addEnum,
  addNote,
  addTable,
  addTemplate,
  addView,
  TEMPLATES,
} from "../actions/create.ts";
import { texts } from "../language/texts.ts";
import { ChevronDown, Eye, Frame, History, Layers, LayoutTemplate, List, StickyNote, Table2 } from "./icons.ts";
import { Icon } from "./parts.tsx";

const { palette, templates } = texts.finding;
const CLICK = 5;

/** Something that can be put on the canvas: in the middle, or where it is dropped. */
interface Piece {
  readonly name: string;
  readonly label: string;
  readonly text: string;
  readonly icon: IconNode;
  add(app: App, at?: Point): void;
}

const piece = (name: string, text: string, icon: IconNode, add: Piece["add"], label = text): Piece => ({
  name,
  label,
  text,
  icon,
  add,
});

const PIECES: readonly Piece[] = [
  piece("table", palette.table, Table2, addTable),
  piece("view", palette.view, Eye, (app, at) => addView(app, "view", at)),
  piece(
    "materializedView",
    palette.materializedView,
    Layers,
    (app, at) => addView(app, "materializedView", at),
    palette.materializedViewLong,
  ),
  piece("enum", palette.enum, List, addEnum),
  piece("note", palette.note, StickyNote, addNote),
  piece("area", palette.area, Frame, addArea),
];

const TEMPLATE_PIECES: readonly Piece[] = TEMPLATES.map((name) =>
  piece(name, templates[name], Table2, (app, at) => addTemplate(app, name, at)),
);

/** Columns for the table that they are dropped on; by a click, for those that are selected. */
const AUDIT = piece("audit", palette.audit, History, (app, at) => {
  const box = at && app.stage.scene.boxAt(at.x, at.y);
  addAuditColumns(app, at ? (box ? [box.id] : []) : app.selection.value);
});

const OPEN = "schemawright.templates";

/** What can be put on the canvas: each piece is dragged there or clicked. */
export function PaletteStrip({ app }: { app: App }): JSX.Element {
  const [ghost, setGhost] = useState<{ at: Point; text: string } | null>(null);
  const [open, setOpen] = useState(localStorage.getItem(OPEN) === "true");
  const isPostgres = app.document.schema.dialect === "postgresql";
  const pieces = PIECES.filter(({ name }) => isPostgres || name !== "materializedView");
  const toggle = (): void => {
    localStorage.setItem(OPEN, String(!open));
    setOpen(!open);
  };
  return (
    <div class="palette-strip" role="group" aria-label={palette.strip}>
      {pieces.map((one) => (
        <PieceButton key={one.name} app={app} piece={one} onGhost={setGhost} />
      ))}
      <button type="button" class="templates-toggle" aria-expanded={open} onClick={toggle}>
        <Icon of={LayoutTemplate} />
        {palette.templates}
        <Icon of={ChevronDown} />
      </button>
      {open &&
        [...TEMPLATE_PIECES, AUDIT].map((one) => (
          <PieceButton key={one.name} app={app} piece={one} onGhost={setGhost} />
        ))}
      {ghost && (
        <div class="ghost-chip" style={{ left: `${ghost.at.x}px`, top: `${ghost.at.y}px` }}>
          {ghost.text}
        </div>
      )}
    </div>
  );
}

function PieceButton(props: {
  app: App;
  piece: Piece;
  onGhost: (ghost: { at: Point; text: string } | null) => void;
}): JSX.Element {
  const { app, piece, onGhost } = props;
  const hasTable = [...app.selection.value].some((id) => app.document.kindOf(id) === "table");
  return (
    <button
      type="button"
      data-palette={piece.name}
      aria-label={piece.label === piece.text ? undefined : piece.label}
      aria-disabled={piece === AUDIT && !hasTable ? "true" : undefined}
      onPointerDown={(event) => drag(app, piece, event, onGhost)}
      onClick={() => piece.add(app)}
    >
      <Icon of={piece.icon} />
      {piece.text}
    </button>
  );
}

/** Follows the pointer; where it lets go over the canvas, the piece is put. A press that does not move is a click. */
function drag(
  app: App,
  piece: Piece,
  event: TargetedPointerEvent<HTMLElement>,
  onGhost: (ghost: { at: Point; text: string } | null) => void,
): void {
  if (event.button) return;
  const element = event.currentTarget;
  element.setPointerCapture(event.pointerId);
  const start = { x: event.clientX, y: event.clientY };
  let dragged = false;
  const move = (to: PointerEvent): void => {
    dragged ||= Math.hypot(to.clientX - start.x, to.clientY - start.y) > CLICK;
    if (dragged) onGhost({ at: { x: to.clientX, y: to.clientY }, text: piece.label });
  };
  const up = (to: PointerEvent): void => {
    element.removeEventListener("pointermove", move);
    element.removeEventListener("pointerup", up);
    element.removeEventListener("pointercancel", up);
    onGhost(null);
    if (!dragged || to.type === "pointercancel") return;
    const overPanel = document.elementFromPoint(to.clientX, to.clientY)?.closest(".outline, .side, .topbar");
    const at = app.stage.sight.worldAt(to.clientX, to.clientY);
    if (at && !overPanel) piece.add(app, at);
    // The click that follows a drag is not one.
    const swallow = (click: Event): void => click.stopImmediatePropagation();
    element.addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => element.removeEventListener("click", swallow, { capture: true }));
  };
  element.addEventListener("pointermove", move);
  element.addEventListener("pointerup", up);
  element.addEventListener("pointercancel", up);
}
