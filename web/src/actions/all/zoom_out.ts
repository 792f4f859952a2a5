import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "zoom-out",
  title: texts.finding.actions.zoomOut,
  group: "View",
  keys: ["-"],
  run: (app) => app.stage.sight.zoomBy(1 / 1.3),
};
