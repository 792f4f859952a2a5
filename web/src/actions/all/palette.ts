import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "palette",
  title: texts.finding.actions.findRun,
  group: "Help",
  keys: ["Mod+K"],
  everywhere: true,
  run: (app) => {
    app.dialog.value = "palette";
  },
};
