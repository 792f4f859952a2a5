import type { Action } from "../action.ts";

export const action: Action = {
  id: "deselect",
  title: "Clear selection",
  group: "Edit",
  keys: ["Escape"],
  run: (app) => {
    if (app.tool.value === "select") app.selection.value = new Set();
    app.tool.value = "select";
  },
};
