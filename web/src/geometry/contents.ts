import type { Id } from "../document/ids.ts";
import { contains } from "./rect.ts";
import type { Scene } from "./scene.ts";

/** These, and all that lies in those of them that are areas: what moves when they are moved. */
export function withContents(scene: Scene, ids: Iterable<Id>): Set<Id> {
  const all = new Set(ids);
  for (const id of [...all]) {
    const area = scene.areas.get(id);
    if (!area) continue;
    for (const box of scene.boxesIn(area)) {
      if (contains(area, box.x + box.width / 2, box.y + box.height / 2)) all.add(box.id);
    }
    for (const inner of scene.areas.values()) {
      if (contains(area, inner.x, inner.y) && contains(area, inner.x + inner.width, inner.y + inner.height))
        all.add(inner.id);
    }
  }
  return all;
}
