import type { App } from "../actions/app.ts";
import { notation } from "../actions/settings.ts";
import { chosenBoxes, type PictureChoice, partOf, pixelsOf } from "./choice.ts";
import { toPdf } from "./pdf.ts";
import { toPng } from "./png.ts";
import type { Step, Still } from "./still.ts";
import { toSvg } from "./svg.ts";
import { pictureTheme } from "./themes.ts";

/** Makes the picture; `shown` hears how far it is, `signal` ends it. */
export async function makePicture(
  app: App,
  choice: PictureChoice,
  shown: (progress: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const rect = partOf(app, choice.part);
  if (!rect) throw new RangeError("There is nothing to be seen.");
  const { schema } = app.document;
  const still: Still = {
    scene: app.stage.scene,
    rect,
    only: choice.part === "selection" ? chosenBoxes(app) : null,
    theme: pictureTheme(choice.theme),
    notation: notation.value,
    title: schema.displayName ?? schema.name,
  };
  const step = breathing(shown, signal);
  switch (choice.form) {
    case "svg":
      return toSvg(still, measure, step);
    case "pdf":
      return toPdf(still, measure, step);
    case "png":
      return toPng(still, pixelsOf(rect, choice.scale).scale, step);
  }
}

const BREATH_MS = 30;

/** Lets the page breathe now and then, so that it shows the progress and hears that it should stop. */
function breathing(shown: (progress: number) => void, signal: AbortSignal): Step {
  let last = performance.now();
  return async (progress) => {
    signal.throwIfAborted();
    if (performance.now() - last < BREATH_MS) return;
    shown(progress);
    await new Promise((resolve) => setTimeout(resolve));
    last = performance.now();
    signal.throwIfAborted();
  };
}

const pen = new OffscreenCanvas(1, 1).getContext("2d") as OffscreenCanvasRenderingContext2D;

const known = new Map<string, Map<string, number>>();

/** The width of a text, asked of the canvas once: names and types come again and again. */
function measure(text: string, font: string): number {
  const widths = known.get(font) ?? new Map<string, number>();
  known.set(font, widths);
  let width = widths.get(text);
  if (width === undefined) {
    pen.font = font;
    width = pen.measureText(text).width;
    widths.set(text, width);
  }
  return width;
}
