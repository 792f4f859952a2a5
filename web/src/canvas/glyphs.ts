import type { Pen } from "./view.ts";

/** The small marks in front of a column, as path data in a 12 x 12 square. */
const DATA = {
  key: "M4 8.2a2.4 2.4 0 1 1 0-4.8a2.4 2.4 0 0 1 0 4.8M6.3 5.8H11V8M9 5.8V7.4",
  link: "M5 7.4a2 2 0 0 0 2.9 0l1.7-1.7a2 2 0 0 0-2.9-2.9l-.7.7M7.2 5a2 2 0 0 0-2.9 0L2.6 6.7a2 2 0 0 0 2.9 2.9l.7-.7",
  table:
    "M2 3.2a1.2 1.2 0 0 1 1.2-1.2h5.6a1.2 1.2 0 0 1 1.2 1.2v5.6a1.2 1.2 0 0 1-1.2 1.2H3.2A1.2 1.2 0 0 1 2 8.8ZM2 5h8M5 5v5",
  view: "M1 6s1.8-3.4 5-3.4S11 6 11 6s-1.8 3.4-5 3.4S1 6 1 6M6 7.3a1.3 1.3 0 1 0 0-2.6a1.3 1.3 0 0 0 0 2.6",
  materializedView: "M6 1.6 11 4.2 6 6.8 1 4.2ZM1 6.4 6 9l5-2.6M1 8.4 6 11l5-2.6",
  enum: "M4.6 2.8H11M4.6 6H11M4.6 9.2H11M1.6 2.8h.6M1.6 6h.6M1.6 9.2h.6",
} as const;

type GlyphName = keyof typeof DATA;

const NAMES = Object.keys(DATA) as GlyphName[];
export const GLYPHS = Object.fromEntries(NAMES.map((name) => [name, new Path2D(DATA[name])])) as Record<
  GlyphName,
  Path2D
>;

/** A glyph's path as it is written in a file. */
export function dataOf(path: Path2D): string {
  const name = NAMES.find((one) => GLYPHS[one] === path);
  if (!name) throw new RangeError("Only glyphs are kept as paths.");
  return DATA[name];
}

/** Strokes a glyph with its top left corner at a place. */
export function glyph(pen: Pen, name: GlyphName, x: number, y: number, color: string): void {
  pen.strokeStyle = color;
  pen.lineWidth = 1.15;
  pen.translate(x, y);
  pen.stroke(GLYPHS[name]);
  pen.translate(-x, -y);
}
