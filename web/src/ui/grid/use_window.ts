import { useLayoutEffect, useState } from "preact/hooks";

/** So many rows beyond what is seen are there already, so that a quick scroll shows no holes. */
const BEYOND = 24;

/** The numbers of the rows that are worth drawing: those that are seen, some around them, and `always`. */
export function useWindow(element: { current: HTMLElement | null }, rows: number, always: number): readonly number[] {
  const [seen, setSeen] = useState({ first: 0, last: BEYOND });
  useLayoutEffect(() => {
    const host = element.current;
    if (!host) return;
    const look = (): void => {
      const height = host.querySelector<HTMLElement>("[role=row]")?.offsetHeight || 1;
      const first = Math.floor(host.scrollTop / height);
      const last = Math.ceil((host.scrollTop + host.clientHeight) / height);
      // Only every few rows: what is drawn reaches further than what is seen.
      const [top, bottom] = [first - (first % 8), last + 8 - (last % 8)];
      setSeen((now) => (now.first === top && now.last === bottom ? now : { first: top, last: bottom }));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(host);
    host.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      host.removeEventListener("scroll", look);
    };
  }, []);
  const first = Math.max(0, seen.first - BEYOND);
  const last = Math.min(rows - 1, seen.last + BEYOND);
  const drawn = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  if (always < first) drawn.unshift(always);
  else if (always > last && always < rows) drawn.push(always);
  return drawn;
}
