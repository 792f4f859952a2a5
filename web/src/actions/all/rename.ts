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
    const [id = null] = app.selection.value;
    app.side.value = "inspect";
    if (id && app.document.kindOf(id) === "note") app.writing.value = id;
    else app.naming.value = id;
  },
};
