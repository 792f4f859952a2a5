import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "layout-force",
  title: texts.finding.actions.layoutForce,
  group: "View",
  words: texts.finding.words.layout,
  edits: true,
  run: (app) => void app.stage.layout("force"),
};
