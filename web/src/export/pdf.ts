import { sizeOf } from "./path_pen.ts";
import { bytesOf, PdfFile, pdfText } from "./pdf_file.ts";
import { ASCENT, LINE, PdfPen, type TextPicture } from "./pdf_pen.ts";
import { drawStill, type Step, type Still } from "./still.ts";
import type { Measure } from "./svg_pen.ts";

/** Points for a pixel, and the largest side that every reader takes, in points. */
const POINT = 0.75;
const LARGEST = 14_400;

/** The picture as a PDF of one page as large as it is; lines and texts stay lines and texts. */
export async function toPdf(still: Still, measure: Measure, step: Step): Promise<Blob> {
  const pen = new PdfPen(measure);
  await drawStill(pen, still, 1, step);
  const file = new PdfFile();
  const { rect } = still;
  const scale = Math.min(POINT, LARGEST / rect.width, LARGEST / rect.height);
  const [width, height] = [rect.width * scale, rect.height * scale];
  const place = `${scale} 0 0 ${-scale} ${-rect.x * scale} ${height + rect.y * scale} cm`;
  const content = await file.add("", bytesOf([place, ...pen.content].join("\n")));
  const pages = file.reserve();
  const page = await file.add(
    `/Type /Page /Parent ${pages} 0 R /MediaBox [0 0 ${width.toFixed(2)} ${height.toFixed(2)}] ` +
      `/Contents ${content} 0 R /Resources << ${await resources(file, pen)} >>`,
  );
  await file.add(`/Type /Pages /Kids [${page} 0 R] /Count 1`, undefined, pages);
  const root = await file.add(`/Type /Catalog /Pages ${pages} 0 R`);
  return file.finish(root, await file.add(`/Title ${pdfText(still.title)} /Producer (Schemawright)`));
}

async function resources(file: PdfFile, pen: PdfPen): Promise<string> {
  const fonts = ["Helvetica", "Helvetica-Bold", "Courier"].map(
    (name, place) => `/F${place + 1} << /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`,
  );
  fonts.push(...(await pen.letters.fonts(file)));
  const states = Array.from(pen.alphas, (percent) => `/A${percent} << /ca ${percent / 100} /CA ${percent / 100} >>`);
  const objects: string[] = [];
  for (const [data, name] of pen.glyphs) objects.push(`/${name} ${await glyph(file, data)} 0 R`);
  for (const { name, ...text } of pen.pictures.values()) objects.push(`/${name} ${await picture(file, text)} 0 R`);
  return `/Font << ${fonts.join(" ")} >> /ExtGState << ${states.join(" ")} >> /XObject << ${objects.join(" ")} >>`;
}

/** How far apart the points of a glyph's outline are that are joined by straight lines, in pixels. */
const FINE = 0.3;

/** A mark that takes its colour from where it is drawn. */
function glyph(file: PdfFile, data: string): Promise<number> {
  const element = document.createElementNS("http://www.w3.org/2000/svg", "path");
  const steps: string[] = [];
  for (const part of data.split(/(?=M)/)) {
    element.setAttribute("d", part);
    const length = element.getTotalLength();
    const count = Math.ceil(length / FINE);
    for (let place = 0; place <= count; place++) {
      const { x, y } = element.getPointAtLength((place / count) * length);
      steps.push(`${x.toFixed(2)} ${y.toFixed(2)} ${place ? "l" : "m"}`);
    }
  }
  return file.add("/Type /XObject /Subtype /Form /BBox [-2 -2 14 14]", bytesOf(`${steps.join(" ")} S`));
}

/** So many pixels of a text's picture for one. */
const SHARP = 4;

/** A text as a picture: its colour everywhere, seen where the letters are. */
async function picture(file: PdfFile, { text, font, color }: TextPicture): Promise<number> {
  const canvas = new OffscreenCanvas(1, 1);
  const pen = canvas.getContext("2d", { willReadFrequently: true }) as OffscreenCanvasRenderingContext2D;
  pen.font = font;
  const size = sizeOf(font);
  canvas.width = Math.max(1, Math.ceil(pen.measureText(text).width * SHARP));
  canvas.height = Math.ceil(size * LINE * SHARP);
  pen.scale(SHARP, SHARP);
  pen.font = font;
  pen.fillText(text, 0, size * ASCENT);
  const { width, height } = canvas;
  const { data } = pen.getImageData(0, 0, width, height);
  const mask = Uint8Array.from({ length: width * height }, (_, place) => data[place * 4 + 3] as number);
  const common = `/Type /XObject /Subtype /Image /BitsPerComponent 8`;
  const seen = await file.add(`${common} /Width ${width} /Height ${height} /ColorSpace /DeviceGray`, mask);
  const levels = Uint8Array.from([1, 3, 5], (at) => Number.parseInt(color.slice(at, at + 2), 16));
  return file.add(`${common} /Width 1 /Height 1 /ColorSpace /DeviceRGB /SMask ${seen} 0 R`, levels);
}
