import type { Bundle } from "../geometry/bundles.ts";
import type { Edge } from "../geometry/edge.ts";
import { LABEL } from "../geometry/labels.ts";
import { type Stub, stubPoints } from "../geometry/lines.ts";
import type { Point, Rect } from "../geometry/rect.ts";
import type { Route } from "../geometry/route.ts";
import type { Scene } from "../geometry/scene.ts";
import { type Notation, outward } from "./notations/notation.ts";
import { FONT, type Theme } from "./theme.ts";
import type { Pen } from "./view.ts";

/** How lines look: their colour and weight, and how their ends are marked. */
export interface Stroke {
  readonly theme: Theme;
  readonly notation: Notation;
  readonly scale: number;
  readonly color: string;
  readonly weight: number;
  /** Of many lines that are redrawn in each frame: without round corners, as thin rectangles, which cost least. */
  readonly plain?: boolean;
  /** The part of the world that is seen. */
  readonly window?: Rect;
}

/** From this zoom on lines have round corners and marks. */
const MARKED = 0.4;

interface Line {
  readonly edge: Edge;
  readonly route: Route;
}

/** Draws lines whole, with their marks. */
export function drawLines(pen: Pen, scene: Scene, edges: readonly Edge[], stroke: Stroke): void {
  drawAll(
    pen,
    edges.map((edge) => ({ edge, route: scene.routeOf(edge) })),
    stroke,
  );
}

/** Draws the ends of long lines: those that look alike once, with how many they are. */
export function drawStubs(pen: Pen, stubs: readonly Stub[], stroke: Stroke): void {
  if (!stubs.length) return;
  const near = stroke.scale >= MARKED;
  setStroke(pen, stroke);
  pen.beginPath();
  for (const stub of stubs) {
    const [from, to] = stubPoints(stub);
    pen.moveTo(from.x, from.y);
    pen.lineTo(to.x, to.y);
    if (!near) continue;
    // An arrow says that it goes on.
    const back = outward(stub.side) * 5;
    pen.moveTo(to.x - back, to.y - 4);
    pen.lineTo(to.x, to.y);
    pen.lineTo(to.x - back, to.y + 4);
  }
  pen.stroke();
  if (!near) return;
  for (const { edge, at, point, side } of stubs) {
    if (edge.kind === "relationship") drawMarks(pen, [{ edge, route: halfOf(at, point, side) }], stroke);
  }
  pen.fillStyle = stroke.color;
  pen.font = `500 9.5px ${FONT}`;
  pen.textBaseline = "bottom";
  for (const stub of stubs) {
    if (stub.count < 2) continue;
    const { x, y } = stubPoints(stub)[1];
    pen.textAlign = stub.side === "right" ? "right" : "left";
    pen.fillText(String(stub.count), x, y - 4);
  }
  pen.textAlign = "left";
}

/** A route of which only one end is on the screen: the other is where nothing is drawn. */
function halfOf(at: "source" | "target", point: Point, side: Stub["side"]): Route {
  const nowhere = { x: Number.NaN, y: Number.NaN };
  const points = at === "source" ? [point, nowhere] : [nowhere, point];
  return { points, sourceSide: side, targetSide: side };
}

/** Draws bundles of lines, as thick as they are. */
export function drawBundles(pen: Pen, bundles: readonly Bundle[], theme: Theme, scale: number): void {
  pen.strokeStyle = theme.line;
  const thickest = bundles[0]?.count ?? 1;
  for (const { x1, y1, x2, y2, count } of bundles) {
    const share = Math.sqrt(count / thickest);
    pen.globalAlpha = 0.1 + 0.4 * share;
    pen.lineWidth = (0.6 + 2.2 * share) / scale;
    pen.beginPath();
    pen.moveTo(x1, y1);
    pen.lineTo(x2, y2);
    pen.stroke();
  }
  pen.globalAlpha = 1;
}

/** The labels of lines, each on a small plate where it is clear of boxes and of the other labels. */
export function drawLabels(pen: Pen, scene: Scene, edges: readonly Edge[], stroke: Stroke): void {
  pen.font = `500 10px ${FONT}`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  for (const edge of edges) {
    const text = edge.kind === "relationship" ? stroke.notation.label(edge) : null;
    const place = text && scene.labelOf(edge);
    if (!text || !place) continue;
    pen.fillStyle = stroke.theme.ground;
    pen.beginPath();
    pen.roundRect(place.x - LABEL.width / 2, place.y - LABEL.height / 2, LABEL.width, LABEL.height, 8);
    pen.fill();
    pen.fillStyle = stroke.color;
    pen.fillText(text, place.x, place.y + 0.5);
  }
  pen.textAlign = "left";
}

/** What lines of a kind look like beside their ends. */
const DASHES: Readonly<Record<Edge["kind"], readonly number[]>> = {
  relationship: [],
  dependency: [5, 4],
  inheritance: [],
  partition: [1.5, 4],
};
const IDENTITY_DASH = [7, 5];

function drawAll(pen: Pen, lines: readonly Line[], stroke: Stroke): void {
  if (!lines.length) return;
  const near = stroke.scale >= MARKED;
  setStroke(pen, stroke);
  const groups = new Map<readonly number[], Line[]>();
  for (const line of lines) {
    const dashed = line.edge.kind === "relationship" && stroke.notation.dashed(line.edge);
    const dash = dashed ? IDENTITY_DASH : DASHES[line.edge.kind];
    const group = groups.get(dash);
    if (group) group.push(line);
    else groups.set(dash, [line]);
  }
  for (const [dash, group] of groups) {
    if (stroke.plain && !dash.length) {
      pen.fillStyle = stroke.color;
      const width = pen.lineWidth;
      for (const { route } of group) bars(pen, route.points, stroke, width);
      continue;
    }
    pen.setLineDash(dash.map((length) => length * Math.max(1, 0.7 / stroke.scale)));
    pen.beginPath();
    for (const { route } of group) {
      if (near && !stroke.plain) rounded(pen, route.points);
      else straight(pen, route.points);
    }
    pen.stroke();
  }
  pen.setLineDash([]);
  if (!near) return;
  const relationships = lines.filter(({ edge }) => edge.kind === "relationship");
  drawMarks(pen, stroke.plain ? differentEnds(relationships) : relationships, stroke);
  drawParents(
    pen,
    lines.filter(({ edge }) => edge.kind === "inheritance" || edge.kind === "partition"),
    stroke,
  );
}

/** The ends of many lines, those that lie on each other once: the lines of a hub all come to one place. */
function differentEnds(lines: readonly Line[]): Line[] {
  const found: Line[] = [];
  // By height first: nearly all ends are told apart by that.
  const known = new Map<number, Line[]>();
  for (const { edge, route } of lines) {
    for (const at of ["source", "target"] as const) {
      const point = route.points[at === "source" ? 0 : route.points.length - 1] as Point;
      const side = at === "source" ? route.sourceSide : route.targetSide;
      let there = known.get(point.y);
      if (!there) known.set(point.y, (there = []));
      if (there.some((line) => alike(line, edge, at, point))) continue;
      const end = { edge, route: halfOf(at, point, side) };
      there.push(end);
      found.push(end);
    }
  }
  return found;
}

function alike({ edge, route }: Line, other: Edge, at: "source" | "target", point: Point): boolean {
  const { cardinality, required, identifying } = other;
  const there = route.points[at === "source" ? 0 : 1];
  return (
    there?.x === point.x &&
    edge.cardinality === cardinality &&
    edge.required === required &&
    edge.identifying === identifying
  );
}

function setStroke(pen: Pen, { color, weight, scale }: Stroke): void {
  pen.strokeStyle = color;
  pen.lineWidth = Math.max(weight, (weight * (scale >= MARKED ? 0.7 : 0.55)) / scale);
  pen.lineJoin = "round";
}

function drawMarks(pen: Pen, lines: readonly Line[], { notation, theme, color }: Stroke): void {
  pen.beginPath();
  for (const { edge, route } of lines) notation.lines(pen, edge, route);
  pen.stroke();
  pen.fillStyle = theme.ground;
  pen.beginPath();
  for (const { edge, route } of lines) notation.open(pen, edge, route);
  pen.fill();
  pen.stroke();
  pen.fillStyle = color;
  pen.beginPath();
  for (const { edge, route } of lines) notation.solid(pen, edge, route);
  pen.fill();
  pen.font = `500 10px ${FONT}`;
  pen.textBaseline = "middle";
  for (const { edge, route } of lines) {
    const texts = notation.ends(edge);
    if (!texts) continue;
    endText(pen, texts.source, route.points[0] as Point, route.sourceSide);
    endText(pen, texts.target, route.points.at(-1) as Point, route.targetSide);
  }
  pen.textAlign = "left";
}

function endText(pen: Pen, text: string, { x, y }: Point, side: Route["sourceSide"]): void {
  if (!text || Number.isNaN(x)) return;
  pen.textAlign = side === "right" ? "left" : "right";
  pen.fillText(text, x + outward(side) * 5, y - 7);
}

const TRIANGLE = 9;

/** An open triangle at the parent of an heir or a part. */
function drawParents(pen: Pen, lines: readonly Line[], { theme }: Stroke): void {
  pen.fillStyle = theme.ground;
  pen.beginPath();
  for (const { route } of lines) {
    const end = route.points.at(-1) as Point;
    const x = end.x + outward(route.targetSide) * TRIANGLE;
    pen.moveTo(end.x, end.y);
    pen.lineTo(x, end.y - TRIANGLE * 0.6);
    pen.lineTo(x, end.y + TRIANGLE * 0.6);
    pen.closePath();
  }
  pen.fill();
  pen.stroke();
}

function straight(pen: Pen, points: readonly Point[]): void {
  for (const [place, { x, y }] of points.entries()) {
    if (place) pen.lineTo(x, y);
    else pen.moveTo(x, y);
  }
}

/** The level and upright parts of a line that are seen, each as a thin rectangle. */
function bars(pen: Pen, points: readonly Point[], { window }: Stroke, width: number): void {
  for (let place = 1; place < points.length; place++) {
    const [a, b] = [points[place - 1] as Point, points[place] as Point];
    const [x, y] = [Math.min(a.x, b.x) - width / 2, Math.min(a.y, b.y) - width / 2];
    const [long, high] = [Math.abs(a.x - b.x) + width, Math.abs(a.y - b.y) + width];
    if (window && (x > window.x + window.width || y > window.y + window.height)) continue;
    if (window && (x + long < window.x || y + high < window.y)) continue;
    pen.fillRect(x, y, long, high);
  }
}

const ROUND = 8;

/** A polyline with rounded corners. */
function rounded(pen: Pen, points: readonly Point[]): void {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return;
  pen.moveTo(first.x, first.y);
  for (let place = 1; place < points.length - 1; place++) {
    const [before, corner, after] = [points[place - 1] as Point, points[place] as Point, points[place + 1] as Point];
    const into = Math.abs(before.x - corner.x) + Math.abs(before.y - corner.y);
    const out = Math.abs(after.x - corner.x) + Math.abs(after.y - corner.y);
    const radius = Math.min(ROUND, into / 2, out / 2);
    if (radius < 1) pen.lineTo(corner.x, corner.y);
    else pen.arcTo(corner.x, corner.y, after.x, after.y, radius);
  }
  pen.lineTo(last.x, last.y);
}
