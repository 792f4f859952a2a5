import type { Action } from "../action.ts";

export const action: Action = {
  id: "tool-pan",
  title: "Pan",
  group: "Tools",
  keys: ["H"],
  run: (app) => {
    app.tool.value = "pan";
  },
};
