import type { Point, Rect } from "./rect.ts";

/** How close a way may pass by a box, and how far apart it prefers to stay. */
const CLEAR = 14;
const TURN = 40;

/**
 * The shortest way with few turns between two places that meets no inside of a wall: along the lines that run beside the
 * walls. It leaves `from` and arrives at `to` level. `null` where there is none within the walls' surroundings.
 */
export function maze(from: Point, to: Point, walls: readonly Rect[]): Point[] | null {
  const xs = ticks([from.x, to.x, ...walls.flatMap(({ x, width }) => [x - CLEAR, x + width + CLEAR])]);
  const ys = ticks([from.y, to.y, ...walls.flatMap(({ y, height }) => [y - CLEAR, y + height + CLEAR])]);
  return new Search(xs, ys, walls).run(
    xs.indexOf(from.x) * ys.length + ys.indexOf(from.y),
    xs.indexOf(to.x) * ys.length + ys.indexOf(to.y),
  );
}

function ticks(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

/** A* over the crossings of the lines; each crossing is reached level or upright, so that a turn has its cost. */
class Search {
  /** Whether the step right of, and down from, a crossing runs through a wall. */
  readonly #level: Uint8Array;
  readonly #upright: Uint8Array;
  readonly #cost: Float64Array;
  readonly #before: Int32Array;
  readonly #heap = new Heap();

  constructor(
    private readonly xs: readonly number[],
    private readonly ys: readonly number[],
    walls: readonly Rect[],
  ) {
    const count = xs.length * ys.length;
    this.#level = new Uint8Array(count);
    this.#upright = new Uint8Array(count);
    this.#cost = new Float64Array(count * 2).fill(Infinity);
    this.#before = new Int32Array(count * 2).fill(-1);
    for (const wall of walls) this.#block(wall);
  }

  run(start: number, end: number): Point[] | null {
    this.#reach(start * 2, 0, -1, end);
    for (let state = this.#heap.take(); state >= 0; state = this.#heap.take()) {
      if (state === end * 2) return this.#way(state);
      this.#spread(state, end);
    }
    return null;
  }

  #block({ x, y, width, height }: Rect): void {
    const rows = this.ys.length;
    const [left, right, top, bottom] = [x, x + width, y, y + height];
    for (let column = 0; column < this.xs.length; column++) {
      const at = this.xs[column] as number;
      const next = this.xs[column + 1] ?? at;
      if (next <= left) continue;
      if (at >= right) break;
      for (let row = 0; row < rows; row++) {
        const level = this.ys[row] as number;
        const below = this.ys[row + 1] ?? level;
        if (below <= top) continue;
        if (level >= bottom) break;
        const crossing = column * rows + row;
        if (level > top) this.#level[crossing] = 1;
        if (at > left) this.#upright[crossing] = 1;
      }
    }
  }

  #spread(state: number, end: number): void {
    const rows = this.ys.length;
    const crossing = state >> 1;
    const [column, row] = [Math.floor(crossing / rows), crossing % rows];
    const step = (to: number, upright: 0 | 1, length: number): void => {
      const turn = (state & 1) === upright ? 0 : TURN;
      this.#reach(to * 2 + upright, (this.#cost[state] as number) + length + turn, state, end);
    };
    const [x, y] = [this.xs[column] as number, this.ys[row] as number];
    if (column + 1 < this.xs.length && !this.#level[crossing])
      step(crossing + rows, 0, (this.xs[column + 1] as number) - x);
    if (column > 0 && !this.#level[crossing - rows]) step(crossing - rows, 0, x - (this.xs[column - 1] as number));
    if (row + 1 < rows && !this.#upright[crossing]) step(crossing + 1, 1, (this.ys[row + 1] as number) - y);
    if (row > 0 && !this.#upright[crossing - 1]) step(crossing - 1, 1, y - (this.ys[row - 1] as number));
  }

  #reach(state: number, cost: number, before: number, end: number): void {
    if (cost >= (this.#cost[state] as number)) return;
    this.#cost[state] = cost;
    this.#before[state] = before;
    const [here, goal] = [this.#point(state >> 1), this.#point(end)];
    this.#heap.put(state, cost + Math.abs(here.x - goal.x) + Math.abs(here.y - goal.y));
  }

  #point(crossing: number): Point {
    const rows = this.ys.length;
    return { x: this.xs[Math.floor(crossing / rows)] as number, y: this.ys[crossing % rows] as number };
  }

  #way(state: number): Point[] {
    const points: Point[] = [];
    for (let at = state; at >= 0; at = this.#before[at] as number) points.push(this.#point(at >> 1));
    return points.reverse();
  }
}

/** The smallest first. */
class Heap {
  #states: number[] = [];
  #costs: number[] = [];

  put(state: number, cost: number): void {
    let place = this.#states.length;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if ((this.#costs[parent] as number) <= cost) break;
      this.#set(place, this.#states[parent] as number, this.#costs[parent] as number);
      place = parent;
    }
    this.#set(place, state, cost);
  }

  /** The state with the least cost, taken off; -1 where there is none. */
  take(): number {
    const first = this.#states[0] ?? -1;
    const state = this.#states.pop();
    const cost = this.#costs.pop();
    if (state === undefined || cost === undefined || !this.#states.length) return first;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= this.#states.length) break;
      if ((this.#costs[child + 1] ?? Infinity) < (this.#costs[child] as number)) child++;
      if ((this.#costs[child] as number) >= cost) break;
      this.#set(place, this.#states[child] as number, this.#costs[child] as number);
      place = child;
    }
    this.#set(place, state, cost);
    return first;
  }

  #set(place: number, state: number, cost: number): void {
    this.#states[place] = state;
    this.#costs[place] = cost;
  }
}

/** The points without those in the middle of a straight part. */
export function straightened(points: readonly Point[]): Point[] {
  return points.filter((point, place) => {
    const [before, after] = [points[place - 1], points[place + 1]];
    return (
      !before ||
      !after ||
      !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y))
    );
  });
}
