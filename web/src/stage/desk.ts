import type { Signal } from "@preact/signals";
import type { App } from "../actions/app.ts";
import type { Renderer } from "../canvas/renderer.ts";
import type { Document } from "../document/document.ts";
import { type Id, newId } from "../document/ids.ts";
import type { Point } from "../geometry/rect.ts";
import type { Scene } from "../geometry/scene.ts";
import { texts } from "../language/texts.ts";
import type { Operation } from "../sync/messages.ts";
import type { Desk } from "../tools/tool.ts";
import type { Fleet } from "./fleet.ts";

/** Of what is dragged so many are shown to others. */
const MOST_SHOWN = 50;

/** What tools do to a schema and its canvas. */
export class StageDesk implements Desk {
  readonly selection: Signal<ReadonlySet<Id>>;
  readonly readOnly: boolean;

  constructor(
    private readonly app: App,
    private readonly renderer: Renderer,
    private readonly fleet: Fleet,
  ) {
    this.selection = app.selection;
    this.readOnly = app.readOnly;
  }

  get document(): Document {
    return this.app.document;
  }

  get scene(): Scene {
    return this.renderer.scene;
  }

  get scale(): number {
    return this.renderer.view.scale;
  }

  hover(id: Id | null, column: Id | null): void {
    const { overlay } = this.renderer;
    if (overlay.hover !== id || overlay.hoverColumn !== column) this.renderer.invalidate();
    overlay.hover = id;
    overlay.hoverColumn = column;
  }

  sketch(sketch: Parameters<Desk["sketch"]>[0]): void {
    this.renderer.overlay.sketch = sketch;
    this.renderer.invalidate();
  }

  preview(places: ReadonlyMap<Id, Point>): void {
    for (const [id, { x, y }] of places) this.scene.place(id, x, y);
    this.renderer.invalidate();
    if (this.app.gathered.value || !this.fleet.isDue()) return;
    for (const [tableId, { x, y }] of [...places].slice(0, MOST_SHOWN)) {
      if (this.document.kindOf(tableId) === "table")
        this.app.session.others.tell("schema:table:move", { tableId, x, y });
    }
  }

  move(places: ReadonlyMap<Id, Point>): void {
    this.app.stage.move(texts.finding.edits.move, places);
  }

  relate(source: Id, target: Id, columns?: object): void {
    this.#relate(source, target, columns);
  }

  noKey(one: Id, other: Id): void {
    const { app } = this;
    const [source, target] = [app.document.find("column", one), app.document.find("column", other)];
    if (!source || !target) return;
    const columns = { sourceColumnIds: [one], targetColumnIds: [other] };
    const unique = { command: "setUnique", arguments: { columnId: other, unique: true } } as const;
    const run = (): void => this.#relate(source.tableId, target.tableId, columns, unique);
    app.notify({ tone: "bad", text: texts.panels.noKey, action: { label: texts.panels.makeUnique(target.name), run } });
  }

  addTable(at: Point): void {
    const { app } = this;
    const id = newId();
    const identity = app.document.schema.dialect === "postgresql" ? ({ generation: "by default" } as const) : null;
    const key = { id: newId(), name: "id", dataType: "bigint", isNullable: false, isPrimaryKey: true, identity };
    void app.edit(texts.finding.edits.addTable, {
      command: "addTable",
      arguments: { id, name: "new_table", positionX: at.x, positionY: at.y, columns: [key] },
    });
    app.selection.value = new Set([id]);
    app.side.value = "inspect";
    app.naming.value = id;
  }

  done(): void {
    this.app.tool.value = "select";
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
}
