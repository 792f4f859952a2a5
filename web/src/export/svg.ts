import { fontStyle } from "./fonts.ts";
import { drawStill, type Step, type Still } from "./still.ts";
import { type Measure, SvgPen } from "./svg_pen.ts";

/** The picture as SVG, with its fonts in it. */
export async function toSvg(still: Still, measure: Measure, step: Step): Promise<Blob> {
  const characters = new Set<number>();
  const pen = new SvgPen((text, font) => {
    for (const character of text) characters.add(character.codePointAt(0) as number);
    return measure(text, font);
  });
  await drawStill(pen, still, 1, step, (title, draw) => pen.titled(title, draw));
  return new Blob(pen.finish(still.rect, still.title, await fontStyle(characters)), { type: "image/svg+xml" });
}
