import type { Action } from "../action.ts";

export const action: Action = {
  id: "delete",
  title: "Delete selection",
  group: "Edit",
  keys: ["Delete", "Backspace"],
  edits: true,
  enabled: (app) => app.selection.value.size > 0,
  run: (app) => {
    const ids = [...app.selection.value];
    app.selection.value = new Set();
    app.edit(ids.length === 1 ? "Delete" : `Delete ${ids.length} objects`, {
      command: "deleteRecords",
      arguments: { ids },
    });
  },
};
