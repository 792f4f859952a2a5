import type { Action } from "../action.ts";

export const action: Action = {
  id: "zoom-in",
  title: "Zoom in",
  group: "View",
  keys: ["+", "="],
  run: (app) => app.stage.zoomBy(1.3),
};
