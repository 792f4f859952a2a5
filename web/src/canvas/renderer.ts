import type { Id } from "../document/ids.ts";
import type { Badge } from "../geometry/box.ts";
import type { Hidden } from "../geometry/bundles.ts";
import type { Edge } from "../geometry/edge.ts";
import type { NotationName } from "../geometry/notation_names.ts";
import { around, type Point, type Rect } from "../geometry/rect.ts";
import type { Scene } from "../geometry/scene.ts";
import { Above, type Content } from "./above.ts";
import { drawArea } from "./areas.ts";
import { drawLines } from "./lines.ts";
import { OverlayPainter } from "./overlay.ts";
import { Painter } from "./painter.ts";
import { reachOf } from "./reach.ts";
import { Sprites } from "./sprites.ts";
import { Tiles } from "./tiles.ts";
import type { Overlay, View } from "./view.ts";

export type { Cursor, Overlay, Sketch, View } from "./view.ts";

/** What a frame may take for painting tiles, so that a frame in motion is not late. */
const PAINTING_MS = 5;
/** A zoom that has rested for so long is over. */
const ZOOM_REST_MS = 100;
/** When the drawing has been whole for so long, the lines that are not shown one by one are counted. */
const COUNT_REST_MS = 100;
/** A box that has not been placed for so long has been put down. */
const PUT_DOWN_MS = 350;
/** The pointer rests for so long on a table before the rest is dimmed. */
const DIM_MS = 160;
/** More lines than this on what is moved are drawn without round corners. */
const MOST_ROUND = 60;
const NOTHING_HIDDEN: Hidden = { bundled: 0, shortened: 0, faded: 0 };

/**
 * Draws a scene. What is at rest is painted once, in tiles on a sheet; a frame puts that where the view says, and draws on a
 * canvas above it what moves and what follows the pointer. It is redrawn at most once a frame, and only when it was asked to.
 */
export class Renderer {
  /** Hears which lines are not shown one by one, when that has changed. */
  onHidden: (hidden: Hidden) => void = () => {};
  #hidden: Hidden = NOTHING_HIDDEN;
  readonly #painter: Painter;
  readonly #overlay: OverlayPainter;
  readonly #tiles: Tiles;
  readonly #sprites = new Sprites();
  readonly #above = new Above();
  /** Grows when what is drawn looks otherwise than before. */
  #changes = 0;
  #view: View = { x: 0, y: 0, scale: 1 };
  #ratio = 1;
  #width = 0;
  #height = 0;
  #frame = 0;
  #idle = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #dimming: ReturnType<typeof setTimeout> | undefined;
  #counting: ReturnType<typeof setTimeout> | undefined;
  #dimmedFor: Id | null = null;
  #zoomed = 0;
  #moved = 0;
  #moves = 0;
  #afterFrame: (() => void)[] = [];

  constructor(
    readonly scene: Scene,
    host: HTMLElement,
  ) {
    this.#painter = new Painter(scene);
    this.#overlay = new OverlayPainter(scene, this.#painter);
    this.#tiles = new Tiles(host, (pen, rect, scale) => this.#painter.paint(pen, rect, scale));
    host.append(this.#above.element);
  }

  get view(): View {
    return this.#view;
  }

  set view(view: View) {
    if (view.scale !== this.#view.scale) this.#zoomed = performance.now();
    this.#view = view;
    // What is under the pointer is another thing now, and while the view moves nothing is lit.
    this.overlay.hover = null;
  }

  get overlay(): Overlay {
    return this.#overlay.content;
  }

  get size(): { width: number; height: number } {
    return { width: this.#width, height: this.#height };
  }

  resize(width: number, height: number, ratio: number): void {
    [this.#width, this.#height, this.#ratio] = [width, height, ratio];
    this.invalidate();
  }

  /** How the ends of relationships are marked. */
  setNotation(notation: NotationName): void {
    if (this.#painter.notation === notation) return;
    this.#painter.notation = notation;
    this.#redraw("everything");
  }

  setBadges(badges: ReadonlyMap<Id, Badge>): void {
    const boxes = [...this.#painter.badges.keys(), ...badges.keys()].flatMap((id) => this.scene.boxes.get(id) ?? []);
    this.#painter.badges = badges;
    this.#sprites.clear();
    this.#redraw(boxes.length > 200 ? "everything" : boxes);
  }

  /** Asks for a new frame. */
  invalidate(): void {
    if (!this.#frame) this.#frame = requestAnimationFrame(() => this.#draw());
  }

  /** Calls back after the drawing has been drawn whole. */
  afterFrame(callback: () => void): void {
    this.#afterFrame.push(callback);
    this.invalidate();
  }

  retheme(): void {
    this.#painter.retheme();
    this.#tiles.clear();
    this.#sprites.clear();
    this.#redraw("everything");
  }

  toWorld(x: number, y: number): Point {
    return { x: (x - this.view.x) / this.view.scale, y: (y - this.view.y) / this.view.scale };
  }

  /** The part of the world that is on the screen. */
  get window(): Rect {
    const { x, y } = this.toWorld(0, 0);
    return { x, y, width: this.#width / this.view.scale, height: this.#height / this.view.scale };
  }

  #draw(): void {
    this.#frame = 0;
    const { scene } = this;
    const now = performance.now();
    scene.findFew();
    this.#takeDirty();
    this.#dimLater();
    const zooming = now - this.#zoomed < ZOOM_REST_MS && !this.#afterFrame.length;
    const deadline = this.#afterFrame.length ? Infinity : now + PAINTING_MS;
    const whole = this.#tiles.show(this.view, this.size, this.#ratio, zooming, deadline);
    this.#drawAbove();
    this.#settle(now);
    if (whole) this.#rest();
    else if (zooming) this.#later(ZOOM_REST_MS);
    else this.invalidate();
  }

  #redraw(rects: readonly Rect[] | "everything"): void {
    this.#changes++;
    this.#tiles.invalidate(rects);
    this.invalidate();
  }

  #takeDirty(): void {
    const dirty = this.scene.takeDirty();
    if (dirty !== "everything" && !dirty.length) return;
    this.#redraw(dirty);
    this.#painter.forget();
  }

  /** The drawing is whole: tells so, and paints what may be seen next while the page has nothing else to do. */
  #rest(): void {
    for (const callback of this.#afterFrame.splice(0)) callback();
    if (this.#idle || this.scene.lifted.size) return;
    this.#idle = requestIdleCallback((deadline) => {
      this.#idle = 0;
      if (this.#frame) return this.#rest();
      let more = true;
      do more = this.#tiles.ahead(this.view, this.size, this.scene.bounds());
      while (more && deadline.timeRemaining() > 8);
      if (more) this.#rest();
      else this.#countLater();
    });
  }

  #countLater(): void {
    clearTimeout(this.#counting);
    this.#counting = setTimeout(() => this.#count(), COUNT_REST_MS);
  }

  #count(): void {
    const { scale } = this.view;
    const bundles = this.#painter.bundlesAt(scale);
    const shortened = bundles ? 0 : this.scene.stubsIn(this.window).reduce((sum, stub) => sum + stub.count, 0);
    const next = { bundled: bundles?.bundled ?? 0, shortened, faded: bundles?.faded ?? 0 };
    const { bundled, faded, shortened: before } = this.#hidden;
    if (bundled === next.bundled && faded === next.faded && before === next.shortened) return;
    this.#hidden = next;
    this.onHidden(next);
  }

  #later(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.invalidate(), wait);
  }

  /** What moves and what follows the pointer. */
  #drawAbove(): void {
    const { scene } = this;
    const overlay = this.#overlay;
    if (!scene.lifted.size) this.#sprites.clear();
    const of = [...Object.values(overlay.content), overlay.dimmed, scene.moves, scene.lifted.size, this.#changes];
    this.#above.show(of, () => this.#foundAbove(), this.view, this.size, this.#ratio);
  }

  #foundAbove(): Content {
    const { scene } = this;
    const overlay = this.#overlay;
    const { scale } = this.view;
    const { lifted } = scene;
    const reaches = [overlay.reach(scale), reachOf(scene, lifted, this.#liftedLines(), scale)];
    return {
      reach: overlay.everywhere ? this.window : around(reaches.filter((reach) => reach !== null)),
      lasting: !overlay.everywhere && !lifted.size,
      draw: (context, view, window) => {
        if (lifted.size) this.#drawLifted(context, view, window);
        if (!overlay.empty) this.#drawOverlay(context, view, window);
      },
    };
  }

  #liftedLines(): Set<Edge> {
    const lines = new Set<Edge>();
    for (const id of this.scene.lifted) for (const edge of this.scene.edgesOf(id)) lines.add(edge);
    return lines;
  }

  /** What is on its way, above what is at rest. */
  #drawLifted(context: CanvasRenderingContext2D, view: View, window: Rect): void {
    const { scene } = this;
    const { scale } = view;
    this.#toWorldOf(context, view);
    for (const area of scene.areasIn(window))
      if (scene.lifted.has(area.id)) drawArea(context, area, this.#painter.theme, scale);
    const seen = [...this.#liftedLines()].filter((edge) => !this.#overlay.lights(edge) && scene.crosses(edge, window));
    const stroke = { ...this.#painter.stroke(scale), window, plain: seen.length > MOST_ROUND };
    drawLines(context, scene, seen, stroke);
    const boxes = scene.boxesIn(window).filter((box) => scene.lifted.has(box.id));
    this.#sprites.draw(context, boxes, this.#painter.boxStyle(scale), view, this.#ratio);
  }

  /** What has not moved for a moment is at rest again. */
  #settle(now: number): void {
    const { scene } = this;
    if (!scene.lifted.size) return;
    if (scene.moves !== this.#moves) [this.#moves, this.#moved] = [scene.moves, now];
    if (now - this.#moved > PUT_DOWN_MS) {
      scene.settle();
      this.invalidate();
    } else this.#later(PUT_DOWN_MS);
  }

  #drawOverlay(context: CanvasRenderingContext2D, view: View, window: Rect): void {
    this.#toWorldOf(context, view);
    this.#overlay.draw(context, window, view.scale);
    context.setTransform(this.#ratio, 0, 0, this.#ratio, 0, 0);
    this.#overlay.drawCursors(context, view);
  }

  /** What is not around the table under the pointer is dimmed when the pointer rests there. */
  #dimLater(): void {
    const { hover } = this.overlay;
    if (hover === this.#dimmedFor) return;
    this.#dimmedFor = hover;
    clearTimeout(this.#dimming);
    // From one table to the next the rest stays dimmed; a table without lines has no neighbourhood to show.
    const related = hover !== null && (this.scene.edges.has(hover) || this.scene.edgesOf(hover).size > 0);
    if (!related) this.#overlay.dimmed = false;
    else if (!this.#overlay.dimmed)
      this.#dimming = setTimeout(() => {
        this.#overlay.dimmed = true;
        this.invalidate();
      }, DIM_MS);
  }

  #toWorldOf(context: CanvasRenderingContext2D, { x, y, scale }: View): void {
    const ratio = this.#ratio;
    context.setTransform(scale * ratio, 0, 0, scale * ratio, x * ratio, y * ratio);
  }
}
