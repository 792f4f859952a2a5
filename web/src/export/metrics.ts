/** Widths of the printable ASCII characters in thousandths of the size, as Adobe's metrics of the fonts give them. */
const HELVETICA =
  "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584";
const HELVETICA_BOLD =
  "278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584";

const FIRST = 32;
/** Of letters with accents and signs: about what most of them have. */
const OTHER = 556;
const COURIER = 600;

const widths = { F1: HELVETICA.split(" ").map(Number), F2: HELVETICA_BOLD.split(" ").map(Number) };

/** The fonts that every reader of PDF has: Helvetica, the same in bold, Courier. */
export type PdfFont = "F1" | "F2" | "F3";

/** The width of codes of the Windows alphabet in a font of size 1. */
export function widthOf(codes: readonly number[], font: PdfFont): number {
  if (font === "F3") return (codes.length * COURIER) / 1000;
  return codes.reduce((sum, code) => sum + (widths[font][code - FIRST] ?? OTHER), 0) / 1000;
}

/** What the Windows alphabet has beyond Latin-1, from 0x80 on; a space is a place without a sign. */
const BEYOND = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** A text in the Windows alphabet, or `null` where that has no sign for one of its characters. */
export function windowsCodes(text: string): number[] | null {
  const codes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    const beyond = BEYOND.indexOf(character);
    if ((code >= FIRST && code < 127) || (code >= 160 && code < 256)) codes.push(code);
    else if (beyond >= 0) codes.push(128 + beyond);
    else return null;
  }
  return codes;
}
