import type { Action } from "../action.ts";

export const action: Action = {
  id: "your-name",
  title: "Change your name",
  group: "Help",
  words: "person",
  run: (app) => {
    app.dialog.value = "name";
  },
};
