import { GAP, type Node, type Places, RATIO } from "./layout.ts";

const BETWEEN_LAYERS = 96;

/**
 * Makes long layers fit: each is set in as many columns as it needs beside each other, in the order that it had from top
 * to bottom. Of a graph with hubs the layers would else be many times as high as all of them are wide.
 */
export function wrapped(nodes: readonly Node[], places: Places, gap: number): Places {
  const layers = layersOf(nodes, places);
  let best: Places = new Map();
  let least = Infinity;
  const total = Math.max(...layers.map((layer) => heightOf(layer, gap)));
  for (let height = total; height === total || height > 200; height *= 0.9) {
    const [found, width, deepest] = inColumns(layers, height, gap);
    const size = Math.max(width / RATIO, deepest);
    if (size < least) [least, best] = [size, found];
  }
  return best;
}

/** The boxes of each layer from top to bottom: those whose breadths overlap. */
function layersOf(nodes: readonly Node[], places: Places): Node[][] {
  const [x, y] = [(node: Node) => places.get(node.id)?.x ?? 0, (node: Node) => places.get(node.id)?.y ?? 0];
  const layers: Node[][] = [];
  let right = -Infinity;
  for (const node of nodes.toSorted((a, b) => x(a) - x(b) || (a.id < b.id ? -1 : 1))) {
    if (x(node) >= right) layers.push([]);
    layers.at(-1)?.push(node);
    right = Math.max(right, x(node) + node.width);
  }
  return layers.map((layer) => layer.sort((a, b) => y(a) - y(b)));
}

function heightOf(boxes: readonly Node[], gap: number): number {
  return boxes.reduce((sum, box) => sum + box.height + gap, -gap);
}

function inColumns(layers: readonly Node[][], most: number, gap: number): [Places, width: number, height: number] {
  const places: Places = new Map();
  let [x, deepest] = [0, 0];
  for (const layer of layers) {
    const count = Math.min(Math.ceil(heightOf(layer, gap) / most), layer.length);
    for (let column = 0; column < count; column++) {
      // Every count-th box, so that each column runs from the top of the layer to its bottom.
      const boxes = layer.filter((_, place) => place % count === column);
      const height = heightOf(boxes, gap);
      let y = -height / 2;
      for (const box of boxes) {
        places.set(box.id, { x, y: Math.round(y) });
        y += box.height + gap;
      }
      deepest = Math.max(deepest, height);
      x += Math.max(...boxes.map((box) => box.width)) + (column < count - 1 ? GAP : BETWEEN_LAYERS);
    }
  }
  return [places, x - BETWEEN_LAYERS, deepest];
}
