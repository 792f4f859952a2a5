/** An axis-parallel rectangle in world coordinates (pixels at zoom 1). */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export function contains(rect: Rect, x: number, y: number): boolean {
  return x >= rect.x && y >= rect.y && x <= rect.x + rect.width && y <= rect.y + rect.height;
}

export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

export function encloses(outer: Rect, inner: Rect): boolean {
  return contains(outer, inner.x, inner.y) && contains(outer, inner.x + inner.width, inner.y + inner.height);
}

/** Where two rectangles overlap, if they do. */
export function overlapOf(a: Rect, b: Rect): Rect | null {
  const [left, top] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const [right, bottom] = [Math.min(a.x + a.width, b.x + b.width), Math.min(a.y + a.height, b.y + b.height)];
  return right > left && bottom > top ? { x: left, y: top, width: right - left, height: bottom - top } : null;
}

/** The smallest rectangle around all of them; `null` of none. */
export function around(rects: Iterable<Rect>): Rect | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const rect of rects) {
    left = Math.min(left, rect.x);
    top = Math.min(top, rect.y);
    right = Math.max(right, rect.x + rect.width);
    bottom = Math.max(bottom, rect.y + rect.height);
  }
  return right < left ? null : { x: left, y: top, width: right - left, height: bottom - top };
}

export function grown(rect: Rect, by: number): Rect {
  return { x: rect.x - by, y: rect.y - by, width: rect.width + 2 * by, height: rect.height + 2 * by };
}

/** The rectangle of an upright or level line: thin, and a pixel short of both ends, so that it does not meet what it only touches. */
export function segment(x1: number, y1: number, x2: number, y2: number): Rect {
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  const [dx, dy] = [width > 2 ? 1 : 0, height > 2 ? 1 : 0];
  return {
    x: Math.min(x1, x2) + dx,
    y: Math.min(y1, y2) + dy,
    width: Math.max(width - 2 * dx, 0.01),
    height: Math.max(height - 2 * dy, 0.01),
  };
}
