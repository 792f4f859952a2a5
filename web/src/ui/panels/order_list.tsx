import type { ComponentChildren, JSX, TargetedKeyboardEvent } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { texts } from "../../language/texts.ts";
import { GripVertical } from "../icons.ts";
import { Icon } from "../parts.tsx";

const t = texts.panels;
const HELD_MS = 1500;

/** A list with one of its items at another place. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const rest = items.filter((_, at) => at !== from);
  return [...rest.slice(0, to), items[from] as T, ...rest.slice(to)];
}

interface Drag {
  readonly from: number;
  readonly before: number;
}

/** Rows that are dragged by their grips: where one is on its way to, and what begins it. */
function useGrip(
  list: { current: HTMLElement | null },
  length: number,
  onMove: (from: number, to: number) => void,
): [Drag | null, (event: PointerEvent, from: number) => void] {
  const [drag, setDrag] = useState<Drag | null>(null);
  const press = (event: PointerEvent, from: number): void => {
    const grip = event.currentTarget as HTMLElement;
    grip.setPointerCapture(event.pointerId);
    let before = from;
    const move = (to: PointerEvent): void => {
      const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect());
      const under = rows.findIndex((row) => to.clientY < row.top + row.height / 2);
      before = under < 0 ? length : under;
      setDrag({ from, before });
    };
    const up = (to: PointerEvent): void => {
      grip.removeEventListener("pointermove", move);
      grip.removeEventListener("pointerup", up);
      grip.removeEventListener("pointercancel", up);
      setDrag(null);
      const place = before > from ? before - 1 : before;
      if (to.type === "pointerup" && place !== from) onMove(from, place);
    };
    grip.addEventListener("pointermove", move);
    grip.addEventListener("pointerup", up);
    grip.addEventListener("pointercancel", up);
  };
  return [drag, press];
}

/** How a row looks while one is dragged. */
function marked(drag: Drag | null, at: number, length: number): string {
  if (!drag) return "";
  if (drag.from === at) return "dragged";
  const last = at === length - 1 && drag.before === length;
  return drag.before === at && drag.before !== drag.from + 1 ? "drop-before" : last ? "drop-behind" : "";
}

/** Items whose order matters: each has a grip to drag it by, and Alt with an arrow key moves it too. */
export function OrderList<T>(props: {
  items: readonly T[];
  keyOf: (item: T, at: number) => string;
  nameOf: (item: T, at: number) => string;
  onMove: (from: number, to: number) => void;
  class?: string;
  children: (item: T, at: number, grip: JSX.Element) => ComponentChildren;
}): JSX.Element {
  const { items, onMove } = props;
  const list = useRef<HTMLDivElement>(null);
  const [drag, press] = useGrip(list, items.length, onMove);
  // The cursor stays in what is moved by a key: the browser takes it out when the element changes its place.
  const held = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (held.current?.isConnected && document.activeElement === document.body) held.current.focus();
  });
  const step = (event: TargetedKeyboardEvent<HTMLElement>, at: number): void => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    event.stopPropagation();
    const to = event.key === "ArrowUp" ? at - 1 : at + 1;
    if (to < 0 || to >= items.length) return;
    held.current = document.activeElement as HTMLElement;
    setTimeout(() => {
      held.current = null;
    }, HELD_MS);
    onMove(at, to);
  };
  return (
    <div class={`order-list ${props.class ?? ""}`} ref={list}>
      {items.map((item, at) => (
        <div
          key={props.keyOf(item, at)}
          class={`order-row ${marked(drag, at, items.length)}`}
          data-key={props.keyOf(item, at)}
          onKeyDown={(event) => step(event, at)}
        >
          {props.children(
            item,
            at,
            <button
              type="button"
              class="grip"
              aria-label={t.move(props.nameOf(item, at))}
              onPointerDown={(event) => press(event, at)}
            >
              <Icon of={GripVertical} />
            </button>,
          )}
        </div>
      ))}
    </div>
  );
}
