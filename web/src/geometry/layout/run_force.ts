import type { Link, Node, Places } from "./layout.ts";
import { separate } from "./separate.ts";

interface Step {
  places: Places;
  progress: number;
  done: boolean;
}

/** The force layout in a worker. Each step is shown; stopping it keeps what it has come to, set apart. */
export function runForce(
  nodes: readonly Node[],
  links: readonly Link[],
  shown: (places: Places, progress: number) => void,
  signal: AbortSignal,
): Promise<Places> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  let latest: Places = new Map();
  return new Promise<Places>((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message || "The layout could not be run."));
    worker.onmessage = ({ data }: MessageEvent<Step>) => {
      latest = data.places;
      if (data.done) resolve(latest);
      else shown(latest, data.progress);
    };
    signal.addEventListener("abort", () => resolve(separate(nodes, latest, 36)));
    worker.postMessage({ nodes, links });
  }).finally(() => worker.terminate());
}
