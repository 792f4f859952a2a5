import type { Document } from "../document/document.ts";
import type { Id } from "../document/ids.ts";
import { contains } from "../geometry/rect.ts";
import type { Area } from "../protocol/records.ts";

/** What a person wants to see of a schema; of lists, whatever is in one of them. */
export interface Filter {
  readonly namespaces?: readonly Id[];
  readonly areas?: readonly Id[];
  /** Colours as records hold them; the empty one stands for none. */
  readonly colors?: readonly string[];
  /** Only what is within so many relationships of these. */
  readonly around?: { readonly ids: readonly Id[]; readonly steps: number };
  /** What is shown all the same, such as what was made while the filter was on. */
  readonly also?: readonly Id[];
}

const KINDS = ["table", "view", "materializedView"] as const;

/** The tables and views that a filter leaves, and the areas that hold some of them. */
export function shownBy(document: Document, filter: Filter): ReadonlySet<Id> {
  const corners: Corner[] = [];
  const near = filter.around && within(document, filter.around.ids, filter.around.steps);
  const areas = filter.areas?.length ? filter.areas.flatMap((id) => document.find("area", id) ?? []) : null;
  const shown = new Set<Id>(filter.also?.filter((id) => document.kindOf(id)));
  for (const kind of KINDS) {
    for (const record of document.all(kind)) {
      if (near && !near.has(record.id)) continue;
      if (filter.namespaces?.length && !filter.namespaces.includes(record.namespaceId ?? "")) continue;
      const color = "color" in record ? (record.color ?? "") : "";
      if (filter.colors?.length && !filter.colors.includes(color)) continue;
      if (areas && !areas.some((area) => holds(area, record))) continue;
      shown.add(record.id);
      corners.push(record);
    }
  }
  for (const area of document.all("area")) {
    if (filter.areas?.includes(area.id) || corners.some((corner) => holds(area, corner))) shown.add(area.id);
  }
  return shown;
}

/** The tables and views within so many steps of some, by relationships and by what views read, both ways. */
export function within(document: Document, ids: Iterable<Id>, steps: number): ReadonlySet<Id> {
  const readers = readersOf(document);
  let edge = new Set(ids);
  const found = new Set(edge);
  for (let step = 0; step < steps && edge.size; step++) {
    const next = new Set<Id>();
    for (const id of edge) for (const other of besides(document, readers, id)) if (!found.has(other)) next.add(other);
    for (const id of next) found.add(id);
    edge = next;
  }
  return found;
}

/** What hangs on a table or view by one relationship or one view. */
function besides(document: Document, readers: ReadonlyMap<Id, readonly Id[]>, id: Id): Id[] {
  const view = document.find("view", id) ?? document.find("materializedView", id);
  return [
    ...document.children(id, "relationship").map((relationship) => relationship.targetTableId),
    ...document.incoming(id).map((relationship) => relationship.sourceTableId),
    ...(view?.dependsOn.filter((used) => KINDS.some((kind) => document.kindOf(used) === kind)) ?? []),
    ...(readers.get(id) ?? []),
  ];
}

function readersOf(document: Document): ReadonlyMap<Id, readonly Id[]> {
  const readers = new Map<Id, Id[]>();
  for (const kind of ["view", "materializedView"] as const) {
    for (const view of document.all(kind)) {
      for (const used of view.dependsOn) {
        const list = readers.get(used);
        if (list) list.push(view.id);
        else readers.set(used, [view.id]);
      }
    }
  }
  return readers;
}

interface Corner {
  readonly positionX: number;
  readonly positionY: number;
}

/** Half a title, from a box's corner: where that lies in an area, the box does. */
const TITLE = { x: 90, y: 18 };

function holds(area: Area, { positionX, positionY }: Corner): boolean {
  const { positionX: x, positionY: y, width, height } = area;
  return contains({ x, y, width, height }, positionX + TITLE.x, positionY + TITLE.y);
}

/** Whether a filter leaves everything. */
export function isEmpty(filter: Filter): boolean {
  return !filter.namespaces?.length && !filter.areas?.length && !filter.colors?.length && !filter.around;
}
