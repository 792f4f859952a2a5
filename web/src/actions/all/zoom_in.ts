import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "zoom-in",
  title: texts.finding.actions.zoomIn,
  group: "View",
  keys: ["+", "="],
  run: (app) => app.stage.sight.zoomBy(1.3),
};
