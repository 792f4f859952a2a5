import type { Point } from "../geometry/rect.ts";
import { type Edge, labelPlace, type Scene } from "../geometry/scene.ts";
import { many, one, polyline, ring } from "./marks.ts";
import type { Theme } from "./theme.ts";

/** Draws lines with their marks, all in one stroke each for the lines and for the rings. */
export function drawLines(
  context: CanvasRenderingContext2D,
  scene: Scene,
  edges: readonly Edge[],
  theme: Theme,
  scale: number,
  color: string,
  weight: number,
): void {
  const near = scale >= 0.4;
  context.strokeStyle = color;
  context.lineWidth = Math.max(weight, (weight * (near ? 0.7 : 0.55)) / scale);
  context.lineJoin = "round";
  context.beginPath();
  for (const edge of edges) {
    const { points, sourceSide, targetSide } = scene.routeOf(edge);
    const [start, end] = [points[0], points.at(-1)];
    if (!start || !end) continue;
    if (near) polyline(context, points);
    else straight(context, points);
    if (!near) continue;
    if (edge.cardinality === "one_to_many") many(context, start, sourceSide);
    else one(context, start, sourceSide);
    one(context, end, targetSide);
    if (edge.required) one(context, end, targetSide, 1);
  }
  context.stroke();
  if (!near) return;
  context.fillStyle = theme.ground;
  context.beginPath();
  for (const edge of edges) {
    const { points, sourceSide, targetSide } = scene.routeOf(edge);
    const [start, end] = [points[0], points.at(-1)];
    if (!start || !end) continue;
    ring(context, start, sourceSide);
    if (!edge.required) ring(context, end, targetSide);
  }
  context.fill();
  context.stroke();
}

function straight(context: CanvasRenderingContext2D, points: readonly Point[]): void {
  const first = points[0];
  if (!first) return;
  context.moveTo(first.x, first.y);
  for (let place = 1; place < points.length; place++)
    context.lineTo((points[place] as Point).x, (points[place] as Point).y);
}

/** The cardinality of each line, on a small plate in the middle of its longest part. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  scene: Scene,
  edges: readonly Edge[],
  theme: Theme,
  color: string,
): void {
  context.font = '500 10px "Inter Variable", system-ui, sans-serif';
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const edge of edges) {
    const { x, y } = labelPlace(scene.routeOf(edge).points);
    if (scene.boxAt(x, y)) continue;
    const text = edge.cardinality === "one_to_one" ? "1:1" : "1:N";
    context.fillStyle = theme.ground;
    context.beginPath();
    context.roundRect(x - 13, y - 8, 26, 16, 8);
    context.fill();
    context.fillStyle = color;
    context.fillText(text, x, y + 0.5);
  }
  context.textAlign = "left";
}
