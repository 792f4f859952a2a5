import type { Texts } from "../texts.ts";

export const output: Texts["output"] = {
  picture: "Bild",
};
