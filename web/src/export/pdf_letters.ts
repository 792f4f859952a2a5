import { bytesOf, type PdfFile, unitsOf } from "./pdf_file.ts";

/** So many letters has a font that is made of drawings; the code 0 is left out, since some readers take it for an end. */
const LETTERS = 255;
/** The width of each letter, in thousandths of the size. */
const WIDTH = 1000;
const MAPPINGS_AT_ONCE = 100;
/** From right to left: what a reader of the page meets first comes last in the text. */
const FROM_THE_RIGHT = /[\p{scx=Hebr}\p{scx=Arab}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}]+/u;
const RUN = new RegExp(`${FROM_THE_RIGHT.source}(?:[\\s_]+${FROM_THE_RIGHT.source})*`, "gu");

/**
 * Fonts whose letters show nothing, for any script: each letter says only what it stands for. Laid over the picture of a
 * text they make it a text: it is found, selected, copied and read aloud.
 */
export class SilentLetters {
  readonly #places = new Map<string, number>();

  /** What writes a text in `width`, at a size, where the text's matrix has been set. */
  write(text: string, width: number, size: number): string {
    const letters = [...inOrderOfSight(text)];
    const stretch = (100 * width) / ((letters.length * size * WIDTH) / 1000);
    const parts = letters.map((letter) => {
      const { font, code } = this.#place(letter);
      return `/L${font} ${size} Tf <${code.toString(16).padStart(2, "0")}> Tj`;
    });
    return `${stretch.toFixed(3)} Tz ${parts.join(" ")}`;
  }

  /** The fonts as a page's resources name them, once everything has been written. */
  async fonts(file: PdfFile): Promise<string[]> {
    const letters = [...this.#places.keys()];
    const fonts: string[] = [];
    for (let start = 0; start < letters.length; start += LETTERS) {
      const own = letters.slice(start, start + LETTERS);
      const nothing = await file.add("", bytesOf(`${WIDTH} 0 d0`));
      const map = await file.add("", bytesOf(mapped(own)));
      const names = own.map((_, place) => `/l${place + 1}`).join(" ");
      const font = await file.add(
        "/Type /Font /Subtype /Type3 /FontBBox [0 -250 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] " +
          `/CharProcs << ${own.map((_, place) => `/l${place + 1} ${nothing} 0 R`).join(" ")} >> ` +
          `/Encoding << /Type /Encoding /Differences [1 ${names}] >> /Resources << >> ` +
          `/FirstChar 1 /LastChar ${own.length} /Widths [${own.map(() => WIDTH).join(" ")}] /ToUnicode ${map} 0 R`,
      );
      fonts.push(`/L${start / LETTERS} ${font} 0 R`);
    }
    return fonts;
  }

  #place(letter: string): { font: number; code: number } {
    const place = this.#places.get(letter) ?? this.#places.size;
    this.#places.set(letter, place);
    return { font: Math.floor(place / LETTERS), code: (place % LETTERS) + 1 };
  }
}

/** Readers take letters from left to right and turn round what their script reads the other way. */
function inOrderOfSight(text: string): string {
  return text.replace(RUN, (run) => [...run].reverse().join(""));
}

/** What each code stands for, as readers ask for it. */
function mapped(letters: readonly string[]): string {
  const lines = letters.map((letter, place) => `<${(place + 1).toString(16).padStart(2, "0")}> <${unitsOf(letter)}>`);
  const blocks: string[] = [];
  for (let start = 0; start < lines.length; start += MAPPINGS_AT_ONCE) {
    const block = lines.slice(start, start + MAPPINGS_AT_ONCE);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return [
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
    "/CMapName /Letters def /CMapType 2 def",
    "1 begincodespacerange <00> <FF> endcodespacerange",
    ...blocks,
    "endcmap CMapName currentdict /CMap defineresource pop end end",
  ].join("\n");
}
