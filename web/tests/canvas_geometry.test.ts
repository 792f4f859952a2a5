import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Document, type DocumentJson, update } from "../src/document/document.ts";
import type { Ruler } from "../src/geometry/box.ts";
import { bundlesOf } from "../src/geometry/bundles.ts";
import { labelPlace } from "../src/geometry/label.ts";
import { LABEL } from "../src/geometry/labels.ts";
import { stubPoints } from "../src/geometry/lines.ts";
import { maze } from "../src/geometry/maze.ts";
import { contains, grown, overlaps, type Point, type Rect, segment } from "../src/geometry/rect.ts";
import { type End, laneOf, type Obstacles, route } from "../src/geometry/route.ts";
import { routesOf } from "../src/geometry/routing.ts";
import { Scene } from "../src/geometry/scene.ts";
import { SpatialIndex } from "../src/geometry/spatial.ts";

const SEED = 20261128;
const ruler: Ruler = (text) => text.length * 7;
const rect = fc.record({
  x: fc.integer({ min: -3000, max: 3000 }),
  y: fc.integer({ min: -3000, max: 3000 }),
  width: fc.integer({ min: 1, max: 1500 }),
  height: fc.integer({ min: 1, max: 1500 }),
});

/** Boxes of many sizes in cells of a grid with room between them, so that there is always a free way. */
const field = fc
  .record({
    columns: fc.integer({ min: 2, max: 6 }),
    rows: fc.integer({ min: 2, max: 5 }),
    sizes: fc.array(fc.tuple(fc.integer({ min: 60, max: 300 }), fc.integer({ min: 60, max: 320 })), {
      minLength: 30,
      maxLength: 30,
    }),
    shifts: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 30, maxLength: 30 }),
  })
  .map(({ columns, rows, sizes, shifts }) =>
    Array.from({ length: columns * rows }, (_, at): Rect => {
      const [width, height] = sizes[at] as [number, number];
      const shift = shifts[at] as number;
      return { x: (at % columns) * 390 + shift, y: Math.floor(at / columns) * 400 + shift, width, height };
    }),
  );

/** Boxes anywhere that leave room for a line between any two of them. */
const scattered = fc
  .array(
    fc.record({
      x: fc.integer({ min: 0, max: 1800 }),
      y: fc.integer({ min: 0, max: 1500 }),
      width: fc.integer({ min: 60, max: 240 }),
      height: fc.integer({ min: 60, max: 300 }),
    }),
    { minLength: 60, maxLength: 140 },
  )
  .map((rects) => {
    const kept: Rect[] = [];
    for (const one of rects) if (!kept.some((other) => overlaps(grown(other, 30), one))) kept.push(one);
    return kept;
  });

const meeting =
  (rects: readonly Rect[]): Obstacles =>
  (x1, y1, x2, y2) =>
    rects.filter((one) => overlaps(one, segment(x1, y1, x2, y2)));

function crossed(points: readonly Point[], rects: readonly Rect[]): Rect[] {
  const inner = rects.map((one) => grown(one, -1));
  return points
    .slice(1)
    .flatMap(({ x, y }, at) => meeting(inner)((points[at] as Point).x, (points[at] as Point).y, x, y));
}

function isOrthogonal(points: readonly Point[]): boolean {
  return points.slice(1).every(({ x, y }, at) => points[at]?.x === x || points[at]?.y === y);
}

describe("ways", () => {
  test("meet no inside of a table where there is a free way", () => {
    fc.assert(
      fc.property(
        fc.oneof(field, scattered),
        fc.nat(29),
        fc.nat(29),
        fc.integer({ min: -21, max: 21 }),
        (rects, one, other, lane) => {
          const [from, to] = [rects[one % rects.length] as Rect, rects[other % rects.length] as Rect];
          const end = (box: Rect, share: number): End => ({ box, y: box.y + box.height * share });
          const { points } = route(end(from, 0.4), end(to, 0.7), lane, meeting(rects));
          expect(isOrthogonal(points)).toBe(true);
          expect(crossed(points, rects)).toEqual([]);
        },
      ),
      { seed: SEED, numRuns: 300 },
    );
  });

  test("through a maze are found, and are as short as a search over all crossings says", () => {
    // A wall with one gap: the only way leads through it.
    const walls = [
      { x: 100, y: -1000, width: 40, height: 980 },
      { x: 100, y: 40, width: 40, height: 960 },
    ];
    const found = maze({ x: 0, y: 500 }, { x: 300, y: 500 }, walls) ?? [];
    expect(crossed(found, walls)).toEqual([]);
    const length = found.slice(1).reduce((sum, { x, y }, at) => {
      const before = found[at] as Point;
      return sum + Math.abs(x - before.x) + Math.abs(y - before.y);
    }, 0);
    // Up to the gap's lower edge, where the way keeps clear of the wall, and down again.
    expect(length).toBe(300 + 2 * (500 - 26));
    expect(maze({ x: 0, y: 0 }, { x: 300, y: 0 }, [{ x: -50, y: -50, width: 100, height: 100 }])).toBeNull();
  });

  test("are the same when found beside the page", () => {
    fc.assert(
      fc.property(field, (rects) => {
        const boxes = new Float64Array(rects.flatMap(({ x, y, width, height }) => [x, y, width, height]));
        const [from, to] = [rects[0] as Rect, rects.at(-1) as Rect];
        const lines = new Float64Array([0, rects.length - 1, from.y + 20, to.y + 30, 7]);
        const [found] = [...routesOf({ number: 1, boxes, lines })];
        expect(found).toEqual(route({ box: from, y: from.y + 20 }, { box: to, y: to.y + 30 }, 7, meeting(rects)));
      }),
      { seed: SEED, numRuns: 40 },
    );
  });

  test("to one table share a lane", () => {
    expect(laneOf("author")).toBe(laneOf("author"));
    expect(Math.abs(laneOf("book"))).toBeLessThanOrEqual(21);
  });
});

test("the spatial index says what a search of everything says, after any puts and deletes", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(40), fc.option(rect)), { maxLength: 120 }),
      fc.array(rect, { minLength: 1, maxLength: 8 }),
      (steps, windows) => {
        const index = new SpatialIndex<Rect & { id: string }>();
        const items = new Map<string, Rect & { id: string }>();
        for (const [number, at] of steps) {
          const id = String(number);
          if (at) {
            items.set(id, { ...at, id });
            index.set(id, { ...at, id });
          } else {
            items.delete(id);
            index.delete(id);
          }
        }
        for (const window of windows) {
          const wanted = [...items.values()].filter((item) => overlaps(item, window)).map(({ id }) => id);
          const found = index.search(window).map(({ id }) => id);
          expect(found.toSorted()).toEqual(wanted.toSorted());
        }
      },
    ),
    { seed: SEED, numRuns: 200 },
  );
});

/** A document of tables at places, and lines between them. */
function documentOf(rects: readonly Rect[], links: readonly (readonly [number, number])[]): DocumentJson {
  return {
    schemawright: 1,
    schema: { id: "s", name: "field" },
    tables: rects.map(({ x, y }, at) => ({ id: `t${at}`, name: `table_${at}`, positionX: x, positionY: y })),
    columns: rects.flatMap((_, at) =>
      ["id", "parent_id"].map((name, place) => ({
        id: `t${at}.${name}`,
        tableId: `t${at}`,
        name,
        dataType: "bigint",
        order: `a${place}`,
      })),
    ),
    relationships: links.map(([source, target], at) => ({
      id: `r${at}`,
      name: `r${at}`,
      sourceTableId: `t${source}`,
      sourceColumnIds: [`t${source}.parent_id`],
      targetTableId: `t${target}`,
      targetColumnIds: [`t${target}.id`],
    })),
  };
}

const scene = fc.tuple(field, fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 20 })).map(([rects, pairs]) => {
  const links = pairs.map(([one, other]) => [one % rects.length, other % rects.length] as const);
  return new Scene(Document.fromJson(documentOf(rects, links)), ruler);
});

/** A place where boxes that are put there lie on each other. */
const near = fc.record({ x: fc.integer({ min: 0, max: 220 }), y: fc.integer({ min: 0, max: 140 }) });

describe("a hit", () => {
  test("is the front box that is drawn there", () => {
    fc.assert(
      fc.property(scene, fc.array(fc.tuple(fc.nat(29), near), { maxLength: 6 }), near, (made, moves, at) => {
        for (const [number, { x, y }] of moves) made.place(`t${number}`, x, y);
        const point = { x: at.x + 0.5, y: at.y + 0.5 };
        const drawn = made.boxesIn({ x: -9000, y: -9000, width: 20_000, height: 20_000 });
        const there = drawn.filter((box) => contains(box, point.x, point.y));
        const hit = made.boxAt(point.x, point.y)?.id;
        expect(hit).toBe(there.at(-1)?.id);
        // What was moved last lies in front.
        const moved = moves.map(([number]) => `t${number}`).findLast((id) => there.some((box) => box.id === id));
        if (moved) expect(hit).toBe(moved);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  test("anywhere on a line that is drawn finds a line that passes there", () => {
    fc.assert(
      fc.property(scene, fc.double({ min: 0, max: 1, noNaN: true }), (made, share) => {
        made.findFew();
        for (const edge of made.edges.values()) {
          const { points } = made.routeOf(edge);
          const at = Math.min(points.length - 2, Math.floor(share * (points.length - 1)));
          const [a, b] = [points[at] as Point, points[at + 1] as Point];
          const [x, y] = [a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share];
          const hit = made.edgeAt(x, y, 2);
          expect(hit).toBeDefined();
          const on = hit ? made.routeOf(hit).points : [];
          const near = on.slice(1).some((to, place) => {
            const from = on[place] as Point;
            return overlaps(grown(segment(from.x, from.y, to.x, to.y), 3), { x, y, width: 0.01, height: 0.01 });
          });
          expect(near).toBe(true);
          // Where it is drawn is where a part of the drawing looks for it.
          expect(made.edgesIn({ x, y, width: 1, height: 1 }).some(({ id }) => id === edge.id)).toBe(true);
        }
      }),
      { seed: SEED, numRuns: 60 },
    );
  });
});

describe("labels", () => {
  test("stand clear of tables and of each other, on their lines", () => {
    fc.assert(
      fc.property(scene, (made) => {
        made.findFew();
        const placed: Rect[] = [];
        for (const edge of made.edges.values()) {
          const place = made.labelOf(edge);
          if (!place) continue;
          const label = { x: place.x - LABEL.width / 2, y: place.y - LABEL.height / 2, ...LABEL };
          expect(made.boxesIn(label)).toEqual([]);
          expect(placed.filter((other) => overlaps(other, label))).toEqual([]);
          placed.push(label);
        }
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  test("have no place where every place is taken", () => {
    const points = [
      { x: 0, y: 0 },
      { x: 300, y: 0 },
    ];
    expect(labelPlace(points, LABEL, () => true)).toBeNull();
    expect(labelPlace(points, LABEL, ({ x }) => x < 200)).not.toBeNull();
  });
});

describe("of a large schema", () => {
  const count = 500;
  const rects = Array.from({ length: count }, (_, at) => ({
    x: (at % 25) * 400,
    y: Math.floor(at / 25) * 300,
    width: 168,
    height: 92,
  }));
  const links = rects.map((_, at) => [at, at % 3 ? (at + 1) % count : 0] as const);
  const made = (): Scene => new Scene(Document.fromJson(documentOf(rects, links)), ruler);

  test("long lines show their ends, those that look alike once; short ones are whole", () => {
    const large = made();
    const long = [...large.edges.values()].filter((edge) => edge.long);
    expect(long.length).toBeGreaterThan(80);
    const stubs = large.stubsIn({ x: -200, y: -200, width: 600, height: 500 });
    const hub = stubs.filter(({ at }) => at === "target");
    expect(hub.reduce((sum, { count }) => sum + count, 0)).toBe(long.filter(({ target }) => target === "t0").length);
    expect(hub.length).toBeLessThan(5);
    const [from, to] = stubPoints(hub[0] as (typeof hub)[0]);
    expect(large.edgeAt((from.x + to.x) / 2, from.y, 3)?.target).toBe("t0");
    for (const edge of long) expect(large.edgesIn({ x: -9e5, y: -9e5, width: 2e6, height: 2e6 })).not.toContain(edge);
  });

  test("bundles hold every line that is not faded or within one neighbourhood", () => {
    const large = made();
    const world = large.bounds() as Rect;
    const { shown, bundled, faded } = bundlesOf(large.boxes, large.edges, world, 1500);
    expect(bundled).toBe(shown.reduce((sum, { count }) => sum + count, 0));
    expect(bundled + faded).toBeLessThanOrEqual(large.edges.size);
    expect(bundled).toBeGreaterThan(0);
    expect(shown.map(({ count }) => count)).toEqual(shown.map(({ count }) => count).toSorted((a, b) => b - a));
  });

  test("a drag changes nothing of what is at rest after its first step, and only lines that touch what moved", () => {
    const large = made();
    large.takeUnrouted();
    large.takeDirty();
    large.place("t0", 10, 10);
    expect(large.takeDirty().length).toBeGreaterThan(0);
    large.place("t0", 20, 10);
    expect(large.takeDirty()).toEqual([]);
    large.settle();
    expect(large.takeUnrouted().every(({ source, target }) => source === "t0" || target === "t0")).toBe(true);
  });
});

describe("lines other than relationships", () => {
  const json: DocumentJson = {
    schemawright: 1,
    schema: { id: "s", name: "kinds" },
    tables: [
      { id: "a", name: "a", positionX: 0, positionY: 0 },
      { id: "b", name: "b", positionX: 500, positionY: 0, partitionOf: "a" },
      { id: "c", name: "c", positionX: 500, positionY: 400, inherits: ["a"] },
    ],
    views: [{ id: "v", name: "v", query: "SELECT 1", dependsOn: ["a", "gone"], positionX: 0, positionY: 400 }],
    enums: [{ id: "e", name: "mood", values: [{ id: "e1", name: "ok" }], positionX: 900, positionY: 0 }],
    notes: [{ id: "n", text: "two\nlines", positionX: 900, positionY: 400 }],
    areas: [{ id: "r", title: "All", positionX: -50, positionY: -50, width: 800, height: 700 }],
  };

  test("follow from tables and views; what they lack is waited for", () => {
    const document = Document.fromJson(json);
    const made = new Scene(document, ruler);
    expect([...made.edges.values()].map(({ kind, source, target }) => [kind, source, target]).toSorted()).toEqual([
      ["dependency", "v", "a"],
      ["inheritance", "c", "a"],
      ["partition", "b", "a"],
    ]);
    const touched = new Map();
    document.apply(
      [{ action: "create", kind: "table", id: "gone", values: { name: "gone", positionX: 900 } }],
      touched,
    );
    made.update(touched);
    expect(made.edges.get("v>gone")?.kind).toBe("dependency");
    expect(made.neighbours("a")).toEqual(new Set(["b", "c", "v"]));
  });

  test("boxes of enums and notes, and areas, are found where they are drawn", () => {
    const document = Document.fromJson(json);
    const made = new Scene(document, ruler);
    expect(made.boxAt(910, 50)?.rows.map(({ name }) => name)).toEqual(["ok"]);
    expect(made.boxAt(910, 410)?.lines).toEqual(["two", "lines"]);
    expect(made.areaAt(0, -40, 4)?.id).toBe("r");
    expect(made.areaAt(300, 300, 4)).toBeUndefined();
    expect(made.areaAt(750, 300, 4)?.id).toBe("r");
    const touched = new Map();
    document.apply(update(document, "r", { positionX: 5000 }), touched);
    made.update(touched);
    expect(made.areasIn({ x: 5000, y: 0, width: 10, height: 10 }).map(({ id }) => id)).toEqual(["r"]);
  });

  test("a column that is gone is gone from its box", () => {
    const document = Document.fromJson({
      ...json,
      columns: [{ id: "a1", tableId: "a", name: "id", dataType: "bigint", order: "a0" }],
    });
    const made = new Scene(document, ruler);
    expect(made.boxes.get("a")?.rows.length).toBe(1);
    const touched = new Map();
    document.apply([{ action: "delete", kind: "column", id: "a1", before: {} }], touched);
    made.update(touched);
    expect(made.boxes.get("a")?.rows.length).toBe(0);
  });
});
