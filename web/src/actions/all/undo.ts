import type { Action } from "../action.ts";

export const action: Action = {
  id: "undo",
  title: "Undo",
  group: "Edit",
  keys: ["Mod+Z"],
  edits: true,
  enabled: (app) => app.session.historyVersion.value >= 0 && app.session.history.canUndo,
  run: (app) => {
    const label = app.session.undo();
    if (label) app.notify({ tone: "info", text: `Undone: ${label}` });
  },
};
