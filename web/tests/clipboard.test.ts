import { expect, test } from "vitest";
import { Carried } from "../src/clipboard/shift.ts";
import { formatOf, isSchema } from "../src/sync/format.ts";
import { resized } from "../src/ui/finding/handles.tsx";

test("what is carried keeps everything but its places", () => {
  const json = JSON.stringify({
    schemawright: 1,
    schema: { id: "s", name: "from" },
    tables: [
      { id: "a", name: "a", positionX: 100, positionY: 40 },
      { id: "b", name: "b", positionX: 300 },
    ],
    columns: [{ id: "c", tableId: "a", name: "c", dataType: "text", order: "a" }],
    notes: [{ id: "n", text: "hello", positionX: -100, positionY: -60 }],
  });
  const carried = new Carried(json);
  expect([carried.schemaId, carried.middle]).toEqual(["s", { x: 100, y: -10 }]);
  const moved = JSON.parse(carried.movedBy({ x: 10, y: 0.6 }));
  expect(moved.tables.map((one: { positionX: number; positionY: number }) => [one.positionX, one.positionY])).toEqual([
    [110, 41],
    [310, 1],
  ]);
  expect(moved.notes[0]).toMatchObject({ text: "hello", positionX: -90, positionY: -59 });
  expect(moved.columns).toEqual(JSON.parse(json).columns);
});

test.each([
  ["CREATE TABLE a (id int)", "sql", true],
  ["create unlogged table a (id int)", "sql", true],
  ["-- a dump\nSELECT 1; CREATE MATERIALIZED VIEW v AS SELECT 1", "sql", true],
  ["Table planet {\n  id integer\n}", "dbml", true],
  ['{"schemawright": 1, "schema": {}}', "document", true],
  ["Buy milk, and create a table of contents", "sql", false],
  ["SELECT * FROM a", "sql", false],
  ["", "sql", false],
] as const)("%j is %s, and a schema: %s", (text, format, schema) => {
  expect([formatOf({ text }), isSchema(text)]).toEqual([format, schema]);
});

test("a corner is moved, the one across stays, and what is resized keeps a size", () => {
  const rect = { x: 100, y: 100, width: 200, height: 100 };
  expect(resized(rect, "se", { x: 20, y: 10 })).toEqual({ x: 100, y: 100, width: 220, height: 110 });
  expect(resized(rect, "nw", { x: 20, y: 10 })).toEqual({ x: 120, y: 110, width: 180, height: 90 });
  expect(resized(rect, "ne", { x: -500, y: 500 })).toEqual({ x: 100, y: 152, width: 80, height: 48 });
  expect(resized(rect, "sw", { x: 500, y: -500 })).toEqual({ x: 220, y: 100, width: 80, height: 48 });
});
