import type { Edge } from "../../geometry/edge.ts";
import type { NotationName } from "../../geometry/notation_names.ts";
import type { Route, Side } from "../../geometry/route.ts";
import type { Pen } from "../view.ts";
import { crowsFoot } from "./crows_foot.ts";
import { idef1x } from "./idef1x.ts";
import { uml } from "./uml.ts";

/** How the ends of relationships are marked. Each function adds to the path at hand. */
export interface Notation {
  dashed(edge: Edge): boolean;
  /** Marks that are stroked. */
  lines(pen: Pen, edge: Edge, route: Route): void;
  /** Marks that are open shapes on the line: filled with the ground, and stroked. */
  open(pen: Pen, edge: Edge, route: Route): void;
  /** Marks that are filled. */
  solid(pen: Pen, edge: Edge, route: Route): void;
  /** Texts beside the ends. */
  ends(edge: Edge): { source: string; target: string } | null;
  /** A text on the line. */
  label(edge: Edge): string | null;
}

export const NOTATIONS: Readonly<Record<NotationName, Notation>> = { crowsFoot, idef1x, uml };

/** 1 where a line leaves its box to the right, -1 to the left. */
export const outward = (side: Side): number => (side === "right" ? 1 : -1);
