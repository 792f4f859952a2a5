import type { Point, Rect } from "../rect.ts";
import { SpatialIndex } from "../spatial.ts";
import { type Node, type Places, RATIO } from "./layout.ts";

/**
 * Makes sure that no box lies over another: from the middle outward each is put at the free place nearest to where it
 * wanted to be. Pinned ones stay, and so do those that are in nobody's way.
 */
export function separate(nodes: readonly Node[], places: Places, gap: number): Places {
  const at = (node: Node): Point => (node.pinned ? node : (places.get(node.id) ?? node));
  const count = Math.max(nodes.length, 1);
  const middle = {
    x: nodes.reduce((sum, node) => sum + at(node).x, 0) / count,
    y: nodes.reduce((sum, node) => sum + at(node).y, 0) / count,
  };
  const away = new Map(nodes.map((node) => [node.id, distance(at(node), middle)]));
  const order = nodes.toSorted(
    (a, b) =>
      Number(b.pinned ?? false) - Number(a.pinned ?? false) ||
      (away.get(a.id) as number) - (away.get(b.id) as number) ||
      (a.id < b.id ? -1 : 1),
  );
  const taken = new SpatialIndex<Rect>();
  const free: Places = new Map();
  for (const node of order) {
    const spot = node.pinned ? node : nearestFree(node, at(node), taken, gap);
    free.set(node.id, { x: spot.x, y: spot.y });
    taken.set(node.id, { x: spot.x, y: spot.y, width: node.width, height: node.height });
  }
  return free;
}

/**
 * The place nearest to a wish where a rectangle has room, a gap away from all that is taken: the wish itself, or one of
 * the places beside what stands in its way, looked for in widening squares.
 */
export function nearestFree(size: Rect, wish: Point, taken: SpatialIndex<Rect>, gap: number): Point {
  const fits = (x: number, y: number): boolean =>
    !taken.search({
      x: x - gap + 0.5,
      y: y - gap + 0.5,
      width: size.width + 2 * gap - 1,
      height: size.height + 2 * gap - 1,
    }).length;
  const [wishX, wishY] = [Math.round(wish.x), Math.round(wish.y)];
  if (fits(wishX, wishY)) return { x: wishX, y: wishY };
  for (let reach = Math.max(size.width, size.height, 200); ; reach *= 2) {
    const near = taken.search({
      x: wishX - reach,
      y: wishY - reach,
      width: size.width + 2 * reach,
      height: size.height + 2 * reach,
    });
    const candidates: [away: number, x: number, y: number][] = [];
    const consider = (x: number, y: number): void => {
      const away = distance({ x, y }, { x: wishX, y: wishY });
      if (away <= reach) candidates.push([away, x, y]);
    };
    for (const rect of near) {
      for (const x of [Math.floor(rect.x - size.width - gap), Math.ceil(rect.x + rect.width + gap)]) {
        for (const y of [wishY, rect.y, rect.y + rect.height - size.height]) consider(x, Math.round(y));
      }
      for (const y of [Math.floor(rect.y - size.height - gap), Math.ceil(rect.y + rect.height + gap)]) {
        for (const x of [wishX, rect.x, rect.x + rect.width - size.width]) consider(Math.round(x), y);
      }
    }
    candidates.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
    for (const [, x, y] of candidates) if (fits(x, y)) return { x, y };
  }
}

/** Upright ways count more, so that what is set apart becomes broader than high. */
function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, (a.y - b.y) * RATIO);
}
