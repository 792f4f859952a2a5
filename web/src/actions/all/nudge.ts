import { newId } from "../../document/ids.ts";
import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";
import { chosenBoxes, moveBoxes } from "../boxes.ts";

const FAR = 8;
/** Key presses that follow each other faster are one step to take back. */
const TOGETHER_MS = 900;

const WAYS = [
  ["left", "ArrowLeft", -1, 0],
  ["right", "ArrowRight", 1, 0],
  ["up", "ArrowUp", 0, -1],
  ["down", "ArrowDown", 0, 1],
] as const;

let step = "";
let last = 0;

const nudges = (keys: "Shift" | "Shift+Alt", by: number, titles: typeof texts.finding.actions.nudge): Action[] =>
  WAYS.map(([name, key, x, y]) => ({
    id: `nudge-${name}-${by}`,
    title: titles[name],
    group: "Edit",
    keys: [`${keys}+${key}`],
    onCanvas: true,
    edits: true,
    enabled: (app) => chosenBoxes(app).length > 0,
    run: (app) => {
      const now = performance.now();
      if (now - last > TOGETHER_MS) step = newId();
      last = now;
      const place = ({ rect }: { rect: { x: number; y: number } }) => ({ x: rect.x + x * by, y: rect.y + y * by });
      moveBoxes(app, texts.finding.edits.move, chosenBoxes(app), place, step);
    },
  }));

export const actions = [
  ...nudges("Shift", FAR, texts.finding.actions.nudge),
  ...nudges("Shift+Alt", 1, texts.finding.actions.nudgeFine),
];
