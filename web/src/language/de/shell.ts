import type { Texts } from "../texts.ts";

export const shell: Texts["shell"] = {
  allSchemas: "Alle Schemas",
  schemaName: "Name des Schemas",
  renameSchema: "Schema umbenennen",
  lightDark: "Hell oder dunkel",
  more: "Importieren, exportieren und mehr",
  generate: "Erzeugen",
  importInto: "In dieses Schema importieren …",
  export: "Exportieren …",
  youAre: (name) => `Sie sind ${name}`,
  tellName: "Anderen den eigenen Namen nennen",
  settings: "Einstellungen …",
  whoElse: "Wer sonst hier ist",
  pageTitle: (schema) => `${schema} · Schemawright`,
  did: (edit) => `${edit}: erledigt`,
  backOnline: "Der Server ist wieder da",
  offline: "Offline, neuer Versuch läuft",
  offlineKept: (edits) =>
    edits === 1 ? "Offline: 1 Änderung liegt hier" : `Offline: ${edits.toLocaleString("de")} Änderungen liegen hier`,
  saving: "Wird gespeichert …",
  saved: "Gespeichert",
  live: "Live",
  dismiss: "Schließen",
  refused: (edit, reason) => `„${edit}“ wurde abgelehnt: ${reason}`,
  openSchema: "Schema öffnen",
  anEdit: "Eine Änderung",
  opening: "Das Schema wird geöffnet…",
  openingLong: "Das dauert länger als sonst. Die Seite versucht es weiter; prüfen Sie, ob der Server zu erreichen ist.",
  openingOffline:
    "Der Server antwortet nicht. Er wird gefragt, bis er es tut; was Sie vorher bearbeitet haben, bleibt erhalten.",
  failure: "Dieses Schema ließ sich nicht öffnen",
  unreachable: "Der Server antwortet nicht. Prüfen Sie, ob er läuft, und versuchen Sie es noch einmal.",
  answered: (status) =>
    `Der Server antwortete mit ${status}. Versuchen Sie es noch einmal; mehr steht in seinem Protokoll.`,
  place: (line, column) => `Zeile ${line}, Spalte ${column}: `,
  start: "Beginnen Sie mit einer Tabelle",
  startText:
    "Ziehen Sie eine aus der Palette, drücken Sie T und klicken Sie, oder bringen Sie mit, was Sie haben: einen SQL-Dump, DBML oder ein Schema-Dokument.",
  startReadOnly: "Hier ist noch nichts gezeichnet.",
  addTable: "Tabelle anlegen",
  import: "Importieren",
};
