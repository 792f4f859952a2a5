import type { Id } from "../document/ids.ts";
import type { Edge } from "../geometry/edge.ts";
import { around, grown, type Rect } from "../geometry/rect.ts";
import type { Scene } from "../geometry/scene.ts";

/** How far shadows, marks and labels reach beyond what they are of, in the world and on the screen. */
const BESIDE = 40;
const OUTLINE = 4;

/** The part of the world in which these boxes, areas and lines are drawn, with all that belongs to them. */
export function reachOf(scene: Scene, ids: Iterable<Id>, lines: Iterable<Edge>, scale: number): Rect | null {
  const rects: Rect[] = [];
  for (const id of ids) {
    const rect = scene.boxes.get(id) ?? scene.areas.get(id);
    if (rect) rects.push(rect);
  }
  for (const line of lines)
    for (const { x, y } of scene.routeOf(line).points) rects.push({ x, y, width: 0, height: 0 });
  const reach = around(rects);
  return reach && grown(reach, BESIDE + OUTLINE / scale);
}
