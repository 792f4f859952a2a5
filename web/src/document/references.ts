import { type AnyRecord, KINDS, type KindName } from "../protocol/records.ts";
import type { Id } from "./ids.ts";

type Reference = readonly [field: string, kind: KindName];

const known = new Map<KindName, readonly Reference[]>();

/** The fields of a kind that hold ids of records, and of which kind those are, as their names say: `sourceColumnIds`. */
function referencesOf(kind: KindName, record: object): readonly Reference[] {
  let references = known.get(kind);
  if (!references) {
    references = Object.keys(record).flatMap((field): Reference[] => {
      const named = /([A-Za-z][a-z]+)Ids?$/.exec(field)?.[1]?.toLowerCase();
      return named && named in KINDS ? [[field, named as KindName]] : [];
    });
    known.set(kind, references);
  }
  return references;
}

/**
 * Has a record that is not frozen yet hold the very texts that the records have as their ids to which it refers: what was
 * read from JSON has one of its own at each place, a third of what a large schema takes.
 */
export function shareIds(
  kind: KindName,
  record: AnyRecord,
  find: (kind: KindName, id: Id) => AnyRecord | undefined,
): void {
  const fields = record as unknown as Record<string, unknown>;
  const shared = (of: KindName, id: unknown): unknown => (typeof id === "string" && find(of, id)?.id) || id;
  for (const [field, of] of referencesOf(kind, record)) {
    const value = fields[field];
    if (typeof value === "string") fields[field] = shared(of, value);
    else if (Array.isArray(value)) fields[field] = value.map((id) => shared(of, id));
  }
}
