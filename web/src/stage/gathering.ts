import { effect } from "@preact/signals";
import type { App } from "../actions/app.ts";
import type { Document } from "../document/document.ts";
import type { Id } from "../document/ids.ts";
import { GatheredDocument } from "../finding/gathered_document.ts";
import type { Point } from "../geometry/rect.ts";
import type { Arranger } from "./arrange.ts";

/** What a filter leaves, drawn together for as long as the filter is on: the places that are kept stay as they are. */
export class Gathering {
  constructor(
    private readonly app: App,
    private readonly arranger: Arranger,
    private readonly fit: () => void,
  ) {
    effect(() => this.#follow());
  }

  get isOn(): boolean {
    return this.app.gathered.peek() !== null;
  }

  /** Draws what is seen together. What the filter goes around stays where it is. */
  async gather(): Promise<void> {
    const [anchor] = this.app.filter.peek()?.around?.ids ?? [];
    const places = await this.arranger.gathered(anchor);
    if (!places || !this.app.shown.peek()) return;
    this.app.gathered.value = places;
    this.fit();
  }

  /** Puts boxes elsewhere until everything is where it is kept again. */
  move(places: ReadonlyMap<Id, Point>): void {
    this.app.gathered.value = new Map([...(this.app.gathered.peek() ?? []), ...places]);
  }

  /** The document as it is drawn. */
  seen(document: Document): Document {
    const places = this.app.gathered.peek();
    return places ? new GatheredDocument(document, places, this.app.filter.peek()?.also ?? []) : document;
  }

  /** Where the filter leaves more than before, all of it is gathered anew; without a filter, all is where it is kept. */
  #follow(): void {
    const { app } = this;
    const [shown, filter] = [app.shown.value, app.filter.value];
    const places = app.gathered.peek();
    if (!places) return;
    if (!shown) {
      app.gathered.value = null;
      return;
    }
    const isNew = (id: Id): boolean =>
      !places.has(id) && !filter?.also?.includes(id) && app.document.kindOf(id) !== "area";
    // The canvas follows the filter first.
    if ([...shown].some(isNew)) queueMicrotask(() => void this.gather());
  }
}
