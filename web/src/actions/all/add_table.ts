import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";
import { addTable } from "../create.ts";

export const action: Action = {
  id: "add-table",
  title: texts.finding.actions.addTable,
  group: "Create",
  words: texts.finding.words.add,
  edits: true,
  run: (app) => addTable(app),
};
