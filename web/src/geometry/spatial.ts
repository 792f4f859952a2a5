import { overlaps, type Rect } from "./rect.ts";

/** The side of a cell, in pixels at zoom 1: a few tables. */
const CELL = 1024;
/** What covers more cells than this is kept apart and looked through one by one. */
const MOST_CELLS = 256;

interface Span {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Entry<T> {
  readonly item: T;
  readonly span: Span;
  readonly large: boolean;
}

/** Finds what lies in a rectangle by a grid of cells; putting, moving and taking away cost the same at any size. */
export class SpatialIndex<T extends Rect> {
  #entries = new Map<string, Entry<T>>();
  #cells = new Map<number, Set<Entry<T>>>();
  #large = new Set<Entry<T>>();

  set(id: string, item: T): void {
    this.delete(id);
    const span = spanOf(item);
    const large = sizeOf(span) > MOST_CELLS;
    const entry = { item, span, large };
    this.#entries.set(id, entry);
    if (large) this.#large.add(entry);
    else
      for (const key of keysOf(span)) {
        const cell = this.#cells.get(key);
        if (cell) cell.add(entry);
        else this.#cells.set(key, new Set([entry]));
      }
  }

  delete(id: string): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    this.#entries.delete(id);
    if (entry.large) this.#large.delete(entry);
    else
      for (const key of keysOf(entry.span)) {
        const cell = this.#cells.get(key);
        cell?.delete(entry);
        if (!cell?.size) this.#cells.delete(key);
      }
  }

  clear(): void {
    this.#entries.clear();
    this.#cells.clear();
    this.#large.clear();
  }

  search(rect: Rect): T[] {
    const found: T[] = [];
    const span = spanOf(rect);
    // A rectangle of more cells than there are: everything is looked through.
    if (sizeOf(span) > this.#cells.size) {
      for (const { item } of this.#entries.values()) if (overlaps(item, rect)) found.push(item);
      return found;
    }
    for (const { item } of this.#large) if (overlaps(item, rect)) found.push(item);
    for (let row = span.top; row <= span.bottom; row++) {
      for (let column = span.left; column <= span.right; column++) {
        for (const { item, span: own } of this.#cells.get(keyOf(column, row)) ?? []) {
          // What lies in several of the cells is told in the first of them only.
          if (column !== Math.max(own.left, span.left) || row !== Math.max(own.top, span.top)) continue;
          if (overlaps(item, rect)) found.push(item);
        }
      }
    }
    return found;
  }
}

function spanOf({ x, y, width, height }: Rect): Span {
  return {
    left: Math.floor(x / CELL),
    top: Math.floor(y / CELL),
    right: Math.floor((x + width) / CELL),
    bottom: Math.floor((y + height) / CELL),
  };
}

function sizeOf(span: Span): number {
  return (span.right - span.left + 1) * (span.bottom - span.top + 1);
}

const COLUMNS = 2 ** 26;

function keyOf(column: number, row: number): number {
  return row * COLUMNS + column;
}

function* keysOf(span: Span): Generator<number> {
  for (let row = span.top; row <= span.bottom; row++)
    for (let column = span.left; column <= span.right; column++) yield keyOf(column, row);
}
