import type { Id } from "../document/ids.ts";
import type { Area as AreaRecord } from "../protocol/records.ts";
import type { Ruler } from "./box.ts";
import { cut } from "./measure.ts";
import { contains, grown, type Rect } from "./rect.ts";

/** The strip along the top of an area with its title, in pixels at zoom 1. */
export const AREA_TITLE = 32;
const PADDING = 14;

/** A titled region behind the boxes. */
export interface Area extends Rect {
  readonly id: Id;
  readonly title: string;
  readonly color: string | null;
}

export function areaOf(record: AreaRecord, ruler: Ruler): Area {
  const { id, color, positionX: x, positionY: y, width, height } = record;
  return { id, x, y, width, height, color, title: cut(record.title, width - 2 * PADDING, "title", ruler) };
}

/** Whether a place is where an area is taken hold of: its title, or `tolerance` around its edge. Its inside is open ground. */
export function onArea(area: Area, x: number, y: number, tolerance: number): boolean {
  if (contains(area, x, y) && y <= area.y + AREA_TITLE) return true;
  return contains(grown(area, tolerance), x, y) && !contains(grown(area, -tolerance), x, y);
}
