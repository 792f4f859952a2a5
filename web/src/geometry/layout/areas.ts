import type { Id } from "../../document/ids.ts";
import { AREA_TITLE } from "../area.ts";
import type { Block } from "./blocks.ts";
import type { Link, Node, Places } from "./layout.ts";

/** Between an area's edge and what is in it: its title stands there. */
export const AREA_PADDING = AREA_TITLE + 16;

/**
 * Areas with what is in them, each laid out by itself; and the boxes that are in none. An area that holds a pinned box
 * stays as it is: what is in it is given back as pinned.
 */
export async function areaBlocks(
  nodes: readonly Node[],
  links: readonly Link[],
  inside: (members: readonly Node[], links: readonly Link[]) => Promise<Places>,
): Promise<[blocks: Block[], others: Node[]]> {
  const areas = new Map<Id, Node[]>();
  const others: Node[] = [];
  for (const node of nodes) {
    if (node.area === undefined) others.push(node);
    else areas.set(node.area, [...(areas.get(node.area) ?? []), node]);
  }
  const blocks: Block[] = [];
  for (const [id, members] of areas) {
    if (members.some((node) => node.pinned)) others.push(...members.map((node) => ({ ...node, pinned: true })));
    else blocks.push({ id, members, places: await inside(members, links), padding: AREA_PADDING });
  }
  return [blocks, others];
}
