import type { Id } from "../../document/ids.ts";
import { around, type Point, type Rect } from "../../geometry/rect.ts";
import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";
import { type Boxed, chosenBoxes, moveBoxes } from "../boxes.ts";

/** Where a box goes so that all of them stand along one line of what encloses them. */
const WAYS: Readonly<Record<keyof typeof texts.finding.actions.align, (box: Rect, all: Rect) => Point>> = {
  left: (box, all) => ({ x: all.x, y: box.y }),
  center: (box, all) => ({ x: all.x + (all.width - box.width) / 2, y: box.y }),
  right: (box, all) => ({ x: all.x + all.width - box.width, y: box.y }),
  top: (box, all) => ({ x: box.x, y: all.y }),
  middle: (box, all) => ({ x: box.x, y: all.y + (all.height - box.height) / 2 }),
  bottom: (box, all) => ({ x: box.x, y: all.y + all.height - box.height }),
};

const align = Object.entries(WAYS).map(
  ([name, place]): Action => ({
    id: `align-${name}`,
    title: texts.finding.actions.align[name as keyof typeof WAYS],
    group: "Edit",
    words: texts.finding.words.align,
    edits: true,
    enabled: (app) => chosenBoxes(app).length > 1,
    run: (app) => {
      const boxes = chosenBoxes(app);
      const all = around(boxes.map((box) => box.rect));
      if (all) moveBoxes(app, texts.finding.edits.align, boxes, (box) => place(box.rect, all));
    },
  }),
);

type Axis = readonly ["x", "width"] | readonly ["y", "height"];

const distribute = (
  [
    ["across", ["x", "width"]],
    ["down", ["y", "height"]],
  ] as const
).map(
  ([name, axis]): Action => ({
    id: `distribute-${name}`,
    title: texts.finding.actions.distribute[name],
    group: "Edit",
    words: texts.finding.words.align,
    edits: true,
    enabled: (app) => chosenBoxes(app).length > 2,
    run: (app) => {
      const boxes = chosenBoxes(app);
      const places = spread(boxes, axis);
      moveBoxes(app, texts.finding.edits.distribute, boxes, ({ id, rect }) => ({
        ...rect,
        [axis[0]]: places.get(id) ?? rect[axis[0]],
      }));
    },
  }),
);

export const actions = [...align, ...distribute];

/** The outermost stay, and between any two there is as much room. */
function spread(boxes: readonly Boxed[], [at, size]: Axis): ReadonlyMap<Id, number> {
  const sorted = boxes.toSorted((a, b) => a.rect[at] + a.rect[size] / 2 - (b.rect[at] + b.rect[size] / 2));
  const all = around(boxes.map((box) => box.rect)) as Rect;
  const room = all[size] - boxes.reduce((sum, box) => sum + box.rect[size], 0);
  const gap = room / (boxes.length - 1);
  let next = all[at];
  return new Map(
    sorted.map(({ id, rect }) => {
      const place = Math.round(next);
      next += rect[size] + gap;
      return [id, place] as const;
    }),
  );
}
