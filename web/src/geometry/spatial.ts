import Flatbush from "flatbush";
import { overlaps, type Rect } from "./rect.ts";

/**
 * Finds what lies in a rectangle. A packed R-tree holds all items; the few that have changed since it was built are kept
 * beside it and looked through one by one, so moving an item costs nothing until many have moved.
 */
export class SpatialIndex<T extends Rect> {
  #items = new Map<string, T>();
  #packed: { id: string; item: T }[] = [];
  #tree: Flatbush | null = null;
  #changed = new Set<string>();

  set(id: string, item: T): void {
    this.#items.set(id, item);
    this.#changed.add(id);
  }

  delete(id: string): void {
    this.#items.delete(id);
    this.#changed.add(id);
  }

  clear(): void {
    this.#items.clear();
    this.#packed = [];
    this.#tree = null;
    this.#changed.clear();
  }

  search(rect: Rect): T[] {
    if (this.#changed.size > 64 + this.#items.size / 50) this.#pack();
    const found: T[] = [];
    const right = rect.x + rect.width;
    const bottom = rect.y + rect.height;
    for (const place of this.#tree?.search(rect.x, rect.y, right, bottom) ?? []) {
      const entry = this.#packed[place];
      if (entry && !this.#changed.has(entry.id)) found.push(entry.item);
    }
    for (const id of this.#changed) {
      const item = this.#items.get(id);
      if (item && overlaps(item, rect)) found.push(item);
    }
    return found;
  }

  #pack(): void {
    this.#changed.clear();
    this.#packed = Array.from(this.#items, ([id, item]) => ({ id, item }));
    this.#tree = null;
    if (!this.#packed.length) return;
    const tree = new Flatbush(this.#packed.length);
    for (const { item } of this.#packed) tree.add(item.x, item.y, item.x + item.width, item.y + item.height);
    tree.finish();
    this.#tree = tree;
  }
}
