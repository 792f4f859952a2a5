import { around } from "../rect.ts";
import { GAP, type Link, type Node, type Places } from "./layout.ts";

/** Boxes that have a line to another, and those that have none. */
export function parted(nodes: readonly Node[], links: readonly Link[]): [joined: Node[], alone: Node[]] {
  const known = new Set(nodes.map((node) => node.id));
  const ends = new Set<string>();
  for (const [source, target] of links) {
    if (source !== target && known.has(source) && known.has(target)) ends.add(source).add(target);
  }
  return [nodes.filter((node) => ends.has(node.id)), nodes.filter((node) => !ends.has(node.id))];
}

/** Adds boxes in rows, the highest first, below what has been laid out. */
export function below(places: Places, joined: readonly Node[], alone: readonly Node[]): Places {
  const all: Places = new Map(places);
  const bounds = around(joined.map((node) => ({ ...node, ...places.get(node.id) })));
  const area = alone.reduce((sum, node) => sum + (node.width + GAP) * (node.height + GAP), 0);
  const right = (bounds?.x ?? 0) + Math.max(bounds?.width ?? 0, Math.sqrt(area * 1.8));
  let x = bounds?.x ?? 0;
  let y = bounds ? bounds.y + bounds.height + GAP * 1.5 : 0;
  let highest = 0;
  for (const node of alone.toSorted((a, b) => b.height - a.height || (a.id < b.id ? -1 : 1))) {
    if (x > (bounds?.x ?? 0) && x + node.width > right) {
      x = bounds?.x ?? 0;
      y += highest + GAP;
      highest = 0;
    }
    all.set(node.id, { x, y });
    x += node.width + GAP;
    highest = Math.max(highest, node.height);
  }
  return all;
}
