import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "toggle-panel",
  title: texts.finding.actions.togglePanel,
  group: "View",
  keys: ["I"],
  words: texts.finding.words.sidebar,
  enabled: (app) => !app.readOnly,
  run: (app) => {
    app.panel.value = !app.panel.value;
  },
};
