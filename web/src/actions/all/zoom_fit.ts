import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "zoom-fit",
  title: texts.finding.actions.zoomFit,
  group: "View",
  keys: ["1", "Shift+!", "Shift+1"],
  run: (app) => app.stage.sight.fit(),
};
