import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "toggle-grid",
  title: texts.panels.grid.title,
  group: "View",
  keys: ["G"],
  words: texts.finding.words.grid,
  edits: true,
  run: (app) => {
    app.grid.value = !app.grid.value;
  },
};
