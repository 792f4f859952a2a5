import type { LayoutName, Link, Node, Places } from "./layout.ts";
import type { Order, Progress } from "./worker.ts";

/** A layout at work in a worker. */
export interface Run {
  /** Where the boxes go; rejects with an `AbortError` when it was cancelled, without a message where it could not begin. */
  readonly places: Promise<Places>;
  /** Lets it come to an end with what it has. */
  finish(): void;
  /** Ends it with nothing. */
  cancel(): void;
}

/**
 * Runs a layout beside the page; `shown` hears how far it is and, where that can be shown, where the boxes are: only the
 * latest, and seldom where showing takes long, so that the layout never waits for the page.
 */
export function run(
  name: LayoutName,
  nodes: readonly Node[],
  links: readonly Link[],
  shown: (progress: number, places?: Places) => void,
): Run {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const { promise, resolve, reject } = Promise.withResolvers<Places>();
  const latest = new Latest<Progress>(({ progress, places }) => shown(progress, places));
  worker.onerror = (event) => reject(new Error(event.message));
  worker.onmessage = ({ data }: MessageEvent<Progress>) => {
    if (data.failure) reject(new Error(data.failure));
    else if (data.done && data.places) resolve(data.places);
    else latest.hear(data);
  };
  worker.postMessage({ name, nodes: [...nodes], links: [...links] } satisfies Order);
  return {
    places: promise.finally(() => {
      latest.end();
      worker.terminate();
    }),
    finish: () => worker.postMessage("stop" satisfies Order),
    cancel: () => reject(new DOMException("Cancelled", "AbortError")),
  };
}

/** Shows the latest of many things once a frame, and rests for as long again as twice what showing took. */
class Latest<T> {
  #latest: T | undefined;
  #frame = 0;
  #rests = 0;

  constructor(private readonly show: (one: T) => void) {}

  hear(one: T): void {
    this.#latest = one;
    if (!this.#frame && performance.now() >= this.#rests) this.#frame = requestAnimationFrame(() => this.#tell());
  }

  end(): void {
    cancelAnimationFrame(this.#frame);
  }

  #tell(): void {
    this.#frame = 0;
    const start = performance.now();
    if (this.#latest !== undefined) this.show(this.#latest);
    this.#rests = performance.now() + 2 * (performance.now() - start);
  }
}
