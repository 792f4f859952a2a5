import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "layout-grid",
  title: texts.finding.actions.layoutGrid,
  group: "View",
  words: texts.finding.words.layout,
  edits: true,
  run: (app) => void app.stage.layout("grid"),
};
