import type { Texts } from "../texts.ts";

export const finding: Texts["finding"] = {
  find: "Suchen",
};
