import { around } from "../rect.ts";
import { type Body, pushApart } from "./apart.ts";
import { GAP, type Node, type Places, RATIO } from "./layout.ts";
import { separate } from "./separate.ts";

/** How close boxes are to stand. */
export interface Closeness {
  /** The room between two. */
  readonly gap: number;
  /** The share of the ground that they take with it. */
  readonly filled: number;
  /** How much rather they are pushed beside than above each other: the first that makes a well shaped whole, or the best. */
  readonly across: readonly number[];
}

export const OF_TABLES: Closeness = { gap: GAP, filled: 0.72, across: [1] };
/** Blocks are few and of many sizes: drawn together more than they have room, they come to stand close. */
export const OF_BLOCKS: Closeness = { gap: 72, filled: 1.3, across: [1, RATIO, RATIO ** 2, RATIO ** 4] };

const ROUNDS = 120;
const NOTHING = { width: 0, height: 0 };

/**
 * Draws boxes together until they stand close, in about the breadth to height aimed at, keeping who is left of and above
 * whom; then pushes apart those that came to lie over each other. Pinned boxes stay.
 */
export function compact(nodes: readonly Node[], places: Places, closeness: Closeness): Places {
  const bodies = nodes.map((node): Body => {
    const { id, width, height } = node;
    const { x, y } = node.pinned ? node : (places.get(id) ?? node);
    const middle = { x: x + width / 2, y: y + height / 2 };
    return { id, width, height, ...middle, ...(node.pinned && { fx: middle.x, fy: middle.y }) };
  });
  if (!bodies.some((body) => body.fx != null)) drawTogether(bodies, closeness);
  let best: Places = new Map();
  let least = Infinity;
  for (const across of closeness.across) {
    const found = setApart(nodes, bodies, closeness.gap, across);
    const { width, height } = around(nodes.map((node) => ({ ...node, ...found.get(node.id) }))) ?? NOTHING;
    const size = Math.max(width / RATIO, height);
    if (size < least) [least, best] = [size, found];
    if (width > height && width < height * RATIO ** 2) break;
  }
  return best;
}

function setApart(nodes: readonly Node[], begin: readonly Body[], gap: number, across: number): Places {
  const bodies = begin.map((body) => ({ ...body }));
  for (let round = 0; round < ROUNDS; round++) {
    if (!pushApart(bodies, { gap, across }, round < ROUNDS / 2 ? 0.6 : 1)) break;
  }
  const apart: Places = new Map(
    bodies.map(({ id, x, y, width, height }) => [id, { x: Math.round(x - width / 2), y: Math.round(y - height / 2) }]),
  );
  return separate(nodes, apart, gap);
}

/** Scales the distances, each direction by itself: outliers count little, so the spread is measured by its quantiles. */
function drawTogether(bodies: readonly Body[], { gap, filled }: Closeness): void {
  if (bodies.length < 3) return;
  const area = bodies.reduce((sum, body) => sum + (body.width + gap) * (body.height + gap), 0) / filled;
  const [width, height] = [Math.sqrt(area * RATIO), Math.sqrt(area / RATIO)];
  for (const [axis, side, wanted] of [
    ["x", "width", width],
    ["y", "height", height],
  ] as const) {
    const sorted = bodies.map((body) => body[axis]).sort((a, b) => a - b);
    const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] as number;
    const largest = Math.max(...bodies.map((body) => body[side]));
    const spread = Math.max(at(0.97) - at(0.03), 1) / 0.94;
    const scale = Math.min(1.5, Math.max(wanted - largest * 0.5, wanted / 3) / spread);
    const middle = at(0.5);
    for (const body of bodies) body[axis] = middle + (body[axis] - middle) * scale;
  }
}
