import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "tool-table",
  title: texts.finding.actions.toolTable,
  group: "Tools",
  keys: ["T"],
  edits: true,
  run: (app) => {
    app.tool.value = "table";
  },
};
