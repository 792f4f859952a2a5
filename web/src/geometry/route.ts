import { around, type Point, type Rect } from "./rect.ts";

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

/** The boxes that a segment runs through. */
export type Obstacles = (x1: number, y1: number, x2: number, y2: number) => readonly Rect[];

interface Found extends Route {
  readonly cost: number;
  readonly blockers: readonly Rect[];
}

/**
 * An orthogonal line between two rows: the cheapest of a handful of shapes, where running through a box costs far more
 * than length and each turn a little. Where all of them run through boxes, ways around those are tried too. `lane` moves
 * the upright part aside, so that lines to different tables that run through the same gap do not lie on each other.
 */
export function route(source: End, target: End, lane: number, obstacles: Obstacles): Route {
  let best = cheapest(source, target, lane, obstacles, null);
  for (let round = 0; round < 2 && best.blockers.length; round++) {
    const around = cheapest(source, target, lane, obstacles, union(best.blockers));
    if (around.cost >= best.cost) break;
    best = around;
  }
  return best;
}

/** A line at once: the simplest shape between two rows, through whatever stands there. */
export function elbow(source: End, target: End): Route {
  const right = source.box.x + source.box.width;
  const left = target.box.x + target.box.width;
  const apart = right + 2 * STUB <= target.box.x || left + 2 * STUB <= source.box.x;
  const sourceSide: Side = !apart || right <= target.box.x ? "right" : "left";
  const targetSide: Side = !apart || sourceSide === "left" ? "right" : "left";
  const start = { x: edge(source, sourceSide), y: source.y };
  const end = { x: edge(target, targetSide), y: target.y };
  const x = apart ? (start.x + end.x) / 2 : Math.max(start.x, end.x) + STUB;
  return { points: [start, { x, y: start.y }, { x, y: end.y }, end], sourceSide, targetSide };
}

function cheapest(source: End, target: End, lane: number, obstacles: Obstacles, avoid: Rect | null): Found {
  let best: Found = { points: [], sourceSide: "right", targetSide: "left", cost: Infinity, blockers: [] };
  for (const sourceSide of ["right", "left"] as const) {
    for (const targetSide of ["left", "right"] as const) {
      for (const points of shapes(source, target, sourceSide, targetSide, lane, avoid)) {
        const { cost, blockers } = costOf(points, best.cost, obstacles);
        if (cost < best.cost) best = { points, sourceSide, targetSide, cost, blockers };
      }
    }
  }
  return best;
}

function union(rects: readonly Rect[]): Rect {
  return around(rects) as Rect;
}

function edge(end: End, side: Side): number {
  return side === "right" ? end.box.x + end.box.width : end.box.x;
}

function* shapes(source: End, target: End, from: Side, to: Side, lane: number, avoid: Rect | null): Generator<Point[]> {
  const start = { x: edge(source, from), y: source.y };
  const end = { x: edge(target, to), y: target.y };
  const out = start.x + (from === "right" ? STUB : -STUB);
  const into = end.x + (to === "right" ? STUB : -STUB);
  const aside = STUB * 0.7 + Math.abs(lane);
  const between = (x: number): Point[] => [start, { x, y: start.y }, { x, y: end.y }, end];
  if (avoid) {
    yield between(avoid.x - aside);
    yield between(avoid.x + avoid.width + aside);
  } else if (from === to) {
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
  const levels = avoid
    ? [avoid.y - aside, avoid.y + avoid.height + aside]
    : [Math.min(...tops) - aside, Math.max(...bottoms) + aside, middle(tops, bottoms)];
  for (const y of levels) {
    yield [start, { x: out, y: start.y }, { x: out, y }, { x: into, y }, { x: into, y: end.y }, end];
  }
}

/** Half-way between the upper box's bottom and the lower box's top. */
function middle(tops: number[], bottoms: number[]): number {
  return (Math.min(...bottoms) + Math.max(...tops)) / 2;
}

const THROUGH_BOX = 3000;
const TURN = 30;

function costOf(points: readonly Point[], least: number, obstacles: Obstacles): { cost: number; blockers: Rect[] } {
  let cost = points.length * TURN;
  const blockers: Rect[] = [];
  for (let place = 1; place < points.length; place++) {
    const [a, b] = [points[place - 1] as Point, points[place] as Point];
    cost += Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
  }
  for (let place = 1; place < points.length && cost < least; place++) {
    const [a, b] = [points[place - 1] as Point, points[place] as Point];
    const met = obstacles(a.x, a.y, b.x, b.y);
    cost += THROUGH_BOX * met.length;
    blockers.push(...met);
  }
  return { cost, blockers };
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
