import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "export",
  title: texts.finding.actions.export,
  group: "Schema",
  keys: ["Mod+E"],
  words: texts.finding.words.export,
  run: (app) => {
    app.dialog.value = "export";
  },
};
