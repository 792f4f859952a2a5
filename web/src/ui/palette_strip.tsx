import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { App } from "../actions/app.ts";
import { actionNamed } from "../actions/registry.ts";
import { Eye, Layers, List, Table2 } from "./icons.ts";
import { Icon } from "./parts.tsx";

/** What can be put on the canvas: a table is dragged there or clicked, the others are clicked. */
export function PaletteStrip({ app }: { app: App }): JSX.Element {
  const [ghost, setGhost] = useState<{ x: number; y: number } | null>(null);
  const down = (event: PointerEvent & { currentTarget: HTMLElement }): void => {
    const element = event.currentTarget;
    element.setPointerCapture(event.pointerId);
    const start = { x: event.clientX, y: event.clientY };
    let dragged = false;
    const move = (to: PointerEvent): void => {
      dragged ||= Math.hypot(to.clientX - start.x, to.clientY - start.y) > 5;
      if (dragged) setGhost({ x: to.clientX, y: to.clientY });
    };
    const up = (to: PointerEvent): void => {
      element.removeEventListener("pointermove", move);
      element.removeEventListener("pointerup", up);
      element.removeEventListener("pointercancel", up);
      setGhost(null);
      if (!dragged || to.type === "pointercancel") return;
      const overPanel = document.elementFromPoint(to.clientX, to.clientY)?.closest(".outline, .side, .topbar");
      const at = app.stage.worldAt(to.clientX, to.clientY);
      if (at && !overPanel) app.stage.addTable({ x: Math.round(at.x - 100), y: Math.round(at.y - 18) });
      element.addEventListener("click", (click) => click.stopImmediatePropagation(), { capture: true, once: true });
    };
    element.addEventListener("pointermove", move);
    element.addEventListener("pointerup", up);
    element.addEventListener("pointercancel", up);
  };
  return (
    <div class="palette-strip" role="group" aria-label="Palette">
      <button type="button" onPointerDown={down} onClick={() => actionNamed("add-table").run(app)} data-palette="table">
        <Icon of={Table2} />
        Table
      </button>
      <button type="button" onClick={() => actionNamed("add-view").run(app)}>
        <Icon of={Eye} />
        View
      </button>
      <button
        type="button"
        aria-label="Materialized view"
        onClick={() => actionNamed("add-materialized-view").run(app)}
      >
        <Icon of={Layers} />
        Matview
      </button>
      <button type="button" onClick={() => actionNamed("add-enum").run(app)}>
        <Icon of={List} />
        Enum
      </button>
      {ghost && (
        <div class="ghost-chip" style={{ left: `${ghost.x}px`, top: `${ghost.y}px` }}>
          New table
        </div>
      )}
    </div>
  );
}
