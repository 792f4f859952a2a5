import { describe, expect, test } from "vitest";
import de from "../src/language/de/index.ts";
import en from "../src/language/en/index.ts";

type Area = Record<string, unknown>;

const languages = { de } as Record<string, Record<string, Area>>;

describe.each(Object.keys(languages))("the texts in %s", (name) => {
  test.each(Object.keys(en))("%s has every text that English has, and no other", (area) => {
    expect(Object.keys(languages[name]?.[area] ?? {}).sort()).toEqual(
      Object.keys((en as Record<string, Area>)[area] ?? {}).sort(),
    );
  });

  test.each(Object.keys(en))("%s is said in that language", (area) => {
    const theirs = languages[name]?.[area] ?? {};
    const empty = Object.entries(theirs).filter(([, text]) => text === "" || text === undefined);
    expect(empty).toEqual([]);
  });
});
