import type { App } from "../actions/app.ts";
import { update } from "../document/document.ts";
import type { Id } from "../document/ids.ts";
import { HEADER, ROW } from "../geometry/box.ts";
import { AREA_PADDING } from "../geometry/layout/areas.ts";
import { gridLayout } from "../geometry/layout/grid.ts";
import type { LayoutName, Link, Node, Places } from "../geometry/layout/layout.ts";
import { type Run, run } from "../geometry/layout/run.ts";
import { nearestFree, separate } from "../geometry/layout/separate.ts";
import { WIDEST } from "../geometry/measure.ts";
import { around, contains, encloses, grown, type Point, type Rect } from "../geometry/rect.ts";
import type { Scene } from "../geometry/scene.ts";
import { SpatialIndex } from "../geometry/spatial.ts";
import { texts } from "../language/texts.ts";

/** Up to so many boxes a schema without places is laid out in layers, or by force; beyond, by clusters. */
const LAYERED_AT_ONCE = 32;
const FORCE_AT_ONCE = 400;
/** More than so many stay in a grid unless someone asks for more. */
const CLUSTERS_AT_ONCE = 20_000;
const BESIDE = 120;
const MARGIN = 40;
/** A note that is no further than this from a table goes with it. */
const NOTE_REACH = 80;

/** What arranging asks of the canvas. */
export interface Ground {
  readonly scene: Scene;
  fit(ids?: Iterable<Id>): void;
  invalidate(): void;
  move(label: string, places: ReadonlyMap<Id, Point>): void;
}

/** Puts boxes where a layout says, shows it at work, and lets it be stopped. */
export class Arranger {
  #run: Run | null = null;
  /** Whether what a stopped layout has come to is of use. */
  #lasts = false;

  constructor(
    private readonly app: App,
    private readonly ground: Ground,
  ) {}

  /** Lays out what is selected, or everything; ends when it is done, or has been stopped. */
  async layout(name: LayoutName): Promise<void> {
    this.#run?.cancel();
    const { scene } = this.ground;
    const chosen = new Set([...this.app.selection.value].filter((id) => scene.boxes.has(id)));
    const part = chosen.size > 1 || this.app.shown.value !== null;
    const nodes = this.#nodes(chosen.size > 1 ? chosen : null);
    if (nodes.length < 2) return;
    const before: Places = new Map(nodes.map(({ id, x, y }) => [id, { x, y }]));
    try {
      const places = await this.#arranged(name, nodes, !part);
      this.#put(part ? this.#besideOthers(nodes, places) : places);
      this.ground.fit(part ? nodes.map((node) => node.id) : undefined);
    } catch (error) {
      this.#show(before);
      if (error instanceof DOMException) return;
      const why = (error as Error).message || texts.output.layoutNotStarted;
      this.app.notify({ tone: "bad", text: texts.output.layoutFailed(why) });
    }
  }

  /** Places close to each other for all that is seen, wherever it is kept; nothing where it has been stopped. */
  async gathered(anchor: Id | undefined): Promise<Places | null> {
    this.#run?.cancel();
    const nodes = this.#nodes(new Set(this.ground.scene.boxes.keys())).map((node) => ({ ...node, pinned: false }));
    const name = nodes.length <= LAYERED_AT_ONCE ? "layered" : nodes.length <= FORCE_AT_ONCE ? "force" : "cluster";
    const places = await this.#arranged(name, nodes, false).catch(() => null);
    const [before, after] = [
      nodes.find(({ id }) => id === anchor) ?? nodes[0],
      places?.get(anchor ?? nodes[0]?.id ?? ""),
    ];
    return places && before && after ? shifted(places, before.x - after.x, before.y - after.y) : places;
  }

  /** Lets a layout by force come to rest where it is; any other one ends without a change. */
  stop(): void {
    if (this.#lasts) this.#run?.finish();
    else this.#run?.cancel();
  }

  /**
   * Boxes that were never placed (an import leaves them all in the corner) get places below the others. Where they are
   * many they stand in a grid first, so that they are seen at once, and are arranged meanwhile.
   */
  async placeNew(): Promise<void> {
    const { scene } = this.ground;
    const fresh = new Set([...scene.boxes.values()].filter((box) => box.x === 0 && box.y === 0).map((box) => box.id));
    if (fresh.size < 2) return;
    const nodes = this.#nodes(fresh).map((node) => ({ ...node, pinned: false }));
    const placed = around([...scene.boxes.values(), ...scene.areas.values()].filter(({ id }) => !fresh.has(id)));
    const corner = placed ? { x: placed.x, y: placed.y + placed.height + BESIDE } : { x: MARGIN, y: MARGIN };
    const grid = cornered(nodes, gridLayout(nodes, this.#links()), corner);
    if (nodes.length > FORCE_AT_ONCE) {
      this.#show(grid);
      void this.#placeMany(nodes, grid, corner);
      return;
    }
    const name = nodes.length <= LAYERED_AT_ONCE ? "layered" : "force";
    const places = await this.#arranged(name, nodes, false).catch(() => grid);
    this.#put(cornered(nodes, places, corner));
  }

  /** Places for many boxes, found while they are seen in a grid: for those that nobody has moved by then. */
  async #placeMany(nodes: readonly Node[], grid: Places, corner: Point): Promise<void> {
    const many = nodes.length <= CLUSTERS_AT_ONCE;
    const found = many ? await this.#arranged("cluster", nodes, false).catch(() => grid) : grid;
    const places = cornered(nodes, found, corner);
    for (const id of places.keys()) {
      const record = this.app.document.get(id);
      const unmoved = record && "positionX" in record && record.positionX === 0 && record.positionY === 0;
      if (!unmoved) places.delete(id);
    }
    const whole = this.#seesAll();
    this.#put(places);
    if (whole) this.ground.fit();
  }

  /** Whether everything is in view: who has gone nearer meanwhile is left where they are. */
  #seesAll(): boolean {
    const [seen, all] = [this.app.stage.seen.value, this.ground.scene.bounds()];
    return all !== null && encloses(seen, all);
  }

  async #arranged(name: LayoutName, nodes: readonly Node[], whole: boolean): Promise<Places> {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const shown = (progress: number, places?: Places): void => {
      this.app.layoutProgress.value = progress;
      if (!places || !whole || still) return;
      this.#show(places);
      this.ground.fit();
    };
    const current = run(name, nodes, this.#links(), shown);
    this.#run = current;
    this.#lasts = name === "force";
    this.app.layoutProgress.value = 0;
    try {
      return await current.places;
    } finally {
      if (this.#run === current) {
        this.#run = null;
        this.app.layoutProgress.value = null;
      }
    }
  }

  #show(places: Places): void {
    for (const [id, { x, y }] of places) this.ground.scene.place(id, x, y);
    this.ground.invalidate();
  }

  /** Puts boxes for good, and areas around what is in them, as one step, or as part of the one that is being done. */
  #put(places: Places): void {
    const { scene } = this.ground;
    const inside = [...scene.areas.values()].map((area) => [area, membersOf(area, scene)] as const);
    this.#show(places);
    if (this.app.readOnly) return;
    void this.app.session.together(async () => {
      this.ground.move(texts.output.arrange, places);
      const areas = inside.flatMap(([area, members]) => {
        const bounds = members.some((id) => places.has(id)) ? scene.bounds(members) : null;
        if (!bounds) return [];
        const { x, y, width, height } = grown(bounds, AREA_PADDING);
        return update(this.app.document, area.id, { positionX: x, positionY: y, width, height });
      });
      // It takes the step at once; what is done until it is accepted is another one.
      if (areas.length) void this.app.session.edit(texts.output.arrange, areas);
    });
  }

  /** Part of a schema as a whole: around its old middle, or at the nearest place where nothing else is in its way. */
  #besideOthers(nodes: readonly Node[], places: Places): Places {
    const others = this.#others(new Set(nodes.map((node) => node.id)));
    if (nodes.some((node) => node.pinned)) {
      const apart = separate([...nodes, ...others], places, MARGIN);
      return new Map(nodes.map((node) => [node.id, apart.get(node.id) ?? node]));
    }
    const [before, after] = [around(nodes), around(nodes.map((node) => ({ ...node, ...places.get(node.id) })))];
    if (!before || !after) return places;
    const taken = new SpatialIndex<Rect>();
    for (const other of others) taken.set(other.id, other);
    const wish = {
      x: before.x + (before.width - after.width) / 2,
      y: before.y + (before.height - after.height) / 2,
    };
    const { x, y } = nearestFree(after, wish, taken, MARGIN);
    return shifted(places, x - after.x, y - after.y);
  }

  /** What stands beside a part and stays; what a filter hides is taken to be as broad as a table can be. */
  #others(own: ReadonlySet<Id>): Node[] {
    const { scene } = this.ground;
    const { document } = this.app;
    const shown = [...scene.boxes.values()].filter((box) => !own.has(box.id));
    const hidden = [...document.all("table")].filter((table) => !scene.boxes.has(table.id));
    return [
      ...shown.map(({ id, x, y, width, height }) => ({ id, x, y, width, height, pinned: true })),
      ...hidden.map(({ id, positionX: x, positionY: y }) => {
        const height = HEADER + ROW * (document.children(id, "column").length + 1);
        return { id, x, y, width: WIDEST, height, pinned: true };
      }),
    ];
  }

  #nodes(only: ReadonlySet<Id> | null): Node[] {
    const { scene } = this.ground;
    const areaOf = new Map<Id, Id>();
    if (!only)
      for (const area of scene.areas.values()) for (const id of membersOf(area, scene)) areaOf.set(id, area.id);
    return [...scene.boxes.values()]
      .filter((box) => !only || only.has(box.id))
      .map(({ id, x, y, width, height }) => {
        const record = this.app.document.get(id);
        const pinned = record !== undefined && "pinned" in record && record.pinned;
        const group = record !== undefined && "namespaceId" in record ? (record.namespaceId ?? "") : "";
        const area = areaOf.get(id);
        return { id, x, y, width, height, pinned, group, ...(area !== undefined && { area }) };
      });
  }

  #links(): Link[] {
    const { scene } = this.ground;
    const links: Link[] = Array.from(scene.edges.values(), (edge) => [edge.source, edge.target]);
    for (const note of scene.boxes.values()) {
      if (note.kind !== "note") continue;
      const table = scene.boxesIn(grown(note, NOTE_REACH)).find((box) => box.kind !== "note");
      if (table) links.push([note.id, table.id]);
    }
    return links;
  }
}

/** The boxes whose middle lies in an area. */
function membersOf(area: Rect, scene: Scene): Id[] {
  const inside = (box: Rect): boolean => contains(area, box.x + box.width / 2, box.y + box.height / 2);
  return scene.boxesIn(area).flatMap((box) => (inside(box) ? [box.id] : []));
}

/** The whole with its top left corner there. */
function cornered(nodes: readonly Node[], places: Places, corner: Point): Places {
  const bounds = around(nodes.map((node) => ({ ...node, ...places.get(node.id) })));
  return bounds ? shifted(places, corner.x - bounds.x, corner.y - bounds.y) : places;
}

function shifted(places: Places, dx: number, dy: number): Places {
  return new Map(Array.from(places, ([id, { x, y }]) => [id, { x: Math.round(x + dx), y: Math.round(y + dy) }]));
}
