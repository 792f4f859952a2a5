import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "your-name",
  title: texts.finding.actions.yourName,
  group: "Help",
  run: (app) => {
    app.dialog.value = "name";
  },
};
