import type { Texts } from "../texts.ts";

export const canvas: Texts["canvas"] = {
  diagram: "Diagramm. Die Gliederung daneben führt dieselben Tabellen auf.",
  bundledLines: (count) => `${count} Linien in Bündeln`,
  fadedLines: (count) => `${count} Linien nicht gezeigt`,
  shortenedLines: (count) => `${count} lange Linien zeigen nur ihre Enden`,
  pointForLines: "auf eine Tabelle zeigen, um ihre Linien ganz zu sehen",
};
