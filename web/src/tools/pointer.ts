import { type D3DragEvent, drag } from "d3-drag";
import { select } from "d3-selection";
import type { Point } from "../geometry/rect.ts";
import type { Gesture, Tool } from "./tool.ts";

type Held = { gesture: Gesture; x: number; y: number };
type Drag = D3DragEvent<HTMLCanvasElement, unknown, Held>;

const CLICK = 3;
const LONG_PRESS_MS = 550;

/**
 * Hands the presses on an element to the current tool; what the tool does not take is the camera's, and so is everything
 * once a second finger is down. A right click or a long press asks for the menu.
 */
export function bindPointer(
  element: HTMLCanvasElement,
  tool: () => Tool,
  toWorld: (x: number, y: number) => Point,
  held: () => boolean,
  menu: (at: Point, page: Point) => void,
): void {
  const at = (event: { clientX: number; clientY: number }): Point => {
    const frame = element.getBoundingClientRect();
    return toWorld(event.clientX - frame.left, event.clientY - frame.top);
  };
  const pointOf = (event: Drag): Point => toWorld(event.x, event.y);
  let from = { x: 0, y: 0 };
  let moved = false;
  let current: Gesture | null = null;
  const drop = (): void => {
    current?.cancel?.();
    current = null;
  };
  select(element).call(
    drag<HTMLCanvasElement, unknown, Held | null>()
      .filter((event: MouseEvent | TouchEvent) =>
        "touches" in event ? event.touches.length === 1 : !event.button && !event.ctrlKey && !held(),
      )
      .clickDistance(CLICK)
      .subject((event: Drag) => {
        const gesture = tool().press(toWorld(event.x, event.y), event.sourceEvent as MouseEvent);
        current = gesture;
        return (gesture ? { gesture, x: event.x, y: event.y } : null) as never;
      })
      .on("start", (event: Drag) => {
        from = { x: event.x, y: event.y };
        moved = false;
      })
      .on("drag", (event: Drag) => {
        moved ||= Math.hypot(event.x - from.x, event.y - from.y) > CLICK;
        if (moved) current?.move(pointOf(event), event.sourceEvent as MouseEvent);
      })
      .on("end", (event: Drag) => {
        current?.end(pointOf(event), event.sourceEvent as MouseEvent, moved);
        current = null;
      }) as never,
  );
  // A press that is held is this element's wherever it goes: the page need not look for what is under it.
  element.addEventListener("pointerdown", (event) => element.setPointerCapture(event.pointerId));
  element.addEventListener("pointermove", (event) => {
    if (!event.buttons) tool().hover(at(event));
  });
  element.addEventListener("pointerleave", () => tool().hover({ x: Number.MAX_SAFE_INTEGER, y: 0 }));
  element.addEventListener("contextmenu", (event) => {
    event.preventDefault();
    drop();
    menu(at(event), { x: event.clientX, y: event.clientY });
  });
  bindTouch(element, drop, (touch) => menu(at(touch), { x: touch.clientX, y: touch.clientY }));
}

/** Watches fingers: a second one ends what the first began, one that rests long asks for the menu. */
function bindTouch(element: HTMLElement, drop: () => void, menu: (touch: Touch) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start: Touch | undefined;
  // Heard before d3-drag, which keeps a touch that it takes to itself.
  const options = { capture: true, passive: true };
  element.addEventListener(
    "touchstart",
    (event) => {
      clearTimeout(timer);
      if (event.touches.length > 1) {
        drop();
        letGo(element, start);
        return;
      }
      start = event.touches[0];
      timer = setTimeout(() => {
        if (!start) return;
        drop();
        menu(start);
      }, LONG_PRESS_MS);
    },
    options,
  );
  element.addEventListener(
    "touchmove",
    (event) => {
      const now = event.touches[0];
      if (!start || !now) return;
      if (Math.hypot(now.clientX - start.clientX, now.clientY - start.clientY) > 3 * CLICK) clearTimeout(timer);
    },
    options,
  );
  for (const end of ["touchend", "touchcancel", "contextmenu"] as const)
    element.addEventListener(end, () => clearTimeout(timer), options);
}

/** Ends d3-drag's hold on a finger: as long as it has one, it keeps all touches from the camera. */
function letGo(element: HTMLElement, touch: Touch | undefined): void {
  if (touch) element.dispatchEvent(new TouchEvent("touchcancel", { changedTouches: [touch], cancelable: true }));
}
