import type { Id } from "../document/ids.ts";
import type { Point } from "../geometry/rect.ts";
import type { Desk, Gesture, Tool } from "./tool.ts";

/** Draws a relationship: the source table is clicked, then the target (or dragged from one to the other). */
export class RelateTool implements Tool {
  readonly cursor = "crosshair";
  #source: Id | null = null;

  constructor(private readonly desk: Desk) {}

  press(point: Point): Gesture | null {
    const pressed = this.#tableAt(point);
    if (!pressed) {
      if (this.#source) this.leave();
      return null;
    }
    if (this.#source) {
      const source = this.#source;
      return { move: (at) => this.hover(at), end: () => this.#finish(source, pressed) };
    }
    this.#source = pressed;
    this.hover(point);
    return {
      move: (at) => this.hover(at),
      end: (at, _, moved) => {
        const over = this.#tableAt(at);
        if (moved && over && over !== pressed) this.#finish(pressed, over);
      },
    };
  }

  hover(point: Point): void {
    const over = this.#tableAt(point);
    this.desk.hover(over, null);
    if (this.#source) this.desk.sketch({ line: { from: this.#source, to: point, over } });
  }

  leave(): void {
    this.#source = null;
    this.desk.sketch({});
    this.desk.hover(null, null);
  }

  #finish(source: Id, target: Id): void {
    this.leave();
    this.desk.relate(source, target);
    this.desk.done();
  }

  #tableAt(point: Point): Id | null {
    const box = this.desk.scene.boxAt(point.x, point.y);
    return box?.kind === "table" ? box.id : null;
  }
}
