import Elk from "elkjs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { AREA_PADDING } from "../src/geometry/layout/areas.ts";
import { arranged } from "../src/geometry/layout/arranged.ts";
import { layersBy } from "../src/geometry/layout/layered.ts";
import {
  LAYOUTS,
  type LayoutName,
  type Link,
  type Node,
  type Places,
  type Tools,
} from "../src/geometry/layout/layout.ts";
import { separate } from "../src/geometry/layout/separate.ts";
import { around, grown, overlaps, type Rect } from "../src/geometry/rect.ts";

const tools: Tools = { show: async () => {}, stopped: () => false, layers: layersBy(new Elk()) };

const names = ["a", "b", "c"];

/** Boxes of many sizes (tables, views and notes), some pinned apart from each other, in namespaces and areas; and lines. */
const graphs = fc.integer({ min: 1, max: 60 }).chain((count) =>
  fc.record({
    nodes: fc
      .array(
        fc.record({
          width: fc.integer({ min: 80, max: 340 }),
          height: fc.oneof(fc.constant(36), fc.integer({ min: 40, max: 900 })),
          pin: fc.nat(9),
          group: fc.constantFrom(...names),
          area: fc.option(fc.constantFrom(...names), { nil: undefined, freq: 3 }),
        }),
        { minLength: count, maxLength: count },
      )
      .map((drawn) =>
        drawn.map(({ pin, area, ...node }, place): Node => {
          const [id, x, y] = [`t${String(place).padStart(3, "0")}`, (place % 8) * 400, Math.floor(place / 8) * 950];
          return { id, ...node, x, y, pinned: pin === 0, ...(area !== undefined && { area }) };
        }),
      ),
    links: fc
      .array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: count * 2 })
      .map((pairs) =>
        pairs.map(([a, b]): Link => [`t${String(a).padStart(3, "0")}`, `t${String(b).padStart(3, "0")}`]),
      ),
  }),
);

function rectsOf(nodes: readonly Node[], places: Places): (Rect & { node: Node })[] {
  return nodes.map((node) => ({ ...node, ...(places.get(node.id) as { x: number; y: number }), node }));
}

function overlapping(rects: readonly Rect[]): number {
  return rects.reduce(
    (sum, one, place) => sum + rects.slice(place + 1).filter((other) => overlaps(one, other)).length,
    0,
  );
}

test.each(LAYOUTS)(
  "%s: none over another, pinned ones stay, areas hold only theirs, the same each time",
  async (name) => {
    await fc.assert(
      fc.asyncProperty(graphs, async ({ nodes, links }) => {
        const places = await arranged(name, nodes, links, tools);
        expect([...places.keys()].sort()).toEqual(nodes.map((node) => node.id));
        const rects = rectsOf(nodes, places);
        expect(overlapping(rects)).toBe(0);
        for (const node of nodes) if (node.pinned) expect(places.get(node.id)).toEqual({ x: node.x, y: node.y });
        for (const area of names) {
          const members = rects.filter(({ node }) => node.area === area);
          if (!members.length || members.some(({ node }) => node.pinned)) continue;
          const ground = grown(around(members) as Rect, AREA_PADDING);
          expect(
            rects.filter(
              ({ node }) => node.area !== area && overlaps(node && { ...node, ...places.get(node.id) }, ground),
            ),
          ).toEqual([]);
        }
        const again = await arranged(name, [...nodes].reverse(), [...links].reverse(), tools);
        expect(again).toEqual(places);
      }),
      { numRuns: 25, seed: 7 },
    );
  },
  60_000,
);

/** Tables of many sizes with some lines and a hub, the same each time. */
function graph(count: number): [Node[], Link[]] {
  const nodes = Array.from({ length: count }, (_, place): Node => {
    const id = `t${String(place).padStart(5, "0")}`;
    return { id, width: 160 + ((place * 37) % 180), height: 60 + ((place * 53) % 400), x: 0, y: 0 };
  });
  const at = (place: number): string => nodes[place]?.id as string;
  const links = nodes.slice(1).map((node, place): Link => [node.id, at(place % 5 ? (place * 7) % (place + 1) : 0)]);
  return [nodes, links];
}

test.each(["force", "layered", "cluster", "grid"] satisfies LayoutName[])(
  "%s of 300 tables: well shaped, and close together",
  async (name) => {
    const [nodes, links] = graph(300);
    const rects = rectsOf(nodes, await arranged(name, nodes, links, tools));
    const bounds = around(rects) as Rect;
    expect(overlapping(rects)).toBe(0);
    expect(bounds.width / bounds.height).toBeGreaterThan(0.9);
    expect(bounds.width / bounds.height).toBeLessThan(2.6);
    const taken = rects.reduce((sum, rect) => sum + rect.width * rect.height, 0);
    expect(taken / (bounds.width * bounds.height)).toBeGreaterThan(0.15);
  },
  60_000,
);

test("linked tables stand nearer by force than in the grid", async () => {
  const [nodes, links] = graph(200);
  const length = (places: Places): number =>
    links.reduce((sum, [a, b]) => {
      const [one, other] = [places.get(a), places.get(b)] as [{ x: number; y: number }, { x: number; y: number }];
      return sum + Math.hypot(one.x - other.x, one.y - other.y);
    }, 0);
  const [force, grid] = [await arranged("force", nodes, links, tools), await arranged("grid", nodes, links, tools)];
  expect(length(force)).toBeLessThan(0.8 * length(grid));
});

test("the layout by force shows itself at work, and stopped it keeps what it has come to", async () => {
  const [nodes, links] = graph(80);
  let [shown, last] = [0, 0];
  const places = await arranged("force", nodes, links, {
    ...tools,
    show: async (progress, now) => {
      expect(progress).toBeGreaterThanOrEqual(last);
      expect(now?.size).toBe(nodes.length);
      [shown, last] = [shown + 1, progress];
    },
    stopped: () => shown >= 5,
  });
  expect(shown).toBe(5);
  expect(last).toBeLessThan(0.5);
  expect(overlapping(rectsOf(nodes, places))).toBe(0);
});

test("boxes that all want one place are set apart", () => {
  const [nodes] = graph(60);
  expect(overlapping(rectsOf(nodes, separate(nodes, new Map(nodes.map(({ id }) => [id, { x: 0, y: 0 }])), 20)))).toBe(
    0,
  );
});
