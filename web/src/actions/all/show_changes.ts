import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "show-changes",
  title: texts.finding.actions.showChanges,
  group: "View",
  words: texts.finding.words.history,
  run: (app) => {
    app.side.value = app.panel.value && app.side.value === "changes" ? "inspect" : "changes";
    app.panel.value = true;
  },
};
