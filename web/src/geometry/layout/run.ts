import type { LayoutName, Link, Node, Places } from "./layout.ts";
import type { Order, Progress } from "./worker.ts";

/** A layout at work in a worker. */
export interface Run {
  /** Where the boxes go; rejects with an `AbortError` when it was cancelled. */
  readonly places: Promise<Places>;
  /** Lets it come to an end with what it has. */
  finish(): void;
  /** Ends it with nothing. */
  cancel(): void;
}

/** Runs a layout beside the page; `shown` hears how far it is and, where that can be shown, where the boxes are. */
export function run(
  name: LayoutName,
  nodes: readonly Node[],
  links: readonly Link[],
  shown: (progress: number, places?: Places) => void,
): Run {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const { promise, resolve, reject } = Promise.withResolvers<Places>();
  worker.onerror = (event) => reject(new Error(event.message || "The worker could not be started."));
  worker.onmessage = ({ data }: MessageEvent<Progress>) => {
    if (data.failure) reject(new Error(data.failure));
    else if (data.done && data.places) resolve(data.places);
    else shown(data.progress, data.places);
  };
  worker.postMessage({ name, nodes: [...nodes], links: [...links] } satisfies Order);
  return {
    places: promise.finally(() => worker.terminate()),
    finish: () => worker.postMessage("stop" satisfies Order),
    cancel: () => reject(new DOMException("Cancelled", "AbortError")),
  };
}
