import type { Point } from "../../geometry/rect.ts";
import type { Side } from "../../geometry/route.ts";
import type { Pen } from "../view.ts";
import { type Notation, outward } from "./notation.ts";

/** Sizes in pixels at zoom 1. */
const FOOT = 12;
const SPREAD = 6;
const BAR = 5;
const RING = 4;

const LABELS = { one_to_one: "1:1", one_to_many: "1:N", many_to_many: "N:M" } as const;

/** Three toes for many, a bar for one, a ring for perhaps none. */
export const crowsFoot: Notation = {
  dashed: () => false,
  lines(pen, edge, { points, sourceSide, targetSide }) {
    const [start, end] = [points[0] as Point, points.at(-1) as Point];
    if (edge.cardinality === "one_to_one") bar(pen, start, sourceSide, 0);
    else foot(pen, start, sourceSide);
    if (edge.cardinality === "many_to_many") return foot(pen, end, targetSide);
    bar(pen, end, targetSide, 0);
    if (edge.required) bar(pen, end, targetSide, 1);
  },
  open(pen, edge, { points, sourceSide, targetSide }) {
    ring(pen, points[0] as Point, sourceSide);
    if (!edge.required || edge.cardinality === "many_to_many") ring(pen, points.at(-1) as Point, targetSide);
  },
  solid() {},
  ends: () => null,
  label: (edge) => LABELS[edge.cardinality],
};

function foot(pen: Pen, end: Point, side: Side): void {
  const tip = end.x + outward(side) * FOOT;
  pen.moveTo(tip, end.y);
  pen.lineTo(end.x, end.y - SPREAD);
  pen.moveTo(tip, end.y);
  pen.lineTo(end.x, end.y + SPREAD);
}

function bar(pen: Pen, end: Point, side: Side, place: number): void {
  const x = end.x + outward(side) * (8 + place * 5);
  pen.moveTo(x, end.y - BAR);
  pen.lineTo(x, end.y + BAR);
}

function ring(pen: Pen, end: Point, side: Side): void {
  const x = end.x + outward(side) * (FOOT + RING + 0.5);
  pen.moveTo(x + RING, end.y);
  pen.arc(x, end.y, RING, 0, Math.PI * 2);
}
