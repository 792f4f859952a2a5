import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Change, invert } from "../src/document/change.ts";
import { Document, update } from "../src/document/document.ts";
import { cardinality, isPrimaryKey, isRequired, isUnique } from "../src/document/facts.ts";
import { newId } from "../src/document/ids.ts";
import { History, undoing } from "../src/document/undo.ts";
import { SHOP } from "./shop.ts";

const shop = (): Document => Document.fromJson(SHOP);
const found = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error("It is not there.");
  return value;
};

describe("document", () => {
  test("children stand in their order and follow changes", () => {
    const document = shop();
    const names = (): string[] => document.children("author", "column").map((column) => column.name);
    expect(names()).toEqual(["id", "name"]);
    document.apply(update(document, "a1", { order: "a2" }));
    expect(names()).toEqual(["name", "id"]);
    document.apply([{ action: "delete", kind: "column", id: "a2", before: {} }]);
    expect(names()).toEqual(["id"]);
  });

  test("who refers to a table is known, also after the end has moved", () => {
    const document = shop();
    expect(document.incoming("author").map(({ id }) => id)).toEqual(["r1"]);
    document.apply(update(document, "r1", { targetTableId: "cover", targetColumnIds: ["c1"] }));
    expect(document.incoming("author")).toEqual([]);
    expect(document.incoming("cover").map(({ id }) => id)).toEqual(["r1"]);
  });

  test("an update of what is already so is no change", () => {
    const document = shop();
    expect(update(document, "author", { name: "author", color: null })).toEqual([]);
    expect(update(document, "nobody", { name: "x" })).toEqual([]);
  });

  test("any batch of edits is taken back by its inverse", () => {
    const edit = fc.oneof(
      fc.record({
        what: fc.constant("rename" as const),
        id: fc.constantFrom("author", "book", "a1", "c2"),
        name: fc.string(),
      }),
      fc.record({
        what: fc.constant("delete" as const),
        id: fc.constantFrom("a2", "b2", "r1", "r2", "kc"),
        name: fc.string(),
      }),
      fc.record({ what: fc.constant("create" as const), id: fc.constant(""), name: fc.string() }),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        const document = shop();
        const before = document.toJson();
        const done: Change[] = [];
        for (const { what, id, name } of edits) {
          const kind = document.kindOf(id);
          if (what === "rename") done.push(...document.apply(update(document, id, { name })));
          else if (what === "create")
            done.push(...document.apply([{ action: "create", kind: "table", id: newId(), values: { name } }]));
          else if (kind) done.push(...document.apply([{ action: "delete", kind, id, before: {} }]));
        }
        document.apply(invert(done));
        expect(document.toJson()).toEqual(before);
      }),
      { seed: 20261124, numRuns: 200 },
    );
  });
});

describe("facts", () => {
  test("cardinality follows keys and unique indexes", () => {
    const document = shop();
    const of = (id: string): string => cardinality(document, found(document.find("relationship", id)));
    expect([of("r1"), of("r2")]).toEqual(["one_to_many", "one_to_one"]);
    document.apply([{ action: "delete", kind: "key", id: "kc", before: {} }]);
    expect(of("r2")).toBe("one_to_many");
    const values = { tableId: "book", name: "u", columns: [{ columnId: "b2" }], isUnique: true, where: "true" };
    document.apply([{ action: "create", kind: "index", id: "i", values }]);
    expect(of("r1")).toBe("one_to_many");
    document.apply(update(document, "i", { where: null }));
    expect(of("r1")).toBe("one_to_one");
  });

  test("required follows nullability; keys say what is primary and unique", () => {
    const document = shop();
    expect(isRequired(document, found(document.find("relationship", "r1")))).toBe(true);
    expect(isRequired(document, found(document.find("relationship", "r2")))).toBe(false);
    expect(isPrimaryKey(document, found(document.find("column", "a1")))).toBe(true);
    expect(isUnique(document, found(document.find("column", "c2")))).toBe(true);
    expect(isUnique(document, found(document.find("column", "a2")))).toBe(false);
  });
});

describe("undo", () => {
  const nobody = (): boolean => false;

  test("takes back what is still as it was left, and nothing that others wrote", () => {
    const document = shop();
    const done = document.apply(update(document, "author", { name: "writer", color: "#ff0000" }));
    document.apply(update(document, "author", { color: "#00ff00" }));
    expect(undoing(document, done, nobody)).toMatchObject([{ values: { name: "author" }, before: { name: "writer" } }]);
    expect(undoing(document, done, (_, name) => name === "name")).toEqual([]);
  });

  test("a record that others have edited is not deleted, one that is back is not made again", () => {
    const document = shop();
    const made = document.apply([{ action: "create", kind: "table", id: "t", values: { name: "new" } }]);
    expect(undoing(document, made, (id) => id === "t")).toEqual([]);
    const gone = document.apply([{ action: "delete", kind: "table", id: "t", before: {} }]);
    expect(undoing(document, made, nobody)).toEqual([]);
    document.apply([{ action: "create", kind: "table", id: "t", values: { name: "other" } }]);
    expect(undoing(document, gone, nobody)).toEqual([]);
  });

  test("n undos and n redos change nothing, steps of several batches among them", () => {
    const document = shop();
    const history = new History();
    const names = ["one", "two", "three"];
    for (const name of names) {
      for (const [revision, values] of [{ name }, { comment: name }].entries()) {
        const changes = document.apply(update(document, "author", values));
        history.accepted({ step: name, label: name, part: { batchId: name, changes }, revision }, "edit");
      }
    }
    expect(history.undoable.map((step) => step.parts.length)).toEqual([2, 2, 2]);
    const after = document.toJson();
    for (const way of ["undo", "redo"] as const) {
      for (let step = 0; step < names.length; step++) {
        const taken = found(history.take(way));
        for (const part of taken.parts.toReversed()) {
          if (!part.changes) throw new Error("The server was not asked for anything.");
          const changes = document.apply(undoing(document, part.changes, nobody));
          history.accepted(
            { step: `${way} ${step}`, label: taken.label, part: { batchId: way, changes }, revision: 0 },
            way,
          );
        }
      }
      if (way === "undo") expect(document.find("table", "author")?.name).toBe("author");
    }
    expect(document.toJson()).toEqual(after);
    expect(history.redoable).toEqual([]);
  });
});

test("ids are of version 7 and sort by their making", async () => {
  const first = newId();
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  await new Promise((resolve) => setTimeout(resolve, 3));
  expect(newId() > first).toBe(true);
});
