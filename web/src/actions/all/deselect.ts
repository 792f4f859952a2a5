import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "deselect",
  title: texts.finding.actions.deselect,
  group: "Edit",
  keys: ["Escape"],
  run: (app) => {
    if (app.tool.value === "select") app.selection.value = new Set();
    app.tool.value = "select";
  },
};
