import { Document } from "../document/document.ts";
import type { Id } from "../document/ids.ts";
import type { Point } from "../geometry/rect.ts";
import type { KindName, RecordOf, Schema } from "../protocol/records.ts";

/**
 * A document whose boxes are seen at other places than those that are kept. Areas lie where their tables are kept: they
 * are not seen, but for those that were made meanwhile.
 */
export class GatheredDocument extends Document {
  constructor(
    private readonly whole: Document,
    private readonly places: ReadonlyMap<Id, Point>,
    private readonly meanwhile: readonly Id[],
  ) {
    super();
  }

  override get schema(): Schema {
    return this.whole.schema;
  }

  override *all<K extends KindName>(kind: K): IterableIterator<RecordOf[K]> {
    for (const record of this.whole.all(kind)) {
      const placed = this.#placed(kind, record);
      if (placed) yield placed;
    }
  }

  override find<K extends KindName>(kind: K, id: Id | null | undefined): RecordOf[K] | undefined {
    const record = this.whole.find(kind, id);
    return record && this.#placed(kind, record);
  }

  override kindOf(id: Id): KindName | undefined {
    return this.whole.kindOf(id);
  }

  override children<K extends KindName>(id: Id, kind: K): readonly RecordOf[K][] {
    return this.whole.children(id, kind);
  }

  override incoming(tableId: Id): readonly RecordOf["relationship"][] {
    return this.whole.incoming(tableId);
  }

  #placed<K extends KindName>(kind: K, record: RecordOf[K]): RecordOf[K] | undefined {
    if (kind === "area") return this.meanwhile.includes(record.id) ? record : undefined;
    const place = this.places.get(record.id);
    return place ? { ...record, positionX: place.x, positionY: place.y } : record;
  }
}
