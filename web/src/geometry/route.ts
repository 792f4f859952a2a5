import { maze, straightened } from "./maze.ts";
import { around, grown, type Point, type Rect } from "./rect.ts";

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

/** The boxes that a level or upright segment runs through; those in a rectangle, by its opposite corners. */
export type Obstacles = (x1: number, y1: number, x2: number, y2: number) => readonly Rect[];

interface Found extends Route {
  readonly cost: number;
  readonly blockers: readonly Rect[];
}

/**
 * An orthogonal line between two rows: the cheapest of a handful of shapes, where running through a box costs far more
 * than length and each turn a little. Where all of them run through boxes, ways around those are tried too, and at last
 * a search through the gaps between all boxes around. `lane` moves the upright part aside, so that lines to different
 * tables that run through the same gap do not lie on each other.
 */
export function route(source: End, target: End, lane: number, obstacles: Obstacles): Route {
  let best = cheapest(source, target, lane, obstacles, null);
  if (best.blockers.length) {
    const around = cheapest(source, target, lane, obstacles, union(best.blockers));
    if (around.cost < best.cost) best = around;
  }
  return (best.blockers.length && searched(source, target, obstacles)) || best;
}

/** How far around its boxes a way is searched for: first near, then further. */
const SURROUNDINGS = [80, 600];
/** Among more boxes than this no way is searched for: it would take too long. */
const MOST_WALLS = 160;

function searched(source: End, target: End, obstacles: Obstacles): Route | null {
  for (const by of SURROUNDINGS) {
    const area = grown(union([source.box, target.box]), by);
    const walls = obstacles(area.x, area.y, area.x + area.width, area.y + area.height);
    if (walls.length > MOST_WALLS) return null;
    let best: Route | null = null;
    let least = Infinity;
    for (const sourceSide of ["right", "left"] as const) {
      for (const targetSide of ["left", "right"] as const) {
        const [start, end] = [endpoint(source, sourceSide), endpoint(target, targetSide)];
        const [out, into] = [outside(start, sourceSide, walls), outside(end, targetSide, walls)];
        const way = out && into && maze(out, into, walls);
        if (!way) continue;
        const points = straightened([start, ...way, end]);
        const cost = lengthOf(points) + points.length * TURN;
        if (cost < least) [least, best] = [cost, { points, sourceSide, targetSide }];
      }
    }
    if (best) return best;
  }
  return null;
}

function endpoint(end: End, side: Side): Point {
  return { x: edge(end, side), y: end.y };
}

/** Straight out of a box as far as its marks need, or as far as the next box lets it; `null` where that is right there. */
function outside({ x, y }: Point, side: Side, walls: readonly Rect[]): Point | null {
  const out = side === "right" ? 1 : -1;
  let room = STUB;
  for (const wall of walls) {
    if (y <= wall.y || y >= wall.y + wall.height) continue;
    const gap = out > 0 ? wall.x - x : x - wall.x - wall.width;
    if (gap >= 0) room = Math.min(room, gap / 2);
    else if (out > 0 ? wall.x + wall.width > x : wall.x < x) return null;
  }
  return room < 2 ? null : { x: x + out * room, y };
}

const LANES = 7;
const LANE = 7;

/** How far aside the lines to a table run. */
export function laneOf(table: string): number {
  return ((hash(table) % LANES) - (LANES >> 1)) * LANE;
}

/** A small number out of an id, the same each time. */
function hash(text: string): number {
  let value = 0;
  for (let place = 0; place < text.length; place++) value = (value * 31 + text.charCodeAt(place)) >>> 0;
  return value;
}

/** A line at once: the simplest shape between two rows, through whatever stands there. */
export function elbow(source: End, target: End): Route {
  const right = source.box.x + source.box.width;
  const left = target.box.x + target.box.width;
  const apart = right + 2 * STUB <= target.box.x || left + 2 * STUB <= source.box.x;
  const sourceSide: Side = !apart || right <= target.box.x ? "right" : "left";
  const targetSide: Side = !apart || sourceSide === "left" ? "right" : "left";
  const [start, end] = [endpoint(source, sourceSide), endpoint(target, targetSide)];
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
  const [start, end] = [endpoint(source, from), endpoint(target, to)];
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
  let cost = points.length * TURN + lengthOf(points);
  const blockers: Rect[] = [];
  for (let place = 1; place < points.length && cost < least; place++) {
    const [a, b] = [points[place - 1] as Point, points[place] as Point];
    const met = obstacles(a.x, a.y, b.x, b.y);
    cost += THROUGH_BOX * met.length;
    blockers.push(...met);
  }
  return { cost, blockers };
}

function lengthOf(points: readonly Point[]): number {
  let length = 0;
  for (let place = 1; place < points.length; place++) {
    const [a, b] = [points[place - 1] as Point, points[place] as Point];
    length += Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
  }
  return length;
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
