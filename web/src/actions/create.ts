import { COLORS } from "../document/colors.ts";
import { type Id, newId } from "../document/ids.ts";
import { around, grown, type Point, type Rect } from "../geometry/rect.ts";
import { texts } from "../language/texts.ts";
import type { App } from "./app.ts";
import type { Boxed } from "./boxes.ts";

const { edits, templates } = texts.finding;

/** What can be put on the canvas, and by which name the server knows the whole tables among it. */
export type TemplateName = keyof typeof templates;

export const TEMPLATES = Object.keys(templates) as TemplateName[];

const NOTE = { width: 220, height: 110 };
const AREA = { width: 480, height: 320 };
/** The room that an area leaves around what it is put around, and above it for its title. */
const MARGIN = 28;
const TITLE = 32;

/** Where something new goes: around a place, or on free ground near the middle of what is seen. */
function corner(app: App, size: Size, at?: Point): Point {
  const { x, y } = at ?? freeGround(app, size);
  return { x: Math.round(x - size.width / 2), y: Math.round(y - size.height / 2) };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const GAP = 24;
const STEP = 60;
const RINGS = 20;

/** The middle of the free rectangle nearest to the middle of what is seen; that middle itself where all is full. */
function freeGround(app: App, { width, height }: Size): Point {
  const middle = app.stage.sight.middle();
  const isFree = ({ x, y }: Point): boolean =>
    !app.stage.scene.boxesIn({
      x: x - width / 2 - GAP,
      y: y - height / 2 - GAP,
      width: width + 2 * GAP,
      height: height + 2 * GAP,
    }).length;
  for (let ring = 0; ring <= RINGS; ring++) {
    const free = ringAround(middle, ring).find(isFree);
    if (free) return free;
  }
  return middle;
}

function ringAround({ x, y }: Point, ring: number): Point[] {
  const places: Point[] = [];
  for (let down = -ring; down <= ring; down++)
    for (let across = -ring; across <= ring; across++)
      if (Math.max(Math.abs(down), Math.abs(across)) === ring)
        places.push({ x: x + across * STEP, y: y + down * STEP });
  return places.sort((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y));
}

export function addNote(app: App, at?: Point): void {
  const id = newId();
  const { x, y } = corner(app, NOTE, at);
  const values = { text: "", color: COLORS["amber"], positionX: x, positionY: y, ...NOTE };
  void app.edit(edits.addNote, { action: "create", kind: "note", id, values });
  app.selection.value = new Set([id]);
  app.side.value = "inspect";
  app.writing.value = id;
}

export function addArea(app: App, at?: Point): void {
  area(app, { ...corner(app, AREA, at), ...AREA });
}

/** Puts an area around boxes, with room for its title. */
export function areaAround(app: App, boxes: readonly Boxed[]): void {
  const inside = around(boxes.map((box) => box.rect));
  if (!inside) return;
  const { x, y, width, height } = grown(inside, MARGIN);
  area(app, { x, y: y - TITLE, width, height: height + TITLE });
}

function area(app: App, { x, y, width, height }: Rect): void {
  const id = newId();
  const title = texts.finding.areaTitle;
  const values = { title, color: COLORS["indigo"], positionX: x, positionY: y, width, height };
  void app.edit(edits.addArea, { action: "create", kind: "area", id, values });
  chosen(app, id);
}

export function addEnum(app: App, at?: Point): void {
  const id = newId();
  const { x, y } = corner(app, { width: 170, height: 90 }, at);
  void app.edit(
    edits.addEnum,
    { command: "addEnum", arguments: { id, name: "new_type", values: ["first", "second"] } },
    { command: "moveRecords", arguments: { places: [{ id, x, y }] } },
  );
  chosen(app, id);
}

export function addView(app: App, kind: "view" | "materializedView", at?: Point): void {
  const id = newId();
  const { x, y } = corner(app, { width: 168, height: 36 }, at);
  const values = { name: "new_view", query: "SELECT 1 AS one", positionX: x, positionY: y };
  void app.edit(kind === "view" ? edits.addView : edits.addMaterializedView, { action: "create", kind, id, values });
  chosen(app, id);
}

export function addTable(app: App, at?: Point): void {
  app.stage.addTable(corner(app, at ? { width: 200, height: 36 } : { width: 200, height: 70 }, at));
}

export function addTemplate(app: App, template: TemplateName, at?: Point): void {
  const id = newId();
  const { x, y } = corner(app, { width: 220, height: at ? 36 : 240 }, at);
  const label = edits.addTemplate(templates[template]);
  void app.edit(label, { command: "addFromTemplate", arguments: { template, id, positionX: x, positionY: y } });
  app.selection.value = new Set([id]);
  app.side.value = "inspect";
}

export function addAuditColumns(app: App, ids: Iterable<Id>): void {
  const tableIds = [...ids].filter((id) => app.document.kindOf(id) === "table");
  if (tableIds.length) void app.edit(edits.addAuditColumns, { command: "addAuditColumns", arguments: { tableIds } });
}

/** Selects what was made and puts the cursor into its name. */
function chosen(app: App, id: Id): void {
  app.selection.value = new Set([id]);
  app.side.value = "inspect";
  app.naming.value = id;
}
