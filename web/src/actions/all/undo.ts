import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "undo",
  title: texts.finding.actions.undo,
  group: "Edit",
  keys: ["Mod+Z"],
  edits: true,
  enabled: (app) => app.session.canUndo,
  run: (app) => app.session.takeBack("undo"),
};
