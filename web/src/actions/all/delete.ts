import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "delete",
  title: texts.finding.actions.delete,
  group: "Edit",
  keys: ["Delete", "Backspace"],
  edits: true,
  enabled: (app) => app.selection.value.size > 0,
  run: (app) => {
    const ids = [...app.selection.value];
    app.selection.value = new Set();
    void app.edit(texts.finding.edits.delete(ids.length), { command: "deleteRecords", arguments: { ids } });
  },
};
