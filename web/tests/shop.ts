import type { DocumentJson } from "../src/document/document.ts";

/** A small shop: authors write books, books have one cover each. */
export const SHOP: DocumentJson = {
  schemawright: 1,
  schema: { id: "s", name: "shop" },
  tables: [
    { id: "author", name: "author", positionX: 0, positionY: 0 },
    { id: "book", name: "book", positionX: 500, positionY: 40 },
    { id: "cover", name: "cover", positionX: 1000, positionY: 300 },
  ],
  columns: [
    { id: "a1", tableId: "author", name: "id", dataType: "bigint", isNullable: false, order: "a0" },
    { id: "a2", tableId: "author", name: "name", dataType: "text", order: "a1" },
    { id: "b1", tableId: "book", name: "id", dataType: "bigint", isNullable: false, order: "a0" },
    { id: "b2", tableId: "book", name: "author_id", dataType: "bigint", isNullable: false, order: "a1" },
    { id: "c1", tableId: "cover", name: "id", dataType: "bigint", isNullable: false, order: "a0" },
    { id: "c2", tableId: "cover", name: "book_id", dataType: "bigint", order: "a1" },
  ],
  keys: [
    { id: "ka", tableId: "author", name: "author_pkey", keyType: "primary", columnIds: ["a1"] },
    { id: "kb", tableId: "book", name: "book_pkey", keyType: "primary", columnIds: ["b1"] },
    { id: "kc", tableId: "cover", name: "cover_book_id_key", keyType: "unique", columnIds: ["c2"] },
  ],
  relationships: [
    {
      id: "r1",
      name: "book_author_id_fkey",
      sourceTableId: "book",
      sourceColumnIds: ["b2"],
      targetTableId: "author",
      targetColumnIds: ["a1"],
    },
    {
      id: "r2",
      name: "cover_book_id_fkey",
      sourceTableId: "cover",
      sourceColumnIds: ["c2"],
      targetTableId: "book",
      targetColumnIds: ["b1"],
    },
  ],
};
