import type { Texts } from "../texts.ts";

export const common: Texts["common"] = {
  add: "Hinzufügen",
  cancel: "Abbrechen",
  close: "Schließen",
  needed: "Hier muss etwas stehen.",
  remove: "Entfernen",
  tables: (count) => (count === 1 ? "1 Tabelle" : `${count} Tabellen`),
};
