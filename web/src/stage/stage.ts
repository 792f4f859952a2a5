import { effect, signal, untracked } from "@preact/signals";
import type { App, Stage, ToolName } from "../actions/app.ts";
import { folding, notation } from "../actions/settings.ts";
import { Renderer } from "../canvas/renderer.ts";
import { Router } from "../canvas/router.ts";
import { makeRuler } from "../canvas/ruler.ts";
import { Sight } from "../canvas/sight.ts";
import { type Touched, update } from "../document/document.ts";
import { FoldedDocument, foldsOf } from "../document/folded.ts";
import type { Id } from "../document/ids.ts";
import { FilteredDocument } from "../finding/filtered_document.ts";
import type { LayoutName } from "../geometry/layout/layout.ts";
import type { Point, Rect } from "../geometry/rect.ts";
import { Scene } from "../geometry/scene.ts";
import { AddTableTool } from "../tools/add_table.ts";
import { PanTool } from "../tools/pan.ts";
import { bindPointer } from "../tools/pointer.ts";
import { RelateTool } from "../tools/relate.ts";
import { SelectTool } from "../tools/select.ts";
import type { Tool } from "../tools/tool.ts";
import { Arranger } from "./arrange.ts";
import { StageDesk } from "./desk.ts";
import { Fleet } from "./fleet.ts";
import { Gathering } from "./gathering.ts";
import { HiddenLines } from "./hidden_lines.ts";
import { makeSurface, SurfaceEvents } from "./surface.ts";

/** How far from the top a whole schema is shown; where a filter says above it that not all is shown, further. */
const TOP = 40;
const TOP_FILTERED = 84;

/** The canvas of one schema: scene, renderer, sight and tools wired together. */
export class CanvasStage implements Stage {
  readonly scene: Scene;
  readonly renderer: Renderer;
  readonly sight: Sight;
  readonly seen = signal<Rect>({ x: 0, y: 0, width: 0, height: 0 });
  readonly drawn = signal(0);
  readonly #surface = makeSurface();
  readonly #desk: StageDesk;
  readonly #router: Router;
  readonly #arranger: Arranger;
  readonly #gathering: Gathering;
  readonly #tools: Record<ToolName, Tool>;
  /** What is folded now, so that an edit which changes it is seen. */
  #folds = "";
  #peersPlaced = new Map<Id, Point>();

  constructor(
    private readonly app: App,
    private readonly host: HTMLElement,
  ) {
    this.scene = new Scene(app.document, makeRuler());
    this.renderer = new Renderer(this.scene, host);
    host.append(this.#surface);
    const fleet = new Fleet();
    this.#desk = new StageDesk(app, this.renderer, fleet);
    this.#tools = {
      select: new SelectTool(this.#desk),
      pan: new PanTool(),
      relate: new RelateTool(this.#desk),
      table: new AddTableTool(this.#desk),
    };
    const events = new SurfaceEvents(app, this.#surface, this.renderer, fleet);
    events.onSpaceUp(() => this.#showCursor());
    bindPointer(
      this.#surface,
      () => this.#tools[app.tool.value],
      (x, y) => this.renderer.toWorld(x, y),
      () => events.isSpaceHeld || app.tool.value === "pan",
      (at, page) => events.openMenu(at, page),
    );
    // After the tools: a press that they take is none of the camera's.
    this.sight = new Sight({
      host,
      surface: this.#surface,
      scene: this.scene,
      renderer: this.renderer,
      top: () => (app.filter.value ? TOP_FILTERED : TOP),
      seen: () => {
        app.stageScale.value = this.renderer.view.scale;
        this.seen.value = this.renderer.window;
      },
    });
    this.#arranger = new Arranger(app, {
      scene: this.scene,
      fit: (ids) => this.sight.fit(ids),
      invalidate: () => this.renderer.invalidate(),
      move: (label, places) => this.move(label, places),
    });
    this.#gathering = new Gathering(app, this.#arranger, () => this.sight.fit());
    this.#router = new Router(
      this.scene,
      () => this.sight.middle(),
      () => this.renderer.invalidate(),
    );
    this.#follow();
    new ResizeObserver(() => this.#fill()).observe(host);
    this.#fill();
  }

  // What the page tells the canvas.

  /** Shows what a batch changed; `null` is everything. */
  changed(touched: Touched | null): void {
    const folds = this.#folds;
    if (folding.value === "on") this.#folds = foldsOf(this.app.document);
    if (touched && folds === this.#folds) this.scene.update(touched);
    else this.#rebuild();
    if (!this.#gathering.isOn)
      for (const [id, { x, y }] of this.#peersPlaced) if (!touched?.has(id)) this.scene.place(id, x, y);
    if (touched) for (const id of touched.keys()) this.#peersPlaced.delete(id);
    this.#redraw();
  }

  retheme(): void {
    this.renderer.retheme();
  }

  /** Someone else drags a table. */
  peerMoved(id: Id, x: number, y: number): void {
    this.#peersPlaced.set(id, { x, y });
    if (this.#gathering.isOn) return;
    this.scene.place(id, x, y);
    this.renderer.invalidate();
  }

  redrawOverlay(): void {
    this.renderer.invalidate();
  }

  /** Lays out what has no place yet, shows the whole, and resolves when it has been drawn. */
  async open(): Promise<void> {
    await this.placeNew();
    this.sight.fit();
    await new Promise<void>((resolve) => this.renderer.afterFrame(resolve));
    this.#router.request();
  }

  // What the page asks of the canvas.

  move(label: string, places: ReadonlyMap<Id, Point>, step?: string): void {
    if (this.#gathering.isOn) {
      this.#gathering.move(places);
      return;
    }
    if (this.app.readOnly) return;
    const operations = [...places].flatMap(([id, { x, y }]) =>
      update(this.app.document, id, { positionX: x, positionY: y }),
    );
    void this.app.session.edit(label, operations, step ? { step } : {});
    for (const id of places.keys()) {
      const box = this.scene.boxes.get(id);
      if (box) this.scene.rerouteNear(box);
    }
    this.#redraw();
  }

  resize(id: Id, rect: Rect): void {
    this.scene.resize(id, rect);
    this.renderer.invalidate();
  }

  light(tableId: Id, columnId: Id): void {
    this.#desk.hover(tableId, columnId);
  }

  addTable(at: Point): void {
    this.#desk.addTable(at);
  }

  focus(): void {
    this.#surface.focus();
  }

  layout(name: LayoutName): Promise<void> {
    return this.#arranger.layout(name);
  }

  stopLayout(): void {
    this.#arranger.stop();
  }

  gather(): Promise<void> {
    return this.#gathering.gather();
  }

  placeNew(): Promise<void> {
    return this.#arranger.placeNew();
  }

  // Inside.

  /** Is as large as its part of the page. */
  #fill(): void {
    const { clientWidth, clientHeight } = this.host;
    if (clientWidth && clientHeight) this.renderer.resize(clientWidth, clientHeight, window.devicePixelRatio || 1);
  }

  #showCursor(): void {
    this.#surface.style.cursor = this.#tools[this.app.tool.value].cursor;
  }

  /** Measures everything anew that the filter leaves. */
  #rebuild(): void {
    const [whole, shown] = [this.app.document, this.app.shown.value];
    const left = shown ? new FilteredDocument(whole, shown) : whole;
    this.#folds = folding.value === "on" ? foldsOf(whole) : "";
    const seen = this.#gathering.seen(left);
    this.scene.rebuild(folding.value === "on" ? new FoldedDocument(seen) : seen);
  }

  #redraw(): void {
    this.drawn.value++;
    this.#router.request();
    this.renderer.invalidate();
  }

  /** Keeps tool, selection, suggestions and what is left out in step with the page. */
  #follow(): void {
    const { app } = this;
    let tool: ToolName = "select";
    effect(() => {
      if (app.tool.value !== tool) this.#tools[tool].leave();
      tool = app.tool.value;
      this.#showCursor();
    });
    effect(() => {
      this.renderer.overlay.selection = app.selection.value;
      this.renderer.invalidate();
      app.session.others.select([...app.selection.value].slice(0, 1000));
    });
    effect(() => this.renderer.setBadges(app.badges.value));
    effect(() => this.renderer.setNotation(notation.value));
    const hidden = new HiddenLines(this.host);
    this.renderer.onHidden = (lines) => hidden.show(lines);
    let [shown, gathered, folded] = [app.shown.value, app.gathered.value, "off"];
    effect(() => {
      if (app.shown.value === shown && app.gathered.value === gathered && folding.value === folded) return;
      [shown, gathered, folded] = [app.shown.value, app.gathered.value, folding.value];
      untracked(() => this.#rebuild());
      this.#redraw();
    });
  }
}
