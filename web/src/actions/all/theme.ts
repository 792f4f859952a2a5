import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";
import { theme } from "../theme.ts";

export const action: Action = {
  id: "theme",
  title: texts.finding.actions.theme,
  group: "View",
  words: texts.finding.words.theme,
  run: () => {
    const dark = document.documentElement.dataset["theme"] === "dark";
    theme.value = dark ? "light" : "dark";
  },
};
