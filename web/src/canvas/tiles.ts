import { grown, overlaps, type Rect } from "../geometry/rect.ts";
import type { View } from "./view.ts";

/** The side of a tile on the screen, in CSS pixels. */
const SIDE = 256;
/** Tiles that are kept at most, beyond those on the screen. */
const KEPT = 96;
/** The larger side of the picture of the whole world, in CSS pixels. */
const UNDER = 1024;

interface Tile {
  readonly column: number;
  readonly row: number;
  bitmap: ImageBitmap | null;
  stale: boolean;
  used: number;
}

interface Level {
  readonly scale: number;
  readonly tiles: Map<string, Tile>;
}

/** Draws a part of the world on a context whose coordinates are the world's. */
export type Paint = (context: OffscreenCanvasRenderingContext2D, rect: Rect, scale: number) => void;

/**
 * The drawing at rest, cut into tiles that are painted once and then only put where the view says. While a zoom goes on
 * the tiles that are there are stretched; when it rests, new ones are painted, a few in each frame.
 */
export class Tiles {
  #level: Level = { scale: 1, tiles: new Map() };
  /** The tiles of the zoom before, shown until those of this one are there. */
  #former: Level | null = null;
  /** The whole world, small: what is shown where nothing better is there yet. */
  #under: Level = { scale: 1, tiles: new Map() };
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
      for (const tile of level.tiles.values()) tile.bitmap?.close();
      level.tiles.clear();
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
    const exact = view.scale === this.#level.scale;
    // A zoom outward passes over more and more tiles that nobody will paint: only those that are there are looked at.
    const seen = moving ? this.#seenOf(this.#level, window) : this.#within(this.#level, window);
    const done = !moving && this.#fill(seen, window, deadline);
    const covered = this.#coveredBy(seen, view);
    if (!covered || !holds(covered, context.canvas)) this.#fillGaps(context, covered, window, view);
    this.#put(context, this.#level, seen, view);
    if (done && exact) this.#drop();
    return done && exact;
  }

  /** Paints one tile around what is seen, or one of the whole world; whether there was one left to paint. */
  ahead(view: View, size: { width: number; height: number }, world: Rect | null): boolean {
    const around =
      view.scale === this.#level.scale
        ? this.#within(this.#level, grown(windowOf(view, size), SIDE / view.scale)).map(
            (tile) => [this.#level, tile] as const,
          )
        : [];
    const missing = [...around, ...this.#worldTiles(world)].find(([, tile]) => !tile.bitmap || tile.stale);
    if (missing) this.#paintTile(...missing);
    return missing !== undefined;
  }

  #levels(): Level[] {
    return this.#former ? [this.#level, this.#former, this.#under] : [this.#level, this.#under];
  }

  #worldTiles(world: Rect | null): (readonly [Level, Tile])[] {
    if (!world) return [];
    const scale = Math.min(UNDER / world.width, UNDER / world.height, 1);
    // While the world grows a little, its picture stays as it is.
    if (scale < this.#under.scale || scale > this.#under.scale * 2) {
      for (const tile of this.#under.tiles.values()) tile.bitmap?.close();
      this.#under = { scale: scale * 0.8, tiles: new Map() };
    }
    return this.#within(this.#under, world).map((tile) => [this.#under, tile] as const);
  }

  /** Where tiles are missing, shows what there is instead; what the tiles cover is left out, since it is most of it. */
  #fillGaps(context: CanvasRenderingContext2D, covered: Rect | null, window: Rect, view: View): void {
    const { width, height } = context.canvas;
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.beginPath();
    context.rect(0, 0, width, height);
    if (covered) context.rect(covered.x, covered.y, covered.width, covered.height);
    context.clip("evenodd");
    context.fillStyle = this.ground();
    context.fillRect(0, 0, width, height);
    this.#put(context, this.#under, this.#seenOf(this.#under, window), view);
    if (this.#former) this.#put(context, this.#former, this.#seenOf(this.#former, window), view);
    context.restore();
  }

  /** The rectangle of the screen that the painted tiles make; `null` where they make none. */
  #coveredBy(seen: readonly Tile[], view: View): Rect | null {
    const painted = seen.filter((tile) => tile.bitmap);
    const [left, top] = [Math.min(...painted.map(({ column }) => column)), Math.min(...painted.map(({ row }) => row))];
    const right = Math.max(...painted.map(({ column }) => column)) + 1;
    const bottom = Math.max(...painted.map(({ row }) => row)) + 1;
    if (!painted.length || (right - left) * (bottom - top) !== painted.length) return null;
    const [x, y] = this.#screenOf(left, top, this.#level, view);
    const [farX, farY] = this.#screenOf(right, bottom, this.#level, view);
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
    this.#level = { scale, tiles: new Map() };
  }

  #within({ scale, tiles }: Level, window: Rect): Tile[] {
    const side = SIDE / scale;
    const found: Tile[] = [];
    for (let row = Math.floor(window.y / side); row * side < window.y + window.height; row++) {
      for (let column = Math.floor(window.x / side); column * side < window.x + window.width; column++) {
        const key = `${column} ${row}`;
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

  #paintTile({ scale }: Level, tile: Tile): void {
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
    for (const tile of this.#former?.tiles.values() ?? []) tile.bitmap?.close();
    this.#former = null;
    const { tiles } = this.#level;
    const idle = [...tiles].filter(([, tile]) => tile.used !== this.#clock).sort(([, a], [, b]) => a.used - b.used);
    for (const [key, tile] of idle.slice(0, Math.max(0, idle.length - KEPT))) {
      tile.bitmap?.close();
      tiles.delete(key);
    }
  }
}

/** Whether a rectangle of the screen is all of it. */
function holds({ x, y, width, height }: Rect, screen: { width: number; height: number }): boolean {
  return x <= 0 && y <= 0 && x + width >= screen.width && y + height >= screen.height;
}

function windowOf({ x, y, scale }: View, { width, height }: { width: number; height: number }): Rect {
  return { x: -x / scale, y: -y / scale, width: width / scale, height: height / scale };
}

function worldOf({ column, row }: Tile, scale: number): Rect {
  const side = SIDE / scale;
  return { x: column * side, y: row * side, width: side, height: side };
}
