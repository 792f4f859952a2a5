import { HEADER, ROW } from "../geometry/box.ts";
import type { Point } from "../geometry/rect.ts";
import { texts } from "../language/texts.ts";
import type { Desk, Gesture, Tool } from "./tool.ts";

const WIDTH = 200;

/** Puts a new table where it is clicked. */
export class AddTableTool implements Tool {
  readonly cursor = "copy";

  constructor(private readonly desk: Desk) {}

  press(): Gesture {
    return {
      move: (point) => this.hover(point),
      end: (point) => {
        this.leave();
        this.desk.addTable({ x: Math.round(point.x - WIDTH / 2), y: Math.round(point.y - HEADER / 2) });
        this.desk.done();
      },
    };
  }

  hover(point: Point): void {
    const { x, y } = point;
    this.desk.sketch({
      ghost: {
        x: x - WIDTH / 2,
        y: y - HEADER / 2,
        width: WIDTH,
        height: HEADER + ROW * 2,
        title: texts.finding.newTable,
      },
    });
  }

  leave(): void {
    this.desk.sketch({});
  }
}
