import type { Texts } from "../texts.ts";

export const text: Texts["text"] = {
  title: "Text",
  show: "Als Text bearbeiten",
  whole: "Ganzes Schema",
  selection: "Auswahl",
  scope: "Was ausgeschrieben wird",
  format: "Sprache des Textes",
  label: (format) => `Das Schema als ${format}`,
  edit: (format) => `Als ${format} bearbeiten`,
  reading: "Der Text wird gelesen …",
  checking: "Ihre Eingabe wird gelesen …",
  inStep: "Im Gleichschritt mit dem Diagramm",
  broken: (count) =>
    count === 1 ? "1 Fehler: das Diagramm bleibt, wie es war" : `${count} Fehler: das Diagramm bleibt, wie es war`,
  refused: "Abgelehnt",
  unwritten: "Davon gibt es keinen Text",
  unreachable: "Der Server ist nicht erreichbar. Ihre Eingabe bleibt hier und wird gelesen, sobald er wieder da ist.",
  takeBack: "Verwerfen, was nicht im Diagramm ist",
  nothing: "Wählen Sie Tabellen, Sichten oder Typen aus, um ihren Text zu sehen.",
  big: (tables) =>
    `${tables.toLocaleString("de")} Tabellen sind viel Text. Wählen Sie einige aus, oder lassen Sie alles ausschreiben.`,
  writeAll: "Alles ausschreiben",
};
