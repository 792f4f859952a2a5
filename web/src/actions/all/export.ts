import type { Action } from "../action.ts";

export const action: Action = {
  id: "export",
  title: "Export",
  group: "Schema",
  keys: ["Mod+E"],
  words: "sql dbml mermaid json svg",
  run: (app) => {
    app.dialog.value = "export";
  },
};
