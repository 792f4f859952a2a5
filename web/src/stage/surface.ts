import type { App } from "../actions/app.ts";
import type { Renderer } from "../canvas/renderer.ts";
import type { Area } from "../geometry/area.ts";
import type { Box } from "../geometry/box.ts";
import { cellAt } from "../geometry/cell.ts";
import type { Edge } from "../geometry/edge.ts";
import type { Point } from "../geometry/rect.ts";
import { texts } from "../language/texts.ts";
import type { Fleet } from "./fleet.ts";

/** How near to a line a pointer is on it, in pixels of the page. */
const NEAR = 6;
/** Where rows are smaller than this they cannot be aimed at: the table is meant. */
const READABLE = 0.45;

/** What of the canvas takes the pointer and the keyboard. */
export function makeSurface(): HTMLCanvasElement {
  const surface = document.createElement("canvas");
  surface.className = "canvas-surface";
  surface.tabIndex = 0;
  surface.setAttribute("role", "application");
  surface.setAttribute("aria-label", texts.canvas.diagram);
  return surface;
}

/** What pointer and keyboard do on the canvas beside the tools: the menu, writing, letting go of a selection. */
export class SurfaceEvents {
  /** Whether the space bar is held, with which every drag pans. */
  isSpaceHeld = false;

  constructor(
    private readonly app: App,
    private readonly surface: HTMLCanvasElement,
    private readonly renderer: Renderer,
    private readonly fleet: Fleet,
  ) {
    surface.addEventListener("click", (event) => this.#click(event));
    surface.addEventListener("dblclick", (event) => this.#write(this.#at(event)));
    surface.addEventListener("pointermove", this.#teller());
    addEventListener("keydown", (event) => {
      if (event.code !== "Space" || event.target !== surface) return;
      event.preventDefault();
      this.isSpaceHeld = true;
      surface.style.cursor = "grab";
    });
  }

  /** Hears when the space bar is let go. */
  onSpaceUp(then: () => void): void {
    addEventListener("keyup", (event) => {
      if (event.code !== "Space") return;
      this.isSpaceHeld = false;
      then();
    });
  }

  /** Opens the menu of what is under the pointer, which is selected first. */
  openMenu(at: Point, page: Point): void {
    const { app } = this;
    const under = this.#under(at);
    if (!under) app.selection.value = new Set();
    else if (!app.selection.value.has(under.id)) app.selection.value = new Set([under.id]);
    app.menu.value = { at: page };
  }

  #at(event: MouseEvent): Point {
    const frame = this.surface.getBoundingClientRect();
    return this.renderer.toWorld(event.clientX - frame.left, event.clientY - frame.top);
  }

  #under({ x, y }: Point): Box | Edge | Area | undefined {
    const { scene, view } = this.renderer;
    const near = NEAR / view.scale;
    return scene.boxAt(x, y) ?? scene.edgeAt(x, y, near) ?? scene.areaAt(x, y, near);
  }

  #click(event: MouseEvent): void {
    const { selection, tool } = this.app;
    if (this.#under(this.#at(event)) || tool.value !== "select" || event.shiftKey || !selection.value.size) return;
    selection.value = new Set();
  }

  /** Begins to write what lies under a point of what is selected: on the canvas where it stands there, else in its panel. */
  #write(at: Point): void {
    const { app } = this;
    const { scene, view } = this.renderer;
    const [id, more] = app.selection.value;
    if (id === undefined || more !== undefined || app.readOnly) return;
    const [box, kind] = [scene.boxes.get(id), app.document.kindOf(id)];
    if (kind === "note") app.writing.value = id;
    else if (!box) app.naming.value = id;
    else {
      const cell = view.scale >= READABLE ? cellAt(box, at, scene.ruler) : ({ id, rowId: null, part: "name" } as const);
      app.stage.sight.reveal(id);
      app.cell.value = cell;
    }
  }

  /** Tells others where the pointer is. */
  #teller(): (event: PointerEvent) => void {
    const { app } = this;
    let told = { x: Number.NaN, y: Number.NaN };
    return (event) => {
      // What is drawn together is elsewhere for others.
      if (app.readOnly || app.gathered.value || !this.fleet.isDue()) return;
      const at = this.#at(event);
      const [x, y] = [Math.round(at.x), Math.round(at.y)];
      // The ground that is dragged takes the pointer's place in the world along.
      if (x === told.x && y === told.y) return;
      told = { x, y };
      app.session.others.tell("schema:cursor:move", told);
    };
  }
}
