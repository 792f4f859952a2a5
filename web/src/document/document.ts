import { type AnyRecord, KINDS, type KindName, type RecordOf, type Schema } from "../protocol/records.ts";
import { type Change, inverse, type Values } from "./change.ts";
import { Groups } from "./groups.ts";
import type { Id } from "./ids.ts";
import { shareIds } from "./references.ts";
import { same } from "./values.ts";

/** The flat JSON form of a document: the header, and a list for each kind of record. */
export type DocumentJson = Readonly<Record<string, unknown>>;

/** Ids of records that a batch touched, and of which kind each is. */
export type Touched = ReadonlyMap<Id, KindName>;

/** A record that a change speaks of is not there, or is there already. */
export class ApplyError extends Error {
  constructor(
    readonly code: "gone" | "exists",
    readonly id: Id,
  ) {
    super(code === "gone" ? "This has been deleted." : "This exists already.");
  }
}

const NAMES = Object.keys(KINDS) as KindName[];
const PARTS = NAMES.filter((name) => KINDS[name].parent !== null);
const NONE: readonly never[] = [];

/**
 * The records of one schema by kind and id.
 *
 * Records are frozen and replaced, never changed, so `===` says whether one has changed; the look-ups are kept in step.
 */
export class Document {
  #kinds = new Map<KindName, Map<Id, AnyRecord>>(NAMES.map((name) => [name, new Map()]));
  #parts = new Map<KindName, Groups<AnyRecord>>(PARTS.map((name) => [name, new Groups(byPlace)]));
  #incoming = new Groups<RecordOf["relationship"]>();

  static fromJson(json: DocumentJson): Document {
    const document = new Document();
    for (const kind of NAMES) {
      const content = kind === "schema" ? [json["schema"]] : (json[KINDS[kind].plural] ?? NONE);
      for (const values of content as Values[]) document.#put(kind, values["id"] as Id, complete(kind, values));
    }
    return document;
  }

  /** The flat form, without what is at its default; records are sorted by id. */
  toJson(): DocumentJson {
    const json: Record<string, unknown> = { schemawright: 1, schema: bare("schema", this.schema) };
    for (const kind of NAMES) {
      const records = [...this.all(kind)].sort((a, b) => (a.id < b.id ? -1 : 1));
      if (records.length && kind !== "schema") json[KINDS[kind].plural] = records.map((record) => bare(kind, record));
    }
    return json;
  }

  get schema(): Schema {
    for (const schema of this.all("schema")) return schema;
    throw new Error("A document has exactly one schema record.");
  }

  all<K extends KindName>(kind: K): IterableIterator<RecordOf[K]> {
    return this.#kinds.get(kind)?.values() as IterableIterator<RecordOf[K]>;
  }

  count(kind: KindName): number {
    return this.#kinds.get(kind)?.size ?? 0;
  }

  find<K extends KindName>(kind: K, id: Id | null | undefined): RecordOf[K] | undefined {
    return id ? (this.#kinds.get(kind)?.get(id) as RecordOf[K] | undefined) : undefined;
  }

  /** The kind of a record. Looked for in each: a list of all ids would be as large as the records. */
  kindOf(id: Id): KindName | undefined {
    for (const [kind, records] of this.#kinds) if (records.has(id)) return kind;
    return undefined;
  }

  get(id: Id | null | undefined): AnyRecord | undefined {
    const kind = id ? this.kindOf(id) : undefined;
    return kind && this.find(kind, id);
  }

  /** The records of a kind that are part of record `id` (a table's columns), in their order. */
  children<K extends KindName>(id: Id, kind: K): readonly RecordOf[K][] {
    return (this.#parts.get(kind)?.of(id) ?? NONE) as readonly RecordOf[K][];
  }

  /** The relationships that refer to a table. */
  incoming(tableId: Id): readonly RecordOf["relationship"][] {
    return this.#incoming.of(tableId);
  }

  /**
   * Applies a batch, all of it or nothing, and gives back what it changed in fact (with `before` as it was here).
   * Throws `ApplyError` where a record that is updated or deleted is not there.
   */
  apply(changes: readonly Change[], touched: Map<Id, KindName> = new Map()): Change[] {
    const done: Change[] = [];
    try {
      for (const change of changes) done.push(this.#perform(change));
    } catch (error) {
      for (const change of done.reverse()) this.#perform(inverse(change));
      throw error;
    }
    for (const change of done) touched.set(change.id, change.kind);
    return done;
  }

  #perform(change: Change): Change {
    const { kind, id } = change;
    const current = this.find(kind, id);
    if (change.action === "create") {
      if (current) throw new ApplyError("exists", id);
      this.#put(kind, id, complete(kind, { ...change.values, id }));
      return change;
    }
    if (!current) throw new ApplyError("gone", id);
    if (change.action === "delete") {
      this.#remove(kind, current);
      return { action: "delete", kind, id, before: withoutId(current) };
    }
    const fields = current as unknown as Values;
    const before = Object.fromEntries(Object.keys(change.values).map((name) => [name, fields[name]]));
    this.#remove(kind, current);
    this.#put(kind, id, { ...current, ...change.values } as AnyRecord);
    return { action: "update", kind, id, values: change.values, before };
  }

  #put(kind: KindName, id: Id, record: AnyRecord): void {
    shareIds(kind, record, (of, held) => this.#kinds.get(of)?.get(held));
    this.#kinds.get(kind)?.set(id, Object.freeze(record));
    const parent = parentOf(kind, record);
    if (parent) this.#parts.get(kind)?.add(parent, record);
    if (isRelationship(kind, record)) this.#incoming.add(record.targetTableId, record);
  }

  #remove(kind: KindName, record: AnyRecord): void {
    this.#kinds.get(kind)?.delete(record.id);
    const parent = parentOf(kind, record);
    if (parent) this.#parts.get(kind)?.remove(parent, record);
    if (isRelationship(kind, record)) this.#incoming.remove(record.targetTableId, record);
  }
}

function isRelationship(kind: KindName, _: AnyRecord): _ is RecordOf["relationship"] {
  return kind === "relationship";
}

function parentOf(kind: KindName, record: AnyRecord): Id | null {
  const field = KINDS[kind].parent;
  return field ? ((record as unknown as Values)[field] as Id) : null;
}

function complete(kind: KindName, values: Values): AnyRecord {
  return { ...KINDS[kind].defaults, ...values } as unknown as AnyRecord;
}

function withoutId(record: AnyRecord): Values {
  const { id: _, ...values } = record;
  return values;
}

function bare(kind: KindName, record: AnyRecord): Values {
  const defaults = KINDS[kind].defaults;
  return Object.fromEntries(
    Object.entries(record).filter(([name, value]) => !(name in defaults && same(value, defaults[name]))),
  );
}

function byPlace(a: AnyRecord, b: AnyRecord): number {
  const [one, other] = ["order" in a ? a.order : "", "order" in b ? b.order : ""];
  return one < other ? -1 : one > other ? 1 : a.id < b.id ? -1 : 1;
}

/** The update that gives a record these values, or nothing where it has them already. */
export function update(document: Document, id: Id, values: Values): Change[] {
  const kind = document.kindOf(id);
  const record = document.get(id) as unknown as Values | undefined;
  if (!kind || !record) return [];
  const changed = Object.entries(values).filter(([name, value]) => !same(record[name], value));
  if (!changed.length) return [];
  const before = Object.fromEntries(changed.map(([name]) => [name, record[name]]));
  return [{ action: "update", kind, id, values: Object.fromEntries(changed), before }];
}
