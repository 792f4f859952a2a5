import type { Catalogue } from "../../sayings.ts";
import { lint } from "./lint.ts";
import { migrating } from "./migrating.ts";
import { reading } from "./reading.ts";
import { words } from "./words.ts";
import { working } from "./working.ts";

/** What the server says in English, by its templates. */
export const catalogue: Catalogue = {
  templates: { ...lint, ...migrating, ...reading, ...working },
  words,
  article: /^the (?=.)/i,
};
