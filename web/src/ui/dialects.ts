import { DIALECTS } from "../protocol/dialects.ts";

/** The databases by name and title, the usual one first. */
export const DIALECT_TITLES: readonly (readonly [string, string])[] = ["postgresql", "mysql", "mariadb", "sqlite"].map(
  (name) => [name, DIALECTS[name]?.title ?? name],
);
