import type { Action } from "../action.ts";

export const action: Action = {
  id: "tool-table",
  title: "Place table",
  group: "Tools",
  keys: ["T"],
  edits: true,
  run: (app) => {
    app.tool.value = "table";
  },
};
