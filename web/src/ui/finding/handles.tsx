import type { JSX, TargetedKeyboardEvent, TargetedPointerEvent } from "preact";
import type { App, Point, Rect } from "../../actions/app.ts";
import { update } from "../../document/document.ts";
import type { Id } from "../../document/ids.ts";
import { texts } from "../../language/texts.ts";
import { Over } from "./over.tsx";

type Corner = keyof typeof texts.finding.resizeCorner;

const CORNERS = Object.entries(texts.finding.resizeCorner) as [Corner, string][];
const SMALLEST = { width: 80, height: 48 };
const STEP = 16;

/** Corners to take hold of, on a note or an area that alone is selected. */
export function Handles({ app }: { app: App }): JSX.Element | null {
  const [id, more] = app.selection.value;
  const kind = id && app.document.kindOf(id);
  if (!id || more || app.readOnly || app.writing.value || (kind !== "note" && kind !== "area")) return null;
  return (
    <Over key={id} app={app} id={id} class="over-handles">
      {CORNERS.map(([corner, label]) => (
        <button
          key={corner}
          type="button"
          class={`handle ${corner}`}
          aria-label={label}
          onPointerDown={(event) => drag(app, id, corner, event)}
          onKeyDown={(event) => pressed(app, id, corner, event)}
        />
      ))}
    </Over>
  );
}

function drag(app: App, id: Id, corner: Corner, event: TargetedPointerEvent<HTMLElement>): void {
  const element = event.currentTarget;
  const before = app.stage.scene.bounds([id]);
  const from = app.stage.sight.worldAt(event.clientX, event.clientY);
  if (!before || !from || event.button) return;
  event.preventDefault();
  element.setPointerCapture(event.pointerId);
  let rect = before;
  const move = (to: PointerEvent): void => {
    const at = app.stage.sight.worldAt(to.clientX, to.clientY);
    if (!at) return;
    rect = resized(before, corner, { x: at.x - from.x, y: at.y - from.y });
    app.stage.resize(id, rect);
  };
  const end = (up: PointerEvent): void => {
    for (const name of ["pointermove", "pointerup", "pointercancel"] as const)
      element.removeEventListener(name, name === "pointermove" ? move : end);
    if (up.type === "pointercancel") app.stage.resize(id, before);
    else keep(app, id, rect);
  };
  element.addEventListener("pointermove", move);
  element.addEventListener("pointerup", end);
  element.addEventListener("pointercancel", end);
}

function pressed(app: App, id: Id, corner: Corner, event: TargetedKeyboardEvent<HTMLElement>): void {
  const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
  const rect = app.stage.scene.bounds([id]);
  if (!way || !rect) return;
  event.preventDefault();
  event.stopPropagation();
  const [x = 0, y = 0] = way;
  keep(app, id, resized(rect, corner, { x: x * STEP, y: y * STEP }));
}

/** The rectangle after a corner was moved: the corner across stays where it is, and it keeps a size. */
export function resized(rect: Rect, corner: Corner, by: Point): Rect {
  const [west, north] = [corner.endsWith("w"), corner.startsWith("n")];
  const width = Math.round(Math.max(SMALLEST.width, rect.width + (west ? -by.x : by.x)));
  const height = Math.round(Math.max(SMALLEST.height, rect.height + (north ? -by.y : by.y)));
  return {
    x: Math.round(west ? rect.x + rect.width - width : rect.x),
    y: Math.round(north ? rect.y + rect.height - height : rect.y),
    width,
    height,
  };
}

function keep(app: App, id: Id, { x, y, width, height }: Rect): void {
  const values = { positionX: x, positionY: y, width, height };
  void app.edit(texts.finding.edits.resize, ...update(app.document, id, values));
}
