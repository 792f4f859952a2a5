import type { Action } from "../action.ts";

export const action: Action = {
  id: "select-all",
  title: "Select all tables",
  group: "Edit",
  keys: ["Mod+A"],
  run: (app) => {
    app.selection.value = new Set([...app.document.all("table")].map((table) => table.id));
  },
};
