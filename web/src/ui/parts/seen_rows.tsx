import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** Up to so many rows are all in the page. */
const FEW = 40;
/** So many rows beyond what is seen are there already: a quick scroll shows no holes, and Tab finds the next one. */
const BEYOND = 6;

interface Rows<T> {
  items: readonly T[];
  children: (item: T) => ComponentChildren;
}

/** Which rows are seen, roughly, and how far apart they are, in pixels. */
interface Seen {
  readonly first: number;
  readonly count: number;
  readonly step: number;
}

/** Rows of one height in a panel that scrolls; of many only those that are seen are in the page. */
export function SeenRows<T>({ items, children }: Rows<T>): ComponentChildren {
  return items.length <= FEW ? items.map(children) : <Many items={items}>{children}</Many>;
}

function Many<T>({ items, children }: Rows<T>): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState<Seen>({ first: 0, count: FEW, step: 0 });
  const around = useRef<HTMLElement | null>(null);
  const look = (): void =>
    setSeen((now) => (list.current && around.current ? seenOf(list.current, around.current, now) : now));
  useLayoutEffect(() => {
    const scroller = list.current && scrollerOf(list.current);
    around.current = scroller;
    if (!scroller) return;
    const observer = new ResizeObserver(look);
    for (const part of [scroller, ...scroller.children]) observer.observe(part);
    scroller.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      scroller.removeEventListener("scroll", look);
    };
  }, []);
  // What lies above may be another thing whenever this is drawn anew.
  useLayoutEffect(look);
  const last = Math.min(items.length, Math.max(0, seen.first + seen.count) + BEYOND);
  // At least two, by which the step is known.
  const first = Math.max(0, Math.min(seen.first - BEYOND, last - 2));
  const style = { paddingTop: `${first * seen.step}px`, paddingBottom: `${(items.length - last) * seen.step}px` };
  return (
    <div ref={list} class="seen-rows" style={style}>
      {items.slice(first, last).map(children)}
    </div>
  );
}

/** What is seen now; the same as before where that is still right. */
function seenOf(list: HTMLElement, scroller: HTMLElement, before: Seen): Seen {
  const [one, next] = [...list.children] as HTMLElement[];
  if (!one || !next) return before;
  const step = next.offsetTop - one.offsetTop;
  const above = scroller.getBoundingClientRect().top - list.getBoundingClientRect().top;
  // In steps of several rows: what is in the page reaches further than what is seen.
  const first = Math.floor(above / step / BEYOND) * BEYOND;
  const count = Math.ceil(scroller.clientHeight / step / BEYOND + 1) * BEYOND;
  return before.first === first && before.count === count && before.step === step ? before : { first, count, step };
}

/** The nearest part of the page around an element that scrolls. */
function scrollerOf({ parentElement: parent }: HTMLElement): HTMLElement | null {
  if (!parent) return null;
  return /auto|scroll/.test(getComputedStyle(parent).overflowY) ? parent : scrollerOf(parent);
}
