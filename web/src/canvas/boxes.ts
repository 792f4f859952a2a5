import { type Box, HEADER, ROW } from "../geometry/box.ts";
import { glyph } from "./glyphs.ts";
import { colorOf, FACES, type Theme } from "./theme.ts";

const RADIUS = 8;

/** How much of a box is shown: by the size that it has on the screen. */
export type Detail = "far" | "middle" | "near";

export function detailAt(scale: number): Detail {
  return scale >= 0.45 ? "near" : scale >= 0.09 ? "middle" : "far";
}

/** Draws one box whole; `badge` is a number of suggestions, shown at its corner. */
export function drawBox(context: CanvasRenderingContext2D, box: Box, theme: Theme, scale: number, badge: number): void {
  const detail = detailAt(scale);
  if (detail === "far") drawBlock(context, box, theme);
  else if (detail === "middle") drawPlate(context, box, theme, scale);
  else drawNear(context, box, theme, scale, badge);
}

/** From far away: a block of colour. */
function drawBlock(context: CanvasRenderingContext2D, box: Box, theme: Theme): void {
  context.fillStyle = colorOf(box.color) ?? theme.block;
  context.fillRect(box.x, box.y, box.width, box.height);
}

/** From further away: a plate with the name, as large as it fits. */
function drawPlate(context: CanvasRenderingContext2D, box: Box, theme: Theme, scale: number): void {
  const { x, y, width, height, words } = box;
  const color = colorOf(box.color);
  context.fillStyle = theme.box;
  context.strokeStyle = box.broken ? theme.warning : theme.border;
  context.lineWidth = 0.9 / scale;
  rounded(context, x, y, width, height, RADIUS);
  context.fill();
  if (color) {
    context.globalAlpha = 0.16;
    context.fillStyle = color;
    context.fill();
    context.globalAlpha = 1;
  }
  context.stroke();
  const size = Math.min(12 / scale, (width - 20) / box.widest, (height - 6) / (words.length * 1.16));
  if (size * scale < 3.5) return;
  context.font = `600 ${size}px "Inter Variable", system-ui, sans-serif`;
  context.fillStyle = box.kind === "table" ? theme.text : theme.muted;
  context.textAlign = "center";
  context.textBaseline = "middle";
  const top = y + height / 2 - ((words.length - 1) * size * 1.16) / 2;
  for (const [place, word] of words.entries()) context.fillText(word, x + width / 2, top + place * size * 1.16);
  context.textAlign = "left";
}

function drawNear(context: CanvasRenderingContext2D, box: Box, theme: Theme, scale: number, badge: number): void {
  const { x, y, width, height } = box;
  const view = box.kind !== "table";
  context.fillStyle = theme.shadow;
  rounded(context, x, y + 2, width, height, RADIUS);
  context.fill();
  context.fillStyle = theme.box;
  rounded(context, x, y, width, height, RADIUS);
  context.fill();
  drawHeader(context, box, theme);
  context.strokeStyle = box.broken ? theme.warning : theme.border;
  context.lineWidth = Math.max(1, 0.8 / scale);
  if (view) context.setLineDash([5, 4]);
  rounded(context, x, y, width, height, RADIUS);
  context.stroke();
  if (view) context.setLineDash([]);
  drawRows(context, box, theme);
  if (badge) drawBadge(context, box, theme);
}

function drawHeader(context: CanvasRenderingContext2D, box: Box, theme: Theme): void {
  const { x, y, width } = box;
  const color = colorOf(box.color);
  const alone = box.rows.length === 0;
  context.fillStyle = theme.header;
  context.beginPath();
  context.roundRect(x + 0.5, y + 0.5, width - 1, HEADER - 1, alone ? RADIUS : [RADIUS, RADIUS, 0, 0]);
  context.fill();
  if (color) {
    context.globalAlpha = 0.13;
    context.fillStyle = color;
    context.fill();
    context.globalAlpha = 1;
  }
  if (!alone) {
    context.fillStyle = theme.rule;
    context.fillRect(x + 0.5, y + HEADER - 1, width - 1, 1);
  }
  context.textBaseline = "middle";
  glyph(context, box.kind === "table" ? "table" : box.kind, x + 12, y + HEADER / 2 - 6, color ?? theme.muted);
  context.font = FACES.title;
  context.fillStyle = theme.text;
  context.fillText(box.title, x + 32, y + HEADER / 2 + 0.5);
}

function drawRows(context: CanvasRenderingContext2D, box: Box, theme: Theme): void {
  const right = box.x + box.width - 12;
  let y = box.y + HEADER + ROW / 2 + 0.5;
  for (const row of box.rows) {
    if (row.primary) glyph(context, "key", box.x + 12, y - 6, theme.key);
    else if (row.foreign) glyph(context, "link", box.x + 12, y - 6, theme.muted);
    y += ROW;
  }
  y = box.y + HEADER + ROW / 2 + 1;
  context.font = FACES.name;
  for (const row of box.rows) {
    context.fillStyle = row.nullable ? theme.muted : theme.text;
    context.fillText(row.name, box.x + 32, y);
    y += ROW;
  }
  y = box.y + HEADER + ROW / 2 + 1;
  context.font = FACES.type;
  context.fillStyle = theme.faint;
  context.textAlign = "right";
  for (const row of box.rows) {
    context.fillText(row.type, right, y);
    y += ROW;
  }
  context.textAlign = "left";
}

function drawBadge(context: CanvasRenderingContext2D, box: Box, theme: Theme): void {
  const [x, y] = [box.x + box.width - 16, box.y + HEADER / 2];
  context.fillStyle = theme.warning;
  context.beginPath();
  context.arc(x, y, 4, 0, Math.PI * 2);
  context.fill();
}

export function rounded(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
): void {
  context.beginPath();
  context.roundRect(x + 0.5, y + 0.5, width - 1, height - 1, radius);
}
