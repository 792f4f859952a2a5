import { around, type Rect } from "../rect.ts";
import { SpatialIndex } from "../spatial.ts";
import { areaBlocks } from "./areas.ts";
import { asNode, type Block, lifted, spread } from "./blocks.ts";
import { inColumns } from "./columns.ts";
import { communities } from "./communities.ts";
import { OF_BLOCKS } from "./compact.ts";
import { ForceLayout } from "./force.ts";
import { gridLayout } from "./grid.ts";
import { GAP, type LayoutName, type Link, type Node, type Places, type Tools, usable } from "./layout.ts";
import { nearestFree, separate } from "./separate.ts";

/** Up to so many boxes the forces work on all at once, and layers are made of all at once; more go by clusters. */
const FORCE_AT_ONCE = 1500;
const LAYERED_AT_ONCE = 1200;
/** A community of at most so many boxes stands in layers; in a larger one, forces work. */
const CLUSTER_IN_LAYERS = 40;
/** Between boxes with lines and those without. */
const APART = GAP * 1.5;
/** What a layout leaves between two boxes at least. */
const LEAST_GAP = 16;
/** Between a block's edge and its members. */
const PADDING = 28;

/**
 * Where each box goes by a layout: none over another or over a pinned one, pinned ones where they are, and the same each
 * time for the same boxes and lines. Boxes of an area stay together; those without a line stand below the others.
 */
export async function arranged(
  name: LayoutName,
  given: readonly Node[],
  givenLinks: readonly Link[],
  tools: Tools,
): Promise<Places> {
  const sorted = given.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const links = usable(sorted, givenLinks).sort((a, b) => (a.join() < b.join() ? -1 : 1));
  const quiet = silent(tools);
  const [areas, others] = await areaBlocks(sorted, links, (members, all) => tidiedWhole(members, all, quiet));
  const nodes = [...others, ...areas.map(asNode)];
  const show: Tools["show"] = (progress, places) =>
    tools.show(progress, places && new Map([...places, ...spread(areas, places)]));
  const places = await arrangedWhole(name, nodes, lifted(areas, links), { ...tools, show });
  for (const [id, place] of spread(areas, places)) places.set(id, place);
  for (const { id } of areas) places.delete(id);
  return places;
}

async function arrangedWhole(
  name: LayoutName,
  nodes: readonly Node[],
  links: readonly Link[],
  tools: Tools,
): Promise<Places> {
  const pinned = nodes.filter((node) => node.pinned);
  const [joined, alone] = name === "namespace" ? [free(nodes), []] : parted(free(nodes), links);
  const inner = pinned.length && name === "force" ? [...joined, ...pinned] : joined;
  const places = await LAYOUTS_BY_NAME[name](inner, usable(inner, links), tools);
  const all = below(places, inner, alone);
  return pinned.length ? aroundPinned(nodes, pinned, all) : separate(nodes, all, LEAST_GAP);
}

type Layout = (nodes: readonly Node[], links: readonly Link[], tools: Tools) => Promise<Places>;

const LAYOUTS_BY_NAME: Readonly<Record<LayoutName, Layout>> = {
  grid: async (nodes, links) => gridLayout(nodes, links),
  force: (nodes, links, tools) =>
    nodes.length > FORCE_AT_ONCE ? clustered(nodes, links, tools, forced) : forced(nodes, links, tools),
  layered: (nodes, links, tools) =>
    nodes.length > LAYERED_AT_ONCE ? clustered(nodes, links, tools, tools.layers) : tools.layers(nodes, links),
  cluster: (nodes, links, tools) => clustered(nodes, links, tools, tidied),
  namespace: (nodes, links, tools) => {
    const groups = new Map<string, Node[]>();
    for (const node of nodes) groups.set(node.group ?? "", [...(groups.get(node.group ?? "") ?? []), node]);
    return inBlocks([...groups.values()], links, tools, tidiedWhole);
  },
};

/** Communities, each laid out by itself, set around each other by their lines. */
function clustered(nodes: readonly Node[], links: readonly Link[], tools: Tools, inside: Layout): Promise<Places> {
  return inBlocks(communities(nodes, links), links, tools, inside);
}

async function inBlocks(
  parts: readonly Node[][],
  links: readonly Link[],
  tools: Tools,
  inside: Layout,
): Promise<Places> {
  const quiet = silent(tools);
  const blocks: Block[] = [];
  for (const [place, members] of parts.entries()) {
    const places = await inside(members, usable(members, links), quiet);
    blocks.push({
      id: `block ${String(place).padStart(6, "0")}`,
      members,
      places,
      padding: parts.length > 1 ? PADDING : 0,
    });
    await tools.show(((place + 1) / parts.length) * 0.9);
  }
  return spread(blocks, aroundEachOther(blocks, links));
}

/** Where blocks go: by forces between them, begun in columns. */
function aroundEachOther(blocks: readonly Block[], links: readonly Link[]): Places {
  const nodes = blocks.map(asNode);
  const layout = new ForceLayout(nodes, lifted(blocks, links), inColumns(nodes), OF_BLOCKS);
  while (layout.step());
  return layout.finish();
}

/** A few boxes in layers, more by forces. */
async function tidied(nodes: readonly Node[], links: readonly Link[], tools: Tools): Promise<Places> {
  return nodes.length <= CLUSTER_IN_LAYERS ? tools.layers(nodes, links) : forced(nodes, links, tools);
}

/** Any number of boxes, joined or not: by clusters where they are many. */
async function tidiedWhole(nodes: readonly Node[], links: readonly Link[], tools: Tools): Promise<Places> {
  const own = usable(nodes, links);
  const [joined, alone] = parted(nodes, own);
  const places = await (joined.length > FORCE_AT_ONCE ? clustered : tidied)(joined, own, tools, tidied);
  return below(places, joined, alone);
}

/** The force layout, begun from communities in columns; stopped, it keeps what it has come to. */
async function forced(nodes: readonly Node[], links: readonly Link[], tools: Tools): Promise<Places> {
  const blocks = communities(nodes, links).map(
    (members, place): Block => ({ id: `block ${place}`, members, places: inColumns(members), padding: 0 }),
  );
  const layout = new ForceLayout(nodes, links, spread(blocks, aroundEachOther(blocks, links)));
  while (!tools.stopped() && layout.step()) await tools.show(layout.progress, layout.places);
  return layout.finish();
}

function silent(tools: Tools): Tools {
  return { ...tools, show: async () => {} };
}

function free(nodes: readonly Node[]): Node[] {
  return nodes.filter((node) => !node.pinned);
}

/** Boxes that have a line to another, and those that have none. */
function parted(nodes: readonly Node[], links: readonly Link[]): [joined: Node[], alone: Node[]] {
  const ends = new Set(links.flat());
  return [nodes.filter((node) => ends.has(node.id)), nodes.filter((node) => !ends.has(node.id))];
}

/** Adds boxes in columns below what has been laid out; few of them in its lower left corner, where there is room. */
function below(places: Places, joined: readonly Node[], alone: readonly Node[]): Places {
  if (!alone.length) return places;
  const rects = joined.map((node) => ({ ...node, ...places.get(node.id) }));
  const bounds = around(rects);
  const columns = inColumns(alone, GAP, bounds?.width);
  if (!bounds) return columns;
  const whole = around(alone.map((node) => ({ ...node, ...columns.get(node.id) }))) as Rect;
  const bottom = bounds.y + bounds.height;
  let corner = { x: bounds.x, y: bottom + APART };
  if (whole.width < bounds.width / 2) {
    const taken = new SpatialIndex<Rect>();
    for (const rect of rects) taken.set(rect.id, rect);
    corner = nearestFree(whole, { x: bounds.x, y: bottom - whole.height }, taken, APART);
  }
  const all: Places = new Map(places);
  for (const [id, { x, y }] of columns) all.set(id, { x: x + corner.x, y: y + corner.y });
  return all;
}

/** Brings what has been laid out around the pinned boxes, and out of their way. */
function aroundPinned(nodes: readonly Node[], pinned: readonly Node[], places: Places): Places {
  const [stay, moved] = [around(pinned), around(free(nodes).map((node) => ({ ...node, ...places.get(node.id) })))];
  if (!stay || !moved) return places;
  const forces = pinned.every((node) => places.has(node.id));
  const x = forces ? 0 : Math.round(stay.x + stay.width / 2 - moved.x - moved.width / 2);
  const y = forces ? 0 : Math.round(stay.y + stay.height / 2 - moved.y - moved.height / 2);
  const shifted: Places = new Map(Array.from(places, ([id, at]) => [id, { x: at.x + x, y: at.y + y }]));
  return separate(nodes, shifted, GAP);
}
