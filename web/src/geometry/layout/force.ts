import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type Simulation } from "d3-force";
import { gridLayout } from "./grid.ts";
import type { Link, Node, Places } from "./layout.ts";
import { below, parted } from "./loners.ts";
import { separate } from "./separate.ts";

interface Body {
  id: string;
  x: number;
  y: number;
  fx?: number;
  fy?: number;
  radius: number;
  node: Node;
}

/** A force layout that runs step by step, so that it can be shown and stopped. It begins from the grid: always the same.
 * Tables without a line stand below. */
export class ForceLayout {
  #bodies: Body[];
  #simulation: Simulation<Body, undefined>;
  #joined: readonly Node[];
  #alone: readonly Node[];

  constructor(all: readonly Node[], links: readonly Link[]) {
    const [joined, alone] = parted(all, links);
    const nodes = [...joined, ...alone.filter((node) => node.pinned)];
    this.#joined = nodes;
    this.#alone = alone.filter((node) => !node.pinned);
    const start = gridLayout(nodes, links);
    this.#bodies = nodes.map((node) => {
      const place = node.pinned ? node : (start.get(node.id) ?? node);
      const [x, y] = [place.x + node.width / 2, place.y + node.height / 2];
      const radius = Math.hypot(node.width, node.height) / 2;
      return node.pinned ? { id: node.id, x, y, fx: x, fy: y, radius, node } : { id: node.id, x, y, radius, node };
    });
    const known = new Set(nodes.map((node) => node.id));
    const usable = links
      .filter(([a, b]) => a !== b && known.has(a) && known.has(b))
      .map(([source, target]) => ({ source, target }));
    this.#simulation = forceSimulation(this.#bodies)
      .force(
        "link",
        forceLink<Body, { source: string | Body; target: string | Body }>(usable)
          .id((body) => body.id)
          .distance(300)
          .strength(0.35),
      )
      .force("charge", forceManyBody<Body>().strength(-1800).theta(1.1).distanceMax(2400))
      .force("collide", forceCollide<Body>((body) => body.radius * 0.8 + 20).strength(0.7))
      .force("x", forceX<Body>().strength(0.03))
      .force("y", forceY<Body>().strength(0.07))
      .alphaDecay(1 - 0.001 ** (1 / 160))
      .stop();
  }

  /** From 0 to 1. */
  get progress(): number {
    const { alpha, alphaMin } = { alpha: this.#simulation.alpha(), alphaMin: this.#simulation.alphaMin() };
    return Math.min(1, Math.log(alpha) / Math.log(alphaMin));
  }

  /** Goes on for a number of steps; false when it has come to rest. */
  step(count: number): boolean {
    this.#simulation.tick(count);
    return this.#simulation.alpha() > this.#simulation.alphaMin();
  }

  /** Where the boxes are now, perhaps over each other. */
  get places(): Places {
    return new Map(
      this.#bodies.map(({ id, x, y, node }) => [
        id,
        { x: Math.round(x - node.width / 2), y: Math.round(y - node.height / 2) },
      ]),
    );
  }

  /** Where they are put for good: none over another. */
  finish(): Places {
    return below(separate(this.#joined, this.places, 40), this.#joined, this.#alone);
  }
}
