import type { Action } from "../action.ts";

export const action: Action = {
  id: "shortcuts",
  title: "Keyboard shortcuts",
  group: "Help",
  keys: ["?"],
  words: "keys help",
  run: (app) => {
    app.dialog.value = "shortcuts";
  },
};
