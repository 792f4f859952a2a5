import { encloses, overlapOf, type Rect } from "../geometry/rect.ts";
import { Sheet } from "./sheet.ts";
import type { View } from "./view.ts";

/** What is drawn reaches so much further than what is seen, in pixels of the page: a small pan shows it without drawing. */
const AHEAD = 256;
/** Sides grow in steps, so that what moves a little does not need another canvas. */
const STEP = 128;
/** A canvas so many times as large as it need be is made smaller. */
const LARGE = 1.5;

/** What is to be seen above the drawing at rest. */
export interface Content {
  /** The part of the world that it lies in; `null` where there is nothing. */
  readonly reach: Rect | null;
  /** Whether it stays as it is while another part of the world is looked at. */
  readonly lasting: boolean;
  /** Draws it on a context of which the view's coordinates are the page's, as far as it lies in a part of the world. */
  draw(context: CanvasRenderingContext2D, view: View, window: Rect): void;
}

/** The canvas above the drawing at rest: no larger than what is drawn there, and drawn only when that has changed. */
export class Above extends Sheet {
  readonly #context = this.element.getContext("2d") as CanvasRenderingContext2D;
  /** What it was drawn for, and its reach. */
  #of: readonly unknown[] = [];
  #reach: Rect | null = null;
  /** Where on the page it lay when it was drawn. */
  #frame: Rect = { x: 0, y: 0, width: 0, height: 0 };

  /** Shows what is found where `of` is another than before. */
  show(
    of: readonly unknown[],
    find: () => Content,
    view: View,
    size: { width: number; height: number },
    ratio: number,
  ): void {
    const all = [...of, view.scale, size.width, size.height, ratio];
    const screen = { x: 0, y: 0, ...size };
    const changed = all.length !== this.#of.length || all.some((one, place) => one !== this.#of[place]);
    if (changed || !this.#holds(view, screen)) {
      const content = find();
      [this.#of, this.#reach] = [all, content.reach];
      this.#draw(content, view, screen, ratio);
    }
    if (this.#reach) this.put(view, ratio);
    else this.hide();
  }

  /** Whether all of its content that is seen has been drawn. */
  #holds(view: View, screen: Rect): boolean {
    const seen = this.#reach && overlapOf(onScreen(this.#reach, view), screen);
    return !seen || this.covers(inWorld(seen, view));
  }

  #draw(content: Content, view: View, screen: Rect, ratio: number): void {
    const { reach, lasting } = content;
    const ahead = lasting ? AHEAD : 0;
    const bounds = {
      x: -ahead,
      y: -ahead,
      width: screen.width + 2 * ahead,
      height: screen.height + 2 * ahead,
    };
    const needed = reach && overlapOf(onScreen(reach, view), bounds);
    if (!needed) {
      this.clear();
      return;
    }
    this.#fit(needed, bounds, ratio);
    const { x, y } = this.#frame;
    const { width, height } = this.element;
    this.hold({ x: (x - view.x) / view.scale, y: (y - view.y) / view.scale }, width, height, view.scale * ratio);
    this.#context.setTransform(1, 0, 0, 1, 0, 0);
    this.#context.clearRect(0, 0, width, height);
    const own = { x: view.x - x, y: view.y - y, scale: view.scale };
    content.draw(this.#context, own, inWorld(this.#frame, view));
  }

  /** Keeps the canvas where it is while what is needed lies in it, unless it is far larger than that. */
  #fit(needed: Rect, bounds: Rect, ratio: number): void {
    const before = this.#frame;
    const [width, height] = [Math.round(before.width * ratio), Math.round(before.height * ratio)];
    const isKept = width === this.element.width && height === this.element.height;
    const wanted = overlapOf(stepped(needed), bounds) as Rect;
    const large = before.width * before.height > LARGE * wanted.width * wanted.height;
    if (isKept && !large && encloses(before, needed)) return;
    this.#frame = wanted;
    this.element.width = Math.round(wanted.width * ratio);
    this.element.height = Math.round(wanted.height * ratio);
  }
}

function stepped({ x, y, width, height }: Rect): Rect {
  const [left, top] = [Math.floor(x / STEP) * STEP, Math.floor(y / STEP) * STEP];
  const [right, bottom] = [Math.ceil((x + width) / STEP) * STEP, Math.ceil((y + height) / STEP) * STEP];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function onScreen({ x, y, width, height }: Rect, view: View): Rect {
  const { scale } = view;
  return { x: x * scale + view.x, y: y * scale + view.y, width: width * scale, height: height * scale };
}

function inWorld({ x, y, width, height }: Rect, view: View): Rect {
  const { scale } = view;
  return { x: (x - view.x) / scale, y: (y - view.y) / scale, width: width / scale, height: height / scale };
}
