import type { Id } from "../document/ids.ts";
import { type Box, HEADER, ROW } from "../geometry/box.ts";
import { grown, type Point, type Rect } from "../geometry/rect.ts";
import type { Edge, Scene } from "../geometry/scene.ts";
import { detailAt, drawBox, rounded } from "./boxes.ts";
import { drawLabels, drawLines } from "./lines.ts";
import { readTheme, type Theme } from "./theme.ts";

/** Which part of the world is seen: screen = world * scale + (x, y). */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Someone else's pointer, in world coordinates. */
export interface Cursor {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly color: string;
}

/** What a tool shows over the drawing while it works. */
export interface Sketch {
  readonly marquee?: Rect;
  readonly line?: { from: Id; to: Point; over: Id | null };
  readonly ghost?: Rect & { title: string };
}

/** What is shown beside the records themselves. */
export interface Overlay {
  selection: ReadonlySet<Id>;
  hover: Id | null;
  hoverColumn: Id | null;
  cursors: ReadonlyMap<string, Cursor>;
  others: ReadonlyMap<Id, string>;
  badges: ReadonlyMap<Id, number>;
  sketch: Sketch;
}

/**
 * Draws a scene on two canvases: the drawing below, and above it what follows the pointer. Each is redrawn at most once a
 * frame, and only when it was asked to; what a frame costs depends on what is on the screen.
 */
export class Renderer {
  view: View = { x: 0, y: 0, scale: 1 };
  readonly overlay: Overlay = {
    selection: new Set(),
    hover: null,
    hoverColumn: null,
    cursors: new Map(),
    others: new Map(),
    badges: new Map(),
    sketch: {},
  };
  theme: Theme = readTheme();
  #below: CanvasRenderingContext2D;
  #above: CanvasRenderingContext2D;
  #dots: CanvasPattern | null = null;
  #ratio = 1;
  #width = 0;
  #height = 0;
  #frame = 0;
  #dirtyBelow = false;
  #afterFrame: (() => void)[] = [];

  constructor(
    readonly scene: Scene,
    below: HTMLCanvasElement,
    above: HTMLCanvasElement,
  ) {
    this.#below = below.getContext("2d", { alpha: false }) as CanvasRenderingContext2D;
    this.#above = above.getContext("2d") as CanvasRenderingContext2D;
  }

  get size(): { width: number; height: number } {
    return { width: this.#width, height: this.#height };
  }

  resize(width: number, height: number, ratio: number): void {
    [this.#width, this.#height, this.#ratio] = [width, height, ratio];
    for (const { canvas } of [this.#below, this.#above]) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
    }
    this.invalidate();
  }

  /** Asks for the drawing to be drawn again. */
  invalidate(): void {
    this.#dirtyBelow = true;
    this.invalidateOverlay();
  }

  /** Asks for what lies above the drawing only. */
  invalidateOverlay(): void {
    if (!this.#frame) this.#frame = requestAnimationFrame(() => this.#draw());
  }

  /** Calls back after the next frame has been drawn. */
  afterFrame(callback: () => void): void {
    this.#afterFrame.push(callback);
    this.invalidate();
  }

  retheme(): void {
    this.theme = readTheme();
    this.#dots = null;
    this.invalidate();
  }

  toWorld(x: number, y: number): Point {
    return { x: (x - this.view.x) / this.view.scale, y: (y - this.view.y) / this.view.scale };
  }

  /** The part of the world that is on the screen. */
  get window(): Rect {
    const { x, y } = this.toWorld(0, 0);
    return { x, y, width: this.#width / this.view.scale, height: this.#height / this.view.scale };
  }

  #draw(): void {
    this.#frame = 0;
    if (this.#dirtyBelow) {
      this.#dirtyBelow = false;
      this.#drawBelow();
    }
    this.#drawAbove();
    const callbacks = this.#afterFrame.splice(0);
    for (const callback of callbacks) callback();
  }

  #toWorldOf(context: CanvasRenderingContext2D): void {
    const { x, y, scale } = this.view;
    const ratio = this.#ratio;
    context.setTransform(scale * ratio, 0, 0, scale * ratio, x * ratio, y * ratio);
  }

  #drawBelow(): void {
    const context = this.#below;
    const { scale } = this.view;
    context.setTransform(this.#ratio, 0, 0, this.#ratio, 0, 0);
    context.fillStyle = this.theme.ground;
    context.fillRect(0, 0, this.#width, this.#height);
    this.#drawDots(context);
    this.#toWorldOf(context);
    const seen = this.window;
    const focus = this.#focusLines();
    const edges = this.scene.edgesIn(seen).filter((edge) => !focus.has(edge));
    // Seen from far away, lines step back behind the blocks.
    context.globalAlpha = detailAt(scale) === "far" ? 0.5 : 1;
    drawLines(context, this.scene, edges, this.theme, scale, this.theme.line, 1.25);
    context.globalAlpha = 1;
    drawLines(context, this.scene, [...focus], this.theme, scale, this.theme.accent, 1.75);
    if (scale >= 0.75) drawLabels(context, this.scene, edges, this.theme, this.theme.muted);
    if (scale >= 0.55) drawLabels(context, this.scene, [...focus].slice(0, 60), this.theme, this.theme.accent);
    const { badges } = this.overlay;
    for (const box of this.scene.boxesIn(grown(seen, 8)))
      drawBox(context, box, this.theme, scale, badges.get(box.id) ?? 0);
  }

  /** The dotted ground: one tile, repeated. */
  #drawDots(context: CanvasRenderingContext2D): void {
    const { x, y, scale } = this.view;
    if (scale < 0.4) return;
    this.#dots ??= dotsOf(this.theme.dot);
    const zoom = (scale * this.#ratio * STEP) / TILE;
    this.#dots?.setTransform(new DOMMatrix([zoom, 0, 0, zoom, x * this.#ratio, y * this.#ratio]));
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = this.#dots ?? this.theme.ground;
    context.fillRect(0, 0, this.#width * this.#ratio, this.#height * this.#ratio);
  }

  #drawAbove(): void {
    const context = this.#above;
    context.setTransform(this.#ratio, 0, 0, this.#ratio, 0, 0);
    context.clearRect(0, 0, this.#width, this.#height);
    this.#toWorldOf(context);
    this.#drawFocus(context);
    this.#drawOthers(context);
    this.#drawSketch(context);
    context.setTransform(this.#ratio, 0, 0, this.#ratio, 0, 0);
    this.#drawCursors(context);
  }

  /** The lines that are selected or under the pointer, and those that hang on such boxes. */
  #focusLines(): Set<Edge> {
    const { selection, hover } = this.overlay;
    const lines = new Set<Edge>();
    for (const id of hover ? [...selection, hover] : selection) {
      const edge = this.scene.edges.get(id);
      for (const line of edge ? [edge] : this.scene.edgesOf(id)) lines.add(line);
    }
    return lines;
  }

  /** Outlines of the selection and of what is under the pointer. */
  #drawFocus(context: CanvasRenderingContext2D): void {
    const { selection, hover } = this.overlay;
    const { scale } = this.view;
    context.strokeStyle = this.theme.accent;
    for (const id of selection) {
      const box = this.scene.boxes.get(id);
      if (box) outline(context, box, 2 / Math.min(scale, 1));
    }
    const hovered = hover ? this.scene.boxes.get(hover) : undefined;
    if (hovered && !selection.has(hovered.id)) {
      context.globalAlpha = 0.55;
      outline(context, hovered, 1.5 / Math.min(scale, 1));
      context.globalAlpha = 1;
    }
    if (hovered && this.overlay.hoverColumn && detailAt(scale) === "near") this.#drawRowLight(context, hovered);
  }

  #drawRowLight(context: CanvasRenderingContext2D, box: Box): void {
    const place = box.rows.findIndex((row) => row.id === this.overlay.hoverColumn);
    if (place < 0) return;
    context.fillStyle = this.theme.accentSoft;
    rounded(context, box.x + 4, box.y + HEADER + place * ROW, box.width - 8, ROW, 5);
    context.fill();
  }

  /** What others have selected, in their colours. */
  #drawOthers(context: CanvasRenderingContext2D): void {
    for (const [id, color] of this.overlay.others) {
      const box = this.scene.boxes.get(id);
      if (!box) continue;
      context.strokeStyle = color;
      outline(context, grown(box, 3) as Box, 1.5 / Math.min(this.view.scale, 1));
    }
  }

  #drawSketch(context: CanvasRenderingContext2D): void {
    const { marquee, line, ghost } = this.overlay.sketch;
    const { scale } = this.view;
    context.strokeStyle = this.theme.accent;
    context.fillStyle = this.theme.accentSoft;
    context.lineWidth = 1.25 / scale;
    if (marquee) {
      context.fillRect(marquee.x, marquee.y, marquee.width, marquee.height);
      context.strokeRect(marquee.x, marquee.y, marquee.width, marquee.height);
    }
    const source = line && this.scene.boxes.get(line.from);
    if (line && source) {
      const over = line.over ? this.scene.boxes.get(line.over) : undefined;
      for (const box of over ? [source, over] : [source]) outline(context, box, 2 / Math.min(scale, 1));
      context.setLineDash([6 / scale, 5 / scale]);
      context.lineWidth = 2 / scale;
      context.beginPath();
      context.moveTo(
        line.to.x > source.x + source.width / 2 ? source.x + source.width : source.x,
        source.y + HEADER / 2,
      );
      context.lineTo(line.to.x, line.to.y);
      context.stroke();
      context.setLineDash([]);
    }
    if (ghost) {
      context.setLineDash([6 / scale, 5 / scale]);
      rounded(context, ghost.x, ghost.y, ghost.width, ghost.height, 8);
      context.fill();
      context.stroke();
      context.setLineDash([]);
      context.fillStyle = this.theme.accent;
      context.font = '600 13px "Inter Variable", system-ui, sans-serif';
      context.fillText(ghost.title, ghost.x + 12, ghost.y + HEADER / 2 + 4);
    }
  }

  #drawCursors(context: CanvasRenderingContext2D): void {
    const { x, y, scale } = this.view;
    context.font = '500 11px "Inter Variable", system-ui, sans-serif';
    context.textBaseline = "middle";
    for (const cursor of this.overlay.cursors.values()) {
      const [left, top] = [cursor.x * scale + x, cursor.y * scale + y];
      context.fillStyle = cursor.color;
      context.strokeStyle = this.theme.ground;
      context.lineWidth = 1.5;
      context.beginPath();
      context.moveTo(left, top);
      context.lineTo(left + 5, top + 15);
      context.lineTo(left + 8, top + 9);
      context.lineTo(left + 14.5, top + 6.5);
      context.closePath();
      context.fill();
      context.stroke();
      const name = cursor.name.slice(0, 40);
      const width = context.measureText(name).width + 12;
      context.beginPath();
      context.roundRect(left + 12, top + 14, width, 19, 6);
      context.fill();
      context.fillStyle = "#fff";
      context.fillText(name, left + 18, top + 24);
    }
  }
}

const STEP = 24;
const TILE = 96;

function dotsOf(color: string): CanvasPattern | null {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = TILE;
  const context = canvas.getContext("2d");
  if (!context) return null;
  context.fillStyle = color;
  context.fillRect(0, 0, TILE / 18, TILE / 18);
  return context.createPattern(canvas, "repeat");
}

function outline(context: CanvasRenderingContext2D, box: Rect, width: number): void {
  context.lineWidth = width;
  context.beginPath();
  context.roundRect(box.x - 1, box.y - 1, box.width + 2, box.height + 2, 9);
  context.stroke();
}
