import { around } from "../rect.ts";
import type { Link, Node, Places } from "./layout.ts";

/** Boxes laid out among themselves, to be moved as one. */
export interface Block {
  readonly id: string;
  readonly members: readonly Node[];
  readonly places: Places;
  readonly padding: number;
}

/** The block as a box of its own, with room around its members. */
export function asNode({ id, members, places, padding }: Block): Node {
  const { width, height } = around(members.map((node) => ({ ...node, ...places.get(node.id) }))) ?? {
    width: 0,
    height: 0,
  };
  return { id, x: 0, y: 0, width: width + 2 * padding, height: height + 2 * padding };
}

/** Lines between boxes as lines between the blocks that hold them. */
export function lifted(blocks: readonly Block[], links: readonly Link[]): Link[] {
  const holder = new Map(blocks.flatMap((block) => block.members.map((node) => [node.id, block.id] as const)));
  const found: Link[] = [];
  for (const [source, target] of links) {
    const ends = [holder.get(source) ?? source, holder.get(target) ?? target] as const;
    if (ends[0] !== ends[1]) found.push(ends);
  }
  return found;
}

/** Where the members are when the blocks have been put. */
export function spread(blocks: readonly Block[], places: Places): Places {
  const all: Places = new Map();
  for (const { id, members, places: inside, padding } of blocks) {
    const corner = places.get(id);
    const bounds = around(members.map((node) => ({ ...node, ...inside.get(node.id) })));
    if (!corner || !bounds) continue;
    for (const node of members) {
      const { x, y } = inside.get(node.id) ?? node;
      all.set(node.id, { x: corner.x + padding + x - bounds.x, y: corner.y + padding + y - bounds.y });
    }
  }
  return all;
}
