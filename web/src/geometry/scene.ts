import type { Document, Touched } from "../document/document.ts";
import { type Cardinality, cardinality, isRequired } from "../document/facts.ts";
import type { Id } from "../document/ids.ts";
import type { KindName, Relationship } from "../protocol/records.ts";
import { type Box, type Ruler, rowOffset, tableBox, viewBox } from "./box.ts";
import { around, contains, grown, type Point, type Rect } from "./rect.ts";
import { distance, type End, elbow, type Route, route, STUB } from "./route.ts";
import { SpatialIndex } from "./spatial.ts";

/** A relationship as it is shown; its route is found when it is first looked at. */
export interface Edge extends Rect {
  readonly id: Id;
  readonly source: Id;
  readonly target: Id;
  readonly sourceColumn: Id | undefined;
  readonly targetColumn: Id | undefined;
  readonly cardinality: Cardinality;
  readonly required: boolean;
  route: Route | null;
  /** What stands for the route while that has not been found. */
  rough: Route | null;
}

const LANES = 7;
const LANE = 7;
const REACH = 120;
/** Up to so many lines are found as they are looked at; of more, in the idle moments of the page. */
const ROUTED_AT_ONCE = 250;

/** What is to be drawn, measured: boxes of tables and views, lines of relationships, and where they lie. */
export class Scene {
  readonly boxes = new Map<Id, Box>();
  readonly edges = new Map<Id, Edge>();
  #boxIndex = new SpatialIndex<Box>();
  #edgeIndex = new SpatialIndex<Edge>();
  #edgesOf = new Map<Id, Set<Id>>();
  /** The table of each column, key and index, so that one that is gone still says where it was. */
  #holders = new Map<Id, Id>();
  #unrouted = new Set<Edge>();
  #front = new Map<Id, number>();
  #placed = 0;
  #document: Document;

  constructor(
    document: Document,
    private readonly ruler: Ruler,
  ) {
    this.#document = document;
    this.rebuild(document);
  }

  /** Measures everything anew. */
  rebuild(document: Document): void {
    this.#document = document;
    this.boxes.clear();
    this.edges.clear();
    this.#boxIndex.clear();
    this.#edgeIndex.clear();
    this.#edgesOf.clear();
    this.#unrouted.clear();
    for (const kind of ["table", "view", "materializedView"] as const) {
      for (const record of document.all(kind)) this.#measure(record.id);
    }
    for (const relationship of document.all("relationship")) this.#connect(relationship);
  }

  /** Measures what a batch touched. */
  update(touched: Touched): void {
    const boxes = new Set<Id>();
    const lines = new Set<Id>();
    for (const [id, kind] of touched) this.#concerned(id, kind, boxes, lines);
    for (const id of boxes) {
      this.#measure(id);
      for (const line of this.#edgesOf.get(id) ?? []) lines.add(line);
    }
    for (const id of lines) {
      this.#disconnect(id);
      const relationship = this.#document.find("relationship", id);
      if (relationship) this.#connect(relationship);
    }
  }

  /** Shows a box elsewhere, until its record says otherwise. */
  place(id: Id, x: number, y: number): void {
    const box = this.boxes.get(id);
    if (!box) return;
    this.#front.delete(id);
    this.#front.set(id, ++this.#placed);
    this.#setBox({ ...box, x, y });
    for (const line of [...(this.#edgesOf.get(id) ?? [])]) {
      const relationship = this.#document.find("relationship", line);
      this.#disconnect(line);
      if (relationship) this.#connect(relationship);
    }
  }

  /** The boxes that lie there, those that were placed last in front (at the end). */
  boxesIn(rect: Rect): Box[] {
    const found = this.#boxIndex.search(rect);
    return this.#front.size ? found.sort((a, b) => (this.#front.get(a.id) ?? 0) - (this.#front.get(b.id) ?? 0)) : found;
  }

  edgesIn(rect: Rect): Edge[] {
    return this.#edgeIndex.search(rect);
  }

  edgesOf(id: Id): readonly Edge[] {
    return [...(this.#edgesOf.get(id) ?? [])].flatMap((line) => this.edges.get(line) ?? []);
  }

  boxAt(x: number, y: number): Box | undefined {
    return this.boxesIn({ x, y, width: 0.01, height: 0.01 }).findLast((box) => contains(box, x, y));
  }

  edgeAt(x: number, y: number, tolerance: number): Edge | undefined {
    let nearest: Edge | undefined;
    let least = tolerance;
    for (const edge of this.edgesIn(grown({ x, y, width: 0, height: 0 }, tolerance))) {
      const away = distance(this.routeOf(edge).points, x, y);
      if (away < least) [least, nearest] = [away, edge];
    }
    return nearest;
  }

  bounds(ids?: Iterable<Id>): Rect | null {
    return around(ids ? [...ids].flatMap((id) => this.boxes.get(id) ?? []) : this.boxes.values());
  }

  /** The line of a relationship as it is shown: of a big schema a simple one, until the right one has been found. */
  routeOf(edge: Edge): Route {
    if (edge.route) return edge.route;
    if (this.edges.size <= ROUTED_AT_ONCE) return this.#find(edge);
    edge.rough ??= elbow(...this.#ends(edge));
    return edge.rough;
  }

  /** Finds lines that have not been found yet, until a moment (of `performance.now`); whether any are left. */
  routeUntil(moment: number): boolean {
    for (const edge of this.#unrouted) {
      if (performance.now() >= moment) return true;
      this.#find(edge);
    }
    return false;
  }

  #find(edge: Edge): Route {
    this.#unrouted.delete(edge);
    const [source, target] = this.#ends(edge);
    const lane = ((hash(edge.target) % LANES) - (LANES >> 1)) * LANE;
    edge.route = route(source, target, lane, (x1, y1, x2, y2) => this.#between(x1, y1, x2, y2));
    return edge.route;
  }

  #ends(edge: Edge): [End, End] {
    const source = this.boxes.get(edge.source) as Box;
    const target = this.boxes.get(edge.target) as Box;
    return [
      { box: source, y: source.y + rowOffset(source, edge.sourceColumn) },
      { box: target, y: target.y + rowOffset(target, edge.targetColumn) },
    ];
  }

  /** Forgets the lines near a place, so that they find new ways around what has moved there. */
  rerouteNear(rect: Rect): void {
    for (const edge of this.edgesIn(grown(rect, STUB))) {
      edge.route = null;
      this.#unrouted.add(edge);
    }
  }

  #between(x1: number, y1: number, x2: number, y2: number): Box[] {
    const rect = grown(
      { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) },
      -1,
    );
    const segment = { ...rect, width: Math.max(rect.width, 0.01), height: Math.max(rect.height, 0.01) };
    if (rect.width < 0) segment.x = Math.min(x1, x2);
    if (rect.height < 0) segment.y = Math.min(y1, y2);
    return this.boxesIn(segment);
  }

  #concerned(id: Id, kind: KindName, boxes: Set<Id>, lines: Set<Id>): void {
    if (kind === "table" || kind === "view" || kind === "materializedView") boxes.add(id);
    else if (kind === "relationship") {
      lines.add(id);
      const edge = this.edges.get(id);
      if (edge) boxes.add(edge.source);
      const now = this.#document.find("relationship", id);
      if (now) boxes.add(now.sourceTableId);
    } else if (kind === "column" || kind === "key" || kind === "index") {
      const holder = this.#holders.get(id) ?? (this.#document.get(id) as { tableId?: Id } | undefined)?.tableId;
      if (holder) boxes.add(holder);
      else for (const box of this.boxes.keys()) boxes.add(box);
      const record = this.#document.get(id) as { tableId?: Id } | undefined;
      if (record?.tableId) this.#holders.set(id, record.tableId);
    } else if (kind === "namespace") for (const box of this.boxes.keys()) boxes.add(box);
  }

  #measure(id: Id): void {
    const kind = this.#document.kindOf(id);
    if (kind === "table") {
      const table = this.#document.find("table", id);
      for (const part of ["column", "key", "index"] as const) {
        for (const record of this.#document.children(id, part)) this.#holders.set(record.id, id);
      }
      if (table) this.#setBox(tableBox(this.#document, table, this.ruler));
    } else if (kind === "view" || kind === "materializedView") {
      const view = this.#document.find(kind, id);
      if (view) this.#setBox(viewBox(this.#document, view, kind, this.ruler));
    } else {
      this.boxes.delete(id);
      this.#boxIndex.delete(id);
    }
  }

  #setBox(box: Box): void {
    this.boxes.set(box.id, box);
    this.#boxIndex.set(box.id, box);
  }

  #connect(relationship: Relationship): void {
    const source = this.boxes.get(relationship.sourceTableId);
    const target = this.boxes.get(relationship.targetTableId);
    if (!source || !target) return;
    const edge: Edge = {
      ...grown(around([source, target]) as Rect, REACH),
      id: relationship.id,
      source: source.id,
      target: target.id,
      sourceColumn: relationship.sourceColumnIds[0],
      targetColumn: relationship.targetColumnIds[0],
      cardinality: cardinality(this.#document, relationship),
      required: isRequired(this.#document, relationship),
      route: null,
      rough: null,
    };
    this.#unrouted.add(edge);
    this.edges.set(edge.id, edge);
    this.#edgeIndex.set(edge.id, edge);
    for (const end of [source.id, target.id]) {
      const ids = this.#edgesOf.get(end);
      if (ids) ids.add(edge.id);
      else this.#edgesOf.set(end, new Set([edge.id]));
    }
  }

  #disconnect(id: Id): void {
    const edge = this.edges.get(id);
    if (!edge) return;
    this.edges.delete(id);
    this.#unrouted.delete(edge);
    this.#edgeIndex.delete(id);
    this.#edgesOf.get(edge.source)?.delete(id);
    this.#edgesOf.get(edge.target)?.delete(id);
  }
}

const ROOM = 64;

/**
 * Where along a line a label can stand: beside the source's mark, where no other line runs, if there is room; else in the
 * middle of the longest part.
 */
export function labelPlace(points: readonly Point[]): Point {
  const [start, turn] = points;
  if (!start || !turn) return { x: 0, y: 0 };
  const first = turn.x - start.x;
  if (Math.abs(first) >= ROOM) return { x: start.x + Math.sign(first) * (ROOM - 18), y: start.y };
  let best = start;
  let longest = -1;
  for (let place = 1; place < points.length; place++) {
    const [a, b] = [points[place - 1] as Point, points[place] as Point];
    const length = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
    if (length > longest) [longest, best] = [length, { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }];
  }
  return best;
}

/** A small number out of an id, the same each time. */
export function hash(text: string): number {
  let value = 0;
  for (let place = 0; place < text.length; place++) value = (value * 31 + text.charCodeAt(place)) >>> 0;
  return value;
}
