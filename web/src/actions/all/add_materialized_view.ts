import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";
import { addView } from "../create.ts";

export const action: Action = {
  id: "add-materialized-view",
  title: texts.finding.actions.addMaterializedView,
  group: "Create",
  words: texts.finding.words.add,
  edits: true,
  enabled: (app) => app.document.schema.dialect === "postgresql",
  run: (app) => addView(app, "materializedView"),
};
