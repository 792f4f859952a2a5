import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "generate",
  title: texts.finding.actions.generate,
  group: "Schema",
  keys: ["Mod+G"],
  words: texts.finding.words.code,
  run: (app) => {
    app.dialog.value = "generate";
  },
};
