import { Document } from "../document/document.ts";
import type { Id } from "../document/ids.ts";
import type { AnyRecord, KindName, RecordOf, Schema } from "../protocol/records.ts";

const FILTERED: ReadonlySet<KindName> = new Set(["table", "view", "materializedView", "enum", "note", "area"]);

/** Whether records of this kind are drawn, so that a filter can hide them. */
export function isDrawn(kind: KindName | undefined): boolean {
  return kind !== undefined && FILTERED.has(kind);
}

/** A document as a filter leaves it: what is drawn of it is only what is in a set, and lines that have both their ends. */
export class FilteredDocument extends Document {
  constructor(
    private readonly whole: Document,
    private readonly shown: ReadonlySet<Id>,
  ) {
    super();
  }

  override get schema(): Schema {
    return this.whole.schema;
  }

  override *all<K extends KindName>(kind: K): IterableIterator<RecordOf[K]> {
    for (const record of this.whole.all(kind)) if (this.#shows(kind, record)) yield record;
  }

  override find<K extends KindName>(kind: K, id: Id | null | undefined): RecordOf[K] | undefined {
    const record = this.whole.find(kind, id);
    return record && this.#shows(kind, record) ? record : undefined;
  }

  override kindOf(id: Id): KindName | undefined {
    const kind = this.whole.kindOf(id);
    return kind && this.find(kind, id) ? kind : undefined;
  }

  override children<K extends KindName>(id: Id, kind: K): readonly RecordOf[K][] {
    const children = this.whole.children(id, kind);
    return kind === "relationship" ? children.filter((child) => this.#shows(kind, child)) : children;
  }

  override incoming(tableId: Id): readonly RecordOf["relationship"][] {
    return this.whole.incoming(tableId).filter((one) => this.#shows("relationship", one));
  }

  #shows(kind: KindName, record: AnyRecord): boolean {
    if (kind === "relationship") {
      const { sourceTableId, targetTableId } = record as RecordOf["relationship"];
      return this.shown.has(sourceTableId) && this.shown.has(targetTableId);
    }
    return !FILTERED.has(kind) || this.shown.has(record.id);
  }
}
