import type { Notation } from "./notation.ts";

/** Multiplicities beside both ends of a plain line. */
export const uml: Notation = {
  dashed: () => false,
  lines() {},
  open() {},
  solid() {},
  ends: ({ cardinality, required }) => ({
    source: cardinality === "one_to_one" ? "0..1" : "0..*",
    target: cardinality === "many_to_many" ? "0..*" : required ? "1" : "0..1",
  }),
  label: () => null,
};
