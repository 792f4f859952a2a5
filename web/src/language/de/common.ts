import { counted } from "../counted.ts";
import type { Texts } from "../texts.ts";

export const common: Texts["common"] = {
  add: "Hinzufügen",
  cancel: "Abbrechen",
  close: "Schließen",
  line: (number) => `Zeile ${number}`,
  needed: "Hier muss etwas stehen.",
  remove: "Entfernen",
  tables: counted("de")("Tabelle", "Tabellen"),
};
