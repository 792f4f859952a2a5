import type { Action } from "../action.ts";

export const action: Action = {
  id: "tool-relate",
  title: "Draw relationship",
  group: "Tools",
  keys: ["R"],
  edits: true,
  run: (app) => {
    app.tool.value = "relate";
  },
};
