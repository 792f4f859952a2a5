import { type Change, inverse, type Values } from "./change.ts";
import type { Document } from "./document.ts";
import type { Id } from "./ids.ts";
import { same } from "./values.ts";

/** One accepted batch: its id, and what it came to, where not only the server keeps that. */
export interface Part {
  readonly batchId: string;
  readonly changes?: readonly Change[];
}

/** One step of this person: the batches that are taken back together. */
export interface Step {
  readonly id: string;
  readonly label: string;
  readonly parts: readonly Part[];
  /** The revisions that it led to, as they stand in the log. */
  readonly revisions: readonly number[];
}

/** An accepted batch on its way into the history. */
export interface Done {
  readonly step: string;
  readonly label: string;
  readonly part: Part;
  readonly revision: number;
}

/** Says whether someone else was the last to write a record's property (or, without one, anything of the record). */
export type WrittenByOthers = (id: Id, property?: string) => boolean;

/**
 * What takes a batch back without touching what others have done since: a property is reverted only where it still is
 * what the batch left, a created record is deleted only where no one else has edited it.
 */
export function undoing(document: Document, changes: readonly Change[], byOthers: WrittenByOthers): Change[] {
  return changes
    .toReversed()
    .map(inverse)
    .flatMap((change): Change[] => {
      const current = document.find(change.kind, change.id) as unknown as Values | undefined;
      if (change.action === "create") return current ? [] : [change];
      if (!current) return [];
      if (change.action === "delete") return byOthers(change.id) ? [] : [change];
      const kept = Object.keys(change.values).filter(
        (name) => same(current[name], change.before[name]) && !byOthers(change.id, name),
      );
      const pick = (values: Values): Values => Object.fromEntries(kept.map((name) => [name, values[name]]));
      return kept.length ? [{ ...change, values: pick(change.values), before: pick(change.before) }] : [];
    });
}

const MOST = 500;

/** The undo and redo stacks of one person in one schema. */
export class History {
  #undo: Step[] = [];
  #redo: Step[] = [];

  /** Notes an accepted batch; `from` says whether it was new, or took back one of either stack. */
  accepted(done: Done, from: "edit" | "undo" | "redo"): void {
    if (done.part.changes?.length === 0) return;
    const stack = from === "undo" ? this.#redo : this.#undo;
    const last = stack.at(-1);
    if (last?.id === done.step) stack[stack.length - 1] = joined(last, done);
    else stack.push({ id: done.step, label: done.label, parts: [done.part], revisions: [done.revision] });
    if (from === "edit") this.#redo = [];
    if (this.#undo.length > MOST) this.#undo.shift();
  }

  /** What can be taken back, the latest last. */
  get undoable(): readonly Step[] {
    return this.#undo;
  }

  /** What can be brought again, the next last. */
  get redoable(): readonly Step[] {
    return this.#redo;
  }

  /** The step that is taken back next, or brought again next; it is not in the history any more. */
  take(way: "undo" | "redo"): Step | undefined {
    return (way === "undo" ? this.#undo : this.#redo).pop();
  }

  /** Puts a step back where it was taken from. */
  putBack(step: Step, way: "undo" | "redo"): void {
    (way === "undo" ? this.#undo : this.#redo).push(step);
  }
}

function joined(step: Step, done: Done): Step {
  return { ...step, parts: [...step.parts, done.part], revisions: [...step.revisions, done.revision] };
}
