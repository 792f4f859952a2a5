import type { Texts } from "../texts.ts";

export const settings: Texts["settings"] = {
  title: "Einstellungen",
  words: "optionen voreinstellungen aussehen farben dichte sprache notation",
  text: "Sie bleiben in diesem Browser und gelten nur für Sie.",
  theme: "Farben",
  themes: { system: "Wie das System", light: "Hell", dark: "Dunkel" },
  density: "Dichte",
  densities: { comfortable: "Luftig", compact: "Dicht" },
  language: "Sprache",
  languageHint: "Für eine andere Sprache wird die Seite neu gelesen. Was Sie bearbeitet haben, bleibt erhalten.",
  motion: "Bewegung",
  motionHint: "Bewegungen folgen der Einstellung Ihres Systems für verringerte Bewegung.",
};
