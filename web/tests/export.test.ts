import fc from "fast-check";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { readColor } from "../src/export/color.ts";
import { widthOf, windowsCodes } from "../src/export/metrics.ts";
import { sizeOf, weightOf } from "../src/export/path_pen.ts";
import { PdfFile } from "../src/export/pdf_file.ts";
import { SilentLetters } from "../src/export/pdf_letters.ts";
import type { SvgPen as Pen } from "../src/export/svg_pen.ts";

// Glyphs are paths of the browser; here only that they are told apart matters.
vi.stubGlobal("Path2D", class {});

let SvgPen: typeof Pen;
let escaped: (text: string) => string;
beforeAll(async () => ({ SvgPen, escaped } = await import("../src/export/svg_pen.ts")));

const pen = (): Pen => new SvgPen((text) => text.length * 7);
const drawn = (one: Pen): string => one.finish({ x: 0, y: 0, width: 10, height: 10 }, "t", "").join("");

describe("a picture written as SVG", () => {
  test("any text is text, and XML", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const safe = escaped(text);
        expect(safe).not.toMatch(/[<>"]|&(?!amp;|lt;|gt;|quot;)/);
        expect(safe).not.toMatch(/(?![\t\n\r])\p{Cc}|\p{Cs}/u);
      }),
    );
  });

  test("a text stands where a canvas puts it", () => {
    const one = pen();
    one.font = '600 13px "Inter Variable", system-ui, sans-serif';
    one.textBaseline = "middle";
    one.textAlign = "right";
    one.fillStyle = "rgb(255 0 0)";
    one.translate(5, 100);
    one.fillText("a<b", 50, 10);
    const text = /<text ([^>]*)>([^<]*)<\/text>/.exec(drawn(one));
    expect(text?.[2]).toBe("a&lt;b");
    expect(text?.[1]).toContain('x="55" y="114.72"');
    expect(text?.[1]).toContain('font-weight="600" fill="#ff0000" text-anchor="end" textLength="21"');
  });

  test("corners are round as far as they say, whatever the way", () => {
    const side = fc.integer({ min: 20, max: 300 });
    fc.assert(
      fc.property(side, side, fc.integer({ min: 1, max: 10 }), (width, height, radius) => {
        const one = pen();
        one.beginPath();
        one.roundRect(0, 0, width, height, radius);
        one.fill();
        const path = / d="([^"]*)"/.exec(drawn(one))?.[1] ?? "";
        const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number);
        expect(path.match(/C/g)).toHaveLength(4);
        expect(Math.max(...numbers)).toBe(Math.max(width, height));
        expect(Math.min(...numbers)).toBe(0);
        expect(path.startsWith(`M${radius} 0L${width - radius} 0C`)).toBe(true);
      }),
    );
  });

  test("places that are none are passed over, as on a canvas", () => {
    const one = pen();
    one.beginPath();
    one.moveTo(1, 2);
    one.lineTo(Number.NaN, 3);
    one.lineTo(4, 5);
    one.stroke();
    expect(drawn(one)).toContain('d="M1 2L4 5"');
    expect(drawn(one)).not.toContain("NaN");
  });

  test("half of a colour is half seen, and a dash is a dash", () => {
    const one = pen();
    one.globalAlpha = 0.5;
    one.strokeStyle = "rgb(0 0 0 / 0.5)";
    one.setLineDash([5, 4]);
    one.strokeRect(0, 0, 2, 2);
    expect(drawn(one)).toContain('stroke-opacity="0.25" stroke-dasharray="5 4"');
  });
});

test("colours are read in every form that is in use", () => {
  expect(readColor("#abc")).toEqual({ hex: "#aabbcc", alpha: 1 });
  expect(readColor("#AABBCC80").alpha).toBeCloseTo(0.5, 2);
  expect(readColor("rgb(20 22 45 / 0.06)")).toEqual({ hex: "#14162d", alpha: 0.06 });
});

test("a CSS font says its size and weight", () => {
  expect([sizeOf('450 12.5px "Inter Variable"'), weightOf('450 12.5px "Inter Variable"')]).toEqual([12.5, 450]);
});

test("PDF's own fonts have signs for western texts only, and widths for them", () => {
  expect(windowsCodes("Größe – 5 €")).toEqual([71, 114, 246, 223, 101, 32, 150, 32, 53, 32, 128]);
  expect(windowsCodes("日本")).toBeNull();
  expect(windowsCodes("tab\t")).toBeNull();
  expect(widthOf([65, 66], "F1")).toBeCloseTo(1.334);
  expect(widthOf([65, 66], "F3")).toBeCloseTo(1.2);
});

test("letters that show nothing fill as many fonts as they need, and stand in the order in which they are seen", async () => {
  const letters = new SilentLetters();
  const many = String.fromCodePoint(...Array.from({ length: 256 }, (_, place) => 0x4e00 + place));
  const written = letters.write(many, 2560, 10);
  expect(written).toMatch(/^100\.000 Tz \/L0 10 Tf <01> Tj /);
  expect(written).toMatch(/\/L0 10 Tf <ff> Tj \/L1 10 Tf <01> Tj$/);
  // The last letter of a word that goes from right to left comes first, and the rest stays.
  const codes = (text: string): string[] => letters.write(text, 10, 1).match(/\/L\d+ 1 Tf <..>/g) ?? [];
  expect(codes("a של_ב 1")).toEqual([..."a ב_לש 1"].flatMap(codes));
  expect(await letters.fonts(new PdfFile())).toHaveLength(2);
});
