import type { Action } from "../action.ts";

export const action: Action = {
  id: "add-table",
  title: "Add table",
  group: "Create",
  words: "new create",
  edits: true,
  run: (app) => {
    const { x, y } = app.stage.middle();
    app.stage.addTable({ x: Math.round(x - 100), y: Math.round(y - 60) });
  },
};
