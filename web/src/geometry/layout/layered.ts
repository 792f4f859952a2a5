import type { ELK, ElkNode } from "elkjs/lib/elk-api.js";
import type { Link, Node, Places } from "./layout.ts";

/** The layered layout of the Eclipse Layout Kernel, run in a worker of its own that is loaded when first used. */
export async function layeredLayout(
  nodes: readonly Node[],
  links: readonly Link[],
  signal?: AbortSignal,
): Promise<Places> {
  const [{ default: Elk }, { default: url }] = await Promise.all([
    import("elkjs/lib/elk-api.js"),
    import("elkjs/lib/elk-worker.min.js?url"),
  ]);
  const elk: ELK = new Elk({ workerFactory: () => new Worker(url) });
  const stopped = new Promise<never>((_, reject) =>
    signal?.addEventListener("abort", () => reject(new DOMException("Stopped", "AbortError"))),
  );
  try {
    const graph = await Promise.race([elk.layout(toGraph(nodes, links)), stopped]);
    return new Map(
      (graph.children ?? []).map(({ id, x, y }) => [id, { x: Math.round(x ?? 0), y: Math.round(y ?? 0) }]),
    );
  } finally {
    elk.terminateWorker();
  }
}

function toGraph(nodes: readonly Node[], links: readonly Link[]): ElkNode {
  const known = new Set(nodes.map((node) => node.id));
  const usable = links.filter(([source, target]) => source !== target && known.has(source) && known.has(target));
  return {
    id: "root",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": "RIGHT",
      "elk.edgeRouting": "ORTHOGONAL",
      "elk.aspectRatio": "1.7",
      "elk.spacing.nodeNode": "40",
      "elk.spacing.componentComponent": "64",
      "elk.layered.spacing.nodeNodeBetweenLayers": "110",
      "elk.layered.spacing.edgeNodeBetweenLayers": "24",
      "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
      "elk.layered.compaction.connectedComponents": "true",
      "elk.layered.wrapping.strategy": nodes.length > 30 ? "MULTI_EDGE" : "OFF",
      "elk.randomSeed": "1",
    },
    children: nodes.map(({ id, width, height }) => ({ id, width, height })),
    // Parents stand on the left: the line goes from the referenced table to the one that refers to it.
    edges: usable.map(([source, target], place) => ({ id: `e${place}`, sources: [target], targets: [source] })),
  };
}
