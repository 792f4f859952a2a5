import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";
import { addEnum } from "../create.ts";

export const action: Action = {
  id: "add-enum",
  title: texts.finding.actions.addEnum,
  group: "Create",
  words: texts.finding.words.add,
  edits: true,
  run: (app) => addEnum(app),
};
