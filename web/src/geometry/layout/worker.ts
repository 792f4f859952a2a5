import { ForceLayout } from "./force.ts";
import type { Link, Node } from "./layout.ts";

/** Runs the force layout beside the page: sends places a few times a second, the final ones last. */
self.onmessage = ({ data }: MessageEvent<{ nodes: Node[]; links: Link[] }>): void => {
  const layout = new ForceLayout(data.nodes, data.links);
  const go = (): void => {
    const until = performance.now() + 30;
    let more = true;
    do more = layout.step(1);
    while (more && performance.now() < until);
    if (!more) return void postMessage({ places: layout.finish(), progress: 1, done: true });
    postMessage({ places: layout.places, progress: layout.progress, done: false });
    setTimeout(go);
  };
  go();
};
