import { texts } from "../language/texts.ts";
import { drawStill, type Step, type Still } from "./still.ts";

const BAND = 1024;

/** The picture as PNG, `scale` pixels for one of the canvas; painted band by band. */
export async function toPng(still: Still, scale: number, step: Step): Promise<Blob> {
  const { rect } = still;
  const [width, height] = [Math.max(1, Math.round(rect.width * scale)), Math.max(1, Math.round(rect.height * scale))];
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext("2d", { alpha: false });
  if (!pen) throw new Error(texts.output.pictures.tooLarge);
  for (let top = 0; top < height; top += BAND) {
    const band = { ...rect, y: rect.y + top / scale, height: Math.min(BAND, height - top) / scale };
    pen.save();
    pen.beginPath();
    pen.rect(0, top, width, BAND);
    pen.clip();
    pen.translate(-rect.x * scale, -rect.y * scale);
    pen.scale(scale, scale);
    await drawStill(pen, { ...still, rect: band }, scale, (progress) =>
      step((top + progress * BAND) / (height + BAND)),
    );
    pen.restore();
  }
  const blob = await canvas.convertToBlob({ type: "image/png" });
  await step(1);
  return blob;
}
