import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";
import { folding } from "../settings.ts";

export const action: Action = {
  id: "fold-joins",
  title: texts.panels.folding,
  group: "View",
  keys: ["J"],
  words: texts.finding.words.fold,
  run: () => {
    folding.value = folding.value === "on" ? "off" : "on";
  },
};
