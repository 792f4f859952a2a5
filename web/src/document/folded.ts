import type { AnyRecord, KindName, RecordOf, Relationship, Schema } from "../protocol/records.ts";
import { Document } from "./document.ts";
import { uniqueSets } from "./facts.ts";
import type { Id } from "./ids.ts";

/** A table between two others, as the one relationship that it stands for; its id is the table's. */
export interface Folded extends Relationship {
  readonly isFolded: true;
}

/**
 * The two relationships of a table that is only there to join two others: together they are its key, nothing refers to
 * it, and no other column of it needs a value. Nothing for any other table.
 */
export function joins(document: Document, tableId: Id): readonly [Relationship, Relationship] | null {
  const [one, other, ...more] = document.children(tableId, "relationship");
  if (!one || !other || more.length || document.incoming(tableId).length) return null;
  if (one.targetTableId === tableId || other.targetTableId === tableId) return null;
  const held = new Set([...one.sourceColumnIds, ...other.sourceColumnIds]);
  const isKey = uniqueSets(document, tableId).some(
    (set) => set.length === held.size && set.every((id) => held.has(id)),
  );
  const isSpare = document
    .children(tableId, "column")
    .every((column) => held.has(column.id) || column.isNullable || column.defaultValue !== null || column.generated);
  return isKey && isSpare ? [one, other] : null;
}

/** What a document folds, as one text: where it stays the same, so do the lines. */
export function foldsOf(document: Document): string {
  const found: string[] = [];
  for (const { id } of document.all("table")) {
    const pair = joins(document, id);
    if (pair) found.push([id, ...pair.flatMap((one) => [one.targetTableId, ...one.targetColumnIds])].join());
  }
  return found.join(";");
}

/** A document in which each table that only joins two others is one relationship of many to many. */
export class FoldedDocument extends Document {
  readonly #folded = new Map<Id, Folded>();

  constructor(private readonly whole: Document) {
    super();
    for (const { id } of whole.all("table")) {
      const pair = joins(whole, id);
      if (pair) this.#folded.set(id, fold(id, pair));
    }
  }

  override get schema(): Schema {
    return this.whole.schema;
  }

  override *all<K extends KindName>(kind: K): IterableIterator<RecordOf[K]> {
    for (const record of this.whole.all(kind)) if (!this.#hides(kind, record)) yield record;
    if (kind === "relationship") yield* this.#folded.values() as Iterable<RecordOf[K]>;
  }

  override find<K extends KindName>(kind: K, id: Id | null | undefined): RecordOf[K] | undefined {
    if (kind === "relationship" && id && this.#folded.has(id)) return this.#folded.get(id) as RecordOf[K] | undefined;
    const record = this.whole.find(kind, id);
    return record && !this.#hides(kind, record) ? record : undefined;
  }

  override kindOf(id: Id): KindName | undefined {
    return this.#folded.has(id) ? "relationship" : this.whole.kindOf(id);
  }

  override children<K extends KindName>(id: Id, kind: K): readonly RecordOf[K][] {
    return this.whole.children(id, kind);
  }

  override incoming(tableId: Id): readonly Relationship[] {
    return this.whole.incoming(tableId).filter((one) => !this.#hides("relationship", one));
  }

  #hides(kind: KindName, record: AnyRecord): boolean {
    if (kind === "table") return this.#folded.has(record.id);
    return kind === "relationship" && this.#folded.has((record as Relationship).sourceTableId);
  }
}

function fold(id: Id, [one, other]: readonly [Relationship, Relationship]): Folded {
  return {
    ...one,
    id,
    isFolded: true,
    sourceTableId: one.targetTableId,
    sourceColumnIds: one.targetColumnIds,
    targetTableId: other.targetTableId,
    targetColumnIds: other.targetColumnIds,
  };
}
