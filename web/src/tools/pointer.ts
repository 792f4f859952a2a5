import { type D3DragEvent, drag } from "d3-drag";
import { select } from "d3-selection";
import type { Point } from "../geometry/rect.ts";
import type { Gesture, Tool } from "./tool.ts";

type Drag = D3DragEvent<HTMLCanvasElement, unknown, { gesture: Gesture; x: number; y: number }>;

const CLICK = 3;

/** Hands the presses on an element to the current tool; what the tool does not take is the camera's. */
export function bindPointer(
  element: HTMLCanvasElement,
  tool: () => Tool,
  toWorld: (x: number, y: number) => Point,
  held: () => boolean,
): void {
  const at = (event: MouseEvent): Point => {
    const frame = element.getBoundingClientRect();
    return toWorld(event.clientX - frame.left, event.clientY - frame.top);
  };
  const pointOf = (event: Drag): Point => toWorld(event.x, event.y);
  let from = { x: 0, y: 0 };
  let moved = false;
  select(element).call(
    drag<HTMLCanvasElement, unknown, { gesture: Gesture; x: number; y: number } | null>()
      .filter((event: MouseEvent) => !event.button && !event.ctrlKey && !held())
      .clickDistance(CLICK)
      .subject((event: Drag) => {
        const gesture = tool().press(toWorld(event.x, event.y), event.sourceEvent as MouseEvent);
        return (gesture ? { gesture, x: event.x, y: event.y } : null) as never;
      })
      .on("start", (event: Drag) => {
        from = { x: event.x, y: event.y };
        moved = false;
      })
      .on("drag", (event: Drag) => {
        moved ||= Math.hypot(event.x - from.x, event.y - from.y) > CLICK;
        if (moved) event.subject.gesture.move(pointOf(event), event.sourceEvent as MouseEvent);
      })
      .on("end", (event: Drag) =>
        event.subject.gesture.end(pointOf(event), event.sourceEvent as MouseEvent, moved),
      ) as never,
  );
  element.addEventListener("pointermove", (event) => {
    if (!event.buttons) tool().hover(at(event));
  });
  element.addEventListener("pointerleave", () => tool().hover({ x: Number.MAX_SAFE_INTEGER, y: 0 }));
}
