import { describe, expect, test } from "vitest";
import { Groups } from "../src/document/groups.ts";

describe("groups", () => {
  test("are in order whenever they are asked for", () => {
    const groups = new Groups<number>((a, b) => a - b);
    for (const one of [3, 1, 2]) groups.add("a", one);
    groups.add("b", 9);
    expect(groups.of("a")).toEqual([1, 2, 3]);
    groups.add("a", 0);
    groups.remove("a", 2);
    expect(groups.of("a")).toEqual([0, 1, 3]);
    expect(groups.of("b")).toEqual([9]);
    expect(groups.of("c")).toEqual([]);
  });

  test("without an order are in the one in which things came", () => {
    const groups = new Groups<number>();
    for (const one of [3, 1, 2]) groups.add("a", one);
    expect(groups.of("a")).toEqual([3, 1, 2]);
  });

  test("that were given away stay as they are", () => {
    const groups = new Groups<number>();
    groups.add("a", 1);
    const given = groups.of("a");
    groups.add("a", 2);
    groups.remove("a", 1);
    expect(given).toEqual([1]);
    expect(groups.of("a")).toEqual([2]);
    groups.remove("a", 2);
    groups.remove("a", 2);
    expect(groups.of("a")).toEqual([]);
    expect(groups.of("a")).toBe(groups.of("a"));
  });
});
