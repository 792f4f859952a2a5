import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "layout-layered",
  title: texts.finding.actions.layoutLayered,
  group: "View",
  words: texts.finding.words.layout,
  edits: true,
  run: (app) => void app.stage.layout("layered"),
};
