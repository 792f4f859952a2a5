import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import type { Id } from "../../document/ids.ts";

/** Lays a part of the page over a box or area of the canvas, at its scale, and keeps it there through every pan and zoom. */
export function Over(props: { app: App; id: Id; class: string; children: ComponentChildren }): JSX.Element {
  const { app, id } = props;
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let frame = 0;
    let last = "";
    // Looked at in every frame, as the canvas is drawn; the page hears of the view less often.
    const follow = (): void => {
      frame = requestAnimationFrame(follow);
      const rect = app.stage.scene.bounds([id]);
      if (!rect || !element.current) return;
      const corner = app.stage.sight.toPage(rect);
      const scale = app.stage.sight.toPage({ x: rect.x + 1, y: rect.y }).x - corner.x;
      const place = `${corner.x} ${corner.y} ${scale} ${rect.width} ${rect.height}`;
      if (place === last) return;
      last = place;
      const host = element.current.offsetParent?.getBoundingClientRect();
      const { style } = element.current;
      style.transform = `translate(${corner.x - (host?.left ?? 0)}px, ${corner.y - (host?.top ?? 0)}px) scale(${scale})`;
      style.width = `${rect.width}px`;
      style.height = `${rect.height}px`;
      style.setProperty("--scale", String(scale));
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, [id]);
  return (
    <div ref={element} class={`over ${props.class}`}>
      {props.children}
    </div>
  );
}
