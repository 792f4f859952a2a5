import type { Action } from "../action.ts";

export const action: Action = {
  id: "layout-force",
  title: "Arrange: force",
  group: "View",
  words: "layout auto arrange",
  edits: true,
  run: (app) => void app.stage.layout("force"),
};
