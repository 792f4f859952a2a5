import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "redo",
  title: texts.finding.actions.redo,
  group: "Edit",
  keys: ["Mod+Shift+Z", "Mod+Y"],
  edits: true,
  enabled: (app) => app.session.canRedo,
  run: (app) => app.session.takeBack("redo"),
};
