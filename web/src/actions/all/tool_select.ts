import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "tool-select",
  title: texts.finding.actions.toolSelect,
  group: "Tools",
  keys: ["V"],
  run: (app) => {
    app.tool.value = "select";
  },
};
