import type { Id } from "../document/ids.ts";
import { type Cell, cellRect } from "../geometry/cell.ts";
import { encloses, type Point, type Rect } from "../geometry/rect.ts";
import type { Scene } from "../geometry/scene.ts";
import { Camera, NEAREST } from "./camera.ts";
import type { Renderer } from "./renderer.ts";

/** What is looked at, and by what. */
export interface Looking {
  /** The part of the page that the canvas fills. */
  readonly host: HTMLElement;
  /** What takes the pointer. */
  readonly surface: HTMLCanvasElement;
  readonly scene: Scene;
  readonly renderer: Renderer;
  /** How much of the canvas is covered at its top, in pixels. */
  top(): number;
  /** Hears that another part is seen, or at another scale. */
  seen(): void;
}

/** Which part of the world is seen, where it is on the page, and how another part comes into view. */
export class Sight {
  readonly #camera: Camera;

  constructor(private readonly looking: Looking) {
    this.#camera = new Camera(
      looking.surface,
      (view) => {
        looking.renderer.view = view;
        looking.renderer.invalidate();
        looking.seen();
      },
      (event) => !("button" in event) || event.button === 1 || (!event.button && !event.ctrlKey),
    );
  }

  /** Shows all of these, or everything. */
  fit(ids?: Iterable<Id>): void {
    const { host, scene, top } = this.looking;
    const bounds = scene.bounds(ids);
    if (bounds) this.#camera.fit(bounds, { left: 40, right: 40, top: top(), bottom: 88 }, ids ? 1.25 : 1);
    else this.#camera.set(host.clientWidth / 2, host.clientHeight / 2, 1);
  }

  /** Shows a part of the world, as near as it goes. */
  look(part: Rect): void {
    this.#camera.fit(part, { left: 0, right: 0, top: 0, bottom: 0 }, NEAREST);
  }

  /** Brings a place of the world into the middle, at the same scale. */
  center({ x, y }: Point): void {
    const [{ scale }, { clientWidth, clientHeight }] = [this.looking.renderer.view, this.looking.host];
    this.#camera.set(clientWidth / 2 - x * scale, clientHeight / 2 - y * scale, scale);
  }

  /** Brings a record into view, no nearer than it can be read. */
  reveal(id: Id): void {
    const { scene, renderer, host } = this.looking;
    const edge = scene.edges.get(id);
    if (edge && !this.sees([edge.source, edge.target])) this.fit([edge.source, edge.target]);
    const box = scene.boxes.get(id) ?? scene.areas.get(id);
    if (!box) return;
    const { scale } = renderer.view;
    const seen = renderer.window;
    const inside = box.x > seen.x && box.y > seen.y && box.x + box.width < seen.x + seen.width;
    if (inside && box.y + Math.min(box.height, 200) < seen.y + seen.height && scale >= 0.5) return;
    const near = Math.min(1, Math.max(scale, 0.8));
    const { clientWidth, clientHeight } = host;
    const top = Math.max(40, clientHeight / 2 - (box.height * near) / 2);
    this.#camera.set(clientWidth / 2 - (box.x + box.width / 2) * near, top - box.y * near, near);
  }

  zoomBy(factor: number): void {
    this.#camera.zoomBy(factor);
  }

  zoomTo(scale: number): void {
    this.#camera.zoomBy(scale / this.#camera.view.scale);
  }

  /** Whether all of these can be seen. */
  sees(ids: Iterable<Id>): boolean {
    const { scene, renderer } = this.looking;
    const [bounds, seen] = [scene.bounds(ids), renderer.window];
    return bounds !== null && encloses(seen, bounds);
  }

  /** The middle of what is seen. */
  middle(): Point {
    const { renderer, host } = this.looking;
    return renderer.toWorld(host.clientWidth / 2, host.clientHeight / 2);
  }

  /** Where on the page a place of the world is. */
  toPage({ x, y }: Point): Point {
    const [frame, { view }] = [this.looking.host.getBoundingClientRect(), this.looking.renderer];
    return { x: frame.left + x * view.scale + view.x, y: frame.top + y * view.scale + view.y };
  }

  /** The place of the world under a point of the page, or nothing beside the canvas. */
  worldAt(clientX: number, clientY: number): Point | null {
    const frame = this.looking.host.getBoundingClientRect();
    const inside = clientX >= frame.left && clientX < frame.right && clientY >= frame.top && clientY < frame.bottom;
    return inside ? this.looking.renderer.toWorld(clientX - frame.left, clientY - frame.top) : null;
  }

  /** Where a text of a box lies, in pixels of the canvas; nothing where it is not shown. */
  cellRect(cell: Cell): Rect | null {
    const { scene, renderer } = this.looking;
    const box = scene.boxes.get(cell.id);
    const rect = box && cellRect(box, cell, scene.ruler);
    if (!rect) return null;
    const { x, y, scale } = renderer.view;
    return { x: rect.x * scale + x, y: rect.y * scale + y, width: rect.width * scale, height: rect.height * scale };
  }
}
