import type { Id } from "../document/ids.ts";
import type { Box } from "./box.ts";
import type { Edge } from "./edge.ts";
import type { Rect } from "./rect.ts";

/** Lines between boxes of the same two neighbourhoods, drawn as one straight line. */
export interface Bundle {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly count: number;
}

export interface Bundles {
  /** The thickest first. */
  readonly shown: readonly Bundle[];
  /** How many lines are in those, and how many are in none. */
  readonly bundled: number;
  readonly faded: number;
}

/** Lines that are not drawn one by one: in bundles; as their ends only; not at all. */
export interface Hidden {
  readonly bundled: number;
  readonly shortened: number;
  readonly faded: number;
}

/** More bundles than this say nothing any more: the thinnest are left out, and counted. */
const MOST = 700;
/** Cells a row of the grid of neighbourhoods has at most, so that two of them make one number. */
const ROW = 4096;

/** Gathers the lines into bundles between square neighbourhoods of a size. */
export function bundlesOf(
  boxes: ReadonlyMap<Id, Box>,
  edges: ReadonlyMap<Id, Edge>,
  world: Rect,
  cell: number,
): Bundles {
  const side = Math.max(cell, world.width / (ROW - 1), world.height / (ROW - 1));
  const cellOf = (id: Id): number => {
    const box = boxes.get(id) as Box;
    const column = Math.floor((box.x + box.width / 2 - world.x) / side);
    return Math.floor((box.y + box.height / 2 - world.y) / side) * ROW + column;
  };
  const counts = new Map<number, number>();
  let outside = 0;
  for (const { source, target } of edges.values()) {
    const [a, b] = [cellOf(source), cellOf(target)];
    if (a === b) outside++;
    else {
      const key = Math.min(a, b) * ROW * ROW + Math.max(a, b);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const thickest = [...counts].sort(([one, a], [other, b]) => b - a || one - other).slice(0, MOST);
  const middle = (place: number, from: number): number => from + (place + 0.5) * side;
  const shown = thickest.map(([key, count]): Bundle => {
    const [a, b] = [Math.floor(key / (ROW * ROW)), key % (ROW * ROW)];
    return {
      x1: middle(a % ROW, world.x),
      y1: middle(Math.floor(a / ROW), world.y),
      x2: middle(b % ROW, world.x),
      y2: middle(Math.floor(b / ROW), world.y),
      count,
    };
  });
  const bundled = shown.reduce((sum, bundle) => sum + bundle.count, 0);
  return { shown, bundled, faded: edges.size - bundled - outside };
}
