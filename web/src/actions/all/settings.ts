import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "settings",
  title: texts.settings.title,
  group: "Help",
  keys: ["Mod+,"],
  words: texts.settings.words,
  run: (app) => {
    app.dialog.value = "settings";
  },
};
