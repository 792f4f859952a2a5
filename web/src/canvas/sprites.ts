import type { Id } from "../document/ids.ts";
import type { Box } from "../geometry/box.ts";
import { type BoxStyle, drawBox } from "./boxes.ts";
import { detailAt, type View } from "./view.ts";

/** How far a box's shadow and outline reach beyond it. */
const EDGE = 8;
/** Of more boxes than this no pictures are kept. */
const MOST = 24;

/** A box as it was painted. */
interface Sprite {
  readonly box: Box;
  readonly zoom: number;
  readonly bitmap: ImageBitmap;
}

/** Boxes that are on their way: each is painted once, and in every frame only put where it is now. */
export class Sprites {
  #kept = new Map<Id, Sprite>();

  /** Draws boxes on a context, of which `ratio` pixels are one of the page. */
  draw(
    context: CanvasRenderingContext2D,
    boxes: readonly Box[],
    style: BoxStyle,
    { x, y, scale }: View,
    ratio: number,
  ): void {
    const zoom = scale * ratio;
    // From further away a box is painted faster than a picture of it is put.
    if (boxes.length > MOST || detailAt(scale) !== "near") {
      for (const box of boxes) drawBox(context, box, style);
      return;
    }
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    for (const box of boxes) {
      const { bitmap } = this.#spriteOf(box, style, zoom);
      const [left, top] = [(box.x - EDGE) * zoom + x * ratio, (box.y - EDGE) * zoom + y * ratio];
      context.drawImage(bitmap, Math.round(left), Math.round(top));
    }
    context.restore();
  }

  clear(): void {
    for (const { bitmap } of this.#kept.values()) bitmap.close();
    this.#kept.clear();
  }

  #spriteOf(box: Box, style: BoxStyle, zoom: number): Sprite {
    const kept = this.#kept.get(box.id);
    if (kept && kept.zoom === zoom && looksLike(kept.box, box)) return kept;
    kept?.bitmap.close();
    const [width, height] = [(box.width + 2 * EDGE) * zoom, (box.height + 2 * EDGE) * zoom];
    const canvas = new OffscreenCanvas(Math.ceil(width), Math.ceil(height));
    const pen = canvas.getContext("2d") as OffscreenCanvasRenderingContext2D;
    pen.setTransform(zoom, 0, 0, zoom, (EDGE - box.x) * zoom, (EDGE - box.y) * zoom);
    drawBox(pen, box, style);
    const sprite = { box, zoom, bitmap: canvas.transferToImageBitmap() };
    this.#kept.set(box.id, sprite);
    return sprite;
  }
}

/** Whether two boxes differ in their places only. */
function looksLike(a: Box, b: Box): boolean {
  const fields = ["width", "height", "title", "color", "rows", "lines", "broken"] as const;
  return fields.every((field) => a[field] === b[field]);
}
