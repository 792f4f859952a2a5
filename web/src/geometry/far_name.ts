import type { Ruler } from "./box.ts";

/** A name in lines for seeing it from further away, and the width of the longest per pixel of its size. */
export interface FarName {
  readonly words: readonly string[];
  readonly widest: number;
}

/** The height of a line per pixel of its letters. */
export const LINE_HEIGHT = 1.16;

const LINE = 10;
/** A word longer than this is broken itself: in one line it would be too small to be read. */
const LONGEST_WORD = 14;
const TITLE_SIZE = 13;
const LONGEST = 60;

/** Names in one to three lines, each broken once, when it is first seen. */
export class FarNames {
  #known = new Map<string, readonly FarName[]>();

  constructor(private readonly ruler: Ruler) {}

  /** The lines in which a name is largest within these measures, and how large. */
  fit(name: string, width: number, height: number): { words: readonly string[]; size: number } {
    let known = this.#known.get(name);
    if (!known) this.#known.set(name, (known = [this.#broken(name), this.#whole(name)]));
    let best: { words: readonly string[]; size: number } = { words: [], size: 0 };
    for (const { words, widest } of known) {
      const size = Math.min(width / widest, height / (words.length * LINE_HEIGHT));
      if (size > best.size) best = { words, size };
    }
    return best;
  }

  #whole(name: string): FarName {
    return this.#measured([name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name]);
  }

  /** Breaks behind underscores and dots and before capitals, and words that are too long. */
  #broken(name: string): FarName {
    const pieces = name.slice(0, LONGEST).match(/[A-Z]?[^_.A-Z\s]+[_.]?|[A-Z_.]+/g) ?? [name];
    const words: string[] = [];
    for (const piece of pieces.flatMap(halved)) {
      const last = words.at(-1);
      if (last !== undefined && last.length + piece.length <= LINE) words[words.length - 1] = last + piece;
      else words.push(piece);
    }
    const shown = words.slice(0, 3);
    if (words.length > 3) shown[2] = `${shown[2]}…`;
    return this.#measured(shown);
  }

  #measured(words: readonly string[]): FarName {
    return { words, widest: Math.max(1, ...words.map((word) => this.ruler(word, "title"))) / TITLE_SIZE };
  }
}

function halved(word: string): string[] {
  const parts = Math.ceil(word.length / LONGEST_WORD);
  const length = Math.ceil(word.length / parts);
  return Array.from({ length: parts }, (_, place) => word.slice(place * length, (place + 1) * length));
}
