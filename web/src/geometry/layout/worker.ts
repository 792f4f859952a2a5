import type { ElkNode } from "elkjs/lib/elk-api.js";
import { arranged } from "./arranged.ts";
import { layersBy } from "./layered.ts";
import type { LayoutName, Link, Node, Places } from "./layout.ts";

/** What the page sends: what to lay out, or that it should come to an end. */
export type Order = { name: LayoutName; nodes: Node[]; links: Link[] } | "stop";

/** What comes back, several times: how far it is, where the boxes are if that can be shown, and whether for good. */
export interface Progress {
  readonly progress: number;
  readonly places?: Places | undefined;
  readonly done?: boolean;
  readonly failure?: string;
}

const SHOWN_EVERY_MS = 40;

let stopped = false;
let shown = 0;

self.onmessage = async ({ data }: MessageEvent<Order>): Promise<void> => {
  if (data === "stop") stopped = true;
  else {
    const tools = { show, stopped: () => stopped, layers: layersBy({ layout }) };
    try {
      tell({ progress: 1, places: await arranged(data.name, data.nodes, data.links, tools), done: true });
    } catch (error) {
      tell({ progress: 1, failure: String(error) });
    }
  }
};

function tell(progress: Progress): void {
  self.postMessage(progress);
}

async function show(progress: number, places?: Places): Promise<void> {
  if (performance.now() - shown < SHOWN_EVERY_MS) return;
  tell({ progress, places });
  // A word to stop can be heard now.
  await new Promise((resolve) => setTimeout(resolve));
  shown = performance.now();
}

let kernel: Promise<{ layout(graph: ElkNode): Promise<ElkNode> }> | undefined;

function layout(graph: ElkNode): Promise<ElkNode> {
  kernel ??= (async () => {
    const [{ default: Elk }, { default: url }] = await Promise.all([
      import("elkjs/lib/elk-api.js"),
      import("elkjs/lib/elk-worker.min.js?url"),
    ]);
    return new Elk({ workerFactory: () => new Worker(url) });
  })();
  return kernel.then((ready) => ready.layout(graph));
}
