import type { Rect } from "../../geometry/rect.ts";
import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";
import type { App } from "../app.ts";

const WAYS = [
  ["left", "ArrowLeft", -1, 0],
  ["right", "ArrowRight", 1, 0],
  ["up", "ArrowUp", 0, -1],
  ["down", "ArrowDown", 0, 1],
] as const;
/** What lies aside counts as so much further away than what lies ahead. */
const ASIDE = 2;

export const actions: Action[] = WAYS.map(([name, key, x, y]) => ({
  id: `go-${name}`,
  title: texts.finding.actions.go[name],
  group: "View",
  keys: [key],
  onCanvas: true,
  enabled: (app) => app.stage.scene.boxes.size > 0,
  run: (app) => {
    const next = nearest(app, x, y);
    if (next) app.show(next);
  },
}));

/** The next box in a direction from the one that is selected; without one, the box nearest to the middle of what is seen. */
function nearest(app: App, x: number, y: number): string | null {
  const { scene } = app.stage;
  const from = [...app.selection.value].flatMap((id) => scene.boxes.get(id) ?? []).at(-1);
  const start = from ? middle(from) : app.stage.sight.middle();
  let [found, least]: [string | null, number] = [null, Infinity];
  for (const box of scene.boxes.values()) {
    if (box.id === from?.id) continue;
    const to = middle(box);
    const [dx, dy] = [to.x - start.x, to.y - start.y];
    const ahead = dx * x + dy * y;
    const aside = Math.abs(dx * y) + Math.abs(dy * x);
    if (from && (ahead <= 0 || aside > ahead * ASIDE)) continue;
    const distance = from ? ahead + aside * ASIDE : Math.hypot(dx, dy);
    if (distance < least) [found, least] = [box.id, distance];
  }
  return found;
}

function middle(rect: Rect): { x: number; y: number } {
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}
