import type { Action } from "../action.ts";

export const action: Action = {
  id: "show-changes",
  title: "Show change log",
  group: "View",
  words: "history audit",
  run: (app) => {
    app.side.value = app.side.value === "changes" ? "inspect" : "changes";
  },
};
