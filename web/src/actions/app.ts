import type { ReadonlySignal, Signal } from "@preact/signals";
import type { Document } from "../document/document.ts";
import type { Id } from "../document/ids.ts";
import type { Filter } from "../finding/filter.ts";
import type { Finder } from "../finding/finder.ts";
import type { Badge } from "../geometry/box.ts";
import type { Cell } from "../geometry/cell.ts";
import type { LayoutName } from "../geometry/layout/layout.ts";
import type { Point, Rect } from "../geometry/rect.ts";
import type { Scene } from "../geometry/scene.ts";
import type { Suggestion } from "../sync/api.ts";
import type { Operation } from "../sync/messages.ts";
import type { Session } from "../sync/session.ts";

export type { Point, Rect };
export type ToolName = "select" | "pan" | "relate" | "table";
/** What kind of relationship is drawn next. */
export type Relating = "one_to_many" | "one_to_one" | "many_to_many";
export type SideName = "inspect" | "text" | "suggestions" | "changes";

/** What lies over the page. */
export type DialogName = "palette" | "generate" | "import" | "export" | "shortcuts" | "name" | "views" | "settings";

/** A message at the edge of the page; one with an `action` offers it. */
export interface Notice {
  readonly id: number;
  readonly tone: "info" | "good" | "bad";
  readonly text: string;
  readonly who?: { name: string; color: string };
  readonly action?: { label: string; run: () => void };
}

/** Which part of the world is seen, and how another part comes into view. */
export interface Sight {
  /** Shows all of these, or everything. */
  fit(ids?: Iterable<Id>): void;
  /** Shows a part of the world, as near as it goes. */
  look(part: Rect): void;
  /** Brings a place of the world into the middle, at the same scale. */
  center(at: Point): void;
  /** Brings a record into view, no nearer than it can be read. */
  reveal(id: Id): void;
  zoomBy(factor: number): void;
  zoomTo(scale: number): void;
  /** Whether all of these can be seen. */
  sees(ids: Iterable<Id>): boolean;
  /** The middle of what is seen. */
  middle(): Point;
  /** Where on the page a place of the world is. */
  toPage(at: Point): Point;
  /** The place of the world under a point of the page, or nothing beside the canvas. */
  worldAt(clientX: number, clientY: number): Point | null;
  /** Where a text of a box lies, in pixels of the canvas; nothing where it is not shown. */
  cellRect(cell: Cell): Rect | null;
}

/** The drawing, as commands and panels see it. */
export interface Stage {
  /** What is drawn, measured. */
  readonly scene: Scene;
  readonly sight: Sight;
  /** The part of the world that is seen. */
  readonly seen: Signal<Rect>;
  /** Grows when boxes have come to rest elsewhere or been measured anew. */
  readonly drawn: Signal<number>;
  /** Shows a note or an area at another size, until its record says otherwise. */
  resize(id: Id, rect: Rect): void;
  /** Puts records elsewhere for good; moves of one `step` are taken back together. */
  move(label: string, places: ReadonlyMap<Id, Point>, step?: string): void;
  /** Lights a column's row, until the pointer moves. */
  light(tableId: Id, columnId: Id): void;
  layout(name: LayoutName): Promise<void>;
  stopLayout(): void;
  /** Draws together what a filter leaves; the places that are kept stay as they are. */
  gather(): Promise<void>;
  /** Gives places to what has none yet, such as what was just imported. */
  placeNew(): Promise<void>;
  addTable(at: Point): void;
  /** Gives the keyboard back to the canvas. */
  focus(): void;
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
  readonly relating: Signal<Relating>;
  /** The text of a box that is written on the canvas. */
  readonly cell: Signal<Cell | null>;
  readonly side: Signal<SideName>;
  readonly outline: Signal<boolean>;
  /** Whether the panel on the right is shown. */
  readonly panel: Signal<boolean>;
  /** Whether the columns of the selected table are shown as a grid. */
  readonly grid: Signal<boolean>;
  /** Whether the overview map is shown. */
  readonly minimap: Signal<boolean>;
  readonly dialog: Signal<DialogName | null>;
  /** The open menu of what is selected, and where on the page it stands. */
  readonly menu: Signal<{ at: Point } | null>;
  /** What the person wants to see of the schema; `null` is everything. */
  readonly filter: Signal<Filter | null>;
  /** The tables, views and areas that the filter leaves; `null` is everything. */
  readonly shown: ReadonlySignal<ReadonlySet<Id> | null>;
  /** Where what the filter leaves is seen for now, drawn together; `null` where each is seen where it is kept. */
  readonly gathered: Signal<ReadonlyMap<Id, Point> | null>;
  readonly finder: Finder;
  /** What was done last, or where one is, for who listens. */
  readonly said: Signal<string>;
  readonly notices: Signal<readonly Notice[]>;
  /** What could be better; a sentence where that can't be said, `null` until it has been asked. */
  readonly advice: Signal<readonly Suggestion[] | string | null>;
  /** What the boxes that something is said of bear. */
  readonly badges: ReadonlySignal<ReadonlyMap<Id, Badge>>;
  /** Sends an edit; resolves to `null` when it is accepted, else to a sentence that says why it was not. */
  edit(label: string, ...operations: readonly Operation[]): Promise<string | null>;
  notify(notice: Omit<Notice, "id">): void;
  dismiss(id: number): void;
  /** Selects a record, shows its panel and, where it is on the canvas, brings it into view. */
  show(id: Id): void;
  /** The note whose text is written on the canvas. */
  readonly writing: Signal<Id | null>;
  /** Puts the cursor into the name of what is selected. */
  readonly naming: Signal<Id | null>;
}
