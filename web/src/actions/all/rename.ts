import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "rename",
  title: texts.finding.actions.rename,
  group: "Edit",
  keys: ["Enter", "F2"],
  edits: true,
  enabled: (app) => app.selection.value.size === 1,
  run: (app) => {
    app.side.value = "inspect";
    app.naming.value = [...app.selection.value][0] ?? null;
  },
};
