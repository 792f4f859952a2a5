import { expect, test } from "vitest";
import type { Operation } from "../src/sync/messages.ts";
import { portions } from "../src/sync/portions.ts";

const moved = (place: number, values: object): Operation => ({
  action: "update",
  kind: "table",
  id: `table ${place}`,
  values: values as never,
  before: {},
});

test("an edit goes in portions that the server takes, in its order and with nothing lost", () => {
  const many = Array.from({ length: 1234 }, (_, place) => moved(place, { positionX: place }));
  const found = portions(many);
  expect(found.flat()).toEqual(many);
  expect(Math.max(...found.map((portion) => portion.length))).toBeLessThanOrEqual(400);
  const large = Array.from({ length: 9 }, (_, place) => moved(place, { comment: "x".repeat(60_000) }));
  expect(portions(large).map((portion) => portion.length)).toEqual([3, 3, 3]);
  expect(portions([])).toEqual([]);
});
