import type { Force, SimulationNodeDatum } from "d3-force";

/** A rectangle by its middle; one with `fx` stays. */
export interface Body extends SimulationNodeDatum {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How rectangles are set apart: the room between them, and how much rather beside than above each other (1: evenly). */
export interface Spacing {
  readonly gap: number;
  readonly across: number;
}

/** A force that pushes rectangles apart that come too near, each pair along the shorter way. */
export function forceApart(spacing: Spacing, strength: number): Force<Body, undefined> {
  let bodies: Body[] = [];
  const force: Force<Body, undefined> = () => void pushApart(bodies, spacing, strength);
  force.initialize = (given) => {
    bodies = given;
  };
  return force;
}

/** Pushes once; how many pairs were too near. */
export function pushApart(bodies: readonly Body[], spacing: Spacing, strength: number): number {
  const sorted = bodies.toSorted((a, b) => left(a) - left(b) || (a.id < b.id ? -1 : 1));
  let pairs = 0;
  for (let place = 0; place < sorted.length; place++) {
    const one = sorted[place] as Body;
    const right = one.x + one.width / 2 + spacing.gap;
    for (let next = place + 1; next < sorted.length; next++) {
      const other = sorted[next] as Body;
      if (left(other) >= right) break;
      if (push(one, other, spacing, strength)) pairs++;
    }
  }
  return pairs;
}

function left(body: Body): number {
  return body.x - body.width / 2;
}

function push(one: Body, other: Body, { gap, across: rather }: Spacing, strength: number): boolean {
  const across = other.x - one.x;
  const down = other.y - one.y;
  const tooWide = (one.width + other.width) / 2 + gap - Math.abs(across);
  const tooHigh = (one.height + other.height) / 2 + gap - Math.abs(down);
  if (tooWide <= 0.01 || tooHigh <= 0.01) return false;
  const [stays, otherStays] = [one.fx != null, other.fx != null];
  if (stays && otherStays) return false;
  const share = stays ? 0 : otherStays ? 1 : 0.5;
  if (tooWide < tooHigh * rather) {
    const by = (across < 0 ? -tooWide : tooWide) * strength;
    one.x -= by * share;
    other.x += by * (1 - share);
  } else {
    const by = (down < 0 ? -tooHigh : tooHigh) * strength;
    one.y -= by * share;
    other.y += by * (1 - share);
  }
  return true;
}
