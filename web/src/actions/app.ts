import type { Signal } from "@preact/signals";
import type { Document } from "../document/document.ts";
import type { Id } from "../document/ids.ts";
import type { LayoutName } from "../geometry/layout/layout.ts";
import type { Point } from "../geometry/rect.ts";
import type { Operation } from "../sync/messages.ts";
import type { Session } from "../sync/session.ts";

export type ToolName = "select" | "pan" | "relate" | "table";
export type SideName = "inspect" | "suggestions" | "changes";
export type ThemeName = "system" | "light" | "dark";

/** What lies over the page. */
export type DialogName = "palette" | "generate" | "import" | "export" | "shortcuts" | "name";

/** A message at the edge of the page; one with an `action` offers it. */
export interface Notice {
  readonly id: number;
  readonly tone: "info" | "good" | "bad";
  readonly text: string;
  readonly who?: { name: string; color: string };
  readonly action?: { label: string; run: () => void };
}

/** The drawing, as commands and panels see it. */
export interface Stage {
  fit(ids?: Iterable<Id>): void;
  /** Brings a record into view, no nearer than it can be read. */
  reveal(id: Id): void;
  zoomBy(factor: number): void;
  zoomTo(scale: number): void;
  /** The middle of what is seen. */
  middle(): Point;
  /** The place of the world under a point of the page, or nothing beside the canvas. */
  worldAt(clientX: number, clientY: number): Point | null;
  layout(name: LayoutName): Promise<void>;
  stopLayout(): void;
  /** Gives places to what has none yet, such as what was just imported. */
  placeNew(): Promise<void>;
  addTable(at: Point): void;
}

/** One open schema and everything a command may do with it. */
export interface App {
  readonly session: Session;
  readonly stage: Stage;
  /** The zoom: 1 is 100 %. */
  readonly stageScale: Signal<number>;
  /** How far a layout has come, from 0 to 1; `null` when none runs. */
  readonly layoutProgress: Signal<number | null>;
  readonly readOnly: boolean;
  readonly document: Document;
  /** Grows with every change of the document: what reads it is shown anew. */
  readonly version: Signal<number>;
  readonly selection: Signal<ReadonlySet<Id>>;
  readonly tool: Signal<ToolName>;
  readonly side: Signal<SideName>;
  readonly outline: Signal<boolean>;
  /** Whether the columns of the selected table are shown as a grid. */
  readonly grid: Signal<boolean>;
  readonly dialog: Signal<DialogName | null>;
  readonly notices: Signal<readonly Notice[]>;
  /** How many suggestions each table has. */
  readonly badges: Signal<ReadonlyMap<Id, number>>;
  /** Sends an edit; resolves to `null` when it is accepted, else to a sentence that says why it was not. */
  edit(label: string, ...operations: readonly Operation[]): Promise<string | null>;
  notify(notice: Omit<Notice, "id">): void;
  dismiss(id: number): void;
  /** Selects a record, shows its panel and, where it is on the canvas, brings it into view. */
  show(id: Id): void;
  /** Puts the cursor into the name of what is selected. */
  readonly naming: Signal<Id | null>;
}
