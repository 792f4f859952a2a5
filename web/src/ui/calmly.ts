import { effect, untracked } from "@preact/signals";

/**
 * Acts when a signal that `watch` reads has changed, but so often at most, in milliseconds: a change of the page in each
 * frame costs as much as the canvas. It acts with the change itself or after the last one, so that no frame is drawn for
 * it alone. Gives back what ends that.
 */
export function calmly(watch: () => void, act: () => void, pause: () => number): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let acted = performance.now();
  const now = (): void => {
    acted = performance.now();
    act();
  };
  const stop = effect(() => {
    watch();
    clearTimeout(waiting);
    const wait = pause();
    if (performance.now() - acted >= wait) untracked(now);
    else waiting = setTimeout(now, wait);
  });
  return () => {
    stop();
    clearTimeout(waiting);
  };
}
