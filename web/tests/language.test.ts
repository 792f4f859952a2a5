import { describe, expect, test } from "vitest";
import { diagnostics } from "../src/language/de/diagnostics.ts";
import de from "../src/language/de/index.ts";
import en from "../src/language/en/index.ts";
import type { Texts } from "../src/language/texts.ts";

const LANGUAGES = { de } as Record<string, Texts>;
/** So many words in a row are not the same in two languages by chance. */
const WORDS = /\p{L}{2,}\P{L}+\p{L}{2,}\P{L}+\p{L}{2,}/u;
/** Names and keywords, which are. */
const NAMES = new Set(["finding.words.export", "finding.words.import"]);
/** Keys that are called otherwise than on the keyboard of the code: another number of them in each language. */
const KEYS = /^finding\.keys\./;

/** Every text by its path; one that says a number or a name is a function. */
function leaves(value: unknown, path = ""): [string, unknown][] {
  if (typeof value !== "object" || value === null) return KEYS.test(path) ? [] : [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key));
}

const english = leaves(en);

describe.each(Object.keys(LANGUAGES))("the texts in %s", (name) => {
  const theirs = new Map(leaves(LANGUAGES[name]));

  test("are all that English has, and no other", () => {
    expect([...theirs.keys()].sort()).toEqual(english.map(([path]) => path).sort());
  });

  test("say something, of the same things", () => {
    const wrong = english.filter(([path, text]) => {
      const other = theirs.get(path);
      return typeof other !== typeof text || other === "" || (other as { length: number }).length === 0;
    });
    expect(wrong.map(([path]) => path)).toEqual([]);
  });

  test("are said in that language", () => {
    const same = english.filter(([path, text]) => {
      return typeof text === "string" && WORDS.test(text) && theirs.get(path) === text && !NAMES.has(path);
    });
    expect(same.map(([path]) => path)).toEqual([]);
  });
});

describe("diagnostics in German", () => {
  const reference = Object.values(
    import.meta.glob<string>("../../docs/reference/diagnostics.md", { query: "?raw", import: "default", eager: true }),
  ).join();
  const codes = [...reference.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, code]) => code ?? "");

  test("have a title each, for every code of the reference", () => {
    expect(codes.length).toBeGreaterThan(200);
    expect(codes.filter((code) => !diagnostics[code])).toEqual([]);
  });

  test("and none for a code that there is no more", () => {
    const source = import.meta.glob<string>("../../src/schemawright/**/*.py", {
      query: "?raw",
      import: "default",
      eager: true,
    });
    const known = Object.values(source).join("\n");
    const unknown = Object.keys(diagnostics).filter((code) => !codes.includes(code) && !known.includes(`"${code}"`));
    expect(unknown).toEqual([]);
  });
});

describe("every text is read somewhere", () => {
  const source = Object.values(
    import.meta.glob<string>(["../src/**/*.{ts,tsx}", "!../src/{language,protocol}/**"], {
      query: "?raw",
      import: "default",
      eager: true,
    }),
  ).join("\n");
  const words = new Set(source.match(/[\w$]+/g));
  // Of what is chosen from by a name, such as `texts.finding.kinds[kind]`, that name is enough.
  const chosenFrom = new Set([...source.matchAll(/\.(\w+)(?:\[|\)|\.map\()/g)].map(([, name]) => name ?? ""));

  test.each(Object.keys(en))("of %s", (area) => {
    const unread = english
      .map(([path]) => path.split("."))
      .filter(
        ([first, ...rest]) =>
          first === area && !rest.some((key, at) => (at === rest.length - 1 ? words : chosenFrom).has(key)),
      )
      .map((path) => path.join("."));
    expect(unread).toEqual([]);
  });
});
