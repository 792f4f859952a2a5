import type { Texts } from "../texts.ts";

export const home: Texts["home"] = {
  title: "Schemas",
  find: "Suchen",
  findSchema: "Ein Schema suchen",
  findNothing: "Kein Schema heißt so.",
  import: "Importieren",
  importTitle: "Schema importieren",
  newSchema: "Neues Schema",
  open: (name) => `${name} öffnen`,
  more: (name) => `Mehr zu ${name}`,
  renameMenu: "Umbenennen …",
  readOnly: "Nur zum Lesen öffnen",
  deleteMenu: "Löschen …",
  changedNow: "Gerade eben geändert",
  changedAgo: (when) => `Geändert ${when}`,
  changedOn: (date) => `Geändert am ${date}`,
  welcome: "Datenbanken entwerfen und laufen sehen",
  welcomeText:
    "Sehen Sie sich in einem Beispiel um, beginnen Sie mit einem leeren Schema oder bringen Sie ein vorhandenes mit.",
  openExample: "Beispiel öffnen",
  exampleBusy: "Das Beispiel wird angelegt …",
  bring: "Bringen Sie mit, was Sie haben",
  bringText: "Einen pg_dump, selbst geschriebenes SQL, DBML oder ein Schema-Dokument.",
  points: [
    [
      "Gemeinsam zeichnen",
      "Tabellen und Beziehungen auf einer Zeichenfläche; was andere ändern, sehen Sie im selben Augenblick.",
    ],
    [
      "Mit Beweis migrieren",
      "Jede Migration läuft auf einer echten Datenbank vor, zurück und wieder vor, ehe Sie sie sehen.",
    ],
    ["Code mitnehmen", "Modelle, Migrationen, Seeder und Tests für Ihren objektrelationalen Mapper."],
  ],
  example: {
    name: "Beispiel: ein kleiner Laden",
    description: "Zum Umsehen und Ausprobieren: Waren, Bestellungen und wer sie aufgibt.",
    areas: { catalogue: "Sortiment", customers: "Kundschaft", orders: "Bestellungen" },
    notes: {
      start:
        "Ziehen Sie eine Tabelle, doppelklicken Sie auf einen Namen, ziehen Sie von einer Spalte zu einer anderen Tabelle: Alles ist sofort gespeichert und lässt sich rückgängig machen.",
      status:
        "Der Status einer Bestellung ist eine Aufzählung. Ihre Werte lassen sich rechts im Bedienfeld anders reihen.",
    },
  },
  name: "Name",
  namePlaceholder: "Buchladen",
  database: "Datenbank",
  create: "Anlegen",
  imported: "Importiertes Schema",
  renameTitle: "Schema umbenennen",
  rename: "Umbenennen",
  deleteTitle: (name) => `${name} löschen?`,
  deleteText:
    "Die Tabellen, der Verlauf und die Migrationen werden mitgelöscht. Das lässt sich nicht rückgängig machen.",
  keep: "Behalten",
  delete: "Löschen",
  openIt: "Öffnen",
};
