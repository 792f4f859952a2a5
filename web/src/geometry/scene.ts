import type { Document, Touched } from "../document/document.ts";
import type { Id } from "../document/ids.ts";
import type { KindName } from "../protocol/records.ts";
import { type Area, areaOf, onArea } from "./area.ts";
import { BOX_KINDS, type Box, type BoxKind, type Ruler } from "./box.ts";
import type { Edge } from "./edge.ts";
import { Lines, type Stub } from "./lines.ts";
import { measure } from "./measure.ts";
import { around, contains, grown, overlaps, type Point, type Rect } from "./rect.ts";
import type { End, Route } from "./route.ts";
import { SpatialIndex } from "./spatial.ts";

/** Of more changed places than this, everything is drawn anew. */
const MOST_DIRTY = 5000;
/** How far a box's outline, shadow and the ends of its lines reach beyond it. */
const HALO = 72;

const isBox = (kind: KindName | undefined): kind is BoxKind => (BOX_KINDS as readonly unknown[]).includes(kind);

/** What is to be drawn, measured: boxes, areas, lines, and where they lie. Knows no page. */
export class Scene {
  readonly boxes = new Map<Id, Box>();
  readonly areas = new Map<Id, Area>();
  /** Boxes that are on their way, as by a drag: they are drawn above what is at rest. */
  readonly lifted = new Set<Id>();
  /** Grows whenever something is placed. */
  moves = 0;
  readonly #lines: Lines;
  #index = new SpatialIndex<Box>();
  /** The table of each key and index, so that one that is gone still says where it was; columns are found by their rows. */
  #holders = new Map<Id, Id>();
  #layer = 0;
  #bounds: Rect | null = null;
  #dirty: Rect[] | "everything" = "everything";
  #document: Document;

  constructor(
    document: Document,
    readonly ruler: Ruler,
  ) {
    this.#document = document;
    this.#lines = new Lines(this.boxes, this.#index, (edge) => this.#touchLine(edge));
    this.rebuild(document);
  }

  get edges(): ReadonlyMap<Id, Edge> {
    return this.#lines.edges;
  }

  /** Measures everything anew. */
  rebuild(document: Document): void {
    this.#document = document;
    this.#bounds = null;
    this.boxes.clear();
    this.areas.clear();
    this.lifted.clear();
    this.#index.clear();
    this.#holders.clear();
    this.#lines.clear(document);
    for (const kind of BOX_KINDS) for (const { id } of document.all(kind)) this.#measure(kind, id);
    for (const record of document.all("area")) this.areas.set(record.id, areaOf(record, this.ruler));
    for (const kind of ["relationship", "table", "view", "materializedView"] as const)
      for (const { id } of document.all(kind)) this.#lines.connect(kind, id);
    this.#dirty = "everything";
  }

  /** Measures what a batch touched. */
  update(touched: Touched): void {
    const boxes = new Map<Id, KindName>();
    const lines = new Map<Id, KindName>();
    for (const [id, kind] of touched) this.#concerned(id, kind, boxes, lines);
    this.#withRowsGone(touched, boxes);
    for (const [id, kind] of boxes) {
      this.#putDown(id);
      if (isBox(kind)) this.#measure(kind, id);
      if (kind === "table" || kind === "view" || kind === "materializedView") lines.set(id, kind);
      for (const edge of this.#lines.of(id)) if (edge.kind === "relationship") lines.set(edge.id, "relationship");
      this.#lines.refit(id);
    }
    for (const [id, kind] of lines) this.#lines.connect(kind, id);
  }

  /** Shows a box or an area elsewhere, until its record says otherwise. */
  place(id: Id, x: number, y: number): void {
    const [area, box] = [this.areas.get(id), this.boxes.get(id)];
    if (area) this.resize(id, { ...area, x, y });
    else if (box) this.resize(id, { ...box, x, y });
  }

  /** Shows an area or a box at another place and size, until its record says otherwise. */
  resize(id: Id, { x, y, width, height }: Rect): void {
    const [area, box] = [this.areas.get(id), this.boxes.get(id)];
    if (!area && !box) return;
    this.moves++;
    this.#lift(id);
    if (area) this.#setArea({ ...area, x, y, width, height });
    if (!box) return;
    this.#setBox({ ...box, x, y, width, height, layer: ++this.#layer });
    this.#lines.follow(id);
  }

  /** Puts down what was lifted. */
  settle(): void {
    const put = [...this.lifted];
    this.lifted.clear();
    for (const id of put) {
      const [area, box] = [this.areas.get(id), this.boxes.get(id)];
      if (area) this.#touch(grown(area, HALO));
      if (!box) continue;
      this.#lines.refit(id);
      this.#touchWhole(box);
    }
  }

  /** The places where something else is to be drawn than before, and forgets them. */
  takeDirty(): readonly Rect[] | "everything" {
    const dirty = this.#dirty;
    this.#dirty = [];
    return dirty;
  }

  /** The boxes that lie there, the front ones last. */
  boxesIn(rect: Rect): Box[] {
    return this.#index.search(rect).sort((a, b) => a.layer - b.layer);
  }

  areasIn(rect: Rect): Area[] {
    return [...this.areas.values()].filter((area) => overlaps(area, rect));
  }

  edgesIn(rect: Rect): Edge[] {
    return this.#lines.within(rect);
  }

  /** Whether a line may be seen in a part of the world. */
  crosses(edge: Edge, rect: Rect): boolean {
    return this.#lines.crosses(edge, rect);
  }

  edgesOf(id: Id): ReadonlySet<Edge> {
    return this.#lines.of(id);
  }

  /** The boxes at the other ends of a box's lines. */
  neighbours(id: Id): Set<Id> {
    const found = new Set<Id>();
    for (const edge of this.#lines.of(id)) found.add(edge.source === id ? edge.target : edge.source);
    found.delete(id);
    return found;
  }

  boxAt(x: number, y: number): Box | undefined {
    return this.boxesIn({ x, y, width: 0.01, height: 0.01 }).findLast((box) => contains(box, x, y));
  }

  /** The area whose title or edge is there, the front one. */
  areaAt(x: number, y: number, tolerance: number): Area | undefined {
    return [...this.areas.values()].findLast((area) => onArea(area, x, y, tolerance));
  }

  /** The relationship that is drawn there; the other lines follow from the records at their ends, and are no records. */
  edgeAt(x: number, y: number, tolerance: number): Edge | undefined {
    return this.#lines.at(x, y, tolerance);
  }

  bounds(ids?: Iterable<Id>): Rect | null {
    if (!ids) {
      this.#bounds ??= around([...this.boxes.values(), ...this.areas.values()]);
      return this.#bounds;
    }
    return around([...ids].flatMap((id) => this.boxes.get(id) ?? this.areas.get(id) ?? []));
  }

  /** The line as it is shown: of a large schema a simple one, until the right one has been found. */
  routeOf(edge: Edge): Route {
    return this.#lines.routeOf(edge);
  }

  /** The middle of a line's label; `null` where there is no room for it. */
  labelOf(edge: Edge): Point | null {
    return this.#lines.labelOf(edge);
  }

  /** The ends of long lines, of which no more is shown at rest. */
  stubsIn(rect: Rect): Stub[] {
    return this.#lines.stubsIn(rect);
  }

  /** Where a line leaves its boxes. */
  ends(edge: Edge): [End, End] {
    return this.#lines.ends(edge);
  }

  /** Of a small schema, finds the ways of all lines at once. */
  findFew(): void {
    this.#lines.findFew();
  }

  /** The lines whose ways have yet to be found; they are told once. */
  takeUnrouted(): Edge[] {
    return this.#lines.takeUnrouted();
  }

  /** Takes a way that was found for a line as it was at a version. */
  setRoute(id: Id, version: number, route: Route): void {
    this.#lines.setRoute(id, version, route);
  }

  /** Forgets the lines near a place, so that they find new ways around what has moved there. */
  rerouteNear(rect: Rect): void {
    this.#lines.rerouteNear(rect);
  }

  #lift(id: Id): void {
    if (this.lifted.has(id)) return;
    const [area, box] = [this.areas.get(id), this.boxes.get(id)];
    if (area) this.#touch(grown(area, HALO));
    if (box) this.#touchBox(box);
    // The other ends of long lines stay as they are until it is put down.
    for (const edge of this.#lines.of(id)) if (!edge.long) this.#touchLine(edge);
    this.lifted.add(id);
  }

  #putDown(id: Id): void {
    const box = this.boxes.get(id);
    if (this.lifted.delete(id) && box) this.#touchWhole(box);
  }

  #concerned(id: Id, kind: KindName, boxes: Map<Id, KindName>, lines: Map<Id, KindName>): void {
    if (isBox(kind)) boxes.set(id, kind);
    else if (kind === "area") {
      this.lifted.delete(id);
      const record = this.#document.find("area", id);
      if (record) this.#setArea(areaOf(record, this.ruler));
      else this.#forgetArea(id);
    } else if (kind === "relationship") {
      lines.set(id, kind);
      const source = this.edges.get(id)?.source;
      if (source) boxes.set(source, "table");
      const now = this.#document.find("relationship", id);
      if (now) boxes.set(now.sourceTableId, "table");
    } else if (kind === "column" || kind === "key" || kind === "index") {
      const now = (this.#document.get(id) as { tableId?: Id } | undefined)?.tableId;
      for (const holder of [now, this.#holders.get(id)]) if (holder) boxes.set(holder, "table");
    } else if (kind === "namespace") for (const box of this.boxes.values()) boxes.set(box.id, box.kind);
  }

  /** The boxes that still have a row of a column that is gone. */
  #withRowsGone(touched: Touched, boxes: Map<Id, KindName>): void {
    const gone = new Set<Id>();
    for (const [id, kind] of touched) if (kind === "column" && !this.#document.get(id)) gone.add(id);
    if (!gone.size) return;
    for (const { id, kind, rows } of this.boxes.values()) if (rows.some((row) => gone.has(row.id))) boxes.set(id, kind);
  }

  #measure(kind: BoxKind, id: Id): void {
    const found = measure(this.#document, kind, id, this.ruler);
    if (found) {
      if (kind === "table")
        for (const part of ["key", "index"] as const)
          for (const record of this.#document.children(id, part)) this.#holders.set(record.id, id);
      this.#setBox({ ...found, layer: this.boxes.get(id)?.layer ?? ++this.#layer });
      return;
    }
    const gone = this.boxes.get(id);
    if (gone) this.#touchBox(gone);
    this.#bounds = null;
    this.boxes.delete(id);
    this.#index.delete(id);
  }

  #setBox(box: Box): void {
    const before = this.boxes.get(box.id);
    if (!this.lifted.has(box.id)) {
      if (before) this.#touchBox(before);
      this.#touchBox(box);
    }
    this.#bounds = null;
    this.boxes.set(box.id, box);
    this.#index.set(box.id, box);
  }

  #setArea(area: Area): void {
    this.#touchArea(area.id);
    this.#bounds = null;
    this.areas.set(area.id, area);
    this.#touchArea(area.id);
  }

  #forgetArea(id: Id): void {
    this.#touchArea(id);
    this.#bounds = null;
    this.areas.delete(id);
  }

  #touchArea(id: Id): void {
    const area = this.areas.get(id);
    if (area && !this.lifted.has(id)) this.#touch(grown(area, HALO));
  }

  #touchWhole(box: Box): void {
    this.#touchBox(box);
    for (const edge of this.#lines.of(box.id)) this.#touchLine(edge);
  }

  /** Lines of lifted boxes are not at rest: they change nothing of what is. */
  #touchLine(edge: Edge): void {
    if (this.lifted.has(edge.source) || this.lifted.has(edge.target)) return;
    if (edge.long) for (const id of [edge.source, edge.target]) this.#touchEnd(id);
    else this.#touch({ ...edge });
  }

  #touchEnd(id: Id): void {
    const box = this.boxes.get(id);
    if (box) this.#touchBox(box);
  }

  #touchBox(box: Box): void {
    this.#touch(grown(box, HALO));
  }

  #touch(rect: Rect): void {
    if (this.#dirty === "everything") return;
    if (this.#dirty.length >= MOST_DIRTY) this.#dirty = "everything";
    else this.#dirty.push(rect);
  }
}
