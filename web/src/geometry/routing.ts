import { type Rect, segment } from "./rect.ts";
import { type Route, route } from "./route.ts";
import { SpatialIndex } from "./spatial.ts";

/** Lines whose ways are to be found among boxes; five numbers a line: its two boxes, the heights it leaves them at, its lane. */
export interface RoutingTask {
  readonly number: number;
  /** Four numbers a box: x, y, width, height. */
  readonly boxes: Float64Array;
  readonly lines: Float64Array;
}

/** Some of the ways, those of the lines from `first` on. */
export interface RoutingAnswer {
  readonly number: number;
  readonly first: number;
  readonly routes: readonly Route[];
  readonly done: boolean;
}

/** Finds the ways one after the other. */
export function* routesOf({ boxes, lines }: RoutingTask): Generator<Route> {
  const rects: Rect[] = [];
  const index = new SpatialIndex<Rect>();
  for (let at = 0; at < boxes.length; at += 4) {
    const [x, y, width, height] = boxes.subarray(at, at + 4) as unknown as [number, number, number, number];
    const rect = { x, y, width, height };
    rects.push(rect);
    index.set(String(at), rect);
  }
  for (let at = 0; at < lines.length; at += 5) {
    const [source, target, from, to, lane] = lines.subarray(at, at + 5) as unknown as [
      number,
      number,
      number,
      number,
      number,
    ];
    const [one, other] = [rects[source] as Rect, rects[target] as Rect];
    yield route({ box: one, y: from }, { box: other, y: to }, lane, (x1, y1, x2, y2) =>
      index.search(segment(x1, y1, x2, y2)),
    );
  }
}
