import { drawArea } from "../canvas/areas.ts";
import { type BoxStyle, drawBox } from "../canvas/boxes.ts";
import { drawLabels, drawLines, type Stroke } from "../canvas/lines.ts";
import { NOTATIONS } from "../canvas/notations/notation.ts";
import type { Theme } from "../canvas/theme.ts";
import { detailAt, type Pen } from "../canvas/view.ts";
import type { Id } from "../document/ids.ts";
import type { Edge } from "../geometry/edge.ts";
import { FarNames } from "../geometry/far_name.ts";
import type { NotationName } from "../geometry/notation_names.ts";
import { around, grown, overlaps, type Rect } from "../geometry/rect.ts";
import type { Scene } from "../geometry/scene.ts";

/** What a still picture shows, and how. */
export interface Still {
  readonly scene: Scene;
  /** The part of the world. */
  readonly rect: Rect;
  /** Only these boxes and areas, and the lines between them; `null` is all that lies there. */
  readonly only: ReadonlySet<Id> | null;
  readonly theme: Theme;
  readonly notation: NotationName;
  readonly title: string;
}

/** Says how far a picture has come, from 0 to 1; rejects with an `AbortError` when it has been cancelled. */
export type Step = (progress: number) => Promise<void>;

/** How many things are drawn between two breaths. */
const AT_ONCE = 200;
/** From this zoom on lines have labels. */
const LABELLED = 0.75;
const EDGE = 8;
/** How far the marks of a line's ends reach beyond it. */
const MARKS = 16;

/**
 * Draws a still picture by what draws the canvas; `scale` says how much of things can be read. `around` is called around
 * each box with its name.
 */
export async function drawStill(
  pen: Pen,
  { scene, rect, only, theme, notation }: Still,
  scale: number,
  step: Step,
  around: (title: string, draw: () => void) => void = (_, draw) => draw(),
): Promise<void> {
  const wanted = (id: Id): boolean => !only || only.has(id);
  pen.fillStyle = theme.ground;
  pen.fillRect(rect.x, rect.y, rect.width, rect.height);
  for (const area of scene.areasIn(rect)) if (wanted(area.id)) drawArea(pen, area, theme, scale);
  const edges = [...scene.edges.values()].filter(
    (edge) => wanted(edge.source) && wanted(edge.target) && overlaps(reachOf(edge, scene), rect),
  );
  const boxes = scene.boxesIn(grown(rect, EDGE)).filter((box) => wanted(box.id));
  const all = Math.max(edges.length + boxes.length, 1);
  const stroke: Stroke = { theme, notation: NOTATIONS[notation], scale, color: theme.line, weight: 1.25 };
  for (let start = 0; start < edges.length; start += AT_ONCE) {
    await step(start / all);
    drawSome(pen, scene, edges.slice(start, start + AT_ONCE), stroke);
  }
  const style: BoxStyle = { theme, names: new FarNames(scene.ruler), scale, badge: () => undefined };
  for (const [place, box] of boxes.entries()) {
    if (place % AT_ONCE === 0) await step((edges.length + place) / all);
    around(box.name, () => drawBox(pen, box, style));
  }
  await step(1);
}

/** Where a line is drawn whole: of a long one the canvas shows its ends only. */
function reachOf(edge: Edge, scene: Scene): Rect {
  const bounds = around(scene.routeOf(edge).points.map((point) => ({ ...point, width: 0, height: 0 })));
  return grown(bounds ?? edge, MARKS);
}

function drawSome(pen: Pen, scene: Scene, edges: readonly Edge[], stroke: Stroke): void {
  // Seen from far away, lines step back behind the blocks.
  pen.globalAlpha = detailAt(stroke.scale) === "far" ? 0.5 : 1;
  drawLines(pen, scene, edges, stroke);
  pen.globalAlpha = 1;
  if (stroke.scale >= LABELLED) drawLabels(pen, scene, edges, { ...stroke, color: stroke.theme.muted });
}
