import type { Face, Ruler } from "../geometry/box.ts";
import { FACES } from "./theme.ts";

/** Measures text by adding the widths of its characters, each asked of the canvas once. */
export function makeRuler(): Ruler {
  const context = document.createElement("canvas").getContext("2d");
  const known: Record<Face, Map<string, number>> = { title: new Map(), name: new Map(), type: new Map() };
  return (text, face) => {
    const widths = known[face];
    let width = 0;
    for (const character of text) {
      let one = widths.get(character);
      if (one === undefined) {
        if (context) context.font = FACES[face];
        one = context?.measureText(character).width ?? 7;
        widths.set(character, one);
      }
      width += one;
    }
    return width;
  };
}
