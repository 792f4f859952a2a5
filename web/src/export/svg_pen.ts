import { dataOf } from "../canvas/glyphs.ts";
import type { Rect } from "../geometry/rect.ts";
import { readColor } from "./color.ts";
import { PathPen, type Segment, sizeOf, weightOf } from "./path_pen.ts";

/** The width of a text in a CSS font, in pixels. */
export type Measure = (text: string, font: string) => number;

/** Writes what is drawn as SVG: paths, and texts that can be selected, each as wide as on the canvas in whatever font. */
export class SvgPen extends PathPen {
  readonly #parts: string[] = [];

  constructor(private readonly measure: Measure) {
    super();
  }

  /** Puts what is drawn meanwhile into a group with a title. */
  titled(title: string, draw: () => void): void {
    this.#parts.push(`<g><title>${escaped(title)}</title>`);
    draw();
    this.#parts.push("</g>");
  }

  /** The whole picture of a part of the world; `style` stands in its style sheet. */
  finish({ x, y, width, height }: Rect, title: string, style: string): string[] {
    const size = `width="${short(width)}" height="${short(height)}"`;
    const view = [x, y, width, height].map(short).join(" ");
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="${view}" role="img">\n`,
      `<title>${escaped(title)}</title>\n<style>${style}</style>\n`,
      ...this.#parts.map((part) => `${part}\n`),
      "</svg>\n",
    ];
  }

  stroke(path?: Path2D): void {
    if (!path) this.write(this.path, "stroke");
    else this.#element(`d="${dataOf(path)}" transform="translate(${short(this.dx)} ${short(this.dy)})"`, "stroke");
  }

  protected write(path: readonly Segment[], as: "fill" | "stroke"): void {
    if (path.length) this.#element(`d="${path.map(([kind, ...at]) => kind + at.map(short).join(" ")).join("")}"`, as);
  }

  protected writeText(text: string, x: number, y: number): void {
    const { hex } = readColor(String(this.fillStyle));
    const anchor =
      this.textAlign === "center" ? ' text-anchor="middle"' : this.textAlign === "right" ? ' text-anchor="end"' : "";
    const font = `class="${this.font.includes("Mono") ? "m" : "t"}" font-size="${short(sizeOf(this.font))}" font-weight="${weightOf(this.font)}"`;
    const width = `textLength="${short(this.measure(text, this.font))}" lengthAdjust="spacingAndGlyphs"`;
    this.#parts.push(
      `<text x="${short(x)}" y="${short(y)}" ${font} fill="${hex}"${anchor} ${width}>${escaped(text)}</text>`,
    );
  }

  #element(shape: string, as: "fill" | "stroke"): void {
    const { hex, alpha } = readColor(String(as === "fill" ? this.fillStyle : this.strokeStyle));
    const opacity = alpha * this.globalAlpha;
    const seen = opacity < 1 ? ` ${as}-opacity="${short(opacity)}"` : "";
    const dash = this.dash.length ? ` stroke-dasharray="${this.dash.map(short).join(" ")}"` : "";
    const round = this.lineJoin === "round" ? ' stroke-linejoin="round"' : "";
    const how =
      as === "fill"
        ? `fill="${hex}"${seen}`
        : `fill="none" stroke="${hex}" stroke-width="${short(this.lineWidth)}"${seen}${dash}${round}`;
    this.#parts.push(`<path ${shape} ${how}/>`);
  }
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A text as XML takes it: characters that XML cannot hold are shown as the sign for what cannot be shown. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, "\ufffd")
    .replace(/[&<>"]/g, (one) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[one] as string);
}
