import type { Point } from "../../geometry/rect.ts";
import type { Side } from "../../geometry/route.ts";
import type { Pen } from "../view.ts";
import { type Notation, outward } from "./notation.ts";

const DOT = 4.5;
const DIAMOND = 5.5;

/** A dot at the child, a diamond at a parent that may be none; a line that makes no identity is dashed. `Z`: at most one. */
export const idef1x: Notation = {
  dashed: (edge) => !edge.identifying,
  lines() {},
  open(pen, edge, { points, targetSide }) {
    if (edge.required) return;
    const end = points.at(-1) as Point;
    const x = end.x + outward(targetSide) * DIAMOND;
    pen.moveTo(x - DIAMOND, end.y);
    pen.lineTo(x, end.y - DIAMOND);
    pen.lineTo(x + DIAMOND, end.y);
    pen.lineTo(x, end.y + DIAMOND);
    pen.closePath();
  },
  solid(pen, edge, { points, sourceSide, targetSide }) {
    dot(pen, points[0] as Point, sourceSide);
    if (edge.cardinality === "many_to_many") dot(pen, points.at(-1) as Point, targetSide);
  },
  ends: (edge) => (edge.cardinality === "one_to_one" ? { source: "Z", target: "" } : null),
  label: () => null,
};

function dot(pen: Pen, end: Point, side: Side): void {
  const x = end.x + outward(side) * DOT;
  pen.moveTo(x + DOT, end.y);
  pen.arc(x, end.y, DOT, 0, Math.PI * 2);
}
