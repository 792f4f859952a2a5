import type { Id } from "../document/ids.ts";
import { type Box, HEADER, ROW } from "../geometry/box.ts";
import type { Edge } from "../geometry/edge.ts";
import { around, grown, overlaps, type Rect } from "../geometry/rect.ts";
import type { Scene } from "../geometry/scene.ts";
import { drawBox, rounded } from "./boxes.ts";
import { drawLabels, drawLines } from "./lines.ts";
import type { Painter } from "./painter.ts";
import { reachOf } from "./reach.ts";
import { FONT } from "./theme.ts";
import { detailAt, type Overlay, type View } from "./view.ts";

/** Of more selected boxes than this the lines are not lit one by one. */
const MOST_LIT = 50;
/** More lines than this are drawn without round corners. */
const MOST_ROUND = 60;
const MOST_LABELS = 60;
/** How much of what is not around the table under the pointer still shows. */
const VEIL = 0.62;

/** Draws what lies above the drawing: the selection, what is around the table under the pointer, others, and what tools show. */
export class OverlayPainter {
  readonly content: Overlay = {
    selection: new Set(),
    hover: null,
    hoverColumn: null,
    cursors: new Map(),
    others: new Map(),
    sketch: {},
  };
  /** Whether what is not around the table under the pointer is dimmed. */
  dimmed = false;

  constructor(
    private readonly scene: Scene,
    private readonly painter: Painter,
  ) {}

  get empty(): boolean {
    const { selection, hover, cursors, others, sketch } = this.content;
    return (
      !selection.size &&
      !hover &&
      !cursors.size &&
      !others.size &&
      !Object.values(sketch).some((one) => one && (!Array.isArray(one) || one.length > 0))
    );
  }

  /** Whether it draws in all that is seen, wherever that is. */
  get everywhere(): boolean {
    const { cursors, sketch } = this.content;
    return this.#isVeiled || cursors.size > 0 || Boolean(sketch.marquee || sketch.line || sketch.ghost);
  }

  /** The part of the world in which it draws otherwise. */
  reach(scale: number): Rect | null {
    const { selection, hover, others, sketch } = this.content;
    const ids = [...selection, ...others.keys(), ...(hover ? [hover] : [])];
    const handles = (sketch.handles ?? []).map(({ x, y }) =>
      grown({ x, y, width: 0, height: 0 }, 6 / Math.min(scale, 1)),
    );
    const reach = reachOf(this.scene, ids, this.#focusLines(), scale);
    return around(reach ? [reach, ...handles] : handles);
  }

  /** Draws in the world's coordinates; `window` is the part of it that is seen. */
  draw(context: CanvasRenderingContext2D, window: Rect, scale: number): void {
    const focus = [...this.#focusLines()].filter((edge) => this.scene.crosses(edge, window));
    const dimmed = this.#isVeiled;
    if (dimmed) this.#drawVeil(context, window);
    const stroke = { ...this.painter.stroke(scale, true), window, plain: focus.length > MOST_ROUND };
    drawLines(context, this.scene, focus, stroke);
    if (scale >= 0.55 && !this.scene.lifted.size) drawLabels(context, this.scene, focus.slice(0, MOST_LABELS), stroke);
    if (dimmed) this.#drawLit(context, window, scale);
    this.#drawFocus(context, window, scale);
    this.#drawOthers(context, scale);
    this.#drawSketch(context, scale);
  }

  /** Whether a line is drawn here: it, or a box that it hangs on, is selected or under the pointer. */
  lights(edge: Edge): boolean {
    // Asked of each line of a hub in each frame: it makes nothing.
    return this.#lit(edge.source) || this.#lit(edge.target) || this.#lit(edge.id);
  }

  /** While something is dragged all is seen. */
  get #isVeiled(): boolean {
    return this.dimmed && !this.scene.lifted.size;
  }

  #lit(id: Id): boolean {
    const { hover, selection } = this.content;
    return id === hover || (selection.size <= MOST_LIT && selection.has(id));
  }

  #focusLines(): Set<Edge> {
    const { selection, hover } = this.content;
    const ids = selection.size > MOST_LIT ? [] : [...selection];
    const lines = new Set<Edge>();
    for (const id of hover ? [...ids, hover] : ids) {
      const edge = this.scene.edges.get(id);
      for (const line of edge ? [edge] : this.scene.edgesOf(id)) lines.add(line);
    }
    return lines;
  }

  #drawVeil(context: CanvasRenderingContext2D, window: Rect): void {
    context.globalAlpha = VEIL;
    context.fillStyle = this.painter.theme.ground;
    context.fillRect(window.x, window.y, window.width, window.height);
    context.globalAlpha = 1;
  }

  /** The table under the pointer and its neighbours, undimmed. */
  #drawLit(context: CanvasRenderingContext2D, window: Rect, scale: number): void {
    const style = this.painter.boxStyle(scale);
    for (const id of this.#neighbourhood()) {
      const box = this.scene.boxes.get(id);
      if (box && overlaps(box, window)) drawBox(context, box, style);
    }
  }

  #neighbourhood(): Set<Id> {
    const { hover, selection } = this.content;
    const lit = new Set(selection.size > MOST_LIT ? [] : selection);
    if (!hover) return lit;
    const edge = this.scene.edges.get(hover);
    for (const id of edge ? [edge.source, edge.target] : [...this.scene.neighbours(hover), hover]) lit.add(id);
    return lit;
  }

  /** Outlines of the selection and of what is under the pointer. */
  #drawFocus(context: CanvasRenderingContext2D, window: Rect, scale: number): void {
    const { selection, hover, hoverColumn } = this.content;
    context.strokeStyle = this.painter.theme.accent;
    for (const id of selection) {
      const rect = this.scene.boxes.get(id) ?? this.scene.areas.get(id);
      if (rect && overlaps(rect, window)) outline(context, rect, 2 / Math.min(scale, 1));
    }
    if (!hover || selection.has(hover)) return;
    const box = this.scene.boxes.get(hover);
    const rect = box ?? this.scene.areas.get(hover);
    context.globalAlpha = 0.55;
    if (rect) outline(context, rect, 1.5 / Math.min(scale, 1));
    context.globalAlpha = 1;
    if (box && hoverColumn && detailAt(scale) === "near") this.#drawRowLight(context, box);
  }

  #drawRowLight(context: CanvasRenderingContext2D, box: Box): void {
    const place = box.rows.findIndex((row) => row.id === this.content.hoverColumn);
    if (place < 0) return;
    context.fillStyle = this.painter.theme.accentSoft;
    rounded(context, box.x + 4, box.y + HEADER + place * ROW, box.width - 8, ROW, 5);
    context.fill();
  }

  /** What others have selected, in their colours. */
  #drawOthers(context: CanvasRenderingContext2D, scale: number): void {
    for (const [id, color] of this.content.others) {
      const box = this.scene.boxes.get(id);
      if (!box) continue;
      context.strokeStyle = color;
      outline(context, grown(box, 3), 1.5 / Math.min(scale, 1));
    }
  }

  #drawSketch(context: CanvasRenderingContext2D, scale: number): void {
    const { marquee, line, ghost, handles } = this.content.sketch;
    const { theme } = this.painter;
    context.strokeStyle = theme.accent;
    context.fillStyle = theme.accentSoft;
    context.lineWidth = 1.25 / scale;
    if (marquee) {
      context.fillRect(marquee.x, marquee.y, marquee.width, marquee.height);
      context.strokeRect(marquee.x, marquee.y, marquee.width, marquee.height);
    }
    if (line) this.#drawSketchedLine(context, line, scale);
    for (const { x, y } of handles ?? []) {
      context.beginPath();
      context.arc(x, y, 5 / Math.min(scale, 1), 0, 2 * Math.PI);
      context.fillStyle = theme.accent;
      context.fill();
    }
    if (ghost) {
      context.setLineDash([6 / scale, 5 / scale]);
      rounded(context, ghost.x, ghost.y, ghost.width, ghost.height, 8);
      context.fill();
      context.stroke();
      context.setLineDash([]);
      context.fillStyle = theme.accent;
      context.font = `600 13px ${FONT}`;
      context.fillText(ghost.title, ghost.x + 12, ghost.y + HEADER / 2 + 4);
    }
  }

  #drawSketchedLine(
    context: CanvasRenderingContext2D,
    line: NonNullable<Overlay["sketch"]["line"]>,
    scale: number,
  ): void {
    const source = this.scene.boxes.get(line.from);
    if (!source) return;
    const over = line.over ? this.scene.boxes.get(line.over) : undefined;
    for (const box of over ? [source, over] : [source]) outline(context, box, 2 / Math.min(scale, 1));
    context.setLineDash([6 / scale, 5 / scale]);
    context.lineWidth = 2 / scale;
    context.beginPath();
    const left = line.to.x <= source.x + source.width / 2;
    const { x, y } = line.at ?? { x: left ? source.x : source.x + source.width, y: source.y + HEADER / 2 };
    context.moveTo(x, y);
    context.lineTo(line.to.x, line.to.y);
    context.stroke();
    context.setLineDash([]);
  }

  /** The pointers of others, in the screen's coordinates. */
  drawCursors(context: CanvasRenderingContext2D, { x, y, scale }: View): void {
    context.font = `500 11px ${FONT}`;
    context.textBaseline = "middle";
    for (const cursor of this.content.cursors.values()) {
      const [left, top] = [cursor.x * scale + x, cursor.y * scale + y];
      context.fillStyle = cursor.color;
      context.strokeStyle = this.painter.theme.ground;
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

function outline(context: CanvasRenderingContext2D, box: Rect, width: number): void {
  context.lineWidth = width;
  context.beginPath();
  context.roundRect(box.x - 1, box.y - 1, box.width + 2, box.height + 2, 9);
  context.stroke();
}
