import type { ELK, ElkNode } from "elkjs/lib/elk-api.js";
import type { Link, Node, Places } from "./layout.ts";
import { below, parted } from "./loners.ts";

/**
 * The layered layout of the Eclipse Layout Kernel, run in a worker of its own that is loaded when first used. Tables
 * without a line are no part of it: they stand below, in rows.
 */
export async function layeredLayout(
  nodes: readonly Node[],
  links: readonly Link[],
  signal?: AbortSignal,
): Promise<Places> {
  const [joined, alone] = parted(nodes, links);
  const places = joined.length ? await arranged(joined, links, signal) : new Map();
  return below(places, joined, alone);
}

async function arranged(nodes: readonly Node[], links: readonly Link[], signal?: AbortSignal): Promise<Places> {
  const [{ default: Elk }, { default: url }] = await Promise.all([
    import("elkjs/lib/elk-api.js"),
    import("elkjs/lib/elk-worker.min.js?url"),
  ]);
  const elk: ELK = new Elk({ workerFactory: () => new Worker(url) });
  const stopped = new Promise<never>((_, reject) => {
    signal?.addEventListener("abort", () => reject(new DOMException("Stopped", "AbortError")));
  });
  try {
    const run = (bounded: boolean): Promise<ElkNode> =>
      Promise.race([elk.layout(toGraph(nodes, links, bounded)), stopped]);
    let graph = await run(false);
    if (sizeOf(graph) > WELL_SHAPED * Math.sqrt(areaOf(nodes))) {
      const bounded = await run(true);
      if (sizeOf(bounded) < sizeOf(graph)) graph = bounded;
    }
    return new Map(
      (graph.children ?? []).map(({ id, x, y }) => [id, { x: Math.round(x ?? 0), y: Math.round(y ?? 0) }]),
    );
  } finally {
    elk.terminateWorker();
  }
}

const RATIO = 1.2;
const WELL_SHAPED = 2.6;

/** How large a screen of the usual ratio the whole takes. */
function sizeOf({ width = 0, height = 0 }: ElkNode): number {
  return Math.max(width / RATIO, height);
}

function areaOf(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node) => sum + node.width * node.height, 0);
}

/** With `bounded`, layers are kept about as high as the whole is wide: a hub would make one long column. */
function toGraph(nodes: readonly Node[], links: readonly Link[], bounded: boolean): ElkNode {
  const known = new Set(nodes.map((node) => node.id));
  const usable = links.filter(([source, target]) => source !== target && known.has(source) && known.has(target));
  return {
    id: "root",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": "RIGHT",
      "elk.edgeRouting": "ORTHOGONAL",
      "elk.aspectRatio": "1.7",
      "elk.spacing.nodeNode": "36",
      "elk.spacing.componentComponent": "64",
      "elk.layered.spacing.nodeNodeBetweenLayers": "96",
      "elk.layered.spacing.edgeNodeBetweenLayers": "24",
      "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
      "elk.layered.compaction.connectedComponents": "true",
      ...(bounded && {
        "elk.layered.layering.strategy": "COFFMAN_GRAHAM",
        "elk.layered.layering.coffmanGraham.layerBound": String(
          Math.max(4, Math.round(Math.sqrt(nodes.length) * 1.15)),
        ),
      }),
      "elk.randomSeed": "1",
    },
    children: nodes.map(({ id, width, height }) => ({ id, width, height })),
    // Parents stand on the left: the line goes from the referenced table to the one that refers to it.
    edges: usable.map(([source, target], place) => ({ id: `e${place}`, sources: [target], targets: [source] })),
  };
}
