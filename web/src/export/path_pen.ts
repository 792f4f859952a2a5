import type { Pen } from "../canvas/view.ts";

/** One step of a path, with absolute places. */
export type Segment =
  | readonly ["M" | "L", x: number, y: number]
  | readonly ["C", x1: number, y1: number, x2: number, y2: number, x: number, y: number]
  | readonly ["Z"];

/** How far the handles of a quarter circle's curve reach, for a radius of 1. */
const ROUND = 0.5523;

/** A pen that writes a picture down: it gathers paths as a canvas does, and leaves it to its heirs to write them. */
export abstract class PathPen implements Pen {
  fillStyle: Pen["fillStyle"] = "#000";
  strokeStyle: Pen["strokeStyle"] = "#000";
  lineWidth = 1;
  lineJoin: CanvasLineJoin = "miter";
  globalAlpha = 1;
  font = "10px sans-serif";
  textAlign: CanvasTextAlign = "left";
  textBaseline: CanvasTextBaseline = "alphabetic";
  protected dash: readonly number[] = [];
  protected dx = 0;
  protected dy = 0;
  #path: Segment[] = [];
  #at = { x: 0, y: 0 };

  protected abstract write(path: readonly Segment[], as: "fill" | "stroke"): void;
  /** Writes a text with its base line at a place. */
  protected abstract writeText(text: string, x: number, y: number): void;
  /** Strokes a path that is kept as a whole. */
  abstract stroke(path?: Path2D): void;

  protected get path(): readonly Segment[] {
    return this.#path;
  }

  translate(x: number, y: number): void {
    this.dx += x;
    this.dy += y;
  }

  setLineDash(dash: readonly number[]): void {
    this.dash = dash;
  }

  beginPath(): void {
    this.#path = [];
  }

  closePath(): void {
    this.#path.push(["Z"]);
  }

  moveTo(x: number, y: number): void {
    this.#add("M", x, y);
  }

  lineTo(x: number, y: number): void {
    this.#add(this.#path.length ? "L" : "M", x, y);
  }

  /** A circle's part; only whole circles are drawn so far, so only they are written. */
  arc(x: number, y: number, radius: number, start: number, end: number): void {
    if (end - start < 2 * Math.PI) throw new RangeError("Only whole circles can be written.");
    const [k, { dx, dy }] = [ROUND * radius, this];
    const [cx, cy] = [x + dx, y + dy];
    this.#add("M", x + radius, y);
    const curve = (...places: [number, number, number, number, number, number]): void =>
      void this.#path.push(["C", ...places]);
    curve(cx + radius, cy + k, cx + k, cy + radius, cx, cy + radius);
    curve(cx - k, cy + radius, cx - radius, cy + k, cx - radius, cy);
    curve(cx - radius, cy - k, cx - k, cy - radius, cx, cy - radius);
    curve(cx + k, cy - radius, cx + radius, cy - k, cx + radius, cy);
    this.closePath();
  }

  /** Rounds the corner at (x1, y1) on the way to (x2, y2). */
  arcTo(x1: number, y1: number, x2: number, y2: number, radius: number): void {
    const from = direction(x1, y1, this.#at.x, this.#at.y);
    const to = direction(x1, y1, x2, y2);
    const half = Math.acos(Math.min(1, Math.max(-1, from.x * to.x + from.y * to.y))) / 2;
    if (half < 0.01 || half > Math.PI / 2 - 0.01) {
      this.lineTo(x1, y1);
      return;
    }
    const reach = radius / Math.tan(half);
    const handle = reach * (1 - ROUND);
    const { dx, dy } = this;
    this.lineTo(x1 + from.x * reach, y1 + from.y * reach);
    const [x, y] = [x1 + to.x * reach, y1 + to.y * reach];
    const [ax, ay] = [x1 + from.x * handle + dx, y1 + from.y * handle + dy];
    const [bx, by] = [x1 + to.x * handle + dx, y1 + to.y * handle + dy];
    this.#path.push(["C", ax, ay, bx, by, x + dx, y + dy]);
    this.#at = { x, y };
  }

  roundRect(x: number, y: number, width: number, height: number, radii: Parameters<Pen["roundRect"]>[4] = 0): void {
    const [a = 0, b = 0, c = 0, d = 0] = Array.isArray(radii) ? (radii as number[]) : new Array(4).fill(radii);
    const [right, bottom] = [x + width, y + height];
    this.moveTo(x + a, y);
    this.#corner(right, y, right, bottom, b);
    this.#corner(right, bottom, x, bottom, c);
    this.#corner(x, bottom, x, y, d);
    this.#corner(x, y, right, y, a);
    this.closePath();
  }

  fill(): void {
    this.write(this.#path, "fill");
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.write(this.#rect(x, y, width, height), "fill");
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.write(this.#rect(x, y, width, height), "stroke");
  }

  fillText(text: string, x: number, y: number): void {
    const size = sizeOf(this.font);
    this.writeText(text, x + this.dx, y + this.dy + (this.textBaseline === "middle" ? size * MIDDLE : 0));
  }

  #corner(x1: number, y1: number, x2: number, y2: number, radius: number): void {
    if (radius) this.arcTo(x1, y1, x2, y2, radius);
    else this.lineTo(x1, y1);
  }

  #rect(x: number, y: number, width: number, height: number): Segment[] {
    const [left, top] = [x + this.dx, y + this.dy];
    const [right, bottom] = [left + width, top + height];
    return [["M", left, top], ["L", right, top], ["L", right, bottom], ["L", left, bottom], ["Z"]];
  }

  /** As on a canvas, a place that is none is passed over. */
  #add(kind: "M" | "L", x: number, y: number): void {
    if (Number.isNaN(x) || Number.isNaN(y)) return;
    this.#path.push([kind, x + this.dx, y + this.dy]);
    this.#at = { x, y };
  }
}

/** How far below the middle of a line its base line is, in shares of the size: alike for both of the canvas' fonts. */
const MIDDLE = 0.363;

/** The size in pixels that a CSS font names. */
export function sizeOf(font: string): number {
  return Number(/([\d.]+)px/.exec(font)?.[1] ?? 10);
}

/** The weight that a CSS font names. */
export function weightOf(font: string): number {
  return Number(/^\s*(\d{3})\b/.exec(font)?.[1] ?? 400);
}

function direction(x: number, y: number, toX: number, toY: number): { x: number; y: number } {
  const length = Math.hypot(toX - x, toY - y) || 1;
  return { x: (toX - x) / length, y: (toY - y) / length };
}
