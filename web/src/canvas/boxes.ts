import { type Badge, type Box, HEADER, ROW } from "../geometry/box.ts";
import { type FarNames, LINE_HEIGHT } from "../geometry/far_name.ts";
import { NOTE_LINE, NOTE_PADDING } from "../geometry/measure.ts";
import { glyph } from "./glyphs.ts";
import { colorOf, FACES, FONT, type Theme } from "./theme.ts";
import { detailAt, type Pen } from "./view.ts";

const RADIUS = 8;

/** What a box is drawn with; its `badge` is shown at its corner. */
export interface BoxStyle {
  readonly theme: Theme;
  readonly names: FarNames;
  readonly scale: number;
  badge(box: Box): Badge | undefined;
}

/** Draws one box whole. */
export function drawBox(pen: Pen, box: Box, style: BoxStyle): void {
  const detail = detailAt(style.scale);
  if (detail === "far") drawBlock(pen, box, style);
  else if (box.kind === "note") drawNote(pen, box, style);
  else if (detail === "middle") drawPlate(pen, box, style);
  else drawNear(pen, box, style);
}

/** From far away: a block of colour. */
function drawBlock(pen: Pen, box: Box, style: BoxStyle): void {
  const { theme } = style;
  pen.fillStyle = style.badge(box)?.broken
    ? theme.danger
    : (colorOf(box.color) ?? (box.kind === "note" ? theme.note : theme.block));
  pen.fillRect(box.x, box.y, box.width, box.height);
}

/** From further away: a plate with the name, as large as it fits. */
function drawPlate(pen: Pen, box: Box, style: BoxStyle): void {
  const { theme, names, scale } = style;
  const { x, y, width, height } = box;
  const color = colorOf(box.color);
  pen.fillStyle = theme.box;
  pen.strokeStyle = edgeOf(box, style);
  pen.lineWidth = 0.9 / scale;
  // A corner that nobody can see round is not worth a path.
  if (scale < 0.3) drawSharp(pen, box, color);
  else drawRound(pen, box, color);
  const { words, size: largest } = names.fit(box.name, width - 20, height - 6);
  const size = Math.min(12 / scale, largest);
  if (size * scale < 3.5) return;
  pen.font = `600 ${size}px ${FONT}`;
  pen.fillStyle = box.kind === "table" ? theme.text : theme.muted;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  const line = size * LINE_HEIGHT;
  const top = y + height / 2 - ((words.length - 1) * line) / 2;
  for (const [place, word] of words.entries()) pen.fillText(word, x + width / 2, top + place * line);
  pen.textAlign = "left";
}

function drawSharp(pen: Pen, { x, y, width, height }: Box, color: string | null): void {
  pen.fillRect(x, y, width, height);
  if (color) tint(pen, color, 0.16, () => pen.fillRect(x, y, width, height));
  pen.strokeRect(x, y, width, height);
}

function drawRound(pen: Pen, { x, y, width, height }: Box, color: string | null): void {
  rounded(pen, x, y, width, height, RADIUS);
  pen.fill();
  if (color) tint(pen, color, 0.16, () => pen.fill());
  pen.stroke();
}

function tint(pen: Pen, color: string, alpha: number, fill: () => void): void {
  pen.globalAlpha = alpha;
  pen.fillStyle = color;
  fill();
  pen.globalAlpha = 1;
}

/** A note: a sheet with its text. */
function drawNote(pen: Pen, box: Box, { theme, scale }: BoxStyle): void {
  const { x, y, width, height } = box;
  pen.fillStyle = theme.note;
  rounded(pen, x, y, width, height, 4);
  pen.fill();
  const color = colorOf(box.color);
  if (color) tint(pen, color, 0.18, () => pen.fill());
  pen.strokeStyle = color ?? theme.noteEdge;
  pen.lineWidth = Math.max(1, 0.8 / scale);
  pen.stroke();
  pen.font = FACES.note;
  pen.fillStyle = theme.text;
  pen.textBaseline = "middle";
  const top = y + NOTE_PADDING / 2 + NOTE_LINE / 2;
  for (const [place, line] of box.lines.entries()) pen.fillText(line, x + NOTE_PADDING, top + place * NOTE_LINE);
}

function drawNear(pen: Pen, box: Box, style: BoxStyle): void {
  const { x, y, width, height } = box;
  const { theme, scale } = style;
  const view = box.kind === "view" || box.kind === "materializedView";
  pen.fillStyle = theme.shadow;
  rounded(pen, x, y + 2, width, height, RADIUS);
  pen.fill();
  pen.fillStyle = theme.box;
  rounded(pen, x, y, width, height, RADIUS);
  pen.fill();
  drawHeader(pen, box, theme);
  pen.strokeStyle = edgeOf(box, style);
  pen.lineWidth = Math.max(1, 0.8 / scale);
  if (view) pen.setLineDash([5, 4]);
  rounded(pen, x, y, width, height, RADIUS);
  pen.stroke();
  if (view) pen.setLineDash([]);
  drawRows(pen, box, theme);
  const badge = style.badge(box);
  if (badge) drawBadge(pen, box, badge, theme);
}

/** The colour of a box's outline: what is broken stands out. */
function edgeOf(box: Box, { badge, theme }: BoxStyle): string {
  if (badge(box)?.broken) return theme.danger;
  return box.broken ? theme.warning : theme.border;
}

function drawHeader(pen: Pen, box: Box, theme: Theme): void {
  const { x, y, width } = box;
  const color = colorOf(box.color);
  const alone = box.rows.length === 0;
  pen.fillStyle = theme.header;
  pen.beginPath();
  pen.roundRect(x + 0.5, y + 0.5, width - 1, HEADER - 1, alone ? RADIUS : [RADIUS, RADIUS, 0, 0]);
  pen.fill();
  if (color) tint(pen, color, 0.13, () => pen.fill());
  if (!alone) {
    pen.fillStyle = theme.rule;
    pen.fillRect(x + 0.5, y + HEADER - 1, width - 1, 1);
  }
  pen.textBaseline = "middle";
  glyph(pen, box.kind === "note" ? "table" : box.kind, x + 12, y + HEADER / 2 - 6, color ?? theme.muted);
  pen.font = FACES.title;
  pen.fillStyle = theme.text;
  pen.fillText(box.title, x + 32, y + HEADER / 2 + 0.5);
}

function drawRows(pen: Pen, box: Box, theme: Theme): void {
  const right = box.x + box.width - 12;
  let y = box.y + HEADER + ROW / 2 + 0.5;
  for (const row of box.rows) {
    if (row.primary) glyph(pen, "key", box.x + 12, y - 6, theme.key);
    else if (row.foreign) glyph(pen, "link", box.x + 12, y - 6, theme.muted);
    y += ROW;
  }
  y = box.y + HEADER + ROW / 2 + 1;
  pen.font = FACES.name;
  for (const row of box.rows) {
    pen.fillStyle = row.nullable ? theme.muted : theme.text;
    pen.fillText(row.name, box.x + 32, y);
    y += ROW;
  }
  y = box.y + HEADER + ROW / 2 + 1;
  pen.font = FACES.type;
  pen.fillStyle = theme.faint;
  pen.textAlign = "right";
  for (const row of box.rows) {
    pen.fillText(row.type, right, y);
    y += ROW;
  }
  pen.textAlign = "left";
}

function drawBadge(pen: Pen, box: Box, { broken }: Badge, theme: Theme): void {
  const [x, y] = [box.x + box.width - 16, box.y + HEADER / 2];
  const radius = broken ? 7 : 4;
  // A long name ends before it.
  disc(pen, x, y, radius + 4, theme.header);
  disc(pen, x, y, radius, broken ? theme.danger : theme.warning);
  if (!broken) return;
  // A form of its own: not everyone tells red from amber.
  pen.fillStyle = theme.box;
  pen.font = FACES.title;
  pen.textAlign = "center";
  pen.fillText("!", x, y + 0.5);
  pen.textAlign = "left";
}

function disc(pen: Pen, x: number, y: number, radius: number, color: string): void {
  pen.fillStyle = color;
  pen.beginPath();
  pen.arc(x, y, radius, 0, Math.PI * 2);
  pen.fill();
}

export function rounded(pen: Pen, x: number, y: number, width: number, height: number, radius: number): void {
  pen.beginPath();
  pen.roundRect(x + 0.5, y + 0.5, width - 1, height - 1, radius);
}
