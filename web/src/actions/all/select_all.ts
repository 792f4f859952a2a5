import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "select-all",
  title: texts.finding.actions.selectAll,
  group: "Edit",
  keys: ["Mod+A"],
  run: (app) => {
    app.selection.value = new Set(app.stage.scene.boxes.keys());
  },
};
