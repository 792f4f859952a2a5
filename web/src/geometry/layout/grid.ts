import { GAP, type Link, type Node, type Places } from "./layout.ts";

/**
 * Columns of boxes, related ones near each other: boxes are taken component by component, breadth first from the one
 * with most lines, and each goes under the shortest column. Fast enough for any size; nothing overlaps.
 */
export function gridLayout(nodes: readonly Node[], links: readonly Link[]): Places {
  const places: Places = new Map();
  if (!nodes.length) return places;
  const width = Math.max(...nodes.map((node) => node.width)) + 2 * GAP;
  const area = nodes.reduce((sum, node) => sum + width * (node.height + GAP), 0);
  const columns = Math.max(1, Math.round(Math.sqrt((area * 1.6) / width ** 2)));
  const bottoms = new Array<number>(columns).fill(0);
  let current = 0;
  for (const node of related(nodes, links)) {
    // The next box goes to the shortest of the columns around the last one, so that neighbours stay neighbours.
    let best = -1;
    for (let step = -2; step <= 2; step++) {
      const column = current + step;
      if (column < 0 || column >= columns) continue;
      if (best < 0 || (bottoms[column] ?? 0) < (bottoms[best] ?? 0)) best = column;
    }
    const shortest = bottoms.indexOf(Math.min(...bottoms));
    if ((bottoms[best] ?? 0) > (bottoms[shortest] ?? 0) + 1200) best = shortest;
    current = best;
    places.set(node.id, { x: best * width, y: bottoms[best] ?? 0 });
    bottoms[best] = (bottoms[best] ?? 0) + node.height + GAP;
  }
  return places;
}

function related(nodes: readonly Node[], links: readonly Link[]): Node[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const near = new Map<string, Set<string>>(nodes.map((node) => [node.id, new Set()]));
  for (const [source, target] of links) {
    near.get(source)?.add(target);
    near.get(target)?.add(source);
  }
  const degree = (id: string): number => near.get(id)?.size ?? 0;
  const starts = [...byId.keys()].sort((a, b) => degree(b) - degree(a) || (a < b ? -1 : 1));
  const order: Node[] = [];
  const seen = new Set<string>();
  for (const start of starts) {
    const queue = seen.has(start) ? [] : [start];
    seen.add(start);
    for (let place = 0; place < queue.length; place++) {
      const id = queue[place] as string;
      order.push(byId.get(id) as Node);
      const next = [...(near.get(id) ?? [])].filter((other) => byId.has(other) && !seen.has(other));
      for (const other of next.sort((a, b) => degree(b) - degree(a) || (a < b ? -1 : 1))) {
        seen.add(other);
        queue.push(other);
      }
    }
  }
  return order;
}
