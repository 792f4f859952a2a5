import { grown, overlaps, type Rect } from "../geometry/rect.ts";
import type { View } from "./view.ts";

/** The side of a tile on the screen, in CSS pixels. */
const SIDE = 256;
/** Tiles that are kept at most, beyond those on the screen. */
const KEPT = 96;
/** A sheet has at most so many pixels, unless the screen itself has more. */
const LARGEST_SHEET = 5e6;
/** The larger side of the picture of the whole world, in CSS pixels. */
const UNDER = 1024;

/** More than there are columns of tiles, to each side. */
const COLUMNS = 2 ** 24;

interface Tile {
  readonly column: number;
  readonly row: number;
  bitmap: ImageBitmap | null;
  stale: boolean;
  used: number;
}

interface Level {
  readonly scale: number;
  readonly tiles: Map<number, Tile>;
  /** Within which all tiles are painted. */
  whole: Span | null;
  sheet: Sheet | null;
}

/** The first column and row of tiles, and those after the last. */
type Span = readonly [left: number, top: number, right: number, bottom: number];

/** Tiles as one picture: to stretch each for itself would cost as much as all of them. */
interface Sheet {
  readonly span: Span;
  readonly bitmap: ImageBitmap;
}

/** Draws a part of the world on a context whose coordinates are the world's. */
export type Paint = (context: OffscreenCanvasRenderingContext2D, rect: Rect, scale: number) => void;

/**
 * The drawing at rest, cut into tiles that are painted once and then only put where the view says. While a zoom goes on
 * the tiles that are there are stretched; when it rests, new ones are painted, a few in each frame.
 */
export class Tiles {
  #level: Level = emptyLevel(1);
  /** The tiles of the zoom before, shown until those of this one are there. */
  #former: Level | null = null;
  /** The whole world, small: what is shown where nothing better is there yet. */
  #under: Level = emptyLevel(1);
  #canvas: OffscreenCanvas | null = null;
  #ratio = 1;
  #clock = 0;

  constructor(
    private readonly paint: Paint,
    /** The colour of the ground, where nothing is painted yet. */
    private readonly ground: () => string,
  ) {}

  /** Everything is to be painted anew; what is there is shown until then. */
  invalidate(rects: readonly Rect[] | "everything"): void {
    for (const level of this.#levels()) {
      for (const tile of level.tiles.values()) {
        if (rects === "everything" || rects.some((rect) => overlaps(rect, worldOf(tile, level.scale))))
          tile.stale = true;
      }
    }
  }

  /** Forgets all, as when the colours are others. */
  clear(): void {
    for (const level of this.#levels()) {
      close(level);
      level.tiles.clear();
      level.whole = null;
    }
    this.#former = null;
  }

  /**
   * Draws what is seen, and paints what is missing until `deadline` (of `performance.now`); `moving` is while a zoom goes
   * on. Whether all is there as it should be.
   */
  compose(
    context: CanvasRenderingContext2D,
    view: View,
    size: { width: number; height: number },
    ratio: number,
    moving: boolean,
    deadline: number,
  ): boolean {
    this.#clock++;
    if (ratio !== this.#ratio) this.clear();
    this.#ratio = ratio;
    if (view.scale !== this.#level.scale && !moving) this.#turnTo(view.scale);
    const window = windowOf(view, size);
    if (moving && view.scale !== this.#level.scale) {
      this.#stretch(context, window, view);
      return false;
    }
    forgetSheet(this.#level);
    const seen = this.#within(this.#level, window);
    const done = this.#fill(seen, window, deadline);
    if (done) this.#level.whole = spanOf(seen);
    this.#fillGaps(context, this.#level.whole, view);
    this.#put(context, this.#level, seen, view);
    if (done) this.#drop();
    return done;
  }

  /** Paints one tile around what is seen, or one of the whole world; whether there was one left to paint. */
  ahead(view: View, size: { width: number; height: number }, world: Rect | null): boolean {
    if (view.scale === this.#level.scale) {
      const around = this.#within(this.#level, grown(windowOf(view, size), SIDE / view.scale));
      if (this.#paintOne(this.#level, around)) return true;
      this.#level.whole = spanOf(around);
    }
    if (!world) return false;
    const [under, tiles] = this.#worldTiles(world);
    if (this.#paintOne(under, tiles)) return true;
    under.whole = spanOf(tiles);
    this.#makeSheet(under, world);
    return false;
  }

  /** Draws what there is of another zoom. */
  #stretch(context: CanvasRenderingContext2D, window: Rect, view: View): void {
    this.#makeSheet(this.#level, window);
    this.#fillGaps(context, this.#level.sheet?.span ?? null, view);
    this.#show(context, this.#level, window, view);
  }

  /** Draws a level as far as it is there. */
  #show(context: CanvasRenderingContext2D, level: Level, window: Rect, view: View): void {
    if (!level.sheet) {
      this.#put(context, level, this.#seenOf(level, window), view);
      return;
    }
    const { x, y, width, height } = this.#rectOf(level, level.sheet.span, view);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.imageSmoothingEnabled = false;
    context.drawImage(level.sheet.bitmap, x, y, width, height);
  }

  /** Makes one picture of a level's tiles; of more than a large one holds, of those that are seen. */
  #makeSheet(level: Level, window: Rect): void {
    if (level.sheet || !level.whole) return;
    const pixels = Math.round(SIDE * this.#ratio);
    const large = areaOf(level.whole) * pixels ** 2 > LARGEST_SHEET;
    const span = large ? overlap(level.whole, spanIn(level, window)) : level.whole;
    if (!areaOf(span)) return;
    const [left, top, right, bottom] = span;
    const canvas = new OffscreenCanvas((right - left) * pixels, (bottom - top) * pixels);
    const context = canvas.getContext("2d", { alpha: false }) as OffscreenCanvasRenderingContext2D;
    for (const { bitmap, column, row } of level.tiles.values())
      if (bitmap) context.drawImage(bitmap, (column - left) * pixels, (row - top) * pixels);
    level.sheet = { span, bitmap: canvas.transferToImageBitmap() };
  }

  #paintOne(level: Level, tiles: readonly Tile[]): boolean {
    const missing = tiles.find((tile) => !tile.bitmap || tile.stale);
    if (missing) this.#paintTile(level, missing);
    return missing !== undefined;
  }

  #levels(): Level[] {
    return this.#former ? [this.#level, this.#former, this.#under] : [this.#level, this.#under];
  }

  #worldTiles(world: Rect): [Level, Tile[]] {
    const scale = Math.min(UNDER / world.width, UNDER / world.height, 1);
    // While the world grows a little, its picture stays as it is.
    if (scale < this.#under.scale || scale > this.#under.scale * 2) {
      close(this.#under);
      this.#under = emptyLevel(scale * 0.8);
    }
    return [this.#under, this.#within(this.#under, world)];
  }

  /** Where tiles are missing, shows what there is instead; what the tiles cover is left out, since it is most of it. */
  #fillGaps(context: CanvasRenderingContext2D, span: Span | null, view: View): void {
    const covered = span && this.#rectOf(this.#level, span, view);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = this.ground();
    for (const gap of around(covered, context.canvas)) {
      context.save();
      context.beginPath();
      context.rect(gap.x, gap.y, gap.width, gap.height);
      context.clip();
      context.fillRect(gap.x, gap.y, gap.width, gap.height);
      const window = this.#worldOf(gap, view);
      this.#show(context, this.#under, window, view);
      if (this.#former) this.#show(context, this.#former, window, view);
      context.restore();
    }
  }

  /** What of the world lies in a rectangle of the screen. */
  #worldOf({ x, y, width, height }: Rect, view: View): Rect {
    const scale = view.scale * this.#ratio;
    return {
      x: x / scale - view.x / view.scale,
      y: y / scale - view.y / view.scale,
      width: width / scale,
      height: height / scale,
    };
  }

  /** Where tiles of a level lie on the screen. */
  #rectOf(level: Level, [left, top, right, bottom]: Span, view: View): Rect {
    const [x, y] = this.#screenOf(left, top, level, view);
    const [farX, farY] = this.#screenOf(right, bottom, level, view);
    return { x, y, width: farX - x, height: farY - y };
  }

  /** A corner of tiles on the screen: whole pixels, so that stretched tiles leave no seam. */
  #screenOf(column: number, row: number, level: Level, view: View): [number, number] {
    const side = (SIDE * this.#ratio * view.scale) / level.scale;
    const [left, top] = [Math.round(view.x * this.#ratio), Math.round(view.y * this.#ratio)];
    return [Math.round(left + column * side), Math.round(top + row * side)];
  }

  #turnTo(scale: number): void {
    const useful = [...this.#level.tiles.values()].some((tile) => tile.bitmap);
    if (useful) this.#former = this.#level;
    this.#level = emptyLevel(scale);
  }

  #within(level: Level, window: Rect): Tile[] {
    const { tiles } = level;
    const [left, top, right, bottom] = spanIn(level, window);
    const found: Tile[] = [];
    for (let row = top; row < bottom; row++) {
      for (let column = left; column < right; column++) {
        const key = row * COLUMNS + column;
        let tile = tiles.get(key);
        if (!tile) tiles.set(key, (tile = { column, row, bitmap: null, stale: false, used: 0 }));
        tile.used = this.#clock;
        found.push(tile);
      }
    }
    return found;
  }

  #seenOf(level: Level, window: Rect): Tile[] {
    return [...level.tiles.values()].filter((tile) => tile.bitmap && overlaps(worldOf(tile, level.scale), window));
  }

  /** Paints missing tiles, then stale ones, from the middle outward. */
  #fill(seen: readonly Tile[], window: Rect, deadline: number): boolean {
    const side = SIDE / this.#level.scale;
    const [x, y] = [(window.x + window.width / 2) / side - 0.5, (window.y + window.height / 2) / side - 0.5];
    const away = (tile: Tile): number => Math.hypot(tile.column - x, tile.row - y) - (tile.bitmap ? 0 : 1000);
    const wanted = seen.filter((tile) => !tile.bitmap || tile.stale).sort((a, b) => away(a) - away(b));
    for (const [place, tile] of wanted.entries()) {
      if (place > 0 && performance.now() >= deadline) return false;
      this.#paintTile(this.#level, tile);
    }
    return true;
  }

  #paintTile(level: Level, tile: Tile): void {
    forgetSheet(level);
    const { scale } = level;
    const pixels = Math.round(SIDE * this.#ratio);
    this.#canvas ??= new OffscreenCanvas(pixels, pixels);
    if (this.#canvas.width !== pixels) this.#canvas.width = this.#canvas.height = pixels;
    const context = this.#canvas.getContext("2d", { alpha: false }) as OffscreenCanvasRenderingContext2D;
    const zoom = (scale * pixels) / SIDE;
    context.setTransform(zoom, 0, 0, zoom, -tile.column * pixels, -tile.row * pixels);
    this.paint(context, worldOf(tile, scale), scale);
    tile.bitmap?.close();
    tile.bitmap = this.#canvas.transferToImageBitmap();
    tile.stale = false;
  }

  #put(context: CanvasRenderingContext2D, level: Level, tiles: readonly Tile[], view: View): void {
    context.setTransform(1, 0, 0, 1, 0, 0);
    // Stretched tiles are seen for a few frames: without a GPU smoothing them costs more than all the rest.
    context.imageSmoothingEnabled = false;
    for (const { bitmap, column, row } of tiles) {
      if (!bitmap) continue;
      const [x, y] = this.#screenOf(column, row, level, view);
      const [right, bottom] = this.#screenOf(column + 1, row + 1, level, view);
      if (right - x === bitmap.width && bottom - y === bitmap.height) context.drawImage(bitmap, x, y);
      else context.drawImage(bitmap, x, y, right - x, bottom - y);
    }
  }

  /** Lets go of the former zoom's tiles, and of those that have not been seen for longest. */
  #drop(): void {
    if (this.#former) close(this.#former);
    this.#former = null;
    const { tiles } = this.#level;
    const idle = [...tiles].filter(([, tile]) => tile.used !== this.#clock).sort(([, a], [, b]) => a.used - b.used);
    for (const [key, tile] of idle.slice(0, Math.max(0, idle.length - KEPT))) {
      tile.bitmap?.close();
      tiles.delete(key);
    }
  }
}

/** What of the screen is not covered: upright strips left and right, level ones above and below; one that is all of it. */
function around(covered: Rect | null, { width, height }: { width: number; height: number }): Rect[] {
  if (!covered) return [{ x: 0, y: 0, width, height }];
  const [left, top] = [Math.max(0, covered.x), Math.max(0, covered.y)];
  const [right, bottom] = [Math.min(width, covered.x + covered.width), Math.min(height, covered.y + covered.height)];
  if (left >= right || top >= bottom) return [{ x: 0, y: 0, width, height }];
  return [
    { x: 0, y: 0, width: left, height },
    { x: right, y: 0, width: width - right, height },
    { x: left, y: 0, width: right - left, height: top },
    { x: left, y: bottom, width: right - left, height: height - bottom },
  ].filter((gap) => gap.width > 0 && gap.height > 0);
}

function emptyLevel(scale: number): Level {
  return { scale, tiles: new Map(), whole: null, sheet: null };
}

function close(level: Level): void {
  for (const tile of level.tiles.values()) tile.bitmap?.close();
  forgetSheet(level);
}

function forgetSheet(level: Level): void {
  level.sheet?.bitmap.close();
  level.sheet = null;
}

/** Which tiles of a level lie in a part of the world. */
function spanIn({ scale }: Level, { x, y, width, height }: Rect): Span {
  const side = SIDE / scale;
  const [left, top] = [Math.floor(x / side), Math.floor(y / side)];
  return [left, top, Math.ceil((x + width) / side), Math.ceil((y + height) / side)];
}

function overlap(a: Span, b: Span): Span {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}

function areaOf([left, top, right, bottom]: Span): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}

/** From where to where tiles that make a rectangle reach. */
function spanOf(tiles: readonly Tile[]): Span | null {
  const [first, last] = [tiles[0], tiles.at(-1)];
  return first && last ? [first.column, first.row, last.column + 1, last.row + 1] : null;
}

function windowOf({ x, y, scale }: View, { width, height }: { width: number; height: number }): Rect {
  return { x: -x / scale, y: -y / scale, width: width / scale, height: height / scale };
}

function worldOf({ column, row }: Tile, scale: number): Rect {
  const side = SIDE / scale;
  return { x: column * side, y: row * side, width: side, height: side };
}
