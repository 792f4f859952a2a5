import { grown, type Rect } from "../geometry/rect.ts";
import { Level, type Paint, SIDE, type Span } from "./level.ts";
import { Picture } from "./sheet.ts";
import type { View } from "./view.ts";

/** Tiles that are kept at most, beyond those on the screen. */
const KEPT = 96;
/** The larger side of the picture of the whole world, in CSS pixels. */
const UNDER = 1024;
/** While tiles are painted, those that are done are shown so often. */
const PART_MS = 50;

/**
 * The drawing at rest, cut into tiles that are painted once and laid together on a sheet, which is only put where the view
 * says. While a zoom goes on the sheet is stretched; when it rests, new tiles are painted, a few in each frame.
 */
export class Tiles {
  /** The whole world, small: what is shown where nothing better is there yet. */
  readonly #underSheet = new Picture();
  /** The zoom before, shown until the tiles of this one are there. */
  #former = new Picture();
  #sheet = new Picture();
  #level: Level;
  #under: Level;
  #composed = 0;

  constructor(
    host: HTMLElement,
    private readonly paint: Paint,
  ) {
    this.#level = new Level(1, 1, this.#sheet, paint);
    this.#under = new Level(1, 1, this.#underSheet, paint);
    host.append(this.#underSheet.element, this.#former.element, this.#sheet.element);
  }

  /** What lies there is to be painted anew; what is there is shown until then. */
  invalidate(rects: readonly Rect[] | "everything"): void {
    this.#level.invalidate(rects);
    this.#under.invalidate(rects);
  }

  /** Forgets all, as when the colours are others. */
  clear(): void {
    for (const sheet of [this.#underSheet, this.#former, this.#sheet]) sheet.clear();
    this.#level = this.#levelOf(this.#level, this.#level.scale, this.#level.ratio);
    this.#under = this.#levelOf(this.#under, this.#under.scale, this.#under.ratio);
  }

  /**
   * Shows what is seen on a screen of `ratio` pixels for one of the page's, and paints what is missing until `deadline` (of
   * `performance.now`); `moving` is while a zoom goes on. Whether all is there as it should be.
   */
  show(view: View, size: { width: number; height: number }, ratio: number, moving: boolean, deadline: number): boolean {
    if (ratio !== this.#level.ratio) {
      this.clear();
      this.#level = this.#levelOf(this.#level, view.scale, ratio);
      this.#under = this.#levelOf(this.#under, this.#under.scale, ratio);
    }
    const isOther = view.scale !== this.#level.scale;
    if (isOther && !moving) this.#turnTo(view.scale);
    const window = windowOf(view, size);
    const whole = !(isOther && moving) && this.#cover(this.#level.spanOf(window), deadline);
    this.#sheet.put(view, ratio);
    const covered = this.#sheet.covers(window);
    for (const sheet of [this.#former, this.#underSheet]) covered ? sheet.hide() : sheet.put(view, ratio);
    return whole;
  }

  /** Paints one tile around what is seen, or one of the whole world; whether there was one left to paint. */
  ahead(view: View, size: { width: number; height: number }, world: Rect | null): boolean {
    const level = this.#level;
    if (view.scale === level.scale) {
      const around = grown(windowOf(view, size), SIDE / view.scale);
      if (level.paintOne(level.spanOf(around))) return true;
    }
    if (!world) return false;
    this.#fitUnder(world);
    const span = this.#under.spanOf(world);
    if (this.#under.paintOne(span)) return true;
    if (!this.#under.holds(span, true)) this.#under.compose(span);
    return false;
  }

  #cover(span: Span, deadline: number): boolean {
    const level = this.#level;
    if (level.holds(span, true)) return true;
    const whole = level.fill(span, deadline);
    const now = performance.now();
    if (!whole && now - this.#composed < PART_MS) return false;
    this.#composed = now;
    level.compose(whole ? level.extended(span) : level.painted(span));
    if (!whole) return false;
    this.#former.clear();
    level.drop(KEPT);
    return true;
  }

  #turnTo(scale: number): void {
    // Of a zoom that has not become whole, the one before is worth more.
    if (!this.#former.rect) {
      [this.#former, this.#sheet] = [this.#sheet, this.#former];
      this.#former.element.after(this.#sheet.element);
    }
    this.#sheet.clear();
    this.#level.close();
    this.#level = new Level(scale, this.#level.ratio, this.#sheet, this.paint);
  }

  /** While the world grows a little, its picture stays as it is. */
  #fitUnder(world: Rect): void {
    const scale = Math.min(UNDER / world.width, UNDER / world.height, 1);
    if (scale >= this.#under.scale && scale <= this.#under.scale * 2) return;
    this.#under = this.#levelOf(this.#under, scale * 0.8, this.#under.ratio);
  }

  #levelOf(before: Level, scale: number, ratio: number): Level {
    before.close();
    return new Level(scale, ratio, before.sheet, this.paint);
  }
}

function windowOf({ x, y, scale }: View, { width, height }: { width: number; height: number }): Rect {
  return { x: -x / scale, y: -y / scale, width: width / scale, height: height / scale };
}
