import type { Face, Ruler } from "../geometry/box.ts";
import { FACES } from "./theme.ts";

/** Characters below this are looked up by their number. */
const PLAIN = 256;
const UNKNOWN = -1;

/** Measures text by adding the widths of its characters, each asked of the canvas once. */
export function makeRuler(): Ruler {
  const context = document.createElement("canvas").getContext("2d");
  const faces = Object.keys(FACES) as Face[];
  const plain = new Map(faces.map((face) => [face, new Float32Array(PLAIN).fill(UNKNOWN)]));
  const others = new Map(faces.map((face) => [face, new Map<string, number>()]));
  const ask = (character: string, face: Face): number => {
    if (context) context.font = FACES[face];
    return context?.measureText(character).width ?? 7;
  };
  const other = (character: string, face: Face): number => {
    const known = others.get(face) as Map<string, number>;
    let width = known.get(character);
    if (width === undefined) known.set(character, (width = ask(character, face)));
    return width;
  };
  return (text, face) => {
    const widths = plain.get(face) as Float32Array;
    let width = 0;
    for (let place = 0; place < text.length; place++) {
      const code = text.charCodeAt(place);
      if (code >= PLAIN) {
        const character = String.fromCodePoint(text.codePointAt(place) as number);
        place += character.length - 1;
        width += other(character, face);
        continue;
      }
      if (widths[code] === UNKNOWN) widths[code] = ask(text.charAt(place), face);
      width += widths[code] as number;
    }
    return width;
  };
}
