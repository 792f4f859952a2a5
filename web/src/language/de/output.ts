import type { Texts } from "../texts.ts";

export const output: Texts["output"] = {
  picture: "Bild",
  arrange: "Anordnen",
  arrangeBy: { cluster: "Anordnen: Gruppen", namespace: "Anordnen: Namensräume" },
  arrangeWords: "layout anordnen gruppen namensräume schemas",
  layouts: {
    layered: "In Schichten, von links nach rechts",
    force: "Nach Kräften",
    cluster: "Nach Gruppen",
    namespace: "Nach Namensräumen",
    grid: "Im Raster",
  },
  layoutFailed: (reason) => `Das Anordnen ist misslungen, alles steht, wo es war: ${reason}`,
};
