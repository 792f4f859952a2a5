import type { Point } from "../geometry/rect.ts";
import type { Side } from "../geometry/route.ts";

/** Crow's foot marks, drawn outward from the side of a box. Sizes in pixels at zoom 1. */
const FOOT = 12;
const SPREAD = 6;
const BAR = 5;
const RING = 4;

const outward = (side: Side): number => (side === "right" ? 1 : -1);

/** Many: three toes on the box. */
export function many(context: CanvasRenderingContext2D, end: Point, side: Side): void {
  const tip = end.x + outward(side) * FOOT;
  context.moveTo(tip, end.y);
  context.lineTo(end.x, end.y - SPREAD);
  context.moveTo(tip, end.y);
  context.lineTo(end.x, end.y + SPREAD);
}

/** One: a bar across the line, `place` bars away from the box. */
export function one(context: CanvasRenderingContext2D, end: Point, side: Side, place = 0): void {
  const x = end.x + outward(side) * (8 + place * 5);
  context.moveTo(x, end.y - BAR);
  context.lineTo(x, end.y + BAR);
}

/** Perhaps none: a ring on the line, behind the foot or the bar. */
export function ring(context: CanvasRenderingContext2D, end: Point, side: Side): void {
  const x = end.x + outward(side) * (FOOT + RING + 0.5);
  context.moveTo(x + RING, end.y);
  context.arc(x, end.y, RING, 0, Math.PI * 2);
}

const ROUND = 8;

/** A polyline with rounded corners. */
export function polyline(context: CanvasRenderingContext2D, points: readonly Point[]): void {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return;
  context.moveTo(first.x, first.y);
  for (let place = 1; place < points.length - 1; place++) {
    const [before, corner, after] = [points[place - 1] as Point, points[place] as Point, points[place + 1] as Point];
    const into = Math.abs(before.x - corner.x) + Math.abs(before.y - corner.y);
    const out = Math.abs(after.x - corner.x) + Math.abs(after.y - corner.y);
    const radius = Math.min(ROUND, into / 2, out / 2);
    if (radius < 1) context.lineTo(corner.x, corner.y);
    else context.arcTo(corner.x, corner.y, after.x, after.y, radius);
  }
  context.lineTo(last.x, last.y);
}
