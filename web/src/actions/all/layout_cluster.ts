import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "layout-cluster",
  title: texts.output.arrangeBy.cluster,
  group: "View",
  words: texts.output.arrangeWords,
  edits: true,
  run: (app) => void app.stage.layout("cluster"),
};
