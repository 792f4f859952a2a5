import type { Id } from "../document/ids.ts";
import { withContents } from "../geometry/contents.ts";
import type { Point, Rect } from "../geometry/rect.ts";
import type { App } from "./app.ts";

/** Something on the canvas that can be moved, and where it lies. */
export interface Boxed {
  readonly id: Id;
  readonly rect: Rect;
}

/** What is selected and can be moved. */
export function chosenBoxes(app: App): Boxed[] {
  const { boxes, areas } = app.stage.scene;
  return [...app.selection.value].flatMap((id) => {
    const rect = boxes.get(id) ?? areas.get(id);
    return rect ? [{ id, rect }] : [];
  });
}

/** Moves boxes, areas with what is in them, as one edit; those of one `step` are taken back together. */
export function moveBoxes(
  app: App,
  label: string,
  boxes: readonly Boxed[],
  place: (box: Boxed) => Point,
  step?: string,
): void {
  const { scene } = app.stage;
  const places = new Map<Id, Point>(boxes.map((box) => [box.id, rounded(place(box))]));
  for (const { id, rect } of boxes) {
    const to = places.get(id) as Point;
    for (const inner of withContents(scene, [id])) {
      const held = scene.boxes.get(inner) ?? scene.areas.get(inner);
      if (held && !places.has(inner))
        places.set(inner, rounded({ x: held.x + to.x - rect.x, y: held.y + to.y - rect.y }));
    }
  }
  app.stage.move(label, places, step);
}

function rounded({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) };
}
