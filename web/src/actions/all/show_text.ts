import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "show-text",
  title: texts.text.show,
  group: "View",
  words: texts.finding.words.text,
  run: (app) => {
    app.side.value = app.panel.value && app.side.value === "text" ? "inspect" : "text";
    app.panel.value = true;
  },
};
