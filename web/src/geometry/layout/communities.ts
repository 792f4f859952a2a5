import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import { type Link, type Node, usable } from "./layout.ts";

const LARGEST = 90;
const FINEST = 6;

/**
 * Parts the boxes into communities, each with many lines inside and few to others (Louvain's method; no chance in it). A
 * community too large to be taken in at once is parted again; boxes without a line are in none.
 */
export function communities(nodes: readonly Node[], links: readonly Link[]): Node[][] {
  const found: Node[][] = [];
  const open: [part: readonly Node[], resolution: number][] = [[nodes, 1]];
  for (let next = open.shift(); next; next = open.shift()) {
    const [part, resolution] = next;
    for (const one of parted(part, usable(part, links), resolution)) {
      if (one.length > LARGEST && resolution < FINEST) open.push([one, resolution + 1]);
      else found.push(one);
    }
  }
  return found.sort((a, b) => b.length - a.length || ((a[0] as Node).id < (b[0] as Node).id ? -1 : 1));
}

function parted(nodes: readonly Node[], links: readonly Link[], resolution: number): Node[][] {
  const graph = new UndirectedGraph();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ends = new Set(links.flat());
  for (const node of nodes) if (ends.has(node.id)) graph.addNode(node.id);
  for (const [source, target] of links) {
    graph.updateEdge(source, target, ({ weight = 0 }) => ({ weight: weight + 1 }));
  }
  if (!graph.order) return [];
  const communityOf = louvain(graph, { randomWalk: false, resolution, rng: () => 0.5 });
  const found = new Map<number, Node[]>();
  for (const id of graph.nodes()) {
    const number = communityOf[id] ?? 0;
    const community = found.get(number);
    if (community) community.push(byId.get(id) as Node);
    else found.set(number, [byId.get(id) as Node]);
  }
  return [...found.values()];
}
