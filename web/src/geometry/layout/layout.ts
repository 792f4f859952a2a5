import type { Id } from "../../document/ids.ts";
import type { Point } from "../rect.ts";

/** A box to be laid out; a pinned one stays. */
export interface Node {
  readonly id: Id;
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
  readonly pinned?: boolean;
}

/** A line from a source to a target. */
export type Link = readonly [source: Id, target: Id];

/** Where each box is put: its top left corner. */
export type Places = Map<Id, Point>;

export const GAP = 56;
