import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "zoom-actual",
  title: texts.finding.actions.zoomActual,
  group: "View",
  keys: ["0"],
  run: (app) => app.stage.sight.zoomTo(1),
};
