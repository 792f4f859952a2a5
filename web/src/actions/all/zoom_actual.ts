import type { Action } from "../action.ts";

export const action: Action = {
  id: "zoom-actual",
  title: "Zoom to 100 %",
  group: "View",
  keys: ["0"],
  run: (app) => app.stage.zoomTo(1),
};
