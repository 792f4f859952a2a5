import type { Action } from "../action.ts";

export const action: Action = {
  id: "toggle-outline",
  title: "Show or hide the outline",
  group: "View",
  keys: ["Mod+B"],
  words: "sidebar list tables",
  run: (app) => {
    app.outline.value = !app.outline.value;
  },
};
