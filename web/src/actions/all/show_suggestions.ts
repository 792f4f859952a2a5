import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "show-suggestions",
  title: texts.finding.actions.showSuggestions,
  group: "View",
  words: texts.finding.words.suggestions,
  run: (app) => {
    app.side.value = app.panel.value && app.side.value === "suggestions" ? "inspect" : "suggestions";
    app.panel.value = true;
  },
};
