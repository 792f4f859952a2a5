/** Writes a number with its noun, as a language writes numbers: `counted("en")("table", "tables")(3)` is `3 tables`. */
export const counted = (language: string) => (one: string, more: string) => (count: number) =>
  `${count.toLocaleString(language)} ${count === 1 ? one : more}`;
