import type { Action } from "../action.ts";

export const action: Action = {
  id: "zoom-out",
  title: "Zoom out",
  group: "View",
  keys: ["-"],
  run: (app) => app.stage.zoomBy(1 / 1.3),
};
