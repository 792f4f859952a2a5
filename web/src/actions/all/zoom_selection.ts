import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "zoom-selection",
  title: texts.finding.actions.zoomSelection,
  group: "View",
  keys: ["2"],
  enabled: (app) => app.selection.value.size > 0,
  run: (app) => app.stage.sight.fit(app.selection.value),
};
