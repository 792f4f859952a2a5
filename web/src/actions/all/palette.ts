import type { Action } from "../action.ts";

export const action: Action = {
  id: "palette",
  title: "Find or run",
  group: "Help",
  keys: ["Mod+K"],
  words: "search command",
  run: (app) => {
    app.dialog.value = "palette";
  },
};
