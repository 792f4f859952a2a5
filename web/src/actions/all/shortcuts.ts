import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "shortcuts",
  title: texts.finding.actions.shortcuts,
  group: "Help",
  keys: ["?"],
  run: (app) => {
    app.dialog.value = "shortcuts";
  },
};
