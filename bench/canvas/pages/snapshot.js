/** Our canvas without the server and the panels: the document is read from a file, and places are kept by the page alone. */
import { signal } from "@preact/signals";
import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import "../../../web/src/ui/styles/tokens.css";
import { Camera } from "../../../web/src/canvas/camera.ts";
import { Renderer } from "../../../web/src/canvas/renderer.ts";
import { Router } from "../../../web/src/canvas/router.ts";
import { makeRuler } from "../../../web/src/canvas/ruler.ts";
import { Document, update } from "../../../web/src/document/document.ts";
import { Scene } from "../../../web/src/geometry/scene.ts";
import { bindPointer } from "../../../web/src/tools/pointer.ts";
import { SelectTool } from "../../../web/src/tools/select.ts";

await Promise.all([document.fonts.load('500 13px "Inter Variable"'), document.fonts.load('400 11px "JetBrains Mono Variable"')]);
const named = await (await fetch("./design.json")).json();
// In a function: what waits at the top of a module is held as long as the page, which holds no more than the document.
const { model, ids, began, read } = await (async () => {
  const json = await (await fetch("./document.json")).json();
  const began = performance.now();
  const model = Document.fromJson(json);
  const ids = { hub: json.tables[named.hub].id, usual: json.tables[named.usual].id };
  return { model, ids, began, read: performance.now() };
})();
const surface = window.surface;
const scene = new Scene(model, makeRuler());
const measured = performance.now();
const renderer = new Renderer(scene, window.host);
const router = new Router(scene, () => renderer.toWorld(innerWidth / 2, innerHeight / 2), () => renderer.invalidate());
const desk = {
  document: model,
  scene,
  selection: signal(new Set()),
  get scale() {
    return renderer.view.scale;
  },
  readOnly: false,
  hover(id, column) {
    if (renderer.overlay.hover !== id) renderer.invalidate();
    Object.assign(renderer.overlay, { hover: id, hoverColumn: column });
  },
  sketch() {},
  preview(places) {
    for (const [id, { x, y }] of places) scene.place(id, x, y);
    renderer.invalidate();
  },
  move(places) {
    const touched = new Map();
    for (const [id, { x, y }] of places) model.apply(update(model, id, { positionX: x, positionY: y }), touched);
    scene.update(touched);
    router.request();
    renderer.invalidate();
  },
};
desk.selection.subscribe((selection) => {
  renderer.overlay.selection = selection;
  renderer.invalidate();
});
const tool = new SelectTool(desk);
let space = false;
addEventListener("keydown", ({ code }) => {
  space ||= code === "Space";
});
addEventListener("keyup", ({ code }) => {
  space &&= code !== "Space";
});
bindPointer(surface, () => tool, (x, y) => renderer.toWorld(x, y), () => space);
// After the tools: a press that they take is none of the camera's.
const camera = new Camera(
  surface,
  (view) => {
    renderer.view = view;
    renderer.invalidate();
  },
  (event) => !("button" in event) || !event.button,
);
renderer.resize(innerWidth, innerHeight, 1);

window.show = (what) => {
  if (what === "whole") return camera.fit(scene.bounds(), { left: 0, right: 0, top: 0, bottom: 0 });
  const { x, y } = scene.boxes.get(ids[what]);
  camera.set(innerWidth / 2 - x - 100, innerHeight / 2 - y - 18, 1);
};
window.show("whole");
renderer.afterFrame(() => {
  const drawn = performance.now();
  window.times = { read: read - began, measured: measured - read, drawn: drawn - measured };
  document.documentElement.setAttribute("data-drawn", "true");
});
router.request();
