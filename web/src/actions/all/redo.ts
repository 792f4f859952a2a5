import type { Action } from "../action.ts";

export const action: Action = {
  id: "redo",
  title: "Redo",
  group: "Edit",
  keys: ["Mod+Shift+Z", "Mod+Y"],
  edits: true,
  enabled: (app) => app.session.historyVersion.value >= 0 && app.session.history.canRedo,
  run: (app) => {
    const label = app.session.redo();
    if (label) app.notify({ tone: "info", text: `Redone: ${label}` });
  },
};
