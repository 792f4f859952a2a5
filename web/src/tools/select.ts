import type { Id } from "../document/ids.ts";
import { rowAt } from "../geometry/box.ts";
import { withContents } from "../geometry/contents.ts";
import { encloses, overlaps, type Point, type Rect } from "../geometry/rect.ts";
import { dragFromColumn, handleAt, handlesOf } from "./column_drag.ts";
import type { Desk, Gesture, Tool } from "./tool.ts";

const NEAR_LINE = 6;

/** Selects, and drags what is selected. */
export class SelectTool implements Tool {
  readonly cursor = "default";
  #handles = "";

  constructor(private readonly desk: Desk) {}

  press(point: Point, event: MouseEvent): Gesture | null {
    const handle = handleAt(this.desk, point);
    this.#handles = "";
    if (handle) return dragFromColumn(this.desk, handle);
    const box = this.desk.scene.boxAt(point.x, point.y);
    if (box) return this.#drag(box.id, point, event);
    const edge = this.desk.scene.edgeAt(point.x, point.y, NEAR_LINE / this.desk.scale);
    if (edge) {
      this.#pick(edge.id, event.shiftKey);
      return { move() {}, end() {} };
    }
    const area = this.desk.scene.areaAt(point.x, point.y, NEAR_LINE / this.desk.scale);
    if (area) return this.#drag(area.id, point, event);
    return event.shiftKey ? this.#marquee(point) : null;
  }

  hover(point: Point): void {
    const box = this.desk.scene.boxAt(point.x, point.y);
    this.#showHandles(point);
    const edge = box ? undefined : this.desk.scene.edgeAt(point.x, point.y, NEAR_LINE / this.desk.scale);
    const area = box || edge ? undefined : this.desk.scene.areaAt(point.x, point.y, NEAR_LINE / this.desk.scale);
    this.desk.hover(box?.id ?? edge?.id ?? area?.id ?? null, (box && rowAt(box, point.y)?.id) ?? null);
  }

  leave(): void {
    this.desk.sketch({});
    this.#handles = "";
    this.desk.hover(null, null);
  }

  /** Draws the handles of the row under the pointer; where they are drawn already, nothing is drawn anew. */
  #showHandles(point: Point): void {
    const held = handleAt(this.desk, point);
    const handles = held ? [held] : handlesOf(this.desk, this.desk.scene.boxAt(point.x, point.y), point);
    const shown = handles.map(({ x, columnId }) => `${columnId} ${x}`).join();
    if (shown === this.#handles) return;
    this.#handles = shown;
    this.desk.sketch({ handles });
  }

  #pick(id: Id, more: boolean): void {
    const { selection } = this.desk;
    if (!more) {
      if (!selection.value.has(id) || selection.value.size === 1) selection.value = new Set([id]);
      return;
    }
    const picked = new Set(selection.value);
    if (!picked.delete(id)) picked.add(id);
    selection.value = picked;
  }

  #drag(id: Id, start: Point, event: MouseEvent): Gesture {
    const { desk } = this;
    const already = desk.selection.value.has(id);
    this.#pick(id, event.shiftKey);
    const origins = new Map<Id, Point>();
    for (const picked of withContents(desk.scene, desk.selection.value)) {
      const box = desk.scene.boxes.get(picked) ?? desk.scene.areas.get(picked);
      if (box) origins.set(picked, { x: box.x, y: box.y });
    }
    const places = (point: Point): Map<Id, Point> =>
      new Map(
        Array.from(origins, ([picked, origin]) => [
          picked,
          { x: Math.round(origin.x + point.x - start.x), y: Math.round(origin.y + point.y - start.y) },
        ]),
      );
    return {
      move: (point) => {
        if (!desk.readOnly) desk.preview(places(point));
      },
      end: (point, up, moved) => {
        if (moved && !desk.readOnly) desk.move(places(point));
        else if (already && !up.shiftKey) desk.selection.value = new Set([id]);
      },
      cancel: () => desk.preview(origins),
    };
  }

  #marquee(start: Point): Gesture {
    const { desk } = this;
    const before = desk.selection.value;
    const rect = (point: Point): Rect => ({
      x: Math.min(start.x, point.x),
      y: Math.min(start.y, point.y),
      width: Math.abs(point.x - start.x),
      height: Math.abs(point.y - start.y),
    });
    return {
      move: (point) => {
        const marquee = rect(point);
        desk.sketch({ marquee });
        const inside = desk.scene.boxesIn(marquee).filter((box) => overlaps(box, marquee));
        const areas = desk.scene.areasIn(marquee).filter((area) => encloses(marquee, area));
        desk.selection.value = new Set([...before, ...inside.map((box) => box.id), ...areas.map((area) => area.id)]);
      },
      end: () => desk.sketch({}),
      cancel: () => desk.sketch({}),
    };
  }
}
