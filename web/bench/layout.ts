/** Lays out a graph read from standard input, once by each layout named, and prints a line of JSON for each. */
import { readFileSync, writeFileSync } from "node:fs";
import Elk from "elkjs";
import { arranged } from "../src/geometry/layout/arranged.ts";
import { layersBy } from "../src/geometry/layout/layered.ts";
import { type LayoutName, type Link, type Node, type Places, usable } from "../src/geometry/layout/layout.ts";
import { around, overlaps, type Rect } from "../src/geometry/rect.ts";
import { SpatialIndex } from "../src/geometry/spatial.ts";

const [names = "", picture] = process.argv.slice(2);
const { nodes, links: read } = JSON.parse(readFileSync(0, "utf8")) as { nodes: Node[]; links: Link[] };
const links = usable(nodes, read);
const tools = { show: async () => {}, stopped: () => false, layers: layersBy(new Elk()) };
for (const name of names.split(",") as LayoutName[]) {
  const start = performance.now();
  const before = process.cpuUsage();
  const places = await arranged(name, nodes, links, tools);
  const ms = Math.round(performance.now() - start);
  const { user, system } = process.cpuUsage(before);
  const cpu = Math.round((user + system) / 1000);
  console.log(JSON.stringify({ layout: name, ms, cpu, ...measured(places) }));
  if (picture) writeFileSync(`${picture}-${name}.svg`, drawn(places));
}

function measured(places: Places): Record<string, number> {
  const rects: Rect[] = nodes.map((node) => ({ ...node, ...places.get(node.id) }));
  const bounds = around(rects) as Rect;
  const taken = rects.reduce((sum, rect) => sum + rect.width * rect.height, 0);
  const at = new Map(nodes.map((node, place) => [node.id, rects[place] as Rect]));
  const lengths = links.map(([source, target]) => {
    const [a, b] = [at.get(source) as Rect, at.get(target) as Rect];
    return Math.hypot(a.x + a.width / 2 - b.x - b.width / 2, a.y + a.height / 2 - b.y - b.height / 2);
  });
  return {
    overlaps: overlapping(rects),
    ratio: round(bounds.width / bounds.height),
    filled: round(taken / (bounds.width * bounds.height)),
    line: Math.round(lengths.reduce((sum, length) => sum + length, 0) / Math.max(lengths.length, 1)),
  };
}

function overlapping(rects: readonly Rect[]): number {
  const index = new SpatialIndex<Rect>();
  let count = 0;
  for (const [place, rect] of rects.entries()) {
    count += index.search(rect).filter((other) => overlaps(rect, other)).length;
    index.set(String(place), rect);
  }
  return count;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function drawn(places: Places): string {
  const at = new Map(nodes.map((node) => [node.id, { ...node, ...places.get(node.id) }]));
  const bounds = around(at.values()) as Rect;
  const lines = links.map(([source, target]) => {
    const [a, b] = [at.get(source) as Rect, at.get(target) as Rect];
    return `<path d="M${a.x + a.width / 2} ${a.y + a.height / 2}L${b.x + b.width / 2} ${b.y + b.height / 2}"/>`;
  });
  const boxes = Array.from(
    at.values(),
    (box) => `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}"/>`,
  );
  const weight = bounds.width / 1400;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1400" height="${(1400 * bounds.height) / bounds.width}" viewBox="${bounds.x} ${bounds.y} ${bounds.width} ${bounds.height}"><rect x="${bounds.x}" y="${bounds.y}" width="100%" height="100%" fill="#fff"/><g fill="#bcd" stroke="#456" stroke-width="${weight}">${boxes.join("")}</g><g stroke="#a30" stroke-opacity=".35" stroke-width="${weight}">${lines.join("")}</g></svg>`;
}
