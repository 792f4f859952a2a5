import type { Action } from "../action.ts";

export const action: Action = {
  id: "tool-select",
  title: "Select",
  group: "Tools",
  keys: ["V"],
  run: (app) => {
    app.tool.value = "select";
  },
};
