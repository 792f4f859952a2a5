import type { Document } from "../document/document.ts";
import { type Cardinality, cardinality, isRequired, primaryKey } from "../document/facts.ts";
import type { Id } from "../document/ids.ts";
import type { KindName } from "../protocol/records.ts";
import type { Rect } from "./rect.ts";
import type { Route } from "./route.ts";

/** A foreign key; what a view reads; whose heir a table is; of which table it is a part. */
export type LineKind = "relationship" | "dependency" | "inheritance" | "partition";

/** What a line says, as it follows from the records. */
export interface Link {
  /** A relationship's own id; else one made of both ends'. */
  readonly id: Id;
  readonly kind: LineKind;
  readonly source: Id;
  readonly target: Id;
  readonly sourceColumn: Id | undefined;
  readonly targetColumn: Id | undefined;
  readonly cardinality: Cardinality;
  readonly required: boolean;
  /** Whether the source's own identity is made of the target's. */
  readonly identifying: boolean;
}

/** A line between two boxes; the rectangle is where it is drawn. */
export interface Edge extends Link, Rect {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Grows whenever it has to find another way. */
  version: number;
  route: Route | null;
  /** What stands for the route while that has not been found. */
  rough: Route | null;
  /** In a large schema a line between boxes far from each other: only its ends are shown. */
  long: boolean;
}

const ALONE = {
  sourceColumn: undefined,
  targetColumn: undefined,
  cardinality: "one_to_many",
  required: true,
  identifying: false,
} as const;

/** The lines that a record brings: a relationship its own, a table those to its parents, a view those to what it reads. */
export function linksOf(document: Document, kind: KindName, id: Id): Link[] {
  if (kind === "relationship") return relationshipLink(document, id);
  if (kind === "table") {
    const table = document.find("table", id);
    if (!table || (!table.partitionOf && !table.inherits.length)) return [];
    const made = (target: Id, kind: LineKind): Link => ({ ...ALONE, id: `${id}>${target}`, kind, source: id, target });
    const heir = table.inherits.map((parent) => made(parent, "inheritance"));
    return table.partitionOf ? [...heir, made(table.partitionOf, "partition")] : heir;
  }
  if (kind === "view" || kind === "materializedView") {
    const read = new Set(document.find(kind, id)?.dependsOn);
    return [...read].map((target) => ({ ...ALONE, id: `${id}>${target}`, kind: "dependency", source: id, target }));
  }
  return [];
}

function relationshipLink(document: Document, id: Id): Link[] {
  const relationship = document.find("relationship", id);
  if (!relationship) return [];
  const { sourceColumnIds, targetColumnIds } = relationship;
  const own = primaryKey(document, relationship.sourceTableId)?.columnIds;
  return [
    {
      id,
      kind: "relationship",
      source: relationship.sourceTableId,
      target: relationship.targetTableId,
      sourceColumn: sourceColumnIds[0],
      targetColumn: targetColumnIds[0],
      cardinality: cardinality(document, relationship),
      required: isRequired(document, relationship),
      identifying:
        own !== undefined && sourceColumnIds.length > 0 && sourceColumnIds.every((held) => own.includes(held)),
    },
  ];
}
