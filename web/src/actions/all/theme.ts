import type { Action } from "../action.ts";
import { theme } from "../theme.ts";

export const action: Action = {
  id: "theme",
  title: "Switch light and dark",
  group: "View",
  words: "theme colour",
  run: () => {
    const dark = document.documentElement.dataset["theme"] === "dark";
    theme.value = dark ? "light" : "dark";
  },
};
