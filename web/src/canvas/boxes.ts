import { type Box, HEADER, ROW } from "../geometry/box.ts";
import { glyph } from "./glyphs.ts";
import { colorOf, FACES, type Theme } from "./theme.ts";

const RADIUS = 8;

/** How much of a box is shown: by the size that it has on the screen. */
export type Detail = "far" | "middle" | "near";

export function detailAt(scale: number): Detail {
  return scale >= 0.5 ? "near" : scale >= 0.16 ? "middle" : "far";
}

/** Draws one box whole; `badge` is a number of suggestions, shown at its corner. */
export function drawBox(context: CanvasRenderingContext2D, box: Box, theme: Theme, scale: number, badge: number): void {
  const detail = detailAt(scale);
  if (detail === "far") {
    drawBlock(context, box, theme);
    return;
  }
  const { x, y, width, height } = box;
  const view = box.kind !== "table";
  if (detail === "near") {
    context.fillStyle = theme.shadow;
    rounded(context, x, y + 2, width, height, RADIUS);
    context.fill();
  }
  context.fillStyle = theme.box;
  context.strokeStyle = box.broken ? theme.warning : theme.border;
  context.lineWidth = Math.max(1, 0.8 / scale);
  if (view && detail === "near") context.setLineDash([5, 4]);
  rounded(context, x, y, width, height, RADIUS);
  context.fill();
  context.stroke();
  if (view) context.setLineDash([]);
  drawHeader(context, box, theme, detail, scale);
  if (detail === "near") drawRows(context, box, theme);
  else drawBars(context, box, theme);
  if (badge && detail === "near") drawBadge(context, box, theme);
}

function drawBlock(context: CanvasRenderingContext2D, box: Box, theme: Theme): void {
  context.fillStyle = theme.box;
  context.fillRect(box.x, box.y, box.width, box.height);
  context.fillStyle = colorOf(box.color) ?? theme.faint;
  context.fillRect(box.x, box.y, box.width, Math.min(HEADER, box.height));
}

function drawHeader(context: CanvasRenderingContext2D, box: Box, theme: Theme, detail: Detail, scale: number): void {
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
  context.fillStyle = theme.text;
  if (detail === "near") {
    glyph(context, box.kind === "table" ? "table" : box.kind, x + 12, y + HEADER / 2 - 6, color ?? theme.muted);
    context.font = FACES.title;
    context.fillStyle = theme.text;
    context.fillText(box.title, x + 32, y + HEADER / 2 + 0.5);
    return;
  }
  // Seen from further away the name alone is read: it grows against the zoom, as far as its box has room.
  const size = Math.min(30, 11 / scale);
  context.font = `600 ${size}px "Inter Variable", system-ui, sans-serif`;
  const room = width - 16;
  let title = box.title;
  const wide = context.measureText(title).width;
  if (wide > room) title = `${title.slice(0, Math.max(1, Math.floor((title.length * room) / wide) - 1))}…`;
  context.fillText(title, x + 8, y + Math.min(HEADER / 2 + size / 8, HEADER / 2 + 2));
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

/** Columns seen from further away: a bar for each name. */
function drawBars(context: CanvasRenderingContext2D, box: Box, theme: Theme): void {
  context.fillStyle = theme.rule;
  let y = box.y + HEADER + ROW / 2 - 3;
  for (const row of box.rows) {
    context.fillRect(box.x + 12, y, Math.min(box.width - 24, row.name.length * 6.4), 6);
    y += ROW;
  }
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
