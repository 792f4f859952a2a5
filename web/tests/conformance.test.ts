import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Change, invert } from "../src/document/change.ts";
import { type ApplyError, Document, type DocumentJson } from "../src/document/document.ts";

interface Case {
  name: string;
  document: DocumentJson;
  changes: Change[];
  after?: DocumentJson;
  refused?: string;
}

// The same file is run by tests/conformance/test_changes.py.
const cases: Case[] = JSON.parse(readFileSync(new URL("../../tests/conformance/cases.json", import.meta.url), "utf8"));

test.each(cases)("$name", ({ document: json, changes, after, refused }) => {
  const document = Document.fromJson(json);
  const before = document.toJson();
  if (refused) {
    expect(() => document.apply(changes)).toThrow(expect.objectContaining({ code: refused }) as ApplyError);
    expect(document.toJson()).toEqual(before);
    return;
  }
  document.apply(changes);
  expect(document.toJson()).toEqual(after);
  document.apply(invert(changes));
  expect(document.toJson()).toEqual(before);
});
