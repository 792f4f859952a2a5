import { autoUpdate, computePosition, flip, offset, shift, size } from "@floating-ui/dom";
import { useEffect, useRef } from "preact/hooks";

/** Keeps a popover beside what it belongs to while it is open; gives back the reference for the popover. */
export function useFloating<A extends HTMLElement>(open: boolean, anchor: { current: A | null }, wide = false) {
  const popover = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const [at, floating] = [anchor.current, popover.current];
    if (!open || !at || !floating) return;
    floating.showPopover();
    const place = async (): Promise<void> => {
      const fit = size({
        padding: 8,
        apply: ({ availableHeight, rects }) => {
          floating.style.maxHeight = `${Math.min(340, availableHeight)}px`;
          if (wide) floating.style.minWidth = `${rects.reference.width}px`;
        },
      });
      const { x, y } = await computePosition(at, floating, {
        strategy: "fixed",
        placement: "bottom-start",
        middleware: [offset(5), flip({ padding: 8 }), shift({ padding: 8 }), fit],
      });
      floating.style.left = `${x}px`;
      floating.style.top = `${y}px`;
    };
    const stop = autoUpdate(at, floating, () => void place());
    return () => {
      stop();
      floating.hidePopover();
    };
  }, [open]);
  return popover;
}
