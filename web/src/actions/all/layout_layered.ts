import type { Action } from "../action.ts";

export const action: Action = {
  id: "layout-layered",
  title: "Arrange: layered",
  group: "View",
  words: "layout auto arrange",
  edits: true,
  run: (app) => void app.stage.layout("layered"),
};
