import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";
import { addView } from "../create.ts";

export const action: Action = {
  id: "add-view",
  title: texts.finding.actions.addView,
  group: "Create",
  words: texts.finding.words.add,
  edits: true,
  run: (app) => addView(app, "view"),
};
