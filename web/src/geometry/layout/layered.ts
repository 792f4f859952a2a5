import type { ElkNode } from "elkjs/lib/elk-api.js";
import { GAP, type Layers, type Link, type Node, type Places, RATIO, usable } from "./layout.ts";
import { wrapped } from "./wrapped.ts";

/** What runs the Eclipse Layout Kernel: in the page a worker of its own, loaded when first used. */
export interface Kernel {
  layout(graph: ElkNode): Promise<ElkNode>;
}

/** Up to so many boxes each is moved along its layer until lines are shortest; of more that would take too long. */
const SHORTEST_LINES = 120;
const BETWEEN_BOXES = 36;
/** Boxes that take a smaller share of the ground than this stand too far from each other to be taken in. */
const SPARSE = 0.16;

/** The layered layout by a kernel; where its layers come out far too long, they are wrapped. */
export function layersBy(kernel: Kernel): Layers {
  return async (nodes, links) => {
    if (!nodes.length) return new Map();
    const { children = [], width = 0, height = 0 } = await kernel.layout(toGraph(nodes, links));
    const places: Places = new Map(
      children.map(({ id, x, y }) => [id, { x: Math.round(x ?? 0), y: Math.round(y ?? 0) }]),
    );
    // Measured on a screen of the ratio aimed at.
    const ground = Math.max(width / RATIO, height) ** 2 * RATIO;
    const taken = nodes.reduce((sum, node) => sum + node.width * node.height, 0);
    return taken < SPARSE * ground ? wrapped(nodes, places, BETWEEN_BOXES) : places;
  };
}

function toGraph(nodes: readonly Node[], links: readonly Link[]): ElkNode {
  const few = nodes.length <= SHORTEST_LINES;
  return {
    id: "root",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": "RIGHT",
      // Lines find their ways by themselves later, so they need no lanes here.
      "elk.edgeRouting": "POLYLINE",
      "elk.aspectRatio": String(RATIO),
      "elk.spacing.nodeNode": String(BETWEEN_BOXES),
      "elk.spacing.componentComponent": String(GAP),
      "elk.layered.spacing.nodeNodeBetweenLayers": "96",
      "elk.spacing.edgeEdge": "2",
      "elk.spacing.edgeNode": "18",
      "elk.layered.spacing.edgeNodeBetweenLayers": "24",
      "elk.layered.spacing.edgeEdgeBetweenLayers": "2",
      "elk.layered.nodePlacement.strategy": few ? "NETWORK_SIMPLEX" : "SIMPLE",
      "elk.layered.thoroughness": few ? "7" : "3",
      "elk.randomSeed": "1",
    },
    children: nodes.map(({ id, width, height }) => ({ id, width, height })),
    // Parents stand on the left: the line goes from the referenced table to the one that refers to it.
    edges: usable(nodes, links).map(([source, target], place) => ({
      id: `e${place}`,
      sources: [target],
      targets: [source],
    })),
  };
}
