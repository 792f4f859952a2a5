import type { Id } from "../document/ids.ts";
import type { Edge } from "../geometry/edge.ts";
import { AROUND } from "../geometry/lines.ts";
import { around, grown, type Rect } from "../geometry/rect.ts";
import type { Scene } from "../geometry/scene.ts";

/** How far shadows, marks and labels reach beyond what they are of, in the world and on the screen. */
const BESIDE = 40;
const OUTLINE = 4;
/** The ways of more lines than this are not looked at: those that are not seen need not be found. */
const MOST_WAYS = 60;

/** The part of the world in which these boxes, areas and lines are drawn, with all that belongs to them. */
export function reachOf(scene: Scene, ids: Iterable<Id>, lines: ReadonlySet<Edge>, scale: number): Rect | null {
  const rects: Rect[] = [];
  const rectOf = (id: Id): Rect | undefined => scene.boxes.get(id) ?? scene.areas.get(id);
  for (const id of ids) {
    const rect = rectOf(id);
    if (rect) rects.push(rect);
  }
  for (const line of lines) {
    if (lines.size <= MOST_WAYS)
      for (const { x, y } of scene.routeOf(line).points) rects.push({ x, y, width: 0, height: 0 });
    else for (const id of [line.source, line.target]) rects.push(grown(rectOf(id) as Rect, AROUND));
  }
  const reach = around(rects);
  return reach && grown(reach, BESIDE + OUTLINE / scale);
}
