import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Document } from "../src/document/document.ts";
import { shownBy, within } from "../src/finding/filter.ts";
import { FilteredDocument } from "../src/finding/filtered_document.ts";
import { Finder } from "../src/finding/finder.ts";
import { letters, score } from "../src/finding/score.ts";
import { large } from "./large.ts";
import { SHOP } from "./shop.ts";

describe("how well a name answers", () => {
  const ordered = (wanted: string, names: string[]): void => {
    const scores = names.map((name) => score(name, wanted));
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(Math.min(...scores)).toBeGreaterThan(0);
  };

  test("the whole is before the beginning, that before a word's, that before the inside, letters apart last", () => {
    ordered("line", ["line", "line_item", "order_line", "airline", "long_ink_note_edge"]);
    ordered("ol", ["ol", "older", "order_line"]);
  });

  test("what has not all of the letters, or has them too far apart, is not found", () => {
    expect(score("order_line", "lo")).toBe(0);
    expect(score("order_line", "xyz")).toBe(0);
    expect(score("a_very_long_name_of_a_table_that_has_everything", "aet")).toBe(0);
  });

  test("a name is never passed over by its letters that would be found", () => {
    const name = fc.string({ unit: fc.constantFrom(..."ab_c1é".split("")), maxLength: 12 });
    fc.assert(
      fc.property(name, name, (text, wanted) => {
        if (wanted && score(text, wanted) > 0) expect(letters(text) & letters(wanted)).toBe(letters(wanted));
      }),
    );
  });
});

describe("finding", () => {
  const document = large();
  const finder = new Finder(document);

  test("reads in slices", () => {
    expect(finder.isWhole).toBe(false);
    while (finder.readAlittle()) expect(finder.isWhole).toBe(false);
    expect(finder.isWhole).toBe(true);
  });

  test("the table is first, columns after it, by a point within a table only", () => {
    expect(finder.find("invoice_8", 5)[0]?.entry).toMatchObject({ scope: "table", text: "invoice_8" });
    const columns = finder.find("invoice_8.order", 9).map((one) => one.entry);
    expect(columns.length).toBeGreaterThan(0);
    expect(columns[0]).toMatchObject({ scope: "column", holder: "t8", text: "order_6" });
  });

  test("comments are found, and only among what is asked for", () => {
    expect(finder.find("pays", 3)[0]?.entry.scope).toBe("comment");
    expect(finder.find("customer", 20, "column").every((one) => one.entry.scope === "column")).toBe(true);
  });

  test("what changes is found as it is now", () => {
    const touched = new Map();
    document.apply([{ action: "update", kind: "table", id: "t5", values: { name: "zebra" }, before: {} }], touched);
    finder.changed(touched);
    expect(finder.find("zebra", 3).map((one) => one.entry.id)).toEqual(["t5"]);
    expect(finder.find("address_5", 60, "table").map((one) => one.entry.text)).not.toContain("address_5");
    touched.clear();
    document.apply([{ action: "delete", kind: "table", id: "t5", before: {} }], touched);
    finder.changed(touched);
    expect(finder.find("zebra", 3)).toEqual([]);
  });
});

describe("filters", () => {
  const link = (n: number, source: string, target: string) => ({
    id: `r${n}`,
    name: `r${n}`,
    sourceTableId: source,
    targetTableId: target,
    sourceColumnIds: [],
    targetColumnIds: [],
  });
  const place = (x: number) => ({ positionX: x, positionY: 0 });
  const chain = Document.fromJson({
    schema: { id: "s", name: "chain" },
    namespaces: [
      { id: "n", name: "public" },
      { id: "m", name: "sales" },
    ],
    tables: [
      { id: "a", name: "a", namespaceId: "n", color: "#3b82f6", ...place(0) },
      { id: "b", name: "b", namespaceId: "n", ...place(400) },
      { id: "c", name: "c", namespaceId: "m", ...place(800) },
      { id: "d", name: "d", namespaceId: "m", ...place(1200) },
    ],
    relationships: [link(1, "a", "b"), link(2, "b", "c"), link(3, "c", "d")],
    views: [{ id: "v", name: "v", namespaceId: "n", query: "", dependsOn: ["a"], ...place(0) }],
    areas: [{ id: "area", title: "First", positionX: -50, positionY: -50, width: 600, height: 300 }],
    notes: [{ id: "note", text: "Hello" }],
  });

  test("steps go both ways along relationships and what views read", () => {
    expect([...within(chain, ["b"], 1)].sort()).toEqual(["a", "b", "c"]);
    expect([...within(chain, ["b"], 2)].sort()).toEqual(["a", "b", "c", "d", "v"]);
    expect([...within(chain, ["d"], 0)]).toEqual(["d"]);
  });

  test.each([
    [{ namespaces: ["m"] }, ["c", "d"]],
    [{ colors: ["#3b82f6"] }, ["a", "area"]],
    [{ colors: ["", "#3b82f6"], namespaces: ["n"] }, ["a", "area", "b", "v"]],
    [{ areas: ["area"] }, ["a", "area", "b", "v"]],
    [{ around: { ids: ["d"], steps: 1 } }, ["c", "d"]],
    [{ around: { ids: ["c"], steps: 1 }, namespaces: ["n"] }, ["area", "b"]],
    [{ namespaces: ["m"], also: ["note", "a", "gone"] }, ["a", "c", "d", "note"]],
  ])("%j leaves %j", (filter, left) => {
    expect([...shownBy(chain, filter)].sort()).toEqual(left);
  });

  test("a filtered document has lines with both ends only", () => {
    const filtered = new FilteredDocument(chain, shownBy(chain, { namespaces: ["n"] }));
    expect([...filtered.all("table")].map((table) => table.id)).toEqual(["a", "b"]);
    expect([...filtered.all("relationship")].map((one) => one.id)).toEqual(["r1"]);
    expect([filtered.find("table", "c"), filtered.kindOf("c"), filtered.find("note", "note")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(filtered.incoming("b").length).toBe(1);
    expect(filtered.children("b", "relationship")).toEqual([]);
    expect(filtered.schema.name).toBe("chain");
  });
});

test("a small schema is found whole", () => {
  const finder = new Finder(Document.fromJson(SHOP));
  while (finder.readAlittle());
  expect(finder.find("author", 5)[0]?.entry).toMatchObject({ kind: "table", text: "author" });
});
