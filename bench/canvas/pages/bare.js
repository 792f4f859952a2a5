/** A bare, culled Canvas 2D page: no text, no lines, no tiles; only the rectangles that are on the screen, in each frame. */
const { tables, ...named } = await (await fetch("./design.json")).json();
const canvas = document.getElementById("canvas");
const context = canvas.getContext("2d", { alpha: false });
const view = { x: 0, y: 0, scale: 1 };
const CELL = 1024;
const cells = new Map();
let frame = 0;
let held = null;

const keyOf = (x, y) => Math.floor(x / CELL) * 100_000 + Math.floor(y / CELL);
for (const table of tables) {
  const key = keyOf(table.x, table.y);
  cells.get(key)?.push(table) ?? cells.set(key, [table]);
}

function draw() {
  frame = 0;
  const { x, y, scale } = view;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = "#f4f4f7";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.setTransform(scale, 0, 0, scale, x, y);
  context.fillStyle = "#ffffff";
  context.strokeStyle = "#d6d7e0";
  context.lineWidth = 1 / scale;
  const [left, top] = [-x / scale, -y / scale];
  const [right, bottom] = [left + canvas.width / scale, top + canvas.height / scale];
  for (let cx = Math.floor(left / CELL) - 1; cx * CELL < right; cx++) {
    for (let cy = Math.floor(top / CELL) - 1; cy * CELL < bottom; cy++) {
      for (const table of cells.get(cx * 100_000 + cy) ?? []) {
        if (table.x > right || table.y > bottom || table.x + table.width < left || table.y + table.height < top) continue;
        context.fillRect(table.x, table.y, table.width, table.height);
        context.strokeRect(table.x, table.y, table.width, table.height);
      }
    }
  }
}

function redraw() {
  if (!frame) frame = requestAnimationFrame(draw);
}

function resize() {
  [canvas.width, canvas.height] = [innerWidth, innerHeight];
  redraw();
}

/** Shows the whole, or the hub or a usual table in the middle at full size. */
window.show = (what) => {
  const xs = tables.flatMap(({ x, width }) => [x, x + width]);
  const ys = tables.flatMap(({ y, height }) => [y, y + height]);
  const span = (all) => all.reduce(([least, most], one) => [Math.min(least, one), Math.max(most, one)], [Infinity, -Infinity]);
  const [[left, right], [top, bottom]] = [span(xs), span(ys)];
  view.scale = what === "whole" ? Math.min(innerWidth / (right - left), innerHeight / (bottom - top), 1) : 1;
  const at = what === "whole" ? [(left + right) / 2, (top + bottom) / 2] : [tables[named[what]].x + 115, tables[named[what]].y + 18];
  [view.x, view.y] = [innerWidth / 2 - at[0] * view.scale, innerHeight / 2 - at[1] * view.scale];
  redraw();
};

canvas.addEventListener("pointerdown", (event) => {
  const [x, y] = [(event.clientX - view.x) / view.scale, (event.clientY - view.y) / view.scale];
  const table = tables.find((one) => x >= one.x && y >= one.y && x <= one.x + one.width && y <= one.y + one.height);
  held = { table: event.shiftKey ? undefined : table, x: event.clientX, y: event.clientY };
});
canvas.addEventListener("pointermove", (event) => {
  if (!held || !event.buttons) return;
  const [dx, dy] = [event.clientX - held.x, event.clientY - held.y];
  [held.x, held.y] = [event.clientX, event.clientY];
  if (held.table) {
    const list = cells.get(keyOf(held.table.x, held.table.y));
    list.splice(list.indexOf(held.table), 1);
    held.table.x += dx / view.scale;
    held.table.y += dy / view.scale;
    const key = keyOf(held.table.x, held.table.y);
    cells.get(key)?.push(held.table) ?? cells.set(key, [held.table]);
  } else {
    view.x += dx;
    view.y += dy;
  }
  redraw();
});
canvas.addEventListener("pointerup", () => {
  held = null;
});
canvas.addEventListener(
  "wheel",
  (event) => {
    event.preventDefault();
    const scale = Math.min(2.5, Math.max(0.005, view.scale * 2 ** (-event.deltaY * 0.002)));
    view.x = event.clientX - ((event.clientX - view.x) * scale) / view.scale;
    view.y = event.clientY - ((event.clientY - view.y) * scale) / view.scale;
    view.scale = scale;
    redraw();
  },
  { passive: false },
);
addEventListener("resize", resize);
resize();
window.show("whole");
requestAnimationFrame(() => requestAnimationFrame(() => document.documentElement.setAttribute("data-drawn", "true")));
