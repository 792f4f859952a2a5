import type { App, LayoutName } from "./actions/app.ts";
import type { Id } from "./document/ids.ts";
import { gridLayout } from "./geometry/layout/grid.ts";
import { layeredLayout } from "./geometry/layout/layered.ts";
import type { Link, Node, Places } from "./geometry/layout/layout.ts";
import { runForce } from "./geometry/layout/run_force.ts";
import type { Point } from "./geometry/rect.ts";
import type { Scene } from "./geometry/scene.ts";

/** Up to so many boxes a schema without places is laid out in layers, or by force; beyond, in the quick grid. */
const LAYERED_AT_ONCE = 32;
const FORCE_AT_ONCE = 400;

/** What arranging asks of the canvas. */
export interface Ground {
  readonly scene: Scene;
  fit(ids?: Iterable<Id>): void;
  invalidate(): void;
  move(label: string, places: ReadonlyMap<Id, Point>): void;
}

/** Puts boxes where a layout says, shows it at work, and lets it be stopped. */
export class Arranger {
  #stop: AbortController | null = null;

  constructor(
    private readonly app: App,
    private readonly ground: Ground,
  ) {}

  async layout(name: LayoutName): Promise<void> {
    this.stop();
    const chosen = [...this.app.selection.value].filter((id) => this.ground.scene.boxes.has(id));
    const [nodes, links] = this.#graph(chosen.length > 1 ? new Set(chosen) : null);
    if (nodes.length < 2) return;
    const stop = new AbortController();
    this.#stop = stop;
    this.app.layoutProgress.value = 0;
    try {
      this.#put(await this.#run(name, nodes, links, stop.signal), nodes, chosen.length > 1);
    } catch (error) {
      if (!(error instanceof DOMException))
        this.app.notify({ tone: "bad", text: `The layout failed: ${String(error)}` });
    } finally {
      this.#stop = null;
      this.app.layoutProgress.value = null;
    }
  }

  stop(): void {
    this.#stop?.abort();
  }

  /** Boxes that were never placed (an import leaves them all in the corner) get places. */
  async placeNew(): Promise<void> {
    const { scene } = this.ground;
    const boxes = [...scene.boxes.values()];
    const fresh = boxes.filter((box) => box.x === 0 && box.y === 0);
    if (fresh.length < 2) return;
    const [nodes, links] = this.#graph(new Set(fresh.map((box) => box.id)));
    const places = await this.#firstPlaces(nodes, links).catch(() => gridLayout(nodes, links));
    const placed = scene.bounds(boxes.filter((box) => !fresh.includes(box)).map((box) => box.id));
    const down = placed ? placed.y + placed.height + 120 : 0;
    const shifted: Places = new Map(
      Array.from(places, ([id, { x, y }]) => [id, { x: x + (placed?.x ?? 40), y: y + down + 40 }]),
    );
    for (const [id, { x, y }] of shifted) scene.place(id, x, y);
    if (!this.app.readOnly) this.ground.move("Arrange", shifted);
  }

  #firstPlaces(nodes: Node[], links: Link[]): Promise<Places> {
    if (nodes.length <= LAYERED_AT_ONCE) return layeredLayout(nodes, links);
    if (nodes.length <= FORCE_AT_ONCE) return runForce(nodes, links, () => {}, new AbortController().signal);
    return Promise.resolve(gridLayout(nodes, links));
  }

  #graph(only: ReadonlySet<Id> | null): [Node[], Link[]] {
    const boxes = [...this.ground.scene.boxes.values()].filter((box) => !only || only.has(box.id));
    const pinned = (id: Id): boolean => this.app.document.find("table", id)?.pinned ?? false;
    const nodes = boxes.map(({ id, x, y, width, height }) => ({ id, x, y, width, height, pinned: pinned(id) }));
    nodes.sort((a, b) => (a.id < b.id ? -1 : 1));
    const links: Link[] = Array.from(this.ground.scene.edges.values(), (edge) => [edge.source, edge.target]);
    for (const kind of ["view", "materializedView"] as const) {
      for (const view of this.app.document.all(kind)) for (const used of view.dependsOn) links.push([view.id, used]);
    }
    return [nodes, links.sort((a, b) => (a.join() < b.join() ? -1 : 1))];
  }

  async #run(name: LayoutName, nodes: Node[], links: Link[], stop: AbortSignal): Promise<Places> {
    if (name === "grid") return gridLayout(nodes, links);
    if (name === "layered") return layeredLayout(nodes, links, stop);
    const show = (places: Places, progress: number): void => {
      this.app.layoutProgress.value = progress;
      for (const [id, { x, y }] of places) this.ground.scene.place(id, x, y);
      this.ground.invalidate();
    };
    return runForce(nodes, links, show, stop);
  }

  /** Puts laid out boxes where they belong: a part of the schema stays around its middle. */
  #put(places: Places, nodes: readonly Node[], part: boolean): void {
    const middle = (at: (node: Node) => Point): Point => {
      const sum = nodes.reduce((sum, node) => ({ x: sum.x + at(node).x, y: sum.y + at(node).y }), { x: 0, y: 0 });
      return { x: sum.x / nodes.length, y: sum.y / nodes.length };
    };
    const [before, after] = [middle((node) => node), middle((node) => places.get(node.id) ?? node)];
    const shift = part ? { x: before.x - after.x, y: before.y - after.y } : { x: 0, y: 0 };
    const stays = new Set(nodes.filter((node) => node.pinned).map((node) => node.id));
    const final: Places = new Map();
    for (const [id, { x, y }] of places) {
      if (!stays.has(id)) final.set(id, { x: Math.round(x + shift.x), y: Math.round(y + shift.y) });
    }
    for (const [id, { x, y }] of final) this.ground.scene.place(id, x, y);
    this.ground.move("Arrange", final);
    if (!part) this.ground.fit();
  }
}
