import { type Selection, select } from "d3-selection";
import { type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from "d3-zoom";
import type { Rect } from "../geometry/rect.ts";
import type { View } from "./renderer.ts";

/** The largest scale. */
export const NEAREST = 2.5;
const FARTHEST = 0.005;

/** Zoom and pan by d3-zoom: the wheel of a mouse and pinching zoom, two fingers on a trackpad pan, dragging the ground pans. */
export class Camera {
  #behavior: ZoomBehavior<HTMLCanvasElement, unknown>;
  #target: Selection<HTMLCanvasElement, unknown, null, undefined>;
  #transform: ZoomTransform = zoomIdentity;

  constructor(
    private readonly element: HTMLCanvasElement,
    private readonly moved: (view: View) => void,
    /** Whether a press may pan; tools that take it say no. */
    mayPan: (event: MouseEvent | TouchEvent) => boolean,
  ) {
    this.#behavior = zoom<HTMLCanvasElement, unknown>()
      .scaleExtent([FARTHEST, NEAREST])
      .filter((event: Event) => event.type === "wheel" || mayPan(event as MouseEvent | TouchEvent))
      .wheelDelta(
        (event) =>
          -event.deltaY * (event.deltaMode === 1 ? 0.05 : event.deltaMode ? 1 : 0.002) * (event.ctrlKey ? 6 : 1),
      )
      .on("zoom", ({ transform }: { transform: ZoomTransform }) => {
        this.#transform = transform;
        this.moved({ x: transform.x, y: transform.y, scale: transform.k });
      })
      // At rest the place is readable from outside, for who looks at the page with a program.
      .on("end", () => {
        const { x, y, scale } = this.view;
        element.dataset["view"] = JSON.stringify({ x, y, scale });
      });
    this.#target = select(element);
    // Registered before d3-zoom's own listener: a trackpad's two fingers pan.
    element.addEventListener("wheel", (event) => this.#panByWheel(event), { passive: false });
    this.#target.call(this.#behavior).on("dblclick.zoom", null);
  }

  get view(): View {
    const { x, y, k } = this.#transform;
    return { x, y, scale: k };
  }

  /** Shows the world at this place and scale at once. */
  set(x: number, y: number, scale: number): void {
    this.#target.call(this.#behavior.transform, zoomIdentity.translate(x, y).scale(scale));
  }

  zoomBy(factor: number): void {
    this.#target.call(this.#behavior.scaleBy, factor);
  }

  /** Shows a rectangle of the world whole, leaving `inset` pixels for what covers the sides. */
  fit(rect: Rect, inset: { left: number; right: number; top: number; bottom: number }, largest = 1): void {
    const width = this.element.clientWidth - inset.left - inset.right;
    const height = this.element.clientHeight - inset.top - inset.bottom;
    const scale = Math.max(FARTHEST, Math.min(largest, width / rect.width, height / rect.height));
    const x = inset.left + width / 2 - (rect.x + rect.width / 2) * scale;
    const y = inset.top + height / 2 - (rect.y + rect.height / 2) * scale;
    this.set(x, y, scale);
  }

  #panByWheel(event: WheelEvent): void {
    const trackpad =
      !event.ctrlKey && !event.metaKey && event.deltaMode === 0 && (event.deltaX !== 0 || Math.abs(event.deltaY) < 40);
    if (!trackpad && !event.shiftKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const [dx, dy] = event.shiftKey && !event.deltaX ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
    this.#target.call(this.#behavior.translateBy, -dx / this.#transform.k, -dy / this.#transform.k);
  }
}
