import { effect } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import type { Id } from "../../document/ids.ts";

/** Lays a part of the page over a box or area of the canvas, at its scale, and keeps it there through every pan and zoom. */
export function Over(props: { app: App; id: Id; class: string; children: ComponentChildren }): JSX.Element {
  const { app, id } = props;
  const element = useRef<HTMLDivElement>(null);
  // The canvas moves without the page being rendered anew, and so does this.
  useEffect(
    () =>
      effect(() => {
        app.stage.drawn.value;
        app.stage.seen.value;
        const rect = app.stage.scene.bounds([id]);
        const host = element.current?.offsetParent?.getBoundingClientRect();
        if (!rect || !host || !element.current) return;
        const { x, y } = app.stage.toPage(rect);
        const scale = app.stageScale.value;
        const { style } = element.current;
        style.transform = `translate(${x - host.left}px, ${y - host.top}px) scale(${scale})`;
        style.width = `${rect.width}px`;
        style.height = `${rect.height}px`;
        style.setProperty("--scale", String(scale));
      }),
    [id],
  );
  return (
    <div ref={element} class={`over ${props.class}`}>
      {props.children}
    </div>
  );
}
