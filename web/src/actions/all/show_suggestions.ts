import type { Action } from "../action.ts";

export const action: Action = {
  id: "show-suggestions",
  title: "Show suggestions",
  group: "View",
  words: "index advice lint",
  run: (app) => {
    app.side.value = app.side.value === "suggestions" ? "inspect" : "suggestions";
  },
};
