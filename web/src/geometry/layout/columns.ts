import { GAP, type Node, type Places, RATIO } from "./layout.ts";

/** Sets boxes in columns, the highest first and each under the shortest column: as broad as `breadth`, or well shaped. */
export function inColumns(nodes: readonly Node[], gap = GAP, breadth = 0): Places {
  const sorted = nodes.toSorted((a, b) => b.height - a.height || b.width - a.width || (a.id < b.id ? -1 : 1));
  const column = Math.max(0, ...sorted.map((node) => node.width)) + gap;
  const area = sorted.reduce((sum, node) => sum + column * (node.height + gap), 0);
  const wanted = Math.max(breadth + gap, Math.sqrt(area * RATIO), column);
  const bottoms = new Array<number>(Math.min(Math.round(wanted / column), sorted.length)).fill(0);
  const places: Places = new Map();
  for (const node of sorted) {
    const shortest = bottoms.indexOf(Math.min(...bottoms));
    places.set(node.id, { x: shortest * column, y: bottoms[shortest] ?? 0 });
    bottoms[shortest] = (bottoms[shortest] ?? 0) + node.height + gap;
  }
  return places;
}
