import type { App } from "../actions/app.ts";
import type { Id } from "../document/ids.ts";
import { nearestFree } from "../geometry/layout/separate.ts";
import { around, overlaps, type Point, type Rect } from "../geometry/rect.ts";
import { SpatialIndex } from "../geometry/spatial.ts";
import { texts } from "../language/texts.ts";

const GAP = 40;

/** Puts what has just come to the nearest place where all of it has room, as it stands to each other. */
export function giveRoom(app: App, fresh: readonly Id[]): void {
  const { boxes, areas } = app.stage.scene;
  const own = new Set(fresh);
  const rects = new Map<Id, Rect>();
  for (const id of fresh) {
    const rect = boxes.get(id) ?? areas.get(id);
    if (rect) rects.set(id, rect);
  }
  const taken = new SpatialIndex<Rect>();
  // An area is a ground to stand on for all but another area.
  const grounds = fresh.some((id) => areas.has(id)) ? areas.values() : [];
  for (const rect of [...boxes.values(), ...grounds]) if (!own.has(rect.id)) taken.set(rect.id, rect);
  const whole = around(rects.values());
  if (!whole || ![...rects.values()].some((rect) => taken.search(rect).some((other) => overlaps(rect, other)))) return;
  const free = nearestFree(whole, whole, taken, GAP);
  const places = new Map<Id, Point>();
  for (const [id, { x, y }] of rects) places.set(id, { x: x + free.x - whole.x, y: y + free.y - whole.y });
  app.stage.move(texts.finding.edits.move, places);
}
