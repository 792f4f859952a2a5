import type { Column, Key, Relationship } from "../protocol/records.ts";
import type { Document } from "./document.ts";
import type { Id } from "./ids.ts";

/** Facts that follow from the records and are stored nowhere; the twin of the server's `model.facts`. */
export type Cardinality = "one_to_one" | "one_to_many" | "many_to_many";

export function primaryKey(document: Document, tableId: Id): Key | undefined {
  return document.children(tableId, "key").find((key) => key.keyType === "primary");
}

/** The columns with these ids, in this order; those that are gone are left out. */
export function columnsOf(document: Document, ids: readonly Id[]): Column[] {
  return ids.flatMap((id) => document.find("column", id) ?? []);
}

/** The sets of columns of which a table has no two rows alike: its keys and its plain unique indexes. */
export function uniqueSets(document: Document, tableId: Id): readonly (readonly Id[])[] {
  const keys = document.children(tableId, "key").map((key) => key.columnIds);
  const indexes = document
    .children(tableId, "index")
    .filter((index) => index.isUnique && index.where === null && index.columns.every((element) => element.columnId))
    .map((index) => index.columns.map((element) => element.columnId as Id));
  return [...keys, ...indexes];
}

/** Whether the column alone is unique in its table. */
export function isUnique(document: Document, column: Column): boolean {
  return uniqueSets(document, column.tableId).some((set) => set.length === 1 && set[0] === column.id);
}

/** The columns that a relationship to a table refers to: its primary key, else its first unique key. */
export function keyOf(document: Document, tableId: Id): readonly Id[] {
  return (primaryKey(document, tableId) ?? document.children(tableId, "key")[0])?.columnIds ?? [];
}

/** Whether the column alone is a key that can be referred to. */
export function singleKey(document: Document, columnId: Id): boolean {
  const column = document.find("column", columnId);
  return column !== undefined && isUnique(document, column);
}

/** Whether the column refers to another one. */
export function isForeign(document: Document, columnId: Id): boolean {
  const tableId = document.find("column", columnId)?.tableId ?? "";
  return document.children(tableId, "relationship").some((one) => one.sourceColumnIds.includes(columnId));
}

export function isPrimaryKey(document: Document, column: Column): boolean {
  return primaryKey(document, column.tableId)?.columnIds.includes(column.id) ?? false;
}

/** Whether the column alone is the primary key. */
export function isOnlyKey(document: Document, column: Column): boolean {
  return isPrimaryKey(document, column) && primaryKey(document, column.tableId)?.columnIds.length === 1;
}

/** Whether every row of the source table must have a row of the target table. */
export function isRequired(document: Document, relationship: Relationship): boolean {
  return !columnsOf(document, relationship.sourceColumnIds).some((column) => column.isNullable);
}

/**
 * `one_to_one` where the source columns hold (all columns of) something unique, else `one_to_many`; `many_to_many` where a
 * table between is folded into one line.
 */
export function cardinality(document: Document, relationship: Relationship): Cardinality {
  if ("isFolded" in relationship) return "many_to_many";
  const held = relationship.sourceColumnIds;
  const unique = uniqueSets(document, relationship.sourceTableId).some((set) => set.every((id) => held.includes(id)));
  return unique ? "one_to_one" : "one_to_many";
}

/** A name with its namespace, unless that is the dialect's default one. */
export function fullName(document: Document, record: { name: string; namespaceId: Id | null }): string {
  const namespace = document.find("namespace", record.namespaceId);
  return !namespace || namespace.name === "public" ? record.name : `${namespace.name}.${record.name}`;
}
