import type { JSX, TargetedKeyboardEvent, TargetedPointerEvent } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { App, Rect } from "../../actions/app.ts";
import { theme } from "../../actions/theme.ts";
import { texts } from "../../language/texts.ts";
import { calmly } from "../calmly.ts";

const WIDTH = 200;
const HEIGHT = 128;
const MARGIN = 60;
/** While boxes move, the map is drawn so often at most. */
const PAUSE_MS = 250;
const PAUSE_PER_BOX_MS = 0.1;
/** While the view moves, its frame follows so often. */
const FOLLOW_MS = 120;
const STEP = 0.25;

/** How the world lies in the map: map = (world - corner) * scale. */
interface Mapping {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** The whole schema, small, and in it what is seen. Drawn anew when boxes have changed, not when the view moves. */
export function Minimap({ app }: { app: App }): JSX.Element | null {
  return app.minimap.value && app.document.count("table") + app.document.count("view") > 1 ? <Shown app={app} /> : null;
}

function Shown({ app }: { app: App }): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLSpanElement>(null);
  const mapping = useRef<Mapping>({ x: 0, y: 0, scale: 1 });
  useEffect(() => {
    const follow = (): void => placeFrame(frame.current, app.stage.seen.peek(), mapping.current);
    const stopDrawing = drawing(app, canvas, (found) => {
      mapping.current = found;
      follow();
    });
    const stopFollowing = calmly(
      () => app.stage.seen.value,
      follow,
      () => FOLLOW_MS,
    );
    return () => {
      stopDrawing();
      stopFollowing();
    };
  }, []);
  return (
    <button
      type="button"
      class="minimap"
      aria-label={texts.finding.minimap}
      onPointerDown={(event) => drag(app, mapping.current, event)}
      onKeyDown={(event) => pan(app, event)}
    >
      <canvas ref={canvas} width={WIDTH} height={HEIGHT} />
      <span ref={frame} class="minimap-frame" />
    </button>
  );
}

/** Draws the boxes whenever they have changed, with pauses; gives back what ends that. */
function drawing(
  app: App,
  canvas: { current: HTMLCanvasElement | null },
  drawn: (mapping: Mapping) => void,
): () => void {
  const draw = (): void => {
    if (canvas.current) drawn(paint(app, canvas.current));
  };
  draw();
  return calmly(
    () => [app.stage.drawn.value, theme.value],
    draw,
    // A large schema takes longer to draw: it is drawn less often.
    () => Math.max(PAUSE_MS, app.stage.scene.boxes.size * PAUSE_PER_BOX_MS),
  );
}

function paint(app: App, canvas: HTMLCanvasElement): Mapping {
  const ratio = devicePixelRatio || 1;
  const picture = new OffscreenCanvas(WIDTH * ratio, HEIGHT * ratio);
  const context = picture.getContext("2d") as OffscreenCanvasRenderingContext2D;
  const { scene } = app.stage;
  const world = scene.bounds() ?? { x: 0, y: 0, width: 1, height: 1 };
  const scale = Math.min(WIDTH / (world.width + 2 * MARGIN), HEIGHT / (world.height + 2 * MARGIN));
  const mapping = {
    x: world.x - (WIDTH / scale - world.width) / 2,
    y: world.y - (HEIGHT / scale - world.height) / 2,
    scale,
  };
  context.setTransform(ratio * scale, 0, 0, ratio * scale, -mapping.x * ratio * scale, -mapping.y * ratio * scale);
  const style = getComputedStyle(document.documentElement);
  const least = 1.5 / scale;
  for (const { x, y, width, height, color } of scene.areas.values()) {
    context.globalAlpha = 0.22;
    context.fillStyle = color ?? style.getPropertyValue("--canvas-accent");
    context.fillRect(x, y, width, height);
  }
  context.globalAlpha = 1;
  const plain = style.getPropertyValue("--canvas-faint");
  let filled = "";
  for (const { x, y, width, height, color } of scene.boxes.values()) {
    // Most have the colour of the one before: to set it costs as much as to draw one.
    if ((color ?? plain) !== filled) context.fillStyle = filled = color ?? plain;
    context.fillRect(x, y, Math.max(width, least), Math.max(height, least));
  }
  // Handed over whole: of a canvas that is drawn on the browser asks in each frame whether it has changed.
  canvas.getContext("bitmaprenderer")?.transferFromImageBitmap(picture.transferToImageBitmap());
  return mapping;
}

function placeFrame(frame: HTMLElement | null, seen: Rect, { x, y, scale }: Mapping): void {
  if (!frame) return;
  frame.style.transform = `translate(${(seen.x - x) * scale}px, ${(seen.y - y) * scale}px)`;
  frame.style.width = `${seen.width * scale}px`;
  frame.style.height = `${seen.height * scale}px`;
}

/** The part under the pointer comes into the middle, and follows it. */
function drag(app: App, { x, y, scale }: Mapping, event: TargetedPointerEvent<HTMLElement>): void {
  const element = event.currentTarget;
  const corner = element.getBoundingClientRect();
  const go = (to: PointerEvent): void =>
    app.stage.sight.center({ x: (to.clientX - corner.left) / scale + x, y: (to.clientY - corner.top) / scale + y });
  element.setPointerCapture(event.pointerId);
  go(event);
  element.addEventListener("pointermove", go);
  const end = (): void => element.removeEventListener("pointermove", go);
  element.addEventListener("pointerup", end, { once: true });
  element.addEventListener("pointercancel", end, { once: true });
}

function pan(app: App, event: TargetedKeyboardEvent<HTMLElement>): void {
  const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
  if (!way) return;
  event.preventDefault();
  event.stopPropagation();
  const { width, height } = app.stage.seen.peek();
  const { x, y } = app.stage.sight.middle();
  app.stage.sight.center({ x: x + (way[0] ?? 0) * width * STEP, y: y + (way[1] ?? 0) * height * STEP });
}
