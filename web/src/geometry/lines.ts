import type { Document } from "../document/document.ts";
import type { Id } from "../document/ids.ts";
import type { KindName } from "../protocol/records.ts";
import { type Box, rowOffset } from "./box.ts";
import { type Edge, type Link, linksOf } from "./edge.ts";
import { Labels } from "./labels.ts";
import { around, grown, type Point, type Rect, segment } from "./rect.ts";
import { distance, type End, elbow, laneOf, type Route, route, type Side } from "./route.ts";
import { SpatialIndex } from "./spatial.ts";

/** Up to so many lines are shown whole; of more, those between boxes far from each other show their ends only. */
export const WHOLE = 400;
/** From which distance of two boxes' edges on a line counts as long, in pixels at zoom 1. */
const LONG = 2400;
/** Up to so many lines are found as they are looked at; of more, beside the page. */
const FOUND_AT_ONCE = 60;
/** How far a simple line may reach beyond its boxes, and what a line's marks take beside it. */
const REACH = 64;
const MARKS = 24;
/** How far around its boxes a way may run. */
export const AROUND = 640;
/** The length of the end of a long line. */
export const STUB_LENGTH = 42;

/** How far the ends of a line from a row to itself are set apart from the row's middle. */
const SELF = 8;

/** Ends of long lines that look alike, drawn once. */
export interface Stub {
  readonly edge: Edge;
  readonly at: "source" | "target";
  readonly point: Point;
  readonly side: Side;
  readonly count: number;
}

const NONE: ReadonlySet<Edge> = new Set();

/** The lines between boxes, their ways, and where they lie. */
export class Lines {
  readonly edges = new Map<Id, Edge>();
  #index = new SpatialIndex<Edge>();
  #of = new Map<Id, Set<Edge>>();
  /** The lines that each record has brought, and records that wait for a box that is not there (yet). */
  #brought = new Map<Id, Id[]>();
  #waiting = new Map<Id, Map<Id, KindName>>();
  #stubs = new Map<Id, readonly Stub[]>();
  #unrouted = new Set<Edge>();
  readonly #labels: Labels;
  #large = false;
  #document: Document | null = null;

  constructor(
    private readonly boxes: ReadonlyMap<Id, Box>,
    private readonly boxIndex: SpatialIndex<Box>,
    /** Hears where a line was or will be drawn. */
    private readonly touch: (edge: Edge) => void,
  ) {
    this.#labels = new Labels(boxIndex);
  }

  clear(document: Document): void {
    this.#document = document;
    this.edges.clear();
    this.#index.clear();
    this.#large = false;
    this.#labels.clear();
    for (const held of [this.#of, this.#brought, this.#waiting, this.#stubs, this.#unrouted]) held.clear();
  }

  /** Draws the lines that a record brings as they are now. */
  connect(kind: KindName, id: Id): void {
    if (!this.#document) return;
    for (const line of this.#brought.get(id) ?? []) this.#disconnect(line);
    const links = linksOf(this.#document, kind, id);
    if (links.length)
      this.#brought.set(
        id,
        links.map((link) => link.id),
      );
    else this.#brought.delete(id);
    for (const link of links) {
      const missing = [link.source, link.target].find((end) => !this.boxes.has(end));
      if (missing === undefined) this.#add(link);
      else this.#waiting.set(missing, (this.#waiting.get(missing) ?? new Map<Id, KindName>()).set(id, kind));
    }
    if (this.edges.size > WHOLE !== this.#large) {
      this.#large = !this.#large;
      for (const edge of this.edges.values()) this.#fit(edge);
    }
  }

  /** Takes the lines of a box along to where it is now; those that waited for it are drawn. */
  refit(id: Id): void {
    const waiting = this.#waiting.get(id);
    if (waiting && this.boxes.has(id)) {
      this.#waiting.delete(id);
      for (const [record, kind] of waiting) this.connect(kind, record);
    }
    for (const edge of [...(this.#of.get(id) ?? [])]) {
      if (this.boxes.has(edge.source) && this.boxes.has(edge.target)) this.#fit(edge);
      else this.#disconnect(edge.id);
    }
    this.#stubs.delete(id);
  }

  /** Lines of a box that is on its way only follow it: where they lie is found when it has been put down. */
  follow(id: Id): void {
    for (const edge of this.#of.get(id) ?? []) {
      edge.route = null;
      edge.rough = null;
      if (!edge.width) continue;
      edge.width = 0;
      edge.version++;
      this.#index.delete(edge.id);
      this.#labels.forget(edge.id);
    }
  }

  /** Whether a line may be seen in a part of the world; asked for each line of a hub in each frame, so it makes nothing. */
  crosses({ source, target }: Edge, { x, y, width, height }: Rect): boolean {
    const [one, other] = [this.boxes.get(source), this.boxes.get(target)];
    return (
      one !== undefined &&
      other !== undefined &&
      Math.min(one.x, other.x) - AROUND < x + width &&
      Math.max(one.x + one.width, other.x + other.width) + AROUND > x &&
      Math.min(one.y, other.y) - AROUND < y + height &&
      Math.max(one.y + one.height, other.y + other.height) + AROUND > y
    );
  }

  of(id: Id): ReadonlySet<Edge> {
    return this.#of.get(id) ?? NONE;
  }

  /** The lines that are drawn whole and may pass there. */
  within(rect: Rect): Edge[] {
    return this.#index.search(rect);
  }

  /** The ends of long lines that may be seen there. */
  stubsIn(rect: Rect): Stub[] {
    if (!this.#large) return [];
    return this.boxIndex.search(grown(rect, STUB_LENGTH + MARKS)).flatMap((box) => this.#stubsOf(box.id));
  }

  at(x: number, y: number, tolerance: number): Edge | undefined {
    const rect = grown({ x, y, width: 0, height: 0 }, tolerance);
    let nearest: Edge | undefined;
    let least = tolerance;
    const near = (edge: Edge, points: readonly Point[]): void => {
      const away = edge.kind === "relationship" ? distance(points, x, y) : Infinity;
      if (away < least) [least, nearest] = [away, edge];
    };
    for (const edge of this.within(rect)) near(edge, this.routeOf(edge).points);
    for (const stub of this.stubsIn(rect)) near(stub.edge, stubPoints(stub));
    return nearest;
  }

  routeOf(edge: Edge): Route {
    if (edge.route) return edge.route;
    if (this.edges.size <= FOUND_AT_ONCE) return this.#find(edge);
    edge.rough ??= elbow(...this.ends(edge));
    return edge.rough;
  }

  /** Of a small schema, finds the ways of all lines at once. */
  findFew(): void {
    if (this.edges.size <= FOUND_AT_ONCE) for (const edge of [...this.#unrouted]) this.#find(edge);
  }

  /** The middle of a line's label; `null` where there is no room for it. */
  labelOf(edge: Edge): Point | null {
    return this.#labels.of(edge.id, this.routeOf(edge));
  }

  /** Where a line leaves its boxes. */
  ends(edge: Edge): [End, End] {
    const source = this.boxes.get(edge.source) as Box;
    const target = this.boxes.get(edge.target) as Box;
    const from = source.y + rowOffset(source, edge.sourceColumn);
    const to = target.y + rowOffset(target, edge.targetColumn);
    // A line from a row to that very row would have no length.
    const aside = source === target && from === to ? SELF : 0;
    return [
      { box: source, y: from - aside },
      { box: target, y: to + aside },
    ];
  }

  /** Lines whose ways have yet to be found; they are told once. */
  takeUnrouted(): Edge[] {
    const found = [...this.#unrouted].filter((edge) => !edge.long);
    this.#unrouted.clear();
    return found;
  }

  setRoute(id: Id, version: number, found: Route): void {
    const edge = this.edges.get(id);
    if (edge?.version !== version) return;
    this.#unrouted.delete(edge);
    this.#put(edge, () => {
      edge.route = found;
    });
  }

  rerouteNear(rect: Rect): void {
    for (const edge of this.within(grown(rect, MARKS))) {
      edge.version++;
      this.#labels.forget(edge.id);
      this.#unrouted.add(edge);
    }
  }

  #find(edge: Edge): Route {
    const [source, target] = this.ends(edge);
    const found = route(source, target, laneOf(edge.target), (x1, y1, x2, y2) => this.#between(x1, y1, x2, y2));
    this.setRoute(edge.id, edge.version, found);
    return found;
  }

  #stubsOf(id: Id): readonly Stub[] {
    let known = this.#stubs.get(id);
    if (!known) this.#stubs.set(id, (known = this.#gather(id)));
    return known;
  }

  #gather(id: Id): Stub[] {
    const alike = new Map<string, Stub>();
    for (const edge of this.#of.get(id) ?? []) {
      if (!edge.long) continue;
      const at = edge.source === id ? "source" : "target";
      edge.rough ??= elbow(...this.ends(edge));
      const side = at === "source" ? edge.rough.sourceSide : edge.rough.targetSide;
      const point = edge.rough.points.at(at === "source" ? 0 : -1) as Point;
      const key = [at, side, point.y, edge.kind, edge.cardinality, edge.required, edge.identifying].join();
      alike.set(key, { edge, at, point, side, count: (alike.get(key)?.count ?? 0) + 1 });
    }
    return [...alike.values()];
  }

  #add(link: Link): void {
    const edge: Edge = { ...link, x: 0, y: 0, width: 0, height: 0, version: 0, route: null, rough: null, long: false };
    this.edges.set(edge.id, edge);
    for (const end of [edge.source, edge.target]) {
      const ends = this.#of.get(end);
      if (ends) ends.add(edge);
      else this.#of.set(end, new Set([edge]));
    }
    this.#fit(edge);
  }

  #disconnect(id: Id): void {
    const edge = this.edges.get(id);
    if (!edge) return;
    this.touch(edge);
    this.edges.delete(id);
    this.#labels.forget(id);
    this.#unrouted.delete(edge);
    this.#index.delete(id);
    for (const end of [edge.source, edge.target]) {
      this.#of.get(end)?.delete(edge);
      this.#stubs.delete(end);
    }
  }

  /** A line whose box has moved has to find its way anew. */
  #fit(edge: Edge): void {
    const [source, target] = [this.boxes.get(edge.source) as Box, this.boxes.get(edge.target) as Box];
    this.#put(edge, () => {
      edge.version++;
      edge.route = null;
      edge.rough = null;
      edge.long = this.#large && apart(source, target) > LONG;
    });
    this.#unrouted.add(edge);
    this.#stubs.delete(edge.source);
    this.#stubs.delete(edge.target);
  }

  /** Changes a line, and keeps where it is drawn in step. */
  #put(edge: Edge, change: () => void): void {
    if (edge.width) this.touch(edge);
    change();
    if (edge.long) {
      edge.width = 0;
      this.#index.delete(edge.id);
      return;
    }
    const ends = [this.boxes.get(edge.source) as Box, this.boxes.get(edge.target) as Box];
    const rect = edge.route
      ? grown(around(edge.route.points.map((point) => ({ ...point, width: 0, height: 0 }))) as Rect, MARKS)
      : grown(around(ends) as Rect, REACH);
    [edge.x, edge.y, edge.width, edge.height] = [rect.x, rect.y, rect.width, rect.height];
    this.#index.set(edge.id, edge);
    this.touch(edge);
  }

  #between(x1: number, y1: number, x2: number, y2: number): Box[] {
    return this.boxIndex.search(segment(x1, y1, x2, y2));
  }
}

/** The end of a long line, drawn straight out of its box. */
export function stubPoints({ point, side }: Stub): readonly [Point, Point] {
  return [point, { x: point.x + (side === "right" ? STUB_LENGTH : -STUB_LENGTH), y: point.y }];
}

function apart(a: Rect, b: Rect): number {
  const dx = Math.max(a.x - b.x - b.width, b.x - a.x - a.width, 0);
  const dy = Math.max(a.y - b.y - b.height, b.y - a.y - a.height, 0);
  return dx + dy;
}
