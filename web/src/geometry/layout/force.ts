import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type Simulation } from "d3-force";
import { type Body, forceApart } from "./apart.ts";
import { compact, OF_TABLES } from "./compact.ts";
import { type Link, type Node, type Places, RATIO, usable } from "./layout.ts";

const TICKS = 140;

/**
 * A force layout that runs step by step, so that it can be shown and stopped: lines pull, boxes push each other away. It
 * begins where it is told to, so it comes to the same each time; pinned boxes stay.
 */
export class ForceLayout {
  #bodies: Body[];
  #simulation: Simulation<Body, undefined>;

  constructor(
    private readonly nodes: readonly Node[],
    links: readonly Link[],
    start: Places,
    private readonly closeness = OF_TABLES,
  ) {
    const { gap } = closeness;
    this.#bodies = nodes.map((node) => toBody(node, start));
    const degrees = new Map<string, number>();
    for (const id of links.flat()) degrees.set(id, (degrees.get(id) ?? 0) + 1);
    const degree = (end: Body | string): number => degrees.get(typeof end === "string" ? end : end.id) ?? 1;
    const lines = usable(nodes, links).map(([source, target]) => ({ source, target }));
    const fixed = this.#bodies.find((body) => body.fx != null);
    this.#simulation = forceSimulation(this.#bodies)
      .force(
        "link",
        forceLink<Body, { source: string | Body; target: string | Body }>(lines)
          .id((body) => body.id)
          .distance(({ source, target }) => (sizeOf(source as Body) + sizeOf(target as Body)) * 0.42 + gap * 1.5)
          .strength(({ source, target }) => 0.8 / Math.min(degree(source), degree(target))),
      )
      .force(
        "charge",
        forceManyBody<Body>()
          .strength((body) => -6.5 * sizeOf(body))
          .theta(1.1)
          .distanceMax(4000),
      )
      .force("apart", forceApart({ gap: gap * 0.6, across: 1 }, 0.3))
      .force("x", forceX<Body>(fixed?.x ?? 0).strength(0.035))
      .force("y", forceY<Body>(fixed?.y ?? 0).strength(0.035 * RATIO ** 2))
      .alpha(0.9)
      .alphaDecay(1 - 0.001 ** (1 / TICKS))
      .stop();
  }

  /** From 0 to 1. */
  get progress(): number {
    return Math.min(1, Math.log(this.#simulation.alpha()) / Math.log(this.#simulation.alphaMin()));
  }

  /** Goes a step further; false when it has come to rest. */
  step(): boolean {
    this.#simulation.tick(1);
    return this.#simulation.alpha() > this.#simulation.alphaMin();
  }

  /** Where the boxes are now, perhaps over each other. */
  get places(): Places {
    return new Map(
      this.#bodies.map(({ id, x, y, width, height }) => [
        id,
        { x: Math.round(x - width / 2), y: Math.round(y - height / 2) },
      ]),
    );
  }

  /** Where they are put for good: near to each other, none over another. */
  finish(): Places {
    return compact(this.nodes, this.places, this.closeness);
  }
}

function toBody(node: Node, start: Places): Body {
  const { x, y } = node.pinned ? node : (start.get(node.id) ?? node);
  const { id, width, height } = node;
  const middle = { x: x + width / 2, y: y + height / 2 };
  return { id, width, height, ...middle, ...(node.pinned && { fx: middle.x, fy: middle.y }) };
}

function sizeOf(body: Body): number {
  return Math.sqrt(body.width * body.height);
}
