import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";
import { switchTheme } from "../theme.ts";

export const action: Action = {
  id: "theme",
  title: texts.finding.actions.theme,
  group: "View",
  words: texts.finding.words.theme,
  run: switchTheme,
};
