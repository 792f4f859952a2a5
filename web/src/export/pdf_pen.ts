import { dataOf } from "../canvas/glyphs.ts";
import { readColor } from "./color.ts";
import { type PdfFont, widthOf, windowsCodes } from "./metrics.ts";
import { PathPen, type Segment, sizeOf, weightOf } from "./path_pen.ts";
import { SilentLetters } from "./pdf_letters.ts";
import type { Measure } from "./svg_pen.ts";

/** A text that no font of every reader can show: it is put in as a picture of itself, under letters that show nothing. */
export interface TextPicture {
  readonly text: string;
  readonly font: string;
  readonly color: string;
}

/** Writes what is drawn as a page of PDF, with the y axis downward as on the canvas. */
export class PdfPen extends PathPen {
  readonly #out: string[] = [];
  /** How much of a colour there is, each as a state of the page: `/A50` is half. */
  readonly alphas = new Set<number>();
  /** Marks that are drawn often, by their path data: each is written once. */
  readonly glyphs = new Map<string, string>();
  readonly letters = new SilentLetters();
  readonly pictures = new Map<string, TextPicture & { name: string }>();

  constructor(private readonly measure: Measure) {
    super();
  }

  /** The page's content, piece by piece. */
  get content(): readonly string[] {
    return this.#out;
  }

  stroke(path?: Path2D): void {
    if (!path) {
      this.write(this.path, "stroke");
      return;
    }
    const data = dataOf(path);
    const name = this.glyphs.get(data) ?? `G${this.glyphs.size + 1}`;
    this.glyphs.set(data, name);
    const { hex, alpha } = readColor(String(this.strokeStyle));
    const how = `${this.#state(alpha * this.globalAlpha)} ${levels(hex)} RG ${short(this.lineWidth)} w [] 0 d`;
    this.#out.push(`q ${how} 1 0 0 1 ${short(this.dx)} ${short(this.dy)} cm /${name} Do Q`);
  }

  protected write(path: readonly Segment[], as: "fill" | "stroke"): void {
    if (!path.length) return;
    const { hex, alpha } = readColor(String(as === "fill" ? this.fillStyle : this.strokeStyle));
    const opacity = alpha * this.globalAlpha;
    if (!opacity) return;
    const steps = path.map(([kind, ...at]) => `${at.map(short).join(" ")} ${OPERATORS[kind]}`);
    const how =
      as === "fill"
        ? `${levels(hex)} rg`
        : `${levels(hex)} RG ${short(this.lineWidth)} w ${this.lineJoin === "round" ? 1 : 0} j [${this.dash.map(short).join(" ")}] 0 d`;
    this.#out.push(`${this.#state(opacity)} ${how} ${steps.join(" ")} ${as === "fill" ? "f" : "S"}`);
  }

  protected writeText(text: string, x: number, y: number): void {
    const width = this.measure(text, this.font);
    const left = this.textAlign === "center" ? x - width / 2 : this.textAlign === "right" ? x - width : x;
    const size = sizeOf(this.font);
    const codes = windowsCodes(text);
    if (!codes) {
      this.#picture(text, left, y, width, size);
      return;
    }
    const font: PdfFont = this.font.includes("Mono") ? "F3" : weightOf(this.font) >= 600 ? "F2" : "F1";
    const stretch = (100 * width) / Math.max(widthOf(codes, font) * size, 0.01);
    const hex = codes.map((code) => code.toString(16).padStart(2, "0")).join("");
    const color = `${this.#state(this.globalAlpha)} ${levels(readColor(String(this.fillStyle)).hex)} rg`;
    this.#out.push(
      `${color} BT /${font} ${short(size)} Tf ${short(stretch)} Tz 1 0 0 -1 ${short(left)} ${short(y)} Tm <${hex}> Tj ET`,
    );
  }

  #picture(text: string, x: number, y: number, width: number, size: number): void {
    const color = readColor(String(this.fillStyle)).hex;
    const key = [text, this.font, color].join("\n");
    const name = this.pictures.get(key)?.name ?? `T${this.pictures.size + 1}`;
    this.pictures.set(key, { text, font: this.font, color, name });
    const height = size * LINE;
    const bottom = y + size * (LINE - ASCENT);
    this.#out.push(
      `q ${this.#state(this.globalAlpha)} ${short(width)} 0 0 ${short(-height)} ${short(x)} ${short(bottom)} cm /${name} Do Q`,
      `BT 1 0 0 -1 ${short(x)} ${short(y)} Tm ${this.letters.write(text, width, size)} ET`,
    );
  }

  #state(opacity: number): string {
    const percent = Math.round(opacity * 100);
    this.alphas.add(percent);
    return `/A${percent} gs`;
  }
}

/** The height of a text's picture, and how much of it is above the base line, in shares of the size. */
export const LINE = 1.5;
export const ASCENT = 1.1;

const OPERATORS = { M: "m", L: "l", C: "c", Z: "h" } as const;

function levels(hex: string): string {
  return [1, 3, 5].map((at) => short(Number.parseInt(hex.slice(at, at + 2), 16) / 255)).join(" ");
}

function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
