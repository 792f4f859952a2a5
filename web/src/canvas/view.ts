import type { Id } from "../document/ids.ts";
import type { Rect } from "../geometry/rect.ts";

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
  readonly line?: { from: Id; to: { x: number; y: number }; over: Id | null; at?: { x: number; y: number } };
  /** Dots by which a line is drawn. */
  readonly handles?: readonly { x: number; y: number }[];
  readonly ghost?: Rect & { title: string };
}

/** What is shown beside the records themselves. */
export interface Overlay {
  selection: ReadonlySet<Id>;
  hover: Id | null;
  hoverColumn: Id | null;
  cursors: ReadonlyMap<string, Cursor>;
  others: ReadonlyMap<Id, string>;
  sketch: Sketch;
}

/** How much is shown: by the size that things have on the screen. */
export type Detail = "far" | "middle" | "near";

export function detailAt(scale: number): Detail {
  return scale >= 0.45 ? "near" : scale >= 0.09 ? "middle" : "far";
}

/** What draws: a canvas of the page, one beside it, or what writes a picture down. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | "fillStyle"
  | "strokeStyle"
  | "lineWidth"
  | "lineJoin"
  | "globalAlpha"
  | "font"
  | "textAlign"
  | "textBaseline"
  | "setLineDash"
  | "translate"
  | "beginPath"
  | "closePath"
  | "moveTo"
  | "lineTo"
  | "arc"
  | "arcTo"
  | "roundRect"
  | "fillRect"
  | "strokeRect"
  | "fillText"
> & { fill(): void; stroke(path?: Path2D): void };
