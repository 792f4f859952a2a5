import { effect, signal, untracked } from "@preact/signals";
import type { App, Stage, ToolName } from "./actions/app.ts";
import { folding, notation } from "./actions/settings.ts";
import { Arranger } from "./arrange.ts";
import { Camera, NEAREST } from "./canvas/camera.ts";
import { Renderer } from "./canvas/renderer.ts";
import { Router } from "./canvas/router.ts";
import { makeRuler } from "./canvas/ruler.ts";
import { type Document, type Touched, update } from "./document/document.ts";
import { FoldedDocument, foldsOf } from "./document/folded.ts";
import { type Id, newId } from "./document/ids.ts";
import { FilteredDocument } from "./finding/filtered_document.ts";
import { type Cell, cellAt, cellRect } from "./geometry/cell.ts";
import type { LayoutName } from "./geometry/layout/layout.ts";
import { contains, type Point, type Rect } from "./geometry/rect.ts";
import { Scene } from "./geometry/scene.ts";
import { HiddenLines } from "./hidden_lines.ts";
import { texts } from "./language/texts.ts";
import type { Operation } from "./sync/messages.ts";
import { AddTableTool } from "./tools/add_table.ts";
import { PanTool } from "./tools/pan.ts";
import { bindPointer } from "./tools/pointer.ts";
import { RelateTool } from "./tools/relate.ts";
import { SelectTool } from "./tools/select.ts";
import type { Desk, Tool } from "./tools/tool.ts";

const FLEET_MS = 33;

/** The canvas of one schema: scene, renderer, camera and tools wired together. */
export class CanvasStage implements Stage {
  readonly scene: Scene;
  readonly renderer: Renderer;
  readonly seen = signal<Rect>({ x: 0, y: 0, width: 0, height: 0 });
  readonly drawn = signal(0);
  readonly #camera: Camera;
  readonly #router: Router;
  readonly #arranger: Arranger;
  readonly #tools: Record<ToolName, Tool>;
  #fleeted = 0;
  #space = false;
  /** What is folded now, so that an edit which changes it is seen. */
  #folds = "";
  #peersPlaced = new Map<Id, Point>();

  constructor(
    private readonly app: App,
    private readonly host: HTMLElement,
  ) {
    const drawing = this.#canvas("drawing");
    const above = this.#canvas("surface");
    above.tabIndex = 0;
    above.setAttribute("role", "application");
    above.setAttribute("aria-label", texts.canvas.diagram);
    this.scene = new Scene(app.document, makeRuler());
    this.renderer = new Renderer(this.scene, drawing);
    this.#arranger = new Arranger(app, {
      scene: this.scene,
      fit: (ids) => this.fit(ids),
      invalidate: () => this.renderer.invalidate(),
      move: (label, places) => this.move(label, places),
    });
    this.#router = new Router(
      this.scene,
      () => this.middle(),
      () => this.renderer.invalidate(),
    );
    const desk = this.#desk();
    this.#tools = {
      select: new SelectTool(desk),
      pan: new PanTool(),
      relate: new RelateTool(desk),
      table: new AddTableTool(desk),
    };
    bindPointer(
      above,
      () => this.#tools[app.tool.value],
      (x, y) => this.renderer.toWorld(x, y),
      () => this.#space || app.tool.value === "pan",
      (at, page) => this.#openMenu(at, page),
    );
    this.#camera = new Camera(
      above,
      (view) => {
        this.renderer.view = view;
        this.renderer.invalidate();
        app.stageScale.value = view.scale;
        this.seen.value = this.renderer.window;
      },
      (event) => !("button" in event) || event.button === 1 || (!event.button && !event.ctrlKey),
    );
    this.#listen(above);
    this.#follow(above);
    new ResizeObserver(() => this.#resize()).observe(host);
    this.#resize();
  }

  // What the page tells the canvas.

  /** Shows what a batch changed; `null` is everything. */
  changed(touched: Touched | null): void {
    const folds = this.#folds;
    if (folding.value === "on") this.#folds = foldsOf(this.app.document);
    if (touched && folds === this.#folds) this.scene.update(touched);
    else this.#rebuild();
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
    this.scene.place(id, x, y);
    this.drawn.value++;
    this.renderer.invalidate();
  }

  redrawOverlay(): void {
    this.renderer.invalidate();
  }

  /** Lays out what has no place yet, shows the whole, and resolves when it has been drawn. */
  async open(): Promise<void> {
    await this.placeNew();
    this.fit();
    await new Promise<void>((resolve) => this.renderer.afterFrame(resolve));
    this.#router.request();
  }

  // What the page asks of the canvas.

  fit(ids?: Iterable<Id>): void {
    const bounds = this.scene.bounds(ids);
    if (!bounds) {
      this.#camera.set(this.host.clientWidth / 2, this.host.clientHeight / 2, 1);
      return;
    }
    // What says that not all is shown lies over the top.
    const top = this.app.filter.value ? 84 : 40;
    this.#camera.fit(bounds, { left: 40, right: 40, top, bottom: 88 }, ids ? 1.25 : 1);
  }

  look(part: Rect): void {
    this.#camera.fit(part, { left: 0, right: 0, top: 0, bottom: 0 }, NEAREST);
  }

  center({ x, y }: Point): void {
    const [{ scale }, { clientWidth, clientHeight }] = [this.renderer.view, this.host];
    this.#camera.set(clientWidth / 2 - x * scale, clientHeight / 2 - y * scale, scale);
  }

  resize(id: Id, rect: Rect): void {
    this.scene.resize(id, rect);
    this.drawn.value++;
    this.renderer.invalidate();
  }

  sees(ids: Iterable<Id>): boolean {
    const [bounds, { window }] = [this.scene.bounds(ids), this.renderer];
    return (
      bounds !== null &&
      contains(window, bounds.x, bounds.y) &&
      contains(window, bounds.x + bounds.width, bounds.y + bounds.height)
    );
  }

  toPage({ x, y }: Point): Point {
    const [frame, { view }] = [this.host.getBoundingClientRect(), this.renderer];
    return { x: frame.left + x * view.scale + view.x, y: frame.top + y * view.scale + view.y };
  }

  light(tableId: Id, columnId: Id): void {
    this.#hover(tableId, columnId);
  }

  /** Brings a box into view, no nearer than it can be read. */
  reveal(id: Id): void {
    const edge = this.scene.edges.get(id);
    if (edge && !this.sees([edge.source, edge.target])) this.fit([edge.source, edge.target]);
    const box = this.scene.boxes.get(id) ?? this.scene.areas.get(id);
    if (!box) return;
    const { scale } = this.renderer.view;
    const seen = this.renderer.window;
    const inside = box.x > seen.x && box.y > seen.y && box.x + box.width < seen.x + seen.width;
    if (inside && box.y + Math.min(box.height, 200) < seen.y + seen.height && scale >= 0.5) return;
    const near = Math.min(1, Math.max(scale, 0.8));
    const { clientWidth, clientHeight } = this.host;
    const top = Math.max(40, clientHeight / 2 - (box.height * near) / 2);
    this.#camera.set(clientWidth / 2 - (box.x + box.width / 2) * near, top - box.y * near, near);
  }

  zoomBy(factor: number): void {
    this.#camera.zoomBy(factor);
  }

  zoomTo(scale: number): void {
    this.#camera.zoomBy(scale / this.#camera.view.scale);
  }

  middle(): Point {
    return this.renderer.toWorld(this.host.clientWidth / 2, this.host.clientHeight / 2);
  }

  worldAt(clientX: number, clientY: number): Point | null {
    const frame = this.host.getBoundingClientRect();
    const inside = clientX >= frame.left && clientX < frame.right && clientY >= frame.top && clientY < frame.bottom;
    return inside ? this.renderer.toWorld(clientX - frame.left, clientY - frame.top) : null;
  }

  cellRect(cell: Cell): Rect | null {
    const box = this.scene.boxes.get(cell.id);
    const rect = box && cellRect(box, cell, this.scene.ruler);
    if (!rect) return null;
    const { x, y, scale } = this.renderer.view;
    return { x: rect.x * scale + x, y: rect.y * scale + y, width: rect.width * scale, height: rect.height * scale };
  }

  focus(): void {
    this.host.querySelector<HTMLElement>(".canvas-surface")?.focus();
  }

  addTable(at: Point): void {
    const id = newId();
    const columnId = newId();
    this.app.edit(texts.finding.edits.addTable, {
      command: "addTable",
      arguments: {
        id,
        name: "new_table",
        positionX: at.x,
        positionY: at.y,
        columns: [
          {
            id: columnId,
            name: "id",
            dataType: "bigint",
            isNullable: false,
            isPrimaryKey: true,
            identity: this.#identity(),
          },
        ],
      },
    });
    this.app.selection.value = new Set([id]);
    this.app.side.value = "inspect";
    this.app.naming.value = id;
  }

  layout(name: LayoutName): Promise<void> {
    return this.#arranger.layout(name);
  }

  stopLayout(): void {
    this.#arranger.stop();
  }

  placeNew(): Promise<void> {
    return this.#arranger.placeNew();
  }

  // Inside.

  #identity(): { generation: "by default" } | null {
    return this.app.document.schema.dialect === "postgresql" ? { generation: "by default" } : null;
  }

  #canvas(name: string): HTMLCanvasElement {
    const canvas = document.createElement("canvas");
    canvas.className = `canvas-${name}`;
    this.host.append(canvas);
    return canvas;
  }

  #resize(): void {
    const { clientWidth, clientHeight } = this.host;
    if (clientWidth && clientHeight) this.renderer.resize(clientWidth, clientHeight, window.devicePixelRatio || 1);
  }

  #desk(): Desk {
    const { app } = this;
    const stage = this;
    return {
      get document(): Document {
        return app.document;
      },
      get scene(): Scene {
        return stage.scene;
      },
      get scale(): number {
        return stage.renderer.view.scale;
      },
      selection: app.selection,
      readOnly: app.readOnly,
      hover: (id, column) => this.#hover(id, column),
      sketch: (sketch) => {
        this.renderer.overlay.sketch = sketch;
        this.renderer.invalidate();
      },
      preview: (places) => this.#preview(places),
      move: (places) => this.move(texts.finding.edits.move, places),
      relate: (source, target, columns) => this.#relate(source, target, columns),
      noKey: (one, other) => this.#noKey(one, other),
      addTable: (at) => this.addTable(at),
      done: () => {
        app.tool.value = "select";
      },
    };
  }

  /** Opens the menu of what is under the pointer, which is selected first. */
  #openMenu(at: Point, page: Point): void {
    const { app, scene } = this;
    const near = 6 / this.renderer.view.scale;
    const under = scene.boxAt(at.x, at.y) ?? scene.edgeAt(at.x, at.y, near) ?? scene.areaAt(at.x, at.y, near);
    if (!under) app.selection.value = new Set();
    else if (!app.selection.value.has(under.id)) app.selection.value = new Set([under.id]);
    app.menu.value = { at: page };
  }

  #hover(id: Id | null, column: Id | null): void {
    const { overlay } = this.renderer;
    if (overlay.hover !== id) this.renderer.invalidate();
    else if (overlay.hoverColumn !== column) this.renderer.invalidate();
    overlay.hover = id;
    overlay.hoverColumn = column;
  }

  #preview(places: ReadonlyMap<Id, Point>): void {
    for (const [id, { x, y }] of places) this.scene.place(id, x, y);
    this.drawn.value++;
    this.renderer.invalidate();
    const now = performance.now();
    if (now - this.#fleeted < FLEET_MS) return;
    this.#fleeted = now;
    for (const [tableId, { x, y }] of [...places].slice(0, 50)) {
      if (this.app.document.kindOf(tableId) === "table") this.app.session.fleet("schema:table:move", { tableId, x, y });
    }
  }

  move(label: string, places: ReadonlyMap<Id, Point>, step?: string): void {
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

  /** Measures everything anew that the filter leaves. */
  #rebuild(): void {
    const [whole, shown] = [this.app.document, this.app.shown.value];
    const left = shown ? new FilteredDocument(whole, shown) : whole;
    this.#folds = folding.value === "on" ? foldsOf(whole) : "";
    this.scene.rebuild(folding.value === "on" ? new FoldedDocument(left) : left);
  }

  #redraw(): void {
    this.drawn.value++;
    this.#router.request();
    this.renderer.invalidate();
  }

  #relate(sourceTableId: Id, targetTableId: Id, columns?: object, ...before: readonly Operation[]): void {
    const { app } = this;
    const id = newId();
    const relationshipType = app.tool.value === "relate" ? app.relating.value : "one_to_many";
    const kind = relationshipType === "one_to_many" ? {} : { relationshipType };
    const done = app.edit(texts.panels.edits.add(texts.panels.kinds.relationship), ...before, {
      command: "addRelationship",
      arguments: { id, sourceTableId, targetTableId, ...columns, ...kind },
    });
    app.relating.value = "one_to_many";
    app.selection.value = new Set([id]);
    app.side.value = "inspect";
    void done.then((why) => {
      if (why !== null) app.selection.value = new Set([sourceTableId]);
      // What was made is a table between the two: that is what a person wants to see.
      const between = app.document.find("relationship", id)?.sourceTableId;
      if (relationshipType === "many_to_many" && between) app.selection.value = new Set([between]);
    });
  }

  #noKey(one: Id, other: Id): void {
    const { app } = this;
    const [source, target] = [app.document.find("column", one), app.document.find("column", other)];
    if (!source || !target) return;
    const columns = { sourceColumnIds: [one], targetColumnIds: [other] };
    const unique = { command: "setUnique", arguments: { columnId: other, unique: true } } as const;
    const run = (): void => this.#relate(source.tableId, target.tableId, columns, unique);
    app.notify({ tone: "bad", text: texts.panels.noKey, action: { label: texts.panels.makeUnique(target.name), run } });
  }

  /** Begins to write what lies under a point of something: on the canvas where it stands there, else in its panel. */
  #write(id: Id, at: Point): void {
    const { app, scene } = this;
    const [box, kind] = [scene.boxes.get(id), app.document.kindOf(id)];
    if (kind === "note") app.writing.value = id;
    else if (!box) app.naming.value = id;
    else {
      // Where rows are too small to be aimed at, the table is meant.
      const near = this.renderer.view.scale >= 0.45;
      const cell = near ? cellAt(box, at, scene.ruler) : ({ id, rowId: null, part: "name" } as const);
      this.reveal(id);
      app.cell.value = cell;
    }
  }

  #listen(above: HTMLCanvasElement): void {
    const { app } = this;
    let told = { x: Number.NaN, y: Number.NaN };
    above.addEventListener("click", (event) => {
      const frame = above.getBoundingClientRect();
      const { x, y } = this.renderer.toWorld(event.clientX - frame.left, event.clientY - frame.top);
      const near = 6 / this.renderer.view.scale;
      const empty = !this.scene.boxAt(x, y) && !this.scene.edgeAt(x, y, near) && !this.scene.areaAt(x, y, near);
      if (empty && app.tool.value === "select" && !event.shiftKey && app.selection.value.size)
        app.selection.value = new Set();
    });
    above.addEventListener("dblclick", (event) => {
      const [id] = app.selection.value;
      if (!id || app.selection.value.size !== 1 || app.readOnly) return;
      const frame = above.getBoundingClientRect();
      this.#write(id, this.renderer.toWorld(event.clientX - frame.left, event.clientY - frame.top));
    });
    above.addEventListener("pointermove", (event) => {
      const now = performance.now();
      if (app.readOnly || now - this.#fleeted < FLEET_MS) return;
      this.#fleeted = now;
      const frame = above.getBoundingClientRect();
      const at = this.renderer.toWorld(event.clientX - frame.left, event.clientY - frame.top);
      const [x, y] = [Math.round(at.x), Math.round(at.y)];
      // The ground that is dragged takes the pointer's place in the world along.
      if (x === told.x && y === told.y) return;
      told = { x, y };
      app.session.fleet("schema:cursor:move", told);
    });
    addEventListener("keydown", (event) => {
      if (event.code === "Space" && event.target === above) {
        event.preventDefault();
        this.#space = true;
        above.style.cursor = "grab";
      }
    });
    addEventListener("keyup", (event) => {
      if (event.code !== "Space") return;
      this.#space = false;
      above.style.cursor = this.#tools[app.tool.value].cursor;
    });
  }

  /** Keeps tool, selection and suggestions on the canvas in step with the page. */
  #follow(above: HTMLCanvasElement): void {
    const { app } = this;
    let tool: ToolName = "select";
    effect(() => {
      if (app.tool.value !== tool) this.#tools[tool].leave();
      tool = app.tool.value;
      above.style.cursor = this.#tools[tool].cursor;
    });
    effect(() => {
      this.renderer.overlay.selection = app.selection.value;
      this.renderer.invalidate();
      app.session.select([...app.selection.value].slice(0, 1000));
    });
    let shown = app.shown.value;
    effect(() => {
      if (app.shown.value === shown) return;
      shown = app.shown.value;
      untracked(() => this.#rebuild());
      this.#redraw();
    });
    effect(() => this.renderer.setBadges(app.badges.value));
    effect(() => this.renderer.setNotation(notation.value));
    const hidden = new HiddenLines(this.host);
    this.renderer.onHidden = (lines) => hidden.show(lines);
    let folded = "off";
    effect(() => {
      if (folding.value === folded) return;
      folded = folding.value;
      untracked(() => this.#rebuild());
      this.#redraw();
    });
  }
}
