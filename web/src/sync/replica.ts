import { type Change, invert } from "../document/change.ts";
import { Document, type DocumentJson, type Touched } from "../document/document.ts";
import type { Id } from "../document/ids.ts";
import type { KindName } from "../protocol/records.ts";
import type { Operation } from "./messages.ts";

/** A batch of this client that the server has not accepted yet. */
export interface Pending {
  readonly batchId: string;
  readonly n: number;
  readonly label: string;
  readonly operations: readonly Operation[];
  readonly origin: "edit" | "undo" | "redo";
  /** Batches of one step are taken back together. */
  readonly step: string;
}

interface Shown extends Pending {
  /** What takes the prediction back; `null` where it could not be made. */
  undo: Change[] | null;
}

/**
 * What a client shows: the confirmed document at a revision, with its own pending batches on top.
 *
 * A confirmed batch goes underneath: pending predictions are taken back, it is applied, they are made again. Commands
 * cannot be predicted; they show when the server has turned them into changes.
 */
export class Replica {
  document: Document;
  revision: number;
  #pending: Shown[] = [];
  #others = new Set<string>();

  constructor(json: DocumentJson, revision: number) {
    this.document = Document.fromJson(json);
    this.revision = revision;
  }

  get pending(): readonly Pending[] {
    return this.#pending;
  }

  /** Shows a batch before the server has accepted it. */
  submit(batch: Pending): Touched {
    const touched = new Map<Id, KindName>();
    this.#pending.push({ ...batch, undo: this.#predict(batch, touched) });
    return touched;
  }

  /** Applies the next revision; the own batch of that id is pending no more. */
  receive(
    revision: number,
    batchId: string,
    changes: readonly Change[],
    own = this.#pending.some((batch) => batch.batchId === batchId),
  ): Touched {
    const touched = new Map<Id, KindName>();
    this.#rollback(touched);
    this.document.apply(changes, touched);
    this.revision = revision;
    this.#pending = this.#pending.filter((batch) => batch.batchId !== batchId);
    this.#remember(changes, own);
    this.#replay(touched);
    return touched;
  }

  /** Gives the pending batches other numbers, from `first` on: the server counts differently. Answers their old ones. */
  renumber(first: number, clientId: string): readonly number[] {
    const old = this.#pending.map((batch) => batch.n);
    this.#pending = this.#pending.map((batch, place) => {
      const n = first + place;
      return { ...batch, n, batchId: `${clientId}:${n}` };
    });
    return old;
  }

  /** Takes a refused batch off the pile. */
  drop(batchId: string): Touched {
    const touched = new Map<Id, KindName>();
    this.#rollback(touched);
    this.#pending = this.#pending.filter((batch) => batch.batchId !== batchId);
    this.#replay(touched);
    return touched;
  }

  /** Takes another confirmed document and gives back the own batches, up to number `lastN`, that are in it. */
  reset(json: DocumentJson, revision: number, lastN: number): readonly Pending[] {
    this.document = Document.fromJson(json);
    this.revision = revision;
    this.#others.clear();
    const settled = this.#pending.filter((batch) => batch.n <= lastN);
    this.#pending = this.#pending.filter((batch) => batch.n > lastN);
    this.#replay(new Map());
    return settled;
  }

  /** Whether someone else was the last to write this property (or anything of the record). */
  writtenByOthers = (id: Id, property?: string): boolean => this.#others.has(property ? `${id}.${property}` : id);

  #predict(batch: Pending, touched: Map<Id, KindName>): Change[] | null {
    const changes = batch.operations.filter((operation): operation is Change => "action" in operation);
    try {
      return invert(this.document.apply(changes, touched));
    } catch {
      return null;
    }
  }

  #rollback(touched: Map<Id, KindName>): void {
    for (const batch of this.#pending.toReversed()) if (batch.undo) this.document.apply(batch.undo, touched);
  }

  #replay(touched: Map<Id, KindName>): void {
    for (const batch of this.#pending) batch.undo = this.#predict(batch, touched);
  }

  #remember(changes: readonly Change[], own: boolean): void {
    const note = (key: string): void => void (own ? this.#others.delete(key) : this.#others.add(key));
    for (const change of changes) {
      note(change.id);
      if (change.action === "update") for (const name of Object.keys(change.values)) note(`${change.id}.${name}`);
    }
  }
}
