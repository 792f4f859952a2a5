import type { Id } from "../document/ids.ts";
import type { Badge } from "../geometry/box.ts";
import { type Bundles, bundlesOf } from "../geometry/bundles.ts";
import type { Edge } from "../geometry/edge.ts";
import { FarNames } from "../geometry/far_name.ts";
import { WHOLE } from "../geometry/lines.ts";
import type { NotationName } from "../geometry/notation_names.ts";
import { grown, type Rect } from "../geometry/rect.ts";
import type { Scene } from "../geometry/scene.ts";
import { drawArea } from "./areas.ts";
import { type BoxStyle, drawBox } from "./boxes.ts";
import { drawBundles, drawLabels, drawLines, drawStubs, type Stroke } from "./lines.ts";
import { NOTATIONS } from "./notations/notation.ts";
import { readTheme, type Theme } from "./theme.ts";
import { detailAt, type Pen } from "./view.ts";

/** How far a box's shadow and outline reach beyond it. */
const EDGE = 8;
/** The side of the neighbourhoods that lines are bundled between, in pixels on the screen. */
const NEIGHBOURHOOD = 40;
/** From this zoom on lines have labels. */
const LABELLED = 0.75;

/** Paints what is at rest: the ground, areas, lines and boxes of a part of the world. */
export class Painter {
  theme: Theme = readTheme();
  notation: NotationName = "crowsFoot";
  badges: ReadonlyMap<Id, Badge> = new Map();
  readonly #names: FarNames;
  #dots: CanvasPattern | null = null;
  #bundles: (Bundles & { scale: number }) | null = null;

  constructor(private readonly scene: Scene) {
    this.#names = new FarNames(scene.ruler);
  }

  retheme(): void {
    this.theme = readTheme();
    this.#dots = null;
  }

  /** The scene has changed: bundles are gathered anew. */
  forget(): void {
    this.#bundles = null;
  }

  paint(pen: Pen, rect: Rect, scale: number): void {
    const { scene, theme } = this;
    pen.fillStyle = theme.ground;
    pen.fillRect(rect.x, rect.y, rect.width, rect.height);
    this.#drawDots(pen, rect, scale);
    for (const area of scene.areasIn(grown(rect, EDGE)))
      if (!scene.lifted.has(area.id)) drawArea(pen, area, theme, scale);
    this.#drawLines(pen, rect, scale);
    const style = this.boxStyle(scale);
    for (const box of scene.boxesIn(grown(rect, EDGE))) if (!scene.lifted.has(box.id)) drawBox(pen, box, style);
  }

  stroke(scale: number, accent = false): Stroke {
    const { theme } = this;
    return {
      theme,
      notation: NOTATIONS[this.notation],
      scale,
      color: accent ? theme.accent : theme.line,
      weight: accent ? 1.75 : 1.25,
    };
  }

  boxStyle(scale: number): BoxStyle {
    return { theme: this.theme, names: this.#names, scale, badge: ({ id }) => this.badges.get(id) };
  }

  /** Whether lines are bundled at a zoom, and how. */
  bundlesAt(scale: number): Bundles | null {
    const { scene } = this;
    if (detailAt(scale) !== "far" || scene.edges.size <= WHOLE) return null;
    const world = scene.bounds();
    if (!world) return null;
    if (this.#bundles?.scale !== scale)
      this.#bundles = { ...bundlesOf(scene.boxes, scene.edges, world, NEIGHBOURHOOD / scale), scale };
    return this.#bundles;
  }

  #drawLines(pen: Pen, rect: Rect, scale: number): void {
    const { scene } = this;
    const bundles = this.bundlesAt(scale);
    if (bundles) {
      drawBundles(pen, bundles.shown, this.theme, scale);
      return;
    }
    const rests = (edge: Edge): boolean => !scene.lifted.has(edge.source) && !scene.lifted.has(edge.target);
    const edges = scene.edgesIn(rect).filter(rests);
    const stroke = this.stroke(scale);
    // Seen from far away, lines step back behind the blocks.
    pen.globalAlpha = detailAt(scale) === "far" ? 0.5 : 1;
    drawLines(pen, scene, edges, stroke);
    drawStubs(
      pen,
      scene.stubsIn(rect).filter(({ edge }) => rests(edge)),
      stroke,
    );
    pen.globalAlpha = 1;
    if (scale >= LABELLED) drawLabels(pen, scene, edges, { ...stroke, color: this.theme.muted });
  }

  /** The dotted ground: one tile, repeated. */
  #drawDots(pen: Pen, rect: Rect, scale: number): void {
    if (scale < 0.4) return;
    this.#dots ??= dotsOf(this.theme.dot);
    const zoom = STEP / TILE;
    this.#dots?.setTransform(new DOMMatrix([zoom, 0, 0, zoom, 0, 0]));
    pen.fillStyle = this.#dots ?? this.theme.ground;
    pen.fillRect(rect.x, rect.y, rect.width, rect.height);
  }
}

const STEP = 24;
const TILE = 96;

function dotsOf(color: string): CanvasPattern | null {
  const canvas = new OffscreenCanvas(TILE, TILE);
  const context = canvas.getContext("2d");
  if (!context) return null;
  context.fillStyle = color;
  context.fillRect(0, 0, TILE / 18, TILE / 18);
  return context.createPattern(canvas, "repeat");
}
