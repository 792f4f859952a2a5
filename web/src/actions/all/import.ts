import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "import",
  title: texts.finding.actions.import,
  group: "Schema",
  words: texts.finding.words.import,
  edits: true,
  run: (app) => {
    app.dialog.value = "import";
  },
};
