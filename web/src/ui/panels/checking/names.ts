import type { Values } from "../../../document/change.ts";
import type { Document } from "../../../document/document.ts";
import type { Id } from "../../../document/ids.ts";
import { texts } from "../../../language/texts.ts";
import { DIALECTS } from "../../../protocol/dialects.ts";
import { type AnyRecord, KINDS, type KindName } from "../../../protocol/records.ts";

const SHOWN = 60;

/** What is wrong with `name` as the name of this record: too long, or borne by another in the same space. */
export function nameFault(document: Document, record: AnyRecord, name: string): string | null {
  const kind = document.kindOf(record.id);
  if (!kind || name === (record as { name?: string }).name) return null;
  return newNameFault(document, kind, record, name);
}

/** The same for a record that is still to be made, as far as it is known. */
export function newNameFault(document: Document, kind: KindName, record: object, name: string): string | null {
  const faults = texts.panels.faults;
  const dialect = DIALECTS[document.schema.dialect];
  const size = new TextEncoder().encode(name).length;
  if (dialect && size > dialect.maxNameBytes) return faults.tooLong(dialect.title, dialect.maxNameBytes, size);
  for (const other of beside(document, kind, record as Values)) {
    if (other.name === name && other.id !== (record as Values)["id"]) return faults.taken(shown(name));
  }
  return null;
}

/** The records among which a name must be the only one. */
function* beside(document: Document, kind: KindName, record: Values): Generator<{ id: Id; name: string }> {
  const { named } = KINDS[kind];
  if (!named) return;
  const ofTable = isOfTable(document, kind);
  const space = spaceOf(document, kind, record);
  for (const other of Object.keys(KINDS) as KindName[]) {
    if (KINDS[other].named !== named) continue;
    if (ofTable && KINDS[other].parent)
      yield* document.children(space ?? "", other) as unknown as { id: Id; name: string }[];
    else
      for (const one of document.all(other))
        if (spaceOf(document, other, one as unknown as Values) === space) yield one as { id: Id; name: string };
  }
}

/** The id of what a name must be unique in: the table of a column or constraint, the namespace of the rest. */
function spaceOf(document: Document, kind: KindName, record: Values): Id | null {
  const { parent } = KINDS[kind];
  const holder = parent ? ((record[parent] as Id | undefined) ?? null) : null;
  if (isOfTable(document, kind)) return holder;
  const namespace = holder
    ? (document.get(holder) as unknown as Values | undefined)?.["namespaceId"]
    : record["namespaceId"];
  return (namespace as Id | null | undefined) ?? defaultNamespace(document);
}

function isOfTable(document: Document, kind: KindName): boolean {
  const { named, parent } = KINDS[kind];
  if (!parent || named === "column" || named === "constraint") return named === "column" || named === "constraint";
  return !DIALECTS[document.schema.dialect]?.sharedNames.includes(kind);
}

function defaultNamespace(document: Document): Id | null {
  const name = DIALECTS[document.schema.dialect]?.defaultNamespace;
  for (const namespace of document.all("namespace")) if (namespace.name === name) return namespace.id;
  return null;
}

function shown(name: string): string {
  return name.length > SHOWN ? `${name.slice(0, SHOWN - 1)}…` : name;
}

/** `name`, or the first of `name_2`, `name_3`… that is not among `taken`. */
export function freeName(name: string, taken: Iterable<string>): string {
  const names = new Set(taken);
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name}_${number}`;
    if (!names.has(free)) return free;
  }
}
