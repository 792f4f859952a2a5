import type { Point, Rect } from "./rect.ts";

/** Room that the marks at the end of a line take, before a label may stand. */
const ROOM = 64;
const STEP = 24;

/**
 * Where on a line a label of a size can stand clear of all that `taken` knows of: beside the source's mark if there is
 * room, where no other line runs; else on the longest part, nearest to its middle. `null` where it is clear nowhere.
 */
export function labelPlace(
  points: readonly Point[],
  size: { width: number; height: number },
  taken: (rect: Rect) => boolean,
): Point | null {
  for (const { x, y } of candidates(points)) {
    const rect = { x: x - size.width / 2, y: y - size.height / 2, ...size };
    if (!taken(rect)) return { x, y };
  }
  return null;
}

function* candidates(points: readonly Point[]): Generator<Point> {
  const [start, turn] = points;
  if (!start || !turn) return;
  const first = turn.x - start.x;
  if (Math.abs(first) >= ROOM) yield { x: start.x + Math.sign(first) * (ROOM - 18), y: start.y };
  const parts = points.slice(1).map((to, place) => ({ from: points[place] as Point, to }));
  const lengthOf = ({ from, to }: { from: Point; to: Point }): number =>
    Math.abs(from.x - to.x) + Math.abs(from.y - to.y);
  for (const part of parts.sort((a, b) => lengthOf(b) - lengthOf(a)).slice(0, 3)) {
    const length = lengthOf(part);
    for (let away = 0; away < length / 2 - STEP / 2 || away === 0; away += STEP) {
      for (const way of away ? [away, -away] : [0]) {
        const share = 0.5 + way / (length || 1);
        yield {
          x: part.from.x + (part.to.x - part.from.x) * share,
          y: part.from.y + (part.to.y - part.from.y) * share,
        };
      }
    }
  }
}
