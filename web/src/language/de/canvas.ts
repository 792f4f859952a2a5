import type { Texts } from "../texts.ts";

export const canvas: Texts["canvas"] = {
  diagram: "Diagramm. Die Gliederung daneben führt dieselben Tabellen auf.",
};
