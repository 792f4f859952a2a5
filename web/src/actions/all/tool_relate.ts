import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "tool-relate",
  title: texts.finding.actions.toolRelate,
  group: "Tools",
  keys: ["R"],
  edits: true,
  run: (app) => {
    app.tool.value = "relate";
  },
};
