import { expect, test } from "vitest";
import { Document, update } from "../src/document/document.ts";
import { cardinality } from "../src/document/facts.ts";
import { FoldedDocument, foldsOf, joins } from "../src/document/folded.ts";
import type { Ruler } from "../src/geometry/box.ts";
import { Scene } from "../src/geometry/scene.ts";
import { SHOP } from "./shop.ts";

const ruler: Ruler = (text) => text.length * 7;

/** The shop with tags: `book_tag` joins them to books. */
function tagged(): Document {
  const list = (name: string): object[] => SHOP[name] as object[];
  return Document.fromJson({
    ...SHOP,
    tables: [...list("tables"), { id: "tag", name: "tag" }, { id: "book_tag", name: "book_tag" }],
    columns: [
      ...list("columns"),
      { id: "t1", tableId: "tag", name: "id", dataType: "bigint", isNullable: false },
      { id: "j1", tableId: "book_tag", name: "book_id", dataType: "bigint", isNullable: false, order: "a0" },
      { id: "j2", tableId: "book_tag", name: "tag_id", dataType: "bigint", isNullable: false, order: "a1" },
    ],
    keys: [
      ...list("keys"),
      { id: "kt", tableId: "tag", name: "tag_pkey", keyType: "primary", columnIds: ["t1"] },
      { id: "kj", tableId: "book_tag", name: "book_tag_pkey", keyType: "primary", columnIds: ["j1", "j2"] },
    ],
    relationships: [
      ...list("relationships"),
      ...[
        ["f1", "j1", "book", "b1"],
        ["f2", "j2", "tag", "t1"],
      ].map(([id, source, targetTableId, target]) => ({
        id,
        name: id,
        sourceTableId: "book_tag",
        sourceColumnIds: [source],
        targetTableId,
        targetColumnIds: [target],
      })),
    ],
  });
}

test("a table that only joins two others is one line of many to many", () => {
  const scene = new Scene(new FoldedDocument(tagged()), ruler);
  expect(scene.boxes.has("book_tag")).toBe(false);
  expect(scene.edges.has("f1")).toBe(false);
  expect(scene.edges.get("book_tag")).toMatchObject({ source: "book", target: "tag", cardinality: "many_to_many" });
  expect(scene.edges.get("r1")).toMatchObject({ source: "book", target: "author", cardinality: "one_to_many" });
});

test("a table with a value of its own, another key or another relationship is not folded", () => {
  const document = tagged();
  expect(joins(document, "book_tag")).not.toBeNull();
  expect(joins(document, "book")).toBeNull();
  const before = foldsOf(document);
  const values = { tableId: "book_tag", name: "reason", dataType: "text", isNullable: false };
  document.apply([{ action: "create", kind: "column", id: "j3", values }]);
  expect(joins(document, "book_tag")).toBeNull();
  expect(foldsOf(document)).not.toBe(before);
  document.apply(update(document, "j3", { defaultValue: "'none'" }));
  expect(joins(document, "book_tag")).not.toBeNull();
  document.apply(update(document, "kj", { columnIds: ["j1"] }));
  expect(joins(document, "book_tag")).toBeNull();
});

test("the cardinality of a line on the canvas follows the keys", () => {
  const document = Document.fromJson(SHOP);
  const scene = new Scene(document, ruler);
  const shown = () => scene.edges.get("r1");
  expect(shown()).toMatchObject({ cardinality: "one_to_many", required: true });
  const touched = new Map();
  const values = { tableId: "book", name: "u", keyType: "unique", columnIds: ["b2"] };
  document.apply([{ action: "create", kind: "key", id: "ku", values }], touched);
  scene.update(touched);
  expect(shown()).toMatchObject({ cardinality: "one_to_one" });
  const again = new Map();
  document.apply(
    [...update(document, "b2", { isNullable: true }), { action: "delete", kind: "key", id: "ku", before: values }],
    again,
  );
  scene.update(again);
  expect(shown()).toMatchObject({ cardinality: "one_to_many", required: false });
  const index = { tableId: "book", name: "i", isUnique: true, columns: [{ columnId: "b2" }] };
  const indexed = new Map();
  document.apply([{ action: "create", kind: "index", id: "i", values: index }], indexed);
  scene.update(indexed);
  expect(shown()).toMatchObject({ cardinality: "one_to_one" });
  const relationship = document.find("relationship", "r1");
  expect(relationship && cardinality(document, relationship)).toBe("one_to_one");
});
