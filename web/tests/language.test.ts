import { describe, expect, test } from "vitest";
import { diagnostics } from "../src/language/de/diagnostics.ts";
import de from "../src/language/de/index.ts";
import { catalogue } from "../src/language/de/said/index.ts";
import en from "../src/language/en/index.ts";
import { Sayings } from "../src/language/sayings.ts";
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

describe("the server's messages in German", () => {
  const reference = Object.values(
    import.meta.glob<string>("../../docs/reference/messages.md", { query: "?raw", import: "default", eager: true }),
  ).join();
  const templates = [...reference.matchAll(/^\| [\w, ]+ \| (.*) \|$/gm)].map(([, text]) =>
    (text ?? "").replaceAll("\\|", "|"),
  );
  templates.shift();
  const gaps = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

  test("are all of those that it says, and no other", () => {
    expect(templates.length).toBeGreaterThan(700);
    expect(templates.filter((text) => !catalogue.templates[text])).toEqual([]);
    expect(Object.keys(catalogue.templates).filter((text) => !templates.includes(text))).toEqual([]);
  });

  test("have the same gaps", () => {
    const wrong = Object.entries(catalogue.templates).filter(
      ([text, theirs]) => gaps(text).join() !== gaps(theirs).join(),
    );
    expect(wrong).toEqual([]);
  });

  test("are found by what they have become, each with what fills it", () => {
    const sayings = new Sayings({ ...catalogue, words: {} });
    const filled = (text: string): string => text.replace(/\{(\w+)\}/g, (_, gap: string) => `‹${gap}›`);
    const wrong = Object.entries(catalogue.templates)
      .map(([text, theirs]) => [sayings.say(filled(text)), filled(theirs)])
      .filter(([found, wanted]) => found !== wanted);
    expect(wrong).toEqual([]);
  });

  test.each([
    [
      "The table 'book' is gone: it has been deleted. Restore it first.",
      "Tabelle 'book' gibt es nicht mehr: gelöscht. Stellen Sie es zuerst wieder her.",
    ],
    [
      "The index 'book_index' refers to the column gone, which does not exist. The index 'book_index' has no column. Give it at least one.",
      "Index 'book_index' verweist auf Spalte gone, das es nicht gibt. Index 'book_index' hat keine Spalte. Geben Sie mindestens eine an.",
    ],
    [
      "The materialized view 'v' is gone: it has been deleted.",
      "Materialisierte Sicht 'v' gibt es nicht mehr: gelöscht.",
    ],
    ["Nobody has written this.", "Nobody has written this."],
  ])("say %s", (english, german) => {
    expect(new Sayings(catalogue).say(english)).toBe(german);
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
