import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "layout-namespace",
  title: texts.output.arrangeBy.namespace,
  group: "View",
  words: texts.output.arrangeWords,
  edits: true,
  run: (app) => void app.stage.layout("namespace"),
};
