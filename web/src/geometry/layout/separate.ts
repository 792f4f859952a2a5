import { SpatialIndex } from "../spatial.ts";
import type { Node, Places } from "./layout.ts";

/**
 * Pushes boxes apart until none overlap: from the middle outward each is put at the free place nearest to where it
 * wanted to be, looked for along a widening ring.
 */
export function separate(nodes: readonly Node[], places: Places, gap: number): Places {
  const at = (node: Node): { x: number; y: number } => places.get(node.id) ?? node;
  const middle = nodes.reduce(
    (sum, node) => ({ x: sum.x + at(node).x / nodes.length, y: sum.y + at(node).y / nodes.length }),
    {
      x: 0,
      y: 0,
    },
  );
  const away = (node: Node): number => Math.hypot(at(node).x - middle.x, at(node).y - middle.y);
  const order = [...nodes].sort(
    (a, b) => Number(b.pinned ?? false) - Number(a.pinned ?? false) || away(a) - away(b) || (a.id < b.id ? -1 : 1),
  );
  const taken = new SpatialIndex<{ x: number; y: number; width: number; height: number }>();
  const free: Places = new Map();
  for (const node of order) {
    const spot = node.pinned ? at(node) : nearestFree(node, at(node), taken, gap);
    free.set(node.id, spot);
    taken.set(node.id, {
      x: spot.x - gap / 2,
      y: spot.y - gap / 2,
      width: node.width + gap,
      height: node.height + gap,
    });
  }
  return free;
}

function nearestFree(
  node: Node,
  wish: { x: number; y: number },
  taken: SpatialIndex<{ x: number; y: number; width: number; height: number }>,
  gap: number,
): { x: number; y: number } {
  for (let radius = 0; ; radius += 32) {
    const steps = radius ? Math.ceil((radius * 2 * Math.PI) / 64) : 1;
    for (let step = 0; step < steps; step++) {
      const angle = (step / steps) * 2 * Math.PI;
      const x = Math.round(wish.x + radius * Math.cos(angle));
      const y = Math.round(wish.y + radius * Math.sin(angle));
      const rect = {
        x: x - gap / 2 + 0.5,
        y: y - gap / 2 + 0.5,
        width: node.width + gap - 1,
        height: node.height + gap - 1,
      };
      if (!taken.search(rect).length) return { x, y };
    }
  }
}
