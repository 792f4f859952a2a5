import { type Change, inverse, type Values } from "./change.ts";
import type { Document } from "./document.ts";
import type { Id } from "./ids.ts";
import { same } from "./values.ts";

/** One accepted batch of this person, as the server made it. */
export interface Done {
  readonly label: string;
  readonly changes: readonly Change[];
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

/** The undo and redo stacks of one person in one schema. */
export class History {
  #undo: Done[] = [];
  #redo: Done[] = [];

  /** Notes an accepted batch; `from` says whether it was new, or took back one of either stack. */
  accepted(done: Done, from: "edit" | "undo" | "redo"): void {
    if (!done.changes.length) return;
    if (from === "undo") this.#redo.push(done);
    else this.#undo.push(done);
    if (from === "edit") this.#redo = [];
    if (this.#undo.length > 500) this.#undo.shift();
  }

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  get canRedo(): boolean {
    return this.#redo.length > 0;
  }

  takeUndo(): Done | undefined {
    return this.#undo.pop();
  }

  takeRedo(): Done | undefined {
    return this.#redo.pop();
  }
}
