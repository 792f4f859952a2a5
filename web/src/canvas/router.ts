import type { Id } from "../document/ids.ts";
import type { Box } from "../geometry/box.ts";
import type { Edge } from "../geometry/edge.ts";
import type { Point } from "../geometry/rect.ts";
import { laneOf } from "../geometry/route.ts";
import type { RoutingAnswer, RoutingTask } from "../geometry/routing.ts";
import type { Scene } from "../geometry/scene.ts";

const REST_MS = 40;

/** Has the ways of lines found in a worker, those near the middle of what is seen first. */
export class Router {
  #worker: Worker | null = null;
  #wanted = new Map<Id, Edge>();
  #asked: { id: Id; version: number }[] = [];
  #number = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly scene: Scene,
    private readonly middle: () => Point,
    private readonly found: () => void,
  ) {}

  /** Lines may have lost their ways: asks for new ones when the scene has been at rest for a moment. */
  request(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), REST_MS);
  }

  #ask(): void {
    for (const edge of this.scene.takeUnrouted()) this.#wanted.set(edge.id, edge);
    for (const [id, edge] of this.#wanted) if (this.scene.edges.get(id) !== edge || edge.long) this.#wanted.delete(id);
    if (!this.#wanted.size) return;
    const { x, y } = this.middle();
    const away = (edge: Edge): number => Math.hypot(edge.x + edge.width / 2 - x, edge.y + edge.height / 2 - y);
    const edges = [...this.#wanted.values()].sort((a, b) => away(a) - away(b));
    this.#asked = edges.map(({ id, version }) => ({ id, version }));
    this.#worker ??= this.#start();
    const task = this.#task(edges);
    this.#worker.postMessage(task, [task.boxes.buffer, task.lines.buffer]);
  }

  #task(edges: readonly Edge[]): RoutingTask {
    const places = new Map<Id, number>();
    const boxes = new Float64Array(this.scene.boxes.size * 4);
    for (const { id, x, y, width, height } of this.scene.boxes.values()) {
      boxes.set([x, y, width, height], places.size * 4);
      places.set(id, places.size);
    }
    const lines = new Float64Array(edges.length * 5);
    for (const [place, edge] of edges.entries()) {
      const [from, to] = this.scene.ends(edge);
      const ends = [places.get((from.box as Box).id) ?? 0, places.get((to.box as Box).id) ?? 0];
      lines.set([...ends, from.y, to.y, laneOf(edge.target)], place * 5);
    }
    return { number: ++this.#number, boxes, lines };
  }

  #start(): Worker {
    const worker = new Worker(new URL("../geometry/routing_worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<RoutingAnswer>) => this.#take(data);
    return worker;
  }

  #take({ number, first, routes }: RoutingAnswer): void {
    if (number !== this.#number) return;
    for (const [place, route] of routes.entries()) {
      const asked = this.#asked[first + place];
      if (!asked) continue;
      this.scene.setRoute(asked.id, asked.version, route);
      if (this.#wanted.get(asked.id)?.version === asked.version) this.#wanted.delete(asked.id);
    }
    if (routes.length) this.found();
  }
}
