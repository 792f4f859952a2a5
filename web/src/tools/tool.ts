import type { Signal } from "@preact/signals";
import type { Document } from "../document/document.ts";
import type { Id } from "../document/ids.ts";
import type { Point, Rect } from "../geometry/rect.ts";
import type { Scene } from "../geometry/scene.ts";

/** What a tool may ask of the page that it works on. */
export interface Desk {
  readonly document: Document;
  readonly scene: Scene;
  readonly selection: Signal<ReadonlySet<Id>>;
  readonly scale: number;
  readonly readOnly: boolean;
  hover(id: Id | null, column: Id | null): void;
  sketch(sketch: {
    marquee?: Rect;
    line?: { from: Id; to: Point; over: Id | null; at?: Point };
    handles?: readonly Point[];
    ghost?: Rect & { title: string };
  }): void;
  /** Shows boxes elsewhere while they are dragged, to others too. */
  preview(places: ReadonlyMap<Id, Point>): void;
  /** Puts boxes there for good. */
  move(places: ReadonlyMap<Id, Point>): void;
  /** Makes a relationship; without columns those are made that the target's key needs. */
  relate(source: Id, target: Id, columns?: { sourceColumnIds: readonly Id[]; targetColumnIds: readonly Id[] }): void;
  /** Says that neither of two columns is a key that the other could refer to. */
  noKey(one: Id, other: Id): void;
  addTable(at: Point): void;
  /** Goes back to the select tool. */
  done(): void;
}

/** A press that is held: it follows the pointer until it ends. */
export interface Gesture {
  move(point: Point, event: MouseEvent): void;
  end(point: Point, event: MouseEvent, moved: boolean): void;
  /** Puts everything back, where the press turns out to mean something else. */
  cancel?(): void;
}

/** One way of using the pointer, a small state machine. */
export interface Tool {
  readonly cursor: string;
  /** Starts a gesture, or leaves the press to the camera. */
  press(point: Point, event: MouseEvent): Gesture | null;
  hover(point: Point): void;
  /** Forgets what was begun. */
  leave(): void;
}
