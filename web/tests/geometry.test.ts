import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Document, type DocumentJson, update } from "../src/document/document.ts";
import { HEADER, ROW, type Ruler } from "../src/geometry/box.ts";
import { FarNames } from "../src/geometry/far_name.ts";
import { overlaps, type Rect } from "../src/geometry/rect.ts";
import { route } from "../src/geometry/route.ts";
import { Scene } from "../src/geometry/scene.ts";
import { SHOP } from "./shop.ts";

const ruler: Ruler = (text) => text.length * 7;
const rect = fc.record({
  x: fc.integer({ min: -2000, max: 2000 }),
  y: fc.integer({ min: -2000, max: 2000 }),
  width: fc.integer({ min: 1, max: 400 }),
  height: fc.integer({ min: 1, max: 400 }),
});

describe("routes", () => {
  test("are orthogonal, begin and end at their rows, and leave both boxes by their sides", () => {
    fc.assert(
      fc.property(rect, rect, fc.integer({ min: -21, max: 21 }), (source, target, lane) => {
        fc.pre(!overlaps(source, target));
        const from = { box: source, y: source.y + source.height / 2 };
        const to = { box: target, y: target.y + target.height / 2 };
        const { points, sourceSide } = route(from, to, lane, () => []);
        expect(points.length).toBeGreaterThanOrEqual(4);
        expect(points[0]).toEqual({ x: sourceSide === "right" ? source.x + source.width : source.x, y: from.y });
        expect(points.at(-1)?.y).toBe(to.y);
        points.slice(1).forEach((point, place) => {
          const before = points[place];
          expect(before?.x === point.x || before?.y === point.y).toBe(true);
        });
      }),
      { seed: 20261124 },
    );
  });

  test("go around a table that stands between", () => {
    const source = { x: 0, y: 0, width: 200, height: 100 };
    const target = { x: 900, y: 0, width: 200, height: 100 };
    const wall = { x: 450, y: -40, width: 200, height: 160 };
    const hits = (x1: number, y1: number, x2: number, y2: number): Rect[] => {
      const [width, height] = [Math.abs(x2 - x1) || 0.1, Math.abs(y2 - y1) || 0.1];
      return overlaps({ x: Math.min(x1, x2), y: Math.min(y1, y2), width, height }, wall) ? [wall] : [];
    };
    const { points } = route({ box: source, y: 50 }, { box: target, y: 50 }, 0, hits);
    const met = points.slice(1).flatMap(({ x, y }, place) => hits(points[place]?.x ?? 0, points[place]?.y ?? 0, x, y));
    expect(met).toEqual([]);
  });
});

describe("seen from further away", () => {
  test("a name is broken between its words, and a word that is too long in itself", () => {
    const names = new FarNames(ruler);
    const words = (name: string) => names.fit(name, 100, 100).words;
    expect(words("order_items")).toEqual(["order_", "items"]);
    expect(words("sales.specialofferproduct")).toEqual(["sales.", "specialoff", "erproduct"]);
    expect(words("x".repeat(200_000))).toHaveLength(3);
  });

  test("a low box has its name in one line", () => {
    const low = new FarNames(ruler).fit("sales_by_film_category", 200, 20);
    expect(low.words).toEqual(["sales_by_film_category"]);
    expect(low.size).toBeGreaterThan(new FarNames(ruler).fit("a_much_longer_name_than_that_one", 200, 20).size);
  });

  test("tables of several namespaces are told apart by colour, those with one of their own keep it", () => {
    const namespaces = ["public", "sales", "person"].map((name) => ({ id: name, name }));
    const table = (name: string, more: object) => ({ id: name, name, positionX: 0, positionY: 0, ...more });
    const tables = [
      table("a", { namespaceId: "public" }),
      table("b", { namespaceId: "sales" }),
      table("c", { namespaceId: "person" }),
      table("d", { namespaceId: "sales", color: "#123456" }),
    ];
    const colors = (json: object) => {
      const scene = new Scene(
        Document.fromJson({ schemawright: 1, schema: SHOP.schema, ...json } as DocumentJson),
        ruler,
      );
      return [...scene.boxes.values()].map(({ color }) => color);
    };
    const [a, b, c, d] = colors({ namespaces, tables });
    expect([a, d]).toEqual([null, "#123456"]);
    expect(new Set([b, c, null]).size).toBe(3);
    expect(colors({ namespaces: namespaces.slice(1, 2), tables: tables.slice(1, 2) })).toEqual([null]);
  });
});

describe("scene", () => {
  test("boxes have a row for each column; a hit finds what is drawn there", () => {
    const document = Document.fromJson(SHOP);
    const scene = new Scene(document, ruler);
    const book = scene.boxes.get("book");
    expect(book?.rows.map(({ name, primary, foreign }) => [name, primary, foreign])).toEqual([
      ["id", true, false],
      ["author_id", false, true],
    ]);
    expect(scene.boxAt(510, 50)?.id).toBe("book");
    expect(scene.boxAt(490, 50)).toBeUndefined();
    const [line] = scene.edgesOf("author");
    const points = line ? scene.routeOf(line).points : [];
    expect(points[0]?.y).toBe(40 + HEADER + ROW * 1.5);
    const middle = points[1];
    expect(scene.edgeAt(middle?.x ?? 0, middle?.y ?? 0, 4)?.id).toBe("r1");
  });

  test("an update measures anew what it touched: keys, columns and lines", () => {
    const document = Document.fromJson(SHOP);
    const scene = new Scene(document, ruler);
    const touched = new Map();
    document.apply(
      [
        { action: "delete", kind: "key", id: "kc", before: {} },
        {
          action: "create",
          kind: "column",
          id: "c3",
          values: { tableId: "cover", name: "file", dataType: "text", order: "a2" },
        },
      ],
      touched,
    );
    scene.update(touched);
    expect(scene.boxes.get("cover")?.rows.length).toBe(3);
    expect(scene.edges.get("r2")?.cardinality).toBe("one_to_many");
    const moved = new Map();
    document.apply(update(document, "cover", { positionX: 9000 }), moved);
    scene.update(moved);
    expect(scene.boxesIn({ x: 8990, y: 0, width: 50, height: 900 }).map(({ id }) => id)).toEqual(["cover"]);
    const gone = new Map();
    document.apply([{ action: "delete", kind: "table", id: "cover", before: {} }], gone);
    scene.update(gone);
    expect(scene.boxes.has("cover")).toBe(false);
    expect(scene.edges.has("r2")).toBe(false);
  });

  test("a hostile name is cut and shown on one line", () => {
    const document = Document.fromJson(SHOP);
    document.apply(update(document, "author", { name: `"; DROP\nTABLE x; --${"x".repeat(200_000)}` }));
    const box = new Scene(document, ruler).boxes.get("author");
    expect(box?.title).toMatch(/^"; DROP TABLE x; --x+…$/);
    expect(box?.title.length).toBeLessThan(60);
    expect(box?.width).toBeLessThanOrEqual(340);
  });
});
