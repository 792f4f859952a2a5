import { encloses, grown, type Point, type Rect } from "../geometry/rect.ts";
import type { View } from "./view.ts";

/**
 * A canvas that holds a part of the world. The browser moves and stretches it without painting anything, and beside the
 * page's own thread.
 */
export class Sheet {
  readonly element = document.createElement("canvas");
  #rect: Rect | null = null;
  #zoom = 1;
  #size = { width: 0, height: 0 };
  #place = "";

  constructor() {
    this.element.className = "canvas-sheet";
    this.element.hidden = true;
  }

  /** The part of the world that it holds, if any. */
  get rect(): Rect | null {
    return this.#rect;
  }

  /** From now on it holds so many pixels from a corner of the world on, `zoom` of them for one of the world. */
  hold(corner: Point, width: number, height: number, zoom: number): void {
    this.#rect = { ...corner, width: width / zoom, height: height / zoom };
    this.#zoom = zoom;
    if (width === this.#size.width && height === this.#size.height) return;
    this.#size = { width, height };
    this.element.style.width = `${width}px`;
    this.element.style.height = `${height}px`;
  }

  /** Lies where a view has it: at a whole pixel, of which the page has `ratio` for each of its own. */
  put({ x, y, scale }: View, ratio: number): void {
    if (!this.#rect) return;
    const whole = (place: number): number => Math.round(place * ratio) / ratio;
    const [left, top] = [whole(x + this.#rect.x * scale), whole(y + this.#rect.y * scale)];
    const place = `translate(${left}px, ${top}px) scale(${scale / this.#zoom})`;
    if (place !== this.#place) this.element.style.transform = this.#place = place;
    this.#show(true);
  }

  /** Is not seen until it is put again. */
  hide(): void {
    this.#show(false);
  }

  /** Holds nothing any more. */
  clear(): void {
    this.#rect = null;
    this.#show(false);
  }

  /** Whether it holds a part of the world, but for less than a pixel. */
  covers(rect: Rect): boolean {
    return this.#rect !== null && encloses(grown(this.#rect, 0.5 / this.#zoom), rect);
  }

  #show(shown: boolean): void {
    // To say it again would cost as much as a change.
    if (this.element.hidden === shown) this.element.hidden = !shown;
  }
}

/** A sheet of one picture, which is handed over. */
export class Picture extends Sheet {
  // What is known to cover all below it costs the browser least.
  readonly #context = this.element.getContext("bitmaprenderer", { alpha: false }) as ImageBitmapRenderingContext;

  show(picture: ImageBitmap, corner: Point, zoom: number): void {
    this.hold(corner, picture.width, picture.height, zoom);
    this.#context.transferFromImageBitmap(picture);
  }

  override clear(): void {
    super.clear();
    this.#context.transferFromImageBitmap(null);
  }
}
