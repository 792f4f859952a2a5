import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "toggle-outline",
  title: texts.finding.actions.toggleOutline,
  group: "View",
  keys: ["Mod+B"],
  words: texts.finding.words.sidebar,
  run: (app) => {
    app.outline.value = !app.outline.value;
  },
};
