import type { Texts } from "../texts.ts";

export const common: Texts["common"] = {
  add: "Hinzufügen",
  cancel: "Abbrechen",
  close: "Schließen",
  line: (number) => `Zeile ${number}`,
  needed: "Hier muss etwas stehen.",
  remove: "Entfernen",
  tables: (count) => (count === 1 ? "1 Tabelle" : `${count.toLocaleString("de")} Tabellen`),
};
