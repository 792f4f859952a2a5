import type { App } from "./app.ts";

export type GroupName = "Edit" | "View" | "Create" | "Schema" | "Tools" | "Help";

/** One thing that a person can tell the designer to do. */
export interface Action {
  readonly id: string;
  readonly title: string;
  readonly group: GroupName;
  /** Keys as they are shown: `Mod` is Control or Command. Alternatives are separate entries. */
  readonly keys?: readonly string[];
  /** More words by which it is found. */
  readonly words?: string;
  /** Keys that the browser gives to it in its own way. */
  readonly shownKeys?: string;
  /** Whether its keys mean this only on the canvas: elsewhere they are the page's. */
  readonly onCanvas?: boolean;
  /** Whether its keys mean this also while a text is written. */
  readonly everywhere?: boolean;
  /** Whether it changes the schema, so that a reader is not offered it. */
  readonly edits?: boolean;
  enabled?(app: App): boolean;
  run(app: App): void;
}
