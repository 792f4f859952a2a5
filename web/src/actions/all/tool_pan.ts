import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "tool-pan",
  title: texts.finding.actions.toolPan,
  group: "Tools",
  keys: ["H"],
  run: (app) => {
    app.tool.value = "pan";
  },
};
