import type { Id } from "../document/ids.ts";
import { labelPlace } from "./label.ts";
import type { Point, Rect } from "./rect.ts";
import type { Route } from "./route.ts";
import { SpatialIndex } from "./spatial.ts";

/** The size of a label, in pixels at zoom 1. */
export const LABEL = { width: 26, height: 16 } as const;
const ROOM = 2;

interface Label extends Rect {
  readonly id: Id;
}

/** Where the labels of lines stand: clear of boxes and of each other, and the same from wherever one looks. */
export class Labels {
  #places = new Map<Id, { route: Route; place: Point | null }>();
  #index = new SpatialIndex<Label>();

  constructor(private readonly boxes: SpatialIndex<Rect>) {}

  /** The middle of a line's label; `null` where there is no room for it. */
  of(id: Id, route: Route): Point | null {
    const known = this.#places.get(id);
    if (known?.route === route) return known.place;
    this.#index.delete(id);
    const place = labelPlace(route.points, LABEL, (rect) => this.#taken(rect));
    if (place) this.#index.set(id, { id, x: place.x - LABEL.width / 2, y: place.y - LABEL.height / 2, ...LABEL });
    this.#places.set(id, { route, place });
    return place;
  }

  forget(id: Id): void {
    this.#places.delete(id);
    this.#index.delete(id);
  }

  clear(): void {
    this.#places.clear();
    this.#index.clear();
  }

  #taken({ x, y, width, height }: Rect): boolean {
    const rect = { x: x - ROOM, y: y - ROOM, width: width + 2 * ROOM, height: height + 2 * ROOM };
    return this.boxes.search(rect).length > 0 || this.#index.search(rect).length > 0;
  }
}
