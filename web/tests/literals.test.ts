import { describe, expect, test } from "vitest";
import { literalsIn } from "./literals.ts";

/** What is the same in every language: names, the names of keys, statements of SQL, fonts of the canvas. */
const NAMES = [/\bSchemawright\b/g, /\bEsc\b/g, /\b(heap|fillfactor=\d+)\b/g, /^CREATE [A-Z]+ .*/gs, /^\d+ \d+px /g];

const files = import.meta.glob<string>(["../src/**/*.{ts,tsx}", "!../src/{language,protocol}/**"], {
  query: "?raw",
  import: "default",
  eager: true,
});

const found = (source: string): string[] => literalsIn("page.tsx", source, NAMES).map(({ text }) => text);

describe("a text outside the catalogue is found", () => {
  test.each([
    ["between tags", "<p>No tables</p>", "No tables"],
    ["in an attribute", '<input aria-label="Name of the view" />', "Name of the view"],
    ["in a branch", '<b>{count === 1 ? "One" : "More"}</b>', "One"],
    ["behind a condition", '<b>{found && "Found"}</b>', "Found"],
    ["put together", '<b title={"Line " + line} />', "Line"],
    ["of a menu", 'const items = [{ label: "Rename…", run }];', "Rename…"],
    ["of the history", 'app.edit("Rename schema", change);', "Rename schema"],
    ["of the window", 'document.title = "Schemas";', "Schemas"],
  ])("%s", (_, source, text) => {
    expect(found(source)).toContain(text);
  });

  test("but not a name, a class, a comparison or a sign", () => {
    const source = '<p class="wide" key="x">{kind === "table" && <b>{texts.common.add} → Schemawright · </b>}</p>';
    expect(found(source)).toEqual([]);
  });
});

test("every text that a person reads stands in the catalogue", () => {
  const outside = Object.entries(files).flatMap(([file, source]) =>
    literalsIn(file, source, NAMES).map(({ line, text }) => `${file}:${line}: ${text}`),
  );
  expect(outside).toEqual([]);
});
