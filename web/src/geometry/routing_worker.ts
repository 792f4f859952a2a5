import type { Route } from "./route.ts";
import { type RoutingAnswer, type RoutingTask, routesOf } from "./routing.ts";

const SLICE_MS = 20;
let latest = -1;

/** Finds ways beside the page and tells them as they come; a newer task takes the place of the one at hand. */
self.onmessage = ({ data: task }: MessageEvent<RoutingTask>): void => {
  latest = task.number;
  const ways = routesOf(task);
  let first = 0;
  const go = (): void => {
    if (task.number !== latest) return;
    const until = performance.now() + SLICE_MS;
    const routes: Route[] = [];
    let done = false;
    while (!done && performance.now() < until) {
      const next = ways.next();
      if (next.done) done = true;
      else routes.push(next.value);
    }
    postMessage({ number: task.number, first, routes, done } satisfies RoutingAnswer);
    first += routes.length;
    if (!done) setTimeout(go);
  };
  go();
};
