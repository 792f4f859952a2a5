import type { Texts } from "../texts.ts";

export const panels: Texts["panels"] = {
  addColumn: "Spalte hinzufügen",
};
