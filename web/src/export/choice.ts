import type { App } from "../actions/app.ts";
import type { Id } from "../document/ids.ts";
import { grown, type Rect } from "../geometry/rect.ts";

export const PARTS = ["whole", "seen", "selection"] as const;
export const FORMS = ["svg", "png", "pdf"] as const;
/** `print` is on white, without shadows, in ink. */
export const PICTURE_THEMES = ["light", "dark", "print"] as const;
export type PictureTheme = (typeof PICTURE_THEMES)[number];

/** The broadest and the highest picture, in pixels, that is made. */
export const MOST_PIXELS = 8192;
/** So many pixels are within what every browser gives a canvas. */
const MOST_AREA = 120_000_000;

/** What a person chose to have a picture of, and how. */
export interface PictureChoice {
  readonly form: (typeof FORMS)[number];
  readonly part: (typeof PARTS)[number];
  readonly theme: PictureTheme;
  /** Of a PNG: so many pixels for one of the canvas. */
  readonly scale: number;
}

const MARGIN = 40;

/** The part of the world that a choice shows; `null` where there is nothing. */
export function partOf(app: App, part: PictureChoice["part"]): Rect | null {
  if (part === "seen") return app.stage.seen.value;
  const bounds = app.stage.scene.bounds(part === "selection" ? chosenBoxes(app) : undefined);
  return bounds && grown(bounds, MARGIN);
}

/** The boxes and areas that are selected. */
export function chosenBoxes(app: App): Set<Id> {
  const { boxes, areas } = app.stage.scene;
  return new Set([...app.selection.value].filter((id) => boxes.has(id) || areas.has(id)));
}

/** How large a PNG of the choice is, in pixels. */
export function pixelsOf(rect: Rect, scale: number): { width: number; height: number; scale: number } {
  const possible = Math.min(
    scale,
    MOST_PIXELS / rect.width,
    MOST_PIXELS / rect.height,
    Math.sqrt(MOST_AREA / (rect.width * rect.height)),
  );
  return { width: Math.round(rect.width * possible), height: Math.round(rect.height * possible), scale: possible };
}
