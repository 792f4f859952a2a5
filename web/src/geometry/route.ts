import type { Point, Rect } from "./rect.ts";

/** How far a line runs straight out of a box before it may turn: its crow's foot stands there. */
export const STUB = 26;

export type Side = "left" | "right";

/** Where a line leaves a box. */
export interface End {
  readonly box: Rect;
  readonly y: number;
}

export interface Route {
  readonly points: readonly Point[];
  readonly sourceSide: Side;
  readonly targetSide: Side;
}

/** How many boxes a segment runs through. */
export type Obstacles = (x1: number, y1: number, x2: number, y2: number) => number;

/**
 * An orthogonal line between two rows: the cheapest of a handful of shapes, where running through a box costs far more
 * than length and each turn a little. `lane` moves the upright part aside, so that lines to different tables that run
 * through the same gap do not lie on each other.
 */
export function route(source: End, target: End, lane: number, obstacles: Obstacles): Route {
  let best: Route | undefined;
  let least = Infinity;
  for (const sourceSide of ["right", "left"] as const) {
    for (const targetSide of ["left", "right"] as const) {
      for (const points of shapes(source, target, sourceSide, targetSide, lane)) {
        const cost = costOf(points, least, obstacles);
        if (cost < least) [least, best] = [cost, { points, sourceSide, targetSide }];
      }
    }
  }
  return best ?? { points: [], sourceSide: "right", targetSide: "left" };
}

function edge(end: End, side: Side): number {
  return side === "right" ? end.box.x + end.box.width : end.box.x;
}

function* shapes(source: End, target: End, from: Side, to: Side, lane: number): Generator<Point[]> {
  const start = { x: edge(source, from), y: source.y };
  const end = { x: edge(target, to), y: target.y };
  const out = start.x + (from === "right" ? STUB : -STUB);
  const into = end.x + (to === "right" ? STUB : -STUB);
  const between = (x: number): Point[] => [start, { x, y: start.y }, { x, y: end.y }, end];
  if (from === to) {
    const far = from === "right" ? Math.max(out, into) + Math.abs(lane) : Math.min(out, into) - Math.abs(lane);
    yield between(far);
  } else if (from === "right" ? out <= into : out >= into) {
    const [low, high] = [Math.min(out, into), Math.max(out, into)];
    const clamp = (x: number): number => Math.min(high, Math.max(low, x));
    yield between(clamp((out + into) / 2 + lane));
    yield between(clamp(low + Math.abs(lane)));
    yield between(clamp(high - Math.abs(lane)));
  }
  const tops = [source.box.y, target.box.y];
  const bottoms = [source.box.y + source.box.height, target.box.y + target.box.height];
  const aside = STUB * 0.7 + Math.abs(lane);
  for (const y of [Math.min(...tops) - aside, Math.max(...bottoms) + aside, middle(tops, bottoms)]) {
    yield [start, { x: out, y: start.y }, { x: out, y }, { x: into, y }, { x: into, y: end.y }, end];
  }
}

/** Half-way between the upper box's bottom and the lower box's top. */
function middle(tops: number[], bottoms: number[]): number {
  return (Math.min(...bottoms) + Math.max(...tops)) / 2;
}

const THROUGH_BOX = 3000;
const TURN = 30;

function costOf(points: readonly Point[], least: number, obstacles: Obstacles): number {
  let cost = points.length * TURN;
  for (let place = 1; place < points.length; place++) {
    const [a, b] = [points[place - 1] as Point, points[place] as Point];
    cost += Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
  }
  for (let place = 1; place < points.length && cost < least; place++) {
    const [a, b] = [points[place - 1] as Point, points[place] as Point];
    cost += THROUGH_BOX * obstacles(a.x, a.y, b.x, b.y);
  }
  return cost;
}

/** The distance of a point to a polyline. */
export function distance(points: readonly Point[], x: number, y: number): number {
  let least = Infinity;
  for (let place = 1; place < points.length; place++) {
    const [a, b] = [points[place - 1] as Point, points[place] as Point];
    const dx = Math.max(Math.min(a.x, b.x) - x, 0, x - Math.max(a.x, b.x));
    const dy = Math.max(Math.min(a.y, b.y) - y, 0, y - Math.max(a.y, b.y));
    least = Math.min(least, Math.hypot(dx, dy));
  }
  return least;
}
