import type { Id } from "../../document/ids.ts";
import type { Point } from "../rect.ts";

/**
 * A box to be laid out; a pinned one stays. Boxes of one `group` stand together in the layout by groups, those of one
 * `area` in every layout.
 */
export interface Node {
  readonly id: Id;
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
  readonly pinned?: boolean;
  readonly group?: string;
  readonly area?: Id;
}

/** A line from a source to a target. */
export type Link = readonly [source: Id, target: Id];

/** Where each box is put: its top left corner. */
export type Places = Map<Id, Point>;

/** `namespace` is by the boxes' groups, `cluster` by the communities that the lines make. */
export const LAYOUTS = ["force", "layered", "cluster", "namespace", "grid"] as const;
export type LayoutName = (typeof LAYOUTS)[number];

/** What a layout is given to work with, so that it runs in a worker of the page as well as in Node. */
export interface Tools {
  /** Says how far it has come, from 0 to 1, and where the boxes are now if that can be shown; awaits a moment's rest. */
  show(progress: number, places?: Places): Promise<void>;
  /** Whether it should come to an end with what it has. */
  stopped(): boolean;
  /** The layered layout of a graph. */
  layers: Layers;
}

/** Lays out boxes with lines in layers; places only. */
export type Layers = (nodes: readonly Node[], links: readonly Link[]) => Promise<Places>;

export const GAP = 56;
/** Breadth to height of what a layout aims at. */
export const RATIO = 1.6;

/** Lines between two different boxes that are among the given ones. */
export function usable(nodes: readonly Node[], links: readonly Link[]): Link[] {
  const known = new Set(nodes.map((node) => node.id));
  return links.filter(([source, target]) => source !== target && known.has(source) && known.has(target));
}
