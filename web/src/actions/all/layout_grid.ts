import type { Action } from "../action.ts";

export const action: Action = {
  id: "layout-grid",
  title: "Arrange: grid",
  group: "View",
  words: "layout auto arrange",
  edits: true,
  run: (app) => void app.stage.layout("grid"),
};
