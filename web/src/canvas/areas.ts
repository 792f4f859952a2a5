import { AREA_TITLE, type Area } from "../geometry/area.ts";
import { colorOf, FONT, type Theme } from "./theme.ts";
import type { Pen } from "./view.ts";

const RADIUS = 12;

/** Draws an area behind everything: a tinted region with its title, which stays readable from further away. */
export function drawArea(pen: Pen, { x, y, width, height, title, color }: Area, theme: Theme, scale: number): void {
  const tint = colorOf(color) ?? theme.area;
  pen.beginPath();
  pen.roundRect(x, y, width, height, RADIUS);
  pen.fillStyle = tint;
  pen.globalAlpha = 0.08;
  pen.fill();
  pen.globalAlpha = 0.55;
  pen.strokeStyle = tint;
  pen.lineWidth = Math.max(1, 0.8 / scale);
  pen.stroke();
  pen.globalAlpha = 1;
  const size = Math.min(13 / Math.min(1, scale * 1.15), AREA_TITLE, width / Math.max(6, title.length * 0.75));
  if (!title || size * scale < 5) return;
  pen.font = `600 ${size}px ${FONT}`;
  pen.fillStyle = theme.muted;
  pen.textAlign = "left";
  pen.textBaseline = "middle";
  pen.fillText(title, x + 14, y + AREA_TITLE / 2 + 2);
}
