import { overlaps, type Rect } from "../geometry/rect.ts";
import type { Picture } from "./sheet.ts";

/** The side of a tile on the screen, in CSS pixels. */
export const SIDE = 256;
/** More than there are columns of tiles, to each side. */
const COLUMNS = 2 ** 24;

export interface Tile {
  readonly column: number;
  readonly row: number;
  bitmap: ImageBitmap | null;
  stale: boolean;
  used: number;
}

/** The first column and row of tiles, and those after the last. */
export type Span = readonly [left: number, top: number, right: number, bottom: number];

/** Draws a part of the world on a context whose coordinates are the world's. */
export type Paint = (context: OffscreenCanvasRenderingContext2D, rect: Rect, scale: number) => void;

/** The drawing at one zoom: its tiles, and the sheet on which they lie together. */
export class Level {
  readonly #tiles = new Map<number, Tile>();
  readonly #pixels: number;
  readonly #zoom: number;
  #canvas: OffscreenCanvas | null = null;
  /** What lies on the sheet, and whether all of it is as it should be. */
  #shown: Span | null = null;
  #fresh = false;
  #clock = 0;

  constructor(
    readonly scale: number,
    readonly ratio: number,
    readonly sheet: Picture,
    private readonly paint: Paint,
  ) {
    this.#pixels = Math.round(SIDE * ratio);
    this.#zoom = (scale * this.#pixels) / SIDE;
  }

  /** Which tiles lie in a part of the world. */
  spanOf({ x, y, width, height }: Rect): Span {
    const side = SIDE / this.scale;
    const [left, top] = [Math.floor(x / side), Math.floor(y / side)];
    return [left, top, Math.ceil((x + width) / side), Math.ceil((y + height) / side)];
  }

  /** Whether the sheet holds all of these tiles; `fresh` asks that they are as they should be, too. */
  holds([left, top, right, bottom]: Span, fresh: boolean): boolean {
    if (!this.#shown || (fresh && !this.#fresh)) return false;
    const [shownLeft, shownTop, shownRight, shownBottom] = this.#shown;
    return left >= shownLeft && top >= shownTop && right <= shownRight && bottom <= shownBottom;
  }

  /** What lies there is to be painted anew; what is there is shown until then. */
  invalidate(rects: readonly Rect[] | "everything"): void {
    for (const tile of this.#tiles.values()) {
      if (rects !== "everything" && !rects.some((rect) => overlaps(rect, this.#rectOf(tile)))) continue;
      tile.stale = true;
      if (this.holds([tile.column, tile.row, tile.column + 1, tile.row + 1], false)) this.#fresh = false;
    }
  }

  /** Paints missing tiles, then stale ones, from the middle outward, until `deadline`; whether all are there. */
  fill(span: Span, deadline: number): boolean {
    const [x, y] = [(span[0] + span[2] - 1) / 2, (span[1] + span[3] - 1) / 2];
    const away = (tile: Tile): number => Math.hypot(tile.column - x, tile.row - y) - (tile.bitmap ? 0 : 1000);
    const wanted = this.#within(span).filter(isWanted);
    wanted.sort((a, b) => away(a) - away(b));
    for (const [place, tile] of wanted.entries()) {
      if (place > 0 && performance.now() >= deadline) return false;
      this.#paint(tile);
    }
    return true;
  }

  /** Paints one of the tiles that is missing or stale; whether there was one. */
  paintOne(span: Span): boolean {
    const wanted = this.#within(span).find(isWanted);
    if (wanted) this.#paint(wanted);
    return wanted !== undefined;
  }

  /** These tiles, and those around them that have been painted already. */
  extended(span: Span): Span {
    let [left, top, right, bottom] = span;
    const isPainted = (strip: Span): boolean =>
      columnsAndRows(strip).every(([column, row]) => {
        const tile = this.#tiles.get(keyOf(column, row));
        return tile !== undefined && !isWanted(tile);
      });
    if (isPainted([left - 1, top, left, bottom])) left--;
    if (isPainted([right, top, right + 1, bottom])) right++;
    if (isPainted([left, top - 1, right, top])) top--;
    if (isPainted([left, bottom, right, bottom + 1])) bottom++;
    return [left, top, right, bottom];
  }

  /** The most of these tiles that make a rectangle without a gap. */
  painted([left, top, right, bottom]: Span): Span {
    const gaps = (strip: Span): number =>
      columnsAndRows(strip).filter(([column, row]) => !this.#tiles.get(keyOf(column, row))?.bitmap).length;
    while (gaps([left, top, right, bottom])) {
      const [atLeft, atRight] = [gaps([left, top, left + 1, bottom]), gaps([right - 1, top, right, bottom])];
      const [atTop, atBottom] = [gaps([left, top, right, top + 1]), gaps([left, bottom - 1, right, bottom])];
      const most = Math.max(atLeft, atRight, atTop, atBottom);
      if (most === atLeft) left++;
      else if (most === atRight) right--;
      else if (most === atTop) top++;
      else bottom--;
    }
    return [left, top, right, bottom];
  }

  /** Lays tiles that are painted on the sheet, which has no gap: what the browser knows to cover all costs it least. */
  compose(span: Span): void {
    const [left, top, right, bottom] = span;
    if (left >= right || top >= bottom) return;
    const tiles = this.#within(span);
    const canvas = new OffscreenCanvas((right - left) * this.#pixels, (bottom - top) * this.#pixels);
    const context = canvas.getContext("2d", { alpha: false }) as OffscreenCanvasRenderingContext2D;
    for (const { bitmap, column, row } of tiles)
      if (bitmap) context.drawImage(bitmap, (column - left) * this.#pixels, (row - top) * this.#pixels);
    const side = SIDE / this.scale;
    this.sheet.show(canvas.transferToImageBitmap(), { x: left * side, y: top * side }, this.#zoom);
    this.#shown = span;
    this.#fresh = !tiles.some(isWanted);
  }

  /** Lets go of the tiles that have not been asked for for longest, but for so many. */
  drop(kept: number): void {
    const idle = [...this.#tiles].filter(([, tile]) => tile.used !== this.#clock);
    idle.sort(([, a], [, b]) => a.used - b.used);
    for (const [key, tile] of idle.slice(0, Math.max(0, idle.length - kept))) {
      tile.bitmap?.close();
      this.#tiles.delete(key);
    }
  }

  /** Lets go of all tiles; the sheet stays as it is. */
  close(): void {
    for (const { bitmap } of this.#tiles.values()) bitmap?.close();
    this.#tiles.clear();
  }

  #within(span: Span): Tile[] {
    this.#clock++;
    return columnsAndRows(span).map(([column, row]) => {
      const key = keyOf(column, row);
      let tile = this.#tiles.get(key);
      if (!tile) this.#tiles.set(key, (tile = { column, row, bitmap: null, stale: false, used: 0 }));
      tile.used = this.#clock;
      return tile;
    });
  }

  #rectOf({ column, row }: Tile): Rect {
    const side = SIDE / this.scale;
    return { x: column * side, y: row * side, width: side, height: side };
  }

  #paint(tile: Tile): void {
    this.#canvas ??= new OffscreenCanvas(this.#pixels, this.#pixels);
    const context = this.#canvas.getContext("2d", { alpha: false }) as OffscreenCanvasRenderingContext2D;
    const zoom = this.#zoom;
    context.setTransform(zoom, 0, 0, zoom, -tile.column * this.#pixels, -tile.row * this.#pixels);
    this.paint(context, this.#rectOf(tile), this.scale);
    tile.bitmap?.close();
    tile.bitmap = this.#canvas.transferToImageBitmap();
    tile.stale = false;
  }
}

function isWanted({ bitmap, stale }: Tile): boolean {
  return !bitmap || stale;
}

function keyOf(column: number, row: number): number {
  return row * COLUMNS + column;
}

function columnsAndRows([left, top, right, bottom]: Span): [column: number, row: number][] {
  const found: [number, number][] = [];
  for (let row = top; row < bottom; row++) for (let column = left; column < right; column++) found.push([column, row]);
  return found;
}
