import type { App } from "./app.ts";

/** One thing that a person can tell the designer to do. */
export interface Action {
  readonly id: string;
  readonly title: string;
  readonly group: "Edit" | "View" | "Create" | "Schema" | "Tools" | "Help";
  /** Keys as they are shown: `Mod` is Control or Command. Alternatives are separate entries. */
  readonly keys?: readonly string[];
  /** More words by which it is found. */
  readonly words?: string;
  /** Whether it changes the schema, so that a reader is not offered it. */
  readonly edits?: boolean;
  enabled?(app: App): boolean;
  run(app: App): void;
}
