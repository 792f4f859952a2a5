/** A colour as every program reads it: `#rrggbb`, and how much of it there is, from 0 to 1. */
export interface Color {
  readonly hex: string;
  readonly alpha: number;
}

const two = (value: number): string => Math.round(value).toString(16).padStart(2, "0");

/** Reads the forms that the style sheet and the records use: `#rgb`, `#rrggbb`, `#rrggbbaa`, `rgb(r g b / a)`. */
export function readColor(text: string): Color {
  const digits = /^#([0-9a-f]{3,8})$/i.exec(text)?.[1];
  if (digits) {
    const long = digits.length < 6 ? [...digits].map((digit) => digit + digit).join("") : digits;
    const alpha = long.length === 8 ? Number.parseInt(long.slice(6), 16) / 255 : 1;
    return { hex: `#${long.slice(0, 6).toLowerCase()}`, alpha };
  }
  const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
  return { hex: `#${two(red)}${two(green)}${two(blue)}`, alpha };
}
